import { describe, expect, it } from 'vitest'
import { PARAMS } from '../../scripts/default-world.ts'
import { copyEconomy, type Economy, EMPTY } from '../../src/economy/economy.ts'
import { foundEconomy } from '../../src/economy/founding/founding.ts'
import { timed } from '../../src/engine/levers.ts'
import { STEP, step } from '../../src/engine/step.ts'
import { key } from '../../src/math/random.ts'
import { CLOSES } from '../../src/phases/entering/closing.ts'
import { type Phase, phase } from '../../src/phases/phase.ts'
import { LAPSES, LICENSED, SPINS } from '../../src/phases/transferring/fates.ts'
import type { Params } from '../../src/scenario/params.ts'
import { scenarioWith } from '../laws/scenarios.ts'
import { bits, COLUMNS, poison, snapshot } from '../laws/world-columns.ts'

const SEED = 3
const everywhere = { start: '2013Q1' }
const levers = [
  { id: 'a', kind: 'transport', pair: ['beijing', 'hebei'], value: 0.2, ...everywhere },
  { id: 'b', kind: 'capital-market-integration', pair: ['beijing', 'tianjin'], value: 0.3, ...everywhere },
  { id: 'c', kind: 'supply-chain-programme', pair: ['tianjin', 'hebei'], value: 0.02, ...everywhere },
  { id: 'd', kind: 'openness', region: 'tianjin', value: 0.02, ...everywhere },
  { id: 'e', kind: 'foreign-investment-openness', region: 'tianjin', value: 0.5, ...everywhere },
  { id: 'f', kind: 'function-support', region: 'hebei', function: 'advanced', value: 30, ...everywhere },
  { id: 'g', kind: 'relief', region: 'beijing', function: 'general', value: 0.1, ...everywhere },
  { id: 'p', kind: 'relief', region: 'beijing', function: 'research', value: 0.2, ...everywhere },
  { id: 'h', kind: 'research-subsidy', region: 'beijing', value: 50, ...everywhere },
  { id: 'i', kind: 'public-research-funding', region: 'tianjin', value: 30, ...everywhere },
  { id: 'j', kind: 'unified-national-market', region: 'hebei', value: 0.01, ...everywhere },
  { id: 'k', kind: 'technology-market', pair: ['beijing', 'tianjin'], value: 0.3, ...everywhere },
  { id: 'l', kind: 'technology-market', pair: ['national', 'hebei'], value: 0.3, ...everywhere },
  { id: 'm', kind: 'joint-laboratories', pair: ['beijing', 'hebei'], value: 30, ...everywhere },
  { id: 'n', kind: 'pilot-platforms', region: 'hebei', value: 60, ...everywhere },
  { id: 'o', kind: 'new-district', region: 'hebei', value: 100, ...everywhere },
]

/** Rates far beyond their ranges, so that in a few quarters of 300 firms nothing is idle. */
const hurried = {
  'move-rate': 0.01,
  'laboratory-move-rate': 0.01,
  'spin-off-rate': 0.02,
  'national-offer-growth': 0.1,
  'meeting-rate': 0.8,
  'relief-moves': 2,
}
/**
 * Either rule of either phase. In the second world patents overflow their table, fees what cells can pay, and cells that
 * everybody leaves for the new district come down to their last firms.
 */
const worlds = [
  { quarters: 6, rules: { invest: 'logit', transfer: 'gravity' }, assumptions: hurried },
  {
    quarters: 14,
    rules: { invest: 'imitate', transfer: 'network' },
    assumptions: {
      ...hurried,
      ...{ 'patent-turnover': 0.4, 'fee-share': 2, 'meeting-rate': 0.5 },
      ...{ 'new-district-effect': 8, 'entry-capital': 0.02 },
    },
  },
]

