import { describe, expect, it, vi } from 'vitest'
import { PARAMS, quarterAt } from '../../scripts/default-world.ts'
import { copyEconomy, type Economy } from '../../src/economy/economy.ts'
import { foundEconomy } from '../../src/economy/founding/founding.ts'
import { timed } from '../../src/engine/levers.ts'
import { frames } from '../../src/engine/run.ts'
import { STEP, step } from '../../src/engine/step.ts'
import { draw, key } from '../../src/math/random.ts'
import { research } from '../../src/phases/research.ts'
import type { Frame } from '../../src/records/frame.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { run, scenarioWith } from './scenarios.ts'
import { bits, snapshot } from './world-columns.ts'

const levers = [
  { id: 'a', kind: 'relief', region: 'beijing', function: 'general', value: 0.1, start: '2015Q1' },
  { id: 'b', kind: 'openness', region: 'tianjin', value: 0.02, start: '2016Q1', ramp: 8 },
]
const world = (scenario: Scenario, seed: number): Economy =>
  foundEconomy(scenario, seed, quarterAt(scenario.horizon) + 1)
const rows = (run: readonly Frame[]): string[] => run.map(({ series, flows }) => bits(series) + bits(flows))

describe('scenarios that differ only after a date', () => {
  const base = rows(run(scenarioWith({ levers })))

  it.each([
    [
      'a lever',
      { levers: [...levers, { id: 'c', kind: 'transport', pair: ['beijing', 'hebei'], value: 0.2, start: '2030Q1' }] },
    ],
    ['a lever that lasts longer', { levers: [{ ...levers[0], end: '2029Q4' }, levers[1]] }],
    [
      'an outlay',
      { levers: [...levers, { id: 'c', kind: 'research-subsidy', region: 'hebei', value: 80, start: '2030Q1' }] },
    ],
  ])('have the same bytes before it, and other bytes from it on: %s', (_, settings) => {
    const other = rows(run(scenarioWith(settings)))
    const split = quarterAt('2030Q1')
    expect(other.slice(0, split)).toEqual(base.slice(0, split))
    expect(other[split]).not.toBe(base[split])
  })
})

describe('seeds', () => {
  const scenario = scenarioWith({ levers, firms: 1000, horizon: '2018Q4' })

  it('give the same run whether they run alone, among others, or side by side', () => {
    const alone = rows(run(scenario, 1))
    const among = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => rows(run(scenario, seed)))
    expect(among[0]).toEqual(alone)

    const other = scenarioWith({ firms: 3000, horizon: '2018Q4', rules: { invest: 'imitate' } })
    const running = [frames(scenario, 1), frames(other, 5), frames(scenario, 2)]
    const beside: Frame[] = []
    for (let next = running.map((r) => r.next()); !next[0].done; next = running.map((r) => r.next()))
      beside.push(next[0].value)
    expect(rows(beside)).toEqual(alone)
  })

  it('give eight different runs for eight seeds', () => {
    const ends = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => rows(run(scenario, seed)).at(-1))
    expect(new Set(ends).size).toBe(8)
  })
})

describe('a run resumed from a copy', () => {
  const scenario = scenarioWith({ levers, firms: 1000, horizon: '2018Q4' })

  it.each([1, 9, 23])('after %i quarters gives the bytes of the run that never stopped', (quarters) => {
    const whole = rows(run(scenario))
    const first = world(scenario, 1)
    const begun = frames(scenario, 1, first)
    for (let k = 0; k < quarters; k++) begun.next()
    const saved = copyEconomy(first)
    expect(rows([...frames(scenario, 1, saved)])).toEqual(whole.slice(quarters))
  })

  it('leaves the world that was copied alone', () => {
    const first = world(scenario, 1)
    const before = snapshot(first)
    const resumed = [...frames(scenario, 1, copyEconomy(first))]
    expect(resumed).toHaveLength(quarterAt('2018Q4') + 1)
    expect(snapshot(first)).toEqual(before)
  })
})

describe('nobody moves anybody else’s draw', () => {
  const scenario = scenarioWith({ firms: 500 })
  const params = {
    ...PARAMS,
    t: 0,
    assumptions: scenario.assumptions,
    rules: scenario.rules,
    levers: timed(scenario.levers, scenario.world),
  }

  it('not a phase added to the step: keys go by name and date, so those that stand get the keys they had', () => {
    const keysOf = (steps: typeof STEP) => {
      const calls = steps.map((phase) => vi.spyOn(phase, 'run'))
      step(world(scenario, 7), params, 7)
      const keys = Object.fromEntries(calls.map((call, k) => [steps[k].name, call.mock.calls[0][2]]))
      for (const call of calls) call.mockRestore()
      return keys
    }
    const before = keysOf(STEP)
    const added = { name: 'commute', reads: [], writes: [], draws: true, run: () => {} }
    ;(STEP as (typeof added)[]).splice(3, 0, added)
    const after = keysOf(STEP)
    ;(STEP as (typeof added)[]).splice(3, 1)
    expect(after).toEqual({ ...before, commute: key(7, 'commute', 0) })
    const drawn = STEP.filter(({ draws }) => draws).map(({ name }) => before[name])
    const drawing = ['research', 'invent', 'transfer', 'found', 'relocate']
    expect(drawn).toEqual(drawing.map((name) => key(7, name, 0)))
  })

  it('not a firm added: everybody else’s luck in research stays, firm by firm', () => {
    const lone = world(scenario, 7)
    const crowded = world(scenario, 7)
    for (const phase of STEP.slice(0, STEP.indexOf(research))) {
      phase.run(lone, params, key(7, phase.name, 0))
      phase.run(crowded, params, key(7, phase.name, 0))
    }
    const n = lone.roster.extent[0]
    const copied = n >> 1
    for (const column of ['cell', 'capital', 'technology', 'variety'] as const)
      crowded.firm[column][n] = crowded.firm[column][copied]
    crowded.firm.identity[n] = 1_000_000
    crowded.roster.extent[0] = n + 1
    research.run(lone, params, key(7, 'research', 0))
    research.run(crowded, params, key(7, 'research', 0))
    expect(bits(crowded.firm.advance.slice(0, n))).toBe(bits(lone.firm.advance.slice(0, n)))
    expect(lone.firm.advance.some((step) => step > 0)).toBe(true)
  })

  it('not the order of the table: firms that change slots keep their luck', () => {
    const straight = world(scenario, 7)
    const turned = world(scenario, 7)
    const n = straight.roster.extent[0]
    for (const column of ['cell', 'identity', 'technology'] as const) turned.firm[column].subarray(0, n).reverse()
    for (const w of [straight, turned]) {
      for (const phase of STEP.slice(0, STEP.indexOf(research))) phase.run(w, params, key(7, phase.name, 0))
      research.run(w, params, key(7, 'research', 0))
    }
    turned.firm.advance.subarray(0, n).reverse()
    expect(bits(turned.firm.advance)).toBe(bits(straight.firm.advance))
  })

  it('not the scenario: a draw depends on seed, phase, date and identity alone', () => {
    const at = key(3, 'research', 40)
    expect(draw(at, 17)).toBe(draw(key(3, 'research', 40), 17))
    const others = [key(4, 'research', 40), key(3, 'found', 40), key(3, 'research', 41)].map((k) => draw(k, 17))
    expect(new Set([draw(at, 17), draw(at, 18), draw(at, 17, 1), ...others]).size).toBe(6)
  })
})
