import { WORLD } from '../../scripts/default-world.ts'
import { loadScenario } from '../../src/cli/worlds/library.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { type Design, parseDesign } from '../../src/study/design.ts'
import { ScenarioError } from '../../src/text/errors.ts'

/** The lines that every design has; `rest` is put before them, so that its first line is line 1. */
export const design = (rest: string, { scenarios = '[baseline]', seeds = '2' } = {}): string =>
  `${rest}id: x\nscenarios: ${scenarios}\nseeds: ${seeds}\n`

const known = new Map<string, Scenario>()

/** A shipped scenario, read once. */
export function scenarioOf(reference: string): Scenario {
  const scenario = known.get(reference) ?? loadScenario(reference)
  known.set(reference, scenario)
  return scenario
}

export const parsed = (text: string): Design => parseDesign(text, { name: 'x.yaml', scenarioOf, world: WORLD })

/** What a design is refused with. */
export function refusal(text: string): ScenarioError {
  try {
    parsed(text)
  } catch (error) {
    if (error instanceof ScenarioError) return error
    throw error
  }
  throw new Error('was not refused')
}
