import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { designIds, loadDesign } from '../src/cli/worlds/designs.ts'
import { loadScenario, scenarioIds } from '../src/cli/worlds/library.ts'
import { frames } from '../src/engine/run.ts'
import { digestOf } from '../src/records/digest.ts'
import type { Scenario } from '../src/scenario/scenario.ts'
import { placeOf, planOf, pointAt } from '../src/study/plan.ts'
import { variantOf } from '../src/study/variant.ts'

/**
 * Digests of the rows of runs before figures and names moved to a folder of the world: of every shipped scenario under seed
 * 1, and, with few firms, of a design's first run, its last and four between. They change with the model alone, and then with its change log.
 */
const { scenarios, designs } = JSON.parse(readFileSync(new URL('digests.json', import.meta.url), 'utf8')) as {
  readonly scenarios: Readonly<Record<string, string>>
  readonly designs: Readonly<Record<string, Readonly<Record<string, string>>>>
}
const FEW = 500
const digest = (scenario: Scenario, seed: number): string => digestOf(frames(scenario, seed))

it.each(Object.entries(scenarios))('%s has the rows that it had', (id, rows) => {
  expect(digest(loadScenario(id), 1)).toBe(rows)
})

it.each(Object.entries(designs))('runs of %s have the rows that they had', (id, runs) => {
  const { design } = loadDesign(id)
  const plan = planOf(design, '')
  const found = Object.keys(runs).map((place) => {
    const { scenario, point, seed } = placeOf(plan, Number(place))
    const variant = variantOf(design.scenarios[scenario]!, design.factors, scenario, pointAt(plan, point))
    return [place, digest({ ...variant, firms: FEW }, design.seeds[seed]!)]
  })
  expect(plan.size - 1).toBe(Math.max(...Object.keys(runs).map(Number)))
  expect(Object.fromEntries(found)).toEqual(runs)
})

it('of every scenario and design there is a digest', () => {
  expect(Object.keys(scenarios).toSorted()).toEqual(scenarioIds().toSorted())
  expect(Object.keys(designs).toSorted()).toEqual(designIds().toSorted())
})
