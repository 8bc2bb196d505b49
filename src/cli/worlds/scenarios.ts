import { type Limits, override } from '../../scenario/override.ts'
import { entriesOf } from '../../scenario/resolve.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { ScenarioError } from '../../text/errors.ts'
import { show } from '../../text/show.ts'
import { tellFormer, wordsOf } from '../terminal/former-names.ts'
import { loadScenario } from './library.ts'

/** Scenarios by their ids or files, with what flags set over them; two of one id are refused. */
export function loadScenarios(references: readonly string[], set: readonly string[], flags: Limits): Scenario[] {
  const scenarios = loadAsSet(references, set, flags)
  refuseTwins(scenarios)
  refuseSeveralWorlds(scenarios)
  return scenarios
}

/**
 * Scenarios with what flags set over them. A lever is set in every one that has it, and refused where none does: what a
 * file adds is unknown to the baseline that it is held against.
 */
export function loadAsSet(references: readonly string[], set: readonly string[], flags: Limits): Scenario[] {
  const loaded = references.map((reference) => loadScenario(reference))
  tellFormer(set.flatMap(wordsOf), loaded[0].world)
  return loaded.map((scenario) =>
    override(
      scenario,
      set.filter((assignment) => hasLever(scenario, assignment) || !loaded.some((each) => hasLever(each, assignment))),
      flags,
    ),
  )
}

/** Does an assignment set a lever of a scenario? */
function hasLever(scenario: Scenario, assignment: string): boolean {
  const [, id] = /^levers\.([^.=]*)/.exec(assignment) ?? []
  return entriesOf(scenario).some((entry) => entry.id === id)
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

/** Rows of two worlds have nothing in common. */
export function refuseSeveralWorlds(scenarios: readonly Scenario[]): void {
  const [first, ...others] = scenarios
  const other = others.find(({ world }) => world !== first!.world)
  if (other)
    throw new ScenarioError({
      code: 'not-comparable',
      path: 'world',
      got: `${other.world.id} of ${other.id}`,
      expected: `${first!.world.id}, as of ${first!.id}`,
    })
}
