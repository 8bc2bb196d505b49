import { ScenarioError } from '../scenario/errors.ts'
import { type Limits, override } from '../scenario/override.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { show } from '../scenario/words.ts'
import { loadScenario } from './library.ts'

/** Scenarios by their ids or files, with what flags set over them; two of one id are refused. */
export function loadScenarios(references: readonly string[], set: readonly string[], flags: Limits): Scenario[] {
  const scenarios = references.map((reference) => override(loadScenario(reference), set, flags))
  refuseTwins(scenarios)
  return scenarios
}

/** Neither files nor tables nor charts would tell two scenarios of one id apart. */
export function refuseTwins(scenarios: readonly Scenario[]): void {
  const twin = scenarios.find(({ id }, k) => scenarios.findIndex((other) => other.id === id) < k)
  if (twin)
    throw new ScenarioError({
      code: 'twins',
      path: 'scenario',
      got: `${show(twin.id)} twice`,
      expected: 'every id once',
    })
}
