import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { timed } from '../../src/engine/levers.ts'
import { strength } from '../../src/phases/enact.ts'
import { quarterOf } from '../../src/scenario/dates.ts'
import { scenarioJsonSchema } from '../../src/scenario/json-schema.ts'
import { parseScenario } from '../../src/scenario/parse.ts'
import type { Lever, Scenario } from '../../src/scenario/scenario.ts'
import { placeOf } from '../../src/scenario/timeline.ts'

const SCENARIOS = join(import.meta.dirname, '../../scenarios')
const files = Object.fromEntries(
  readdirSync(SCENARIOS)
    .filter((name) => name.endsWith('.yaml') && name !== 'claims.yaml')
    .map((name) => [name, readFileSync(join(SCENARIOS, name), 'utf8')]),
)
const names = Object.keys(files)
const scenario = (id: string): Scenario => parseScenario(files[`${id}.yaml`]!, { files, name: `${id}.yaml` })

it('there are the four to start with', () => {
  expect(names).toEqual(
    expect.arrayContaining(['baseline.yaml', 'coordinated.yaml', 'function-relief.yaml', 'open-world.yaml']),
  )
})

it.each(names)('%s is right, has the name of its file and names the schema', (name) => {
  expect(`${parseScenario(files[name]!, { files, name }).id}.yaml`).toBe(name)
  expect(files[name]!.split('\n')[0]).toBe('# yaml-language-server: $schema=./scenario.schema.json')
})

it('the schema file is what the tables say (scripts/schema.ts writes it)', () => {
  expect(readFileSync(join(SCENARIOS, 'scenario.schema.json'), 'utf8')).toBe(scenarioJsonSchema())
})

/** What is in force of a kind at a place in quarter t. */
function inForce(levers: readonly Lever[], { kind, ...at }: Lever, t: number): number {
  const same = levers.filter((lever) => lever.kind === kind && placeOf(lever) === placeOf({ kind, ...at }))
  return timed(same).reduce((sum, lever) => sum + strength(lever, t), 0)
}

it.each(names)('%s never falls below what the baseline has in force', (name) => {
  const { levers } = scenario(name.slice(0, -'.yaml'.length))
  const baseline = scenario('baseline').levers
  for (const lever of baseline)
    for (let t = 1; t <= quarterOf('2035Q4'); t++)
      expect(inForce(levers, lever, t)).toBeGreaterThanOrEqual(inForce(baseline, lever, t) - 1e-12)
})

it('coordination names no function, decree names nothing else', () => {
  const own = (id: string) => scenario(id).levers.filter(({ start }) => start === '2025Q1')
  expect(own('coordinated').filter((lever) => lever.function !== undefined)).toEqual([])
  expect(new Set(own('function-relief').map(({ kind }) => kind))).toEqual(new Set(['relief', 'function-support']))
})
