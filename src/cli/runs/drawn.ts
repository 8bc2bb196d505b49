import type { SomeAssumptions } from '../../model/assumptions.ts'
import type { Rules } from '../../model/rules.ts'
import type { Scenario } from '../../scenario/scenario.ts'

/** One run of an ensemble: a scenario of the plan by position, with what is drawn set over its own values. */
export interface Draw {
  readonly scenario: number
  readonly assumptions?: SomeAssumptions
  readonly rules?: Partial<Rules>
  readonly seed: number
}

/** A scenario with what is drawn set over its own values, up to `horizon`. */
export const drawn = (scenario: Scenario, { assumptions, rules }: Draw, horizon: string): Scenario => ({
  ...scenario,
  horizon,
  assumptions: { ...scenario.assumptions, ...assumptions },
  rules: { ...scenario.rules, ...rules },
})
