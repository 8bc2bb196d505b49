import { describe, expect, it } from 'vitest'
import { quarterAt } from '../../scripts/default-world.ts'
import { without } from '../../src/claims/mechanism.ts'
import { loadScenario } from '../../src/cli/worlds/library.ts'
import { frames } from '../../src/engine/run.ts'
import type { Frame } from '../../src/records/frame.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { partingOf, runTree } from '../../src/study/branch.ts'

const small = (id: string, horizon = '2027Q4'): Scenario => ({ ...loadScenario(id), firms: 300, horizon })
const values = (all: Iterable<Frame>) => Array.from(all, ({ date, series, flows }) => [date, ...series, ...flows])

describe('where scenarios part', () => {
  it.each([
    ['coordinated', quarterAt('2025Q1')],
    ['two-chains', quarterAt('2025Q1')],
    ['baseline', quarterAt('2027Q4') + 1],
    ['trade-war', 0],
    ['no-policy', quarterAt('2014Q1')],
  ])('baseline and %s: %i', (id, parting) => {
    expect(partingOf(small('baseline'), small(id as string))).toBe(parting)
  })
  it('not where a world is founded on other figures', () => {
    expect(partingOf(small('baseline'), without(small('baseline'), 'imported-components'))).toBe(0)
  })
})

it('runs that go on from another’s world are those that they would be by themselves', () => {
  const ids = ['baseline', 'coordinated', 'no-policy', 'trade-war', 'two-chains']
  const scenarios = ids.map((id, k) => small(id, k === 4 ? '2026Q2' : '2027Q4'))
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
