import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { DEFAULT_ASSUMPTIONS, quarterAt, WORLD } from '../../scripts/default-world.ts'
import { timed } from '../../src/engine/levers.ts'
import { DEFAULT_RULES } from '../../src/model/rules.ts'
import { strength } from '../../src/phases/enact.ts'
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
const scenario = (id: string): Scenario =>
  parseScenario(files[`${id}.yaml`]!, { files, name: `${id}.yaml`, world: WORLD })

const SHIPPED = [
  'baseline',
  'beijing-only',
  'capital-pull',
  'coordinated',
  'function-relief',
  'gradient-chain',
  'knowledge-chain',
  'national-first',
  'no-policy',
  'open-world',
  'trade-war',
  'two-chains',
]

it('there are the twelve that planners ask for', () => {
  expect(names).toEqual(expect.arrayContaining(SHIPPED.map((id) => `${id}.yaml`)))
})

it.each(names)('%s says what it is in both languages', (name) => {
  const { title, text } = parseScenario(files[name]!, { files, name, world: WORLD })
  for (const said of [title, text]) {
    expect(said.en).toMatch(/^[^\p{Script=Han}]+$/u)
    expect(said.zh).toMatch(/\p{Script=Han}{4}/u)
  }
})

it.each(names)('%s is right, has the name of its file and names the schema', (name) => {
  expect(`${parseScenario(files[name]!, { files, name, world: WORLD }).id}.yaml`).toBe(name)
  expect(files[name]!.split('\n')[0]).toBe('# yaml-language-server: $schema=./scenario.schema.json')
})

it('the schema file is what the tables say (scripts/schema.ts writes it)', () => {
  expect(readFileSync(join(SCENARIOS, 'scenario.schema.json'), 'utf8')).toBe(scenarioJsonSchema(WORLD))
})

/** What is in force of a kind at a place in quarter t. */
function inForce(levers: readonly Lever[], { kind, ...at }: Lever, t: number): number {
  const same = levers.filter((lever) => lever.kind === kind && placeOf(lever) === placeOf({ kind, ...at }))
  return timed(same, WORLD).reduce((sum, lever) => sum + strength(lever, t), 0)
}

it.each(SHIPPED.filter((id) => id !== 'no-policy'))('%s never falls below what the baseline has in force', (id) => {
  const { levers } = scenario(id)
  const baseline = scenario('baseline').levers
  for (const lever of baseline)
    for (let t = 1; t <= quarterAt('2035Q4'); t++)
      expect(inForce(levers, lever, t)).toBeGreaterThanOrEqual(inForce(baseline, lever, t) - 1e-12)
})

/** What a scenario adds to the baseline, kinds by place. */
function own(id: string): Record<string, string[]> {
  const before = new Set(scenario('baseline').levers.map((lever) => lever.id))
  const kinds: Record<string, string[]> = {}
  for (const lever of scenario(id).levers)
    if (!before.has(lever.id)) (kinds[lever.kind] ??= []).push(placeOf({ ...lever }))
  return kinds
}

const regions = ['beijing', 'tianjin', 'hebei']
const pairs = ['beijing–tianjin', 'beijing–hebei', 'tianjin–hebei']
const knowledge = { 'joint-laboratories': pairs }
const gradient = { 'pilot-platforms': ['tianjin', 'hebei'] }

it.each<[string, Record<string, string[]>]>([
  ['knowledge-chain', knowledge],
  ['gradient-chain', gradient],
  ['two-chains', { ...knowledge, ...gradient }],
  ['capital-pull', { 'capital-market-integration': pairs, ...gradient }],
  ['open-world', { openness: regions, 'foreign-investment-openness': regions }],
  [
    'national-first',
    {
      'unified-national-market': regions,
      transport: ['beijing–national', 'tianjin–national', 'hebei–national'],
    },
  ],
  [
    'coordinated',
    {
      ...knowledge,
      ...gradient,
      'supply-chain-programme': pairs,
      'capital-market-integration': pairs,
      transport: pairs,
      'technology-market': ['tianjin–hebei'],
      'unified-national-market': regions,
      openness: regions,
    },
  ],
  [
    'function-relief',
    {
      relief: ['beijing advanced', 'beijing general', 'beijing logistics'],
      'function-support': ['beijing research', 'tianjin advanced', 'hebei logistics'],
    },
  ],
  ['trade-war', {}],
])('%s adds to the baseline what its text says', (id, levers) => {
  expect(own(id)).toEqual(levers)
})

it('no lever in force under coordination after 2025 that the scenario itself brings names a function', () => {
  const before = new Set(scenario('baseline').levers.map((lever) => lever.id))
  const brought = scenario('coordinated').levers.filter(({ id }) => !before.has(id))
  expect(brought.length).toBeGreaterThan(0)
  expect(brought.filter((lever) => lever.function !== undefined)).toEqual([])
})

it('beijing-only adds nothing outside Beijing', () => {
  expect(new Set(Object.values(own('beijing-only')).flatMap((places) => places.map((at) => at.split(' ')[0])))).toEqual(
    new Set(['beijing']),
  )
})

it.each(SHIPPED.filter((id) => id !== 'baseline'))('%s starts in 2025 and takes two years', (id) => {
  const before = new Set(scenario('baseline').levers.map((lever) => lever.id))
  for (const lever of scenario(id).levers)
    if (!before.has(lever.id)) expect(lever).toMatchObject({ start: '2025Q1', ramp: 8 })
})

it('without policy no lever is in force, and nothing else is changed', () => {
  const { levers, assumptions, rules } = scenario('no-policy')
  expect(levers).toEqual([])
  expect({ assumptions, rules }).toEqual({ assumptions: DEFAULT_ASSUMPTIONS, rules: DEFAULT_RULES })
})

it('the trade war is a shock to the baseline, no policy', () => {
  const baseline = scenario('baseline')
  const { levers, assumptions } = scenario('trade-war')
  expect(levers).toEqual(baseline.levers)
  expect(assumptions).toEqual({ ...baseline.assumptions, 'trade-war-cost': 0.05 })
})
