import { describe, expect, it } from 'vitest'
import { quarterAt } from '../../scripts/default-world.ts'
import { without } from '../../src/claims/mechanism.ts'
import { loadScenario } from '../../src/cli/worlds/library.ts'
import { frames } from '../../src/engine/run.ts'
import type { Frame } from '../../src/records/frame.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { runTree } from '../../src/study/branch.ts'
import { branchPoint, turnsOf } from '../../src/study/branch-point.ts'

const small = (id: string, horizon = '2027Q4'): Scenario => ({ ...loadScenario(id), firms: 300, horizon })
const values = (all: Iterable<Frame>) => Array.from(all, ({ date, series, flows }) => [date, ...series, ...flows])

describe('where scenarios part', () => {
  it.each([
    ['coordinated', quarterAt('2025Q1')],
    ['two-chains', quarterAt('2025Q1')],
    ['baseline', Number.POSITIVE_INFINITY],
    ['trade-war', 0],
    ['no-policy', quarterAt('2014Q1')],
  ])('baseline and %s: %i', (id, quarter) => {
    expect(branchPoint(small('baseline'), small(id as string))).toBe(quarter)
  })
  it('at once where a world is founded on other figures, or is another', () => {
    expect(branchPoint(small('baseline'), without(small('baseline'), 'imported-components'))).toBe(0)
    const baseline = small('baseline')
    expect(branchPoint(baseline, { ...baseline, world: { ...baseline.world } })).toBe(0)
  })
  it('by levers in force alone: where one ends, not for a longer horizon or another id', () => {
    const { levers } = small('coordinated')
    const k = levers.findIndex(({ start, end }) => start === '2025Q1' && end === undefined)
    const changed = (by: object): Scenario => ({
      ...small('coordinated', '2029Q4'),
      levers: levers.with(k, { ...levers[k], ...by }),
    })
    expect(branchPoint(small('coordinated'), changed({ id: 'other' }))).toBe(Number.POSITIVE_INFINITY)
    expect(branchPoint(small('coordinated'), changed({ end: '2026Q1' }))).toBe(quarterAt('2026Q2'))
    expect(branchPoint(changed({ end: '2026Q3' }), changed({ end: '2026Q1' }))).toBe(quarterAt('2026Q2'))
  })
  it('and the quarters in which levers start or stop are told', () => {
    const [lever] = small('coordinated').levers
    const { end: _, ...stays } = { ...lever, start: '2026Q2' }
    const levers = [{ ...lever, start: '2012Q1', end: '2024Q4' }, stays]
    expect(turnsOf({ ...small('baseline'), levers })).toEqual(['2025Q1', '2026Q2'].map(quarterAt))
  })
})

it('runs that go on from another’s world are those that they would be by themselves', () => {
  const asked = [
    ['baseline', '2027Q4'],
    ['coordinated', '2027Q4'],
    ['no-policy', '2027Q4'],
    ['trade-war', '2027Q4'],
    ['two-chains', '2026Q2'],
    ['two-chains', '2024Q1'],
    ['baseline', '2027Q4'],
    ['baseline', '2025Q2'],
    ['baseline', '2028Q2'],
  ]
  const scenarios = asked.map(([id, horizon]) => small(id, horizon))
  const found: unknown[] = []
  runTree(
    scenarios.map((scenario, k) => ({ scenario, take: (all) => void (found[k] = values(all)) })),
    3,
    (_, error) => {
      throw error
    },
  )
  scenarios.forEach((scenario, k) => {
    expect(found[k], scenario.id).toEqual(values(frames(scenario, 3)))
  })
})

it('a run that stops leaves the others be', () => {
  const failed: number[] = []
  const done: string[] = []
  const scenarios = ['baseline', 'coordinated', 'two-chains'].map((id) => small(id))
  runTree(
    scenarios.map((scenario, k) => ({
      scenario,
      take: (all) => {
        for (const { date } of all) if (k === 0 && date === '2026Q1') throw new Error('stopped')
        done.push(scenario.id)
      },
    })),
    1,
    (branch) => failed.push(branch),
  )
  expect({ failed, done }).toEqual({ failed: [0], done: ['coordinated', 'two-chains'] })
})
