import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { LEVERS, WORLD } from '../../scripts/default-world.ts'
import { factorOf, half, yearlyOutlay } from '../../scripts/scale.ts'
import type { LeverKind } from '../../src/model/levers.ts'
import { parseScenario } from '../../src/scenario/parse.ts'
import type { Lever } from '../../src/scenario/scenario.ts'

const SCENARIOS = join(import.meta.dirname, '../../scenarios')
const files = Object.fromEntries(
  readdirSync(SCENARIOS)
    .filter((name) => name.endsWith('.yaml') && name !== 'claims.yaml')
    .map((name) => [name, readFileSync(join(SCENARIOS, name), 'utf8')]),
)
const scenario = (id: string) => parseScenario(files[`${id}.yaml`]!, { files, name: `${id}.yaml`, world: WORLD })
const own = (id: string): readonly Lever[] => scenario(id).levers.filter(({ start }) => start === '2025Q1')

const SCALED = ['coordinated', 'function-relief', 'capital-pull', 'open-world', 'national-first', 'beijing-only']
const measure = yearlyOutlay(scenario('two-chains').levers)

it('an outlay is the cost of every lever in force, of the yardstick counted by hand', () => {
  const of = (kind: LeverKind) =>
    scenario('baseline')
      .levers.filter((lever) => lever.kind === kind)
      .reduce((sum, { value }) => sum + LEVERS[kind].cost * value, 0)
  const kinds = (Object.keys(LEVERS) as LeverKind[]).filter(
    (kind) => kind !== 'joint-laboratories' && kind !== 'pilot-platforms',
  )
  const untouched = kinds.reduce((sum, kind) => sum + of(kind), 0)
  expect(measure).toBeCloseTo(untouched + 3 * 30 + 2 * 50, 9)
})

it.each(SCALED)('%s costs as much a year as two-chains', (id) => {
  expect(Math.abs(yearlyOutlay(scenario(id).levers) / measure - 1)).toBeLessThan(0.001)
})

it.each(SCALED)('%s has one factor, the one it prints, at most 2 (npm run scale writes it)', (id) => {
  const printed = /^# Strengths: (\d\.\d{4}) × half of each range/m.exec(files[`${id}.yaml`]!)![1]!
  expect(printed).toBe(factorOf(scenario(id), measure))
  const factor = Number(printed)
  expect(factor).toBeLessThanOrEqual(2)
  for (const { kind, value } of own(id)) expect(value / half(kind)).toBeCloseTo(factor, 6)
  const { en, zh } = scenario(id).text
  expect(en).toContain(`${printed} times`)
  expect(zh).toContain(`${printed}倍`)
})

it.each(['knowledge-chain', 'gradient-chain', 'two-chains'])('%s pulls each lever to half its range', (id) => {
  for (const { kind, value } of own(id)) expect(value).toBe(half(kind))
})

it('each chain alone has exactly its part of the two', () => {
  const part = (kind: LeverKind) => own('two-chains').filter((lever) => lever.kind === kind)
  expect(own('knowledge-chain')).toEqual(part('joint-laboratories'))
  expect(own('gradient-chain')).toEqual(part('pilot-platforms'))
  expect(own('two-chains')).toHaveLength(own('knowledge-chain').length + own('gradient-chain').length)
})
