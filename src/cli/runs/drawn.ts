import type { Scenario } from '../../scenario/scenario.ts'
import type { Draw } from './ensemble.ts'

/** A scenario with what is drawn set over its own values, up to `horizon`. */
export const drawn = (scenario: Scenario, { assumptions, rules }: Draw, horizon: string): Scenario => ({
  ...scenario,
  horizon,
  assumptions: { ...scenario.assumptions, ...assumptions },
  rules: { ...scenario.rules, ...rules },
})
