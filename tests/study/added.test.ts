import { describe, expect, it } from 'vitest'
import { WORLD } from '../../scripts/default-world.ts'
import { scenarioDigest } from '../../src/scenario/digest.ts'
import { override } from '../../src/scenario/override.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { branchPoint } from '../../src/study/branch-point.ts'
import { coalitionOf, groupsOf } from '../../src/study/coalitions.ts'
import { parseDesign } from '../../src/study/design.ts'
import { ownValue, settingsOfPoint, variantOf } from '../../src/study/variant.ts'
import { folder, leverLine, parse } from '../scenario/sample.ts'

const own = (lines: string) => `extends: parent\nformat: 2\nlevers:\n${lines}`
const files = folder({
  parent: `levers:\n${leverLine('p', { value: 0.03, ramp: 8 })}`,
  added: own(leverLine('x', { value: '', add: 0.005, start: '2026Q1', ramp: 4, end: '2030Q4' })),
  total: own(leverLine('x', { value: 0.01, start: '2026Q1', end: '2030Q4' })),
  table: own(leverLine('x', { value: '{ 2026: 0.01 }', start: '' })),
})
const scenarioOf = (id: string): Scenario => parse(files, id)
const design = (factor: string, scenarios = '[added]', rest = '') =>
  parseDesign(
    `id: d\nscenarios: ${scenarios}\nfactors:\n  - { axis: lever, ${factor} }\ndesign: full-factorial\nseeds: 1\n${rest}`,
    {
      name: 'd.yaml',
      scenarioOf,
      world: WORLD,
    },
  )
const inForce = ({ levers }: Scenario) =>
  levers.map(({ id, value, start, end }) => `${id} ${value} ${start}–${end ?? ''}`)

describe('a design over what an entry adds', () => {
  it('varies what is added, lays it over the parent’s course, and names the call that does the same', () => {
    const { factors, scenarios } = design('id: x, values: [0, 0.01]')
    expect(ownValue(factors[0]!, scenarios, 0)).toBe(0.005)
    for (const value of [0, 0.01, -0.03]) {
      const variant = variantOf(scenarios[0]!, factors, 0, [value])
      const set = settingsOfPoint(factors, 0, [value])
      expect(set).toEqual([`levers.x.add=${value}`])
      expect(scenarioDigest(override(scenarios[0]!, set))).toBe(scenarioDigest(variant))
    }
    expect(inForce(variantOf(scenarios[0]!, factors, 0, [0.01]))).toEqual([
      'p 0.03 2020Q1–2025Q4',
      'p@2031Q1 0.03 2031Q1–',
      'x 0.04 2026Q1–2030Q4',
    ])
    expect(variantOf(scenarios[0]!, factors, 0, [0]).levers).toEqual(scenarioOf('parent').levers)
  })

  it('varies what stands below it too', () => {
    const { factors, scenarios } = design('id: p, values: [0, 0.02]')
    expect(inForce(variantOf(scenarios[0]!, factors, 0, [0.02]))).toContain('x 0.025 2026Q1–2030Q4')
  })

  it('keeps to the room that the course leaves', () => {
    expect(design('id: x', '[added]', 'size: 2\n').factors[0]).toMatchObject({
      adds: true,
      distribution: { low: -0.03, high: 0.01 },
    })
    expect(() => design('id: x, values: [0.02]')).toThrow('got 0.02; expected a number from -0.03 to 0.01')
    expect(() => design('id: p, values: [0, 0.04]')).toThrow(
      'got 0.04125 in force in 2026Q1 by x of added, with all levers at one end',
    )
  })

  it('refuses a table of years, and one id that adds here and states a total there', () => {
    expect(() => design('id: x', '[table]')).toThrow('got x, a table of years; expected an entry with one number')
    expect(() => design('id: x', '[added, total]')).toThrow('got openness that is added and openness')
  })
})

it.each(['added', 'total'])('switched off, an entry (%s) gives the parent’s course back', (id) => {
  const [a, b] = [scenarioOf('parent'), scenarioOf(id)]
  expect(groupsOf(a, b)).toEqual(['openness'])
  const bare = (levers: Scenario['levers']) => levers.map(({ id: _, ...rest }) => rest)
  expect(bare(coalitionOf(a, b, new Set()).levers)).toEqual(bare(a.levers))
  const on = coalitionOf(a, b, new Set(['openness']))
  expect(branchPoint(a, on)).toBe(branchPoint(a, b))
  expect(on.levers.map(({ value, start, end }) => [value, start, end]).sort()).toEqual(
    b.levers.map(({ value, start, end }) => [value, start, end]).sort(),
  )
})