/** The worlds that each phase meets under either rule, trade war and all. */
const meetings = worlds.flatMap(({ quarters, rules: chosen, assumptions: beyond }) => {
  const scenario = scenarioWith({
    firms: 300,
    levers,
    rules: chosen,
    assumptions: {
      'trade-war-cost': 0.1,
      'import-price-growth': 0.002,
      'foreign-content-gap-slope': 0.1,
      'exit-size': 0.12,
    },
  })
  const { rules } = scenario
  const assumptions = { ...scenario.assumptions, ...beyond }
  const economy = foundEconomy({ ...scenario, assumptions }, SEED, 40)
  return Array.from({ length: quarters }, () => {
    const params: Params = {
      ...PARAMS,
      t: economy.t,
      assumptions,
      rules,
      levers: timed(scenario.levers, scenario.world),
    }
    const before = STEP.map((phase) => {
      const met = copyEconomy(economy)
      phase.run(economy, params, key(SEED, phase.name, params.t))
      return { phase, met, params, after: copyEconomy(economy) }
    })
    economy.t++
    return before
  }).flat()
})
const run = (phase: Phase, economy: Economy, params: Params): Economy => {
  phase.run(economy, params, key(SEED, phase.name, params.t))
  return economy
}

describe('the quarters that the phases are held to', () => {
  const settled = meetings.filter(({ phase }) => phase === STEP.at(-1)!)
  const sum = (column: { readonly [k: number]: number; readonly length: number }): number =>
    Array.from(column).reduce((total, value) => total + value, 0)
  const abroad = ({ contract, size: { regions: R, outside: O, functions: F } }: Economy): number => {
    const sellers = (R + O) * F
    return sum(contract.licences.subarray(R * sellers * F, (R + 1) * sellers * F))
  }
  const held = ({ cell }: Economy): number =>
    cell.feesPaid.filter((paid, c) => paid > 0 && Math.abs(paid / cell.retained[c] - 0.5) < 1e-12).length
  const partners = ({ innovator }: Economy): number => innovator.partner.filter((partner) => partner !== -1).length

  it.each<[string, (economy: Economy) => number]>([
    ['patents made', ({ cell }) => sum(cell.made)],
    ['patents that find no slot', ({ cell, portfolio }) => Math.max(0, sum(cell.made) - portfolio.entering[0])],
    ['patents that lapse', ({ patent }) => patent.fate.filter((fate) => fate === LAPSES).length],
    ['patents gone with their last licence', ({ patent }) => patent.fate.filter((fate) => fate === LICENSED).length],
    ['spin-offs', ({ patent }) => patent.fate.filter((fate) => fate === SPINS).length],
    ['licences of patents from outside', abroad],
    ['fees at their limit', held],
    ['partners remembered', partners],
    ['firms that move', ({ move }) => sum(move.firms)],
    ['laboratories that move', ({ innovator }) => innovator.destination.filter((d) => d !== EMPTY).length],
    ['firms that close', ({ firm }) => firm.leaving.filter((leaving) => leaving === CLOSES).length],
    ['cells that keep their last firms', ({ cell }) => cell.firms.filter((n) => n <= 2).length],
    ['firms founded', ({ roster }) => roster.entering[0]],
  ])('have %s', (_, count) => {
    expect(settled.reduce((total, { met }) => total + count(met), 0)).toBeGreaterThan(0)
  })
})

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
      const economy = copyEconomy(met)
      for (const { path, in: column } of COLUMNS)
        if (!reads.includes(path) && !writes.includes(path)) poison(column(economy))
      run(phase, economy, params)
      for (const { path, in: column } of COLUMNS)
        if (writes.includes(path)) expect(bits(column(economy)) === bits(column(after)), path).toBe(true)
    }
  })

  it('needs every column that it lists to read: poison in any one of them changes what it writes', () => {
    const tables = reads.concat(writes).map((path) => path.split('.')[0])
    const idle = COLUMNS.filter(({ path }) => reads.includes(path)).filter(({ path, in: column }) => {
      // a table listed by one column alone may be there for its number of rows
      if (tables.filter((name) => name === path.split('.')[0]).length === 1) return false
      return mine.every(({ met, params, after }) => {
        const economy = copyEconomy(met)
        poison(column(economy))
        run(phase, economy, params)
        return COLUMNS.every((c) => !writes.includes(c.path) || bits(c.in(economy)) === bits(c.in(after)))
      })
    })
    expect(idle.map(({ path }) => path)).toEqual([])
  })
})

it('no phase reads a flow before the step has made it: with every flow poisoned first, all stocks come out the same', () => {
  for (const { phase, met, params } of meetings) {
    if (phase !== STEP[0]) continue
    const clean = copyEconomy(met)
    const poisoned = copyEconomy(met)
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
