import { describe, expect, it } from 'vitest'
import { timed } from '../../src/engine/levers.ts'
import { STEP, step } from '../../src/engine/step.ts'
import { key } from '../../src/math/random.ts'
import { type Phase, phase } from '../../src/phases/phase.ts'
import type { Params } from '../../src/scenario/params.ts'
import { foundWorld } from '../../src/world/founding/founding.ts'
import { copyWorld, type World } from '../../src/world/world.ts'
import { scenarioWith } from '../laws/scenarios.ts'
import { bits, COLUMNS, poison, snapshot } from '../laws/world-columns.ts'

const SEED = 3
const QUARTERS = 6
const everywhere = { start: '2013Q1' }
const levers = [
  { id: 'a', kind: 'transport', pair: ['beijing', 'hebei'], value: 0.2, ...everywhere },
  { id: 'b', kind: 'capital-market-integration', pair: ['beijing', 'tianjin'], value: 0.3, ...everywhere },
  { id: 'c', kind: 'supply-chain-programme', pair: ['tianjin', 'hebei'], value: 0.02, ...everywhere },
  { id: 'd', kind: 'openness', region: 'tianjin', value: 0.02, ...everywhere },
  { id: 'e', kind: 'foreign-investment-openness', region: 'tianjin', value: 0.5, ...everywhere },
  { id: 'f', kind: 'function-support', region: 'hebei', function: 'advanced', value: 30, ...everywhere },
  { id: 'g', kind: 'relief', region: 'beijing', function: 'general', value: 0.1, ...everywhere },
  { id: 'h', kind: 'research-subsidy', region: 'beijing', value: 50, ...everywhere },
]

/** The worlds that each phase meets in six quarters under either rule, trade war and all. */
const meetings = (['logit', 'imitate'] as const).flatMap((rule) => {
  const scenario = scenarioWith({
    firms: 300,
    levers,
    rules: { invest: rule },
    assumptions: {
      'trade-war-cost': 0.1,
      'import-price-growth': 0.002,
      'foreign-content-gap-slope': 0.1,
      'exit-size': 0.12,
    },
  })
  const world = foundWorld(scenario, SEED, 40)
  const { assumptions, rules } = scenario
  return Array.from({ length: QUARTERS }, () => {
    const params: Params = { t: world.t, assumptions, rules, levers: timed(scenario.levers) }
    const before = STEP.map((phase) => {
      const met = copyWorld(world)
      phase.run(world, params, key(SEED, phase.name, params.t))
      return { phase, met, params, after: copyWorld(world) }
    })
    world.t++
    return before
  }).flat()
})
const run = (phase: Phase, world: World, params: Params): World => {
  phase.run(world, params, key(SEED, phase.name, params.t))
  return world
}

describe.each(STEP)('phase $name', (phase) => {
  const mine = meetings.filter((meeting) => meeting.phase === phase)
  const reads: readonly string[] = phase.reads
  const writes: readonly string[] = phase.writes

  it('changes nothing but the columns it lists', () => {
    for (const { met, after } of mine) {
      const before = snapshot(met)
      for (const { path, in: column } of COLUMNS)
        if (!writes.includes(path)) expect(bits(column(after)) === before.get(path), path).toBe(true)
    }
  })

  it('writes no stock unless it is settle, and no trait ever', () => {
    for (const { path, role } of COLUMNS)
      if (writes.includes(path)) expect(role, path).toBe(phase.name === 'settle' ? 'stock' : 'flow')
  })

  it('does not look at columns that are not on its card: poison in them changes nothing', () => {
    for (const { met, params, after } of mine) {
      const world = copyWorld(met)
      for (const { path, in: column } of COLUMNS)
        if (!reads.includes(path) && !writes.includes(path)) poison(column(world))
      run(phase, world, params)
      for (const { path, in: column } of COLUMNS)
        if (writes.includes(path)) expect(bits(column(world)) === bits(column(after)), path).toBe(true)
    }
  })

  it('needs every column that it lists to read: poison in any one of them changes what it writes', () => {
    const tables = reads.concat(writes).map((path) => path.split('.')[0])
    const idle = COLUMNS.filter(({ path }) => reads.includes(path)).filter(({ path, in: column }) => {
      // a table listed by one column alone may be there for its number of rows
      if (tables.filter((name) => name === path.split('.')[0]).length === 1) return false
      return mine.every(({ met, params, after }) => {
        const world = copyWorld(met)
        poison(column(world))
        run(phase, world, params)
        return COLUMNS.every((c) => !writes.includes(c.path) || bits(c.in(world)) === bits(c.in(after)))
      })
    })
    expect(idle.map(({ path }) => path)).toEqual([])
  })
})

it('no phase reads a flow before the step has made it: with every flow poisoned first, all stocks come out the same', () => {
  for (const { phase, met, params } of meetings) {
    if (phase !== STEP[0]) continue
    const clean = copyWorld(met)
    const poisoned = copyWorld(met)
    for (const { role, in: column } of COLUMNS) if (role === 'flow') poison(column(poisoned))
    step(clean, params, SEED)
    step(poisoned, params, SEED)
    for (const { path, role, in: column } of COLUMNS) {
      if (role !== 'stock') continue
      expect(column(poisoned).every(Number.isFinite), path).toBe(true)
      expect(bits(column(poisoned)) === bits(column(clean)), path).toBe(true)
    }
  }
})

it('every flow is made by one phase at least, and every stock by settle', () => {
  const written = new Set<string>(STEP.flatMap(({ writes }) => writes))
  for (const { path, role } of COLUMNS) expect(written.has(path), path).toBe(role !== 'trait')
})

it('the compiler holds a phase to its card', () => {
  const sample = phase({ name: 'x', reads: ['firm.cash'], writes: ['firm.investment'] }, ({ firm }) => {
    firm.investment[0] = firm.cash[0]
    // @ts-expect-error  a column that is only read cannot be written
    firm.cash[0] = 1
    // @ts-expect-error  a column that is not on the card cannot be seen
    void firm.capital
  })
  // @ts-expect-error  a column that does not exist cannot be listed
  phase({ name: 'y', reads: ['firm.wealth'], writes: [] }, () => {})
  expect(sample).toMatchObject({ name: 'x', reads: ['firm.cash'], writes: ['firm.investment'] })
})
