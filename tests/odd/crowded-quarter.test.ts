import { describe, expect, it } from 'vitest'
import { FIRST, type Given, type Quarter } from '../../scripts/odd/given.ts'
import { SECOND, THIRD } from '../../scripts/odd/given-again.ts'
import { columnOf, workedWorld } from '../../scripts/odd/worked.ts'
import { type Economy, EMPTY } from '../../src/economy/economy.ts'
import { STEP, step } from '../../src/engine/step.ts'
import { key } from '../../src/math/random.ts'
import { agreeIn, LISTS, rowsOf } from './agree.ts'
import { uniform } from './chance.ts'
import { named, openingOf } from './opening.ts'
import { CELLS } from './quarter/rows.ts'
import { type Worked, workOut } from './quarter/work-out.ts'

/**
 * Every column that a phase writes, in every row, against the quarter worked out from docs/odd.md: those that the document
 * does not print too, and with so many firms and patents that each probability decides a hundred times.
 */
function agreeThroughout(quarter: Quarter, change: (economy: Economy) => void = () => {}): Worked {
  const opening = workedWorld(quarter)
  const economy = workedWorld(quarter)
  for (const one of [opening, economy]) change(one)
  const worked = workOut(openingOf(opening, quarter))
  for (const phase of STEP) {
    phase.run(economy, quarter.params, phase.draws ? key(quarter.seed, phase.name, quarter.params.t) : 0)
    for (const path of phase.writes) {
      if (LISTS.has(path)) continue
      const rows = rowsOf(path) ?? Array.from(columnOf(economy, path), (_, k) => String(k))
      agreeIn(`${phase.name}: ${path}`, rows, named(economy, path), worked.after(phase.name, path))
    }
  }
  // the engine's own step does the same, under the keys of the same seed and date
  const stepped = workedWorld(quarter)
  change(stepped)
  step(stepped, quarter.params, quarter.seed)
  expect(stepped.t).toBe(quarter.params.t + 1)
  for (const path of STEP.flatMap(({ writes }) => writes))
    expect(columnOf(stepped, path), path).toEqual(columnOf(economy, path))
  return worked
}

const FIRMS = 1600
const PATENTS = 600
const INNOVATORS = 300
/** Field and home of an innovator, one of five kinds, and its pool. */
const FIELD = [0, 1, 1, 0, 1]
const HOME = [0, 1, 0, 0, 2]
const POOL = [0, 2, 1, 2, 0]
const list = <T>(count: number, of: (k: number) => T): T[] => Array.from({ length: count }, (_, k) => of(k))
/** A number for each row, spread over 0 to 1. */
const spread = (k: number, kind: number) => uniform(7, k, kind)
const pick = (count: number, k: number, kind: number) => Math.floor(count * spread(k, kind))

const home = list(FIRMS, (k) => (k % 17 === 3 ? EMPTY : pick(6, k, 0)))
const origin = list(PATENTS, (k) => (k % 13 === 5 ? EMPTY : [0, 0, 0, 3, 3, 5][pick(6, k, 1)]))
const capital = list(FIRMS, (k) => (home[k] === EMPTY ? 0 : 0.02 + 3 * spread(k, 2) ** 3))
const technology = list(FIRMS, (k) => -0.8 + spread(k, 3))
const cash = list(FIRMS, (k) => (home[k] === EMPTY ? 0 : capital[k] * 0.2 * spread(k, 4)))
const licences = list(PATENTS, (k) => 1 + pick(2, k, 5))
const inCells = (cells: readonly number[], of: (k: number) => number) =>
  list(6, (c) => cells.reduce((sum, cell, k) => sum + (cell === c ? of(k) : 0), 0))
const firms = inCells(home, () => 1)
const makers = (c: number) => list(INNOVATORS, (i) => i).filter((i) => 2 * HOME[i % 5] + FIELD[i % 5] === c)

const CROWDED: Given = {
  'roster.extent': [FIRMS],
  'firm.cell': home,
  'firm.capital': capital,
  'firm.technology': technology,
  'firm.cash': cash,
  'firm.identity': list(FIRMS, (k) => 3 * k),
  'firm.born': list(FIRMS, (k) => k % 40),
  'cell.firms': firms,
  'cell.capital': inCells(home, (k) => capital[k]),
  'cell.realCapital': inCells(home, (k) => 0.97 * capital[k]),
  'cell.cash': inCells(home, (k) => cash[k]),
  'cell.technology': inCells(home, (k) => technology[k]).map((sum, c) => sum / firms[c]),
  'cell.size0': 0.8,
  // no two alike, so that what looks at another is seen
  'region.factorPrice': [1.3, 0.8, 1.1],
  'region.capitalPrice': [1.2, 0.9, 1.05],
  'outside.factorPrice': [1.1, 0.9],
  'outside.capitalPrice': [0.95, 1.15],
  'outsider.profitRate0': [0.06, 0.07, 0.05, 0.065],
  'cell.profitRate0': [0.06, 0.05, 0.07, 0.055, 0.065, 0.062],
  'cell.ownPrice': [1.1, 0.9, 1.05, 0.95, 1.2, 0.85],
  'innovator.pool': list(INNOVATORS, (i) => POOL[i % 5]),
  'innovator.field': list(INNOVATORS, (i) => FIELD[i % 5]),
  'innovator.home': list(INNOVATORS, (i) => HOME[i % 5]),
  'innovator.funds0': list(INNOVATORS, (i) => 0.005 + 0.02 * spread(i, 6)),
  'innovator.central0': list(INNOVATORS, (i) => (i % 5 === 1 || i % 5 === 3 ? 0 : 0.01)),
  'innovator.made0': 0.5,
  'innovator.partner': list(INNOVATORS, (i) => [pick(FIRMS, i, 8), -1, -2, -3, pick(FIRMS, i, 8)][pick(5, i, 7)]),
  'innovator.partnerIdentity': list(INNOVATORS, (i) => 3 * pick(FIRMS, i, 8) + Number(i % 7 === 0)),
  'patent.cell': origin,
  'patent.age': list(PATENTS, (k) => pick(81, k, 9)),
  'patent.licences': licences,
  'patent.innovator': origin.map((c, k) => {
    const able = makers(c)
    return able.length > 0 ? able[pick(able.length, k, 10)] : 0
  }),
  'patent.identity': list(PATENTS, (k) => -5 - 2 * k),
  'patent.level': list(PATENTS, (k) => -0.4 + 0.6 * spread(k, 11)),
  'portfolio.extent': [PATENTS],
  'portfolio.contract': [0.2],
  'cell.offer': inCells(origin, () => 1),
  'cell.licences': inCells(origin, (k) => licences[k]),
  'outsideOffer.mean0': list(12, (k) => (k < 6 ? 4 : 0)),
}
const crowded = (quarter: Quarter): Quarter => ({
  ...quarter,
  params: {
    ...quarter.params,
    assumptions: {
      ...quarter.params.assumptions,
      'joint-laboratory-effect': 2,
      'pilot-window-effect': 5,
      'new-district-effect': 20,
      'laboratory-move-rate': 0.01,
    },
  },
  size: { ...quarter.size, firms: FIRMS },
  innovators: INNOVATORS,
  given: { ...quarter.given, ...CROWDED },
})

/** The third quarter at a later date. */
const at = (t: number): Quarter => ({
  ...THIRD,
  params: { ...THIRD.params, t },
  size: { ...THIRD.size, quarters: t + 1 },
  given: {
    ...THIRD.given,
    'path.national': [...list(t, () => 1), 1.02],
    'path.world': [...list(t, () => 1), 1.01],
    'path.worldCost': list(t + 1, (k) => k / 2000),
  },
})

describe('what docs/odd.md says of a quarter is what the phases do, in every column and row', () => {
  it.each([
    ['first', FIRST],
    ['second', SECOND],
    ['third', THIRD],
  ])('the %s worked quarter', (_, quarter) => {
    agreeThroughout(quarter)
  })

  it.each([
    ['rival', SECOND],
    ['default', THIRD],
  ])('among many firms, patents and innovators, under the %s rules', (_, quarter) => {
    const { market, entry, moves, learnt, ideas } = agreeThroughout(crowded(quarter))
    expect(market.contracts.length).toBeGreaterThan(100)
    expect(entry.closing.length).toBeGreaterThan(20)
    expect(entry.spun.length).toBeGreaterThan(5)
    expect(moves.movers.length).toBeGreaterThan(10)
    expect(ideas.inventions.length).toBeGreaterThan(20)
    for (const c of CELLS) expect(firms[CELLS.indexOf(c)]).toBeGreaterThan(100)
    expect(home.filter((_, k) => learnt['firm.advance'](String(k)) > 0).length).toBeGreaterThan(50)
  })

  it('the first quarter of a run: nothing has grown', () => {
    const worked = agreeThroughout(FIRST, ({ growth }) => {
      for (const column of Object.values(growth)) if (column instanceof Float64Array) column.fill(0)
    })
    for (const k of ['A.x', 'B.local', 'C.all', 'all.all']) {
      expect(worked.opening.given('growth.valueAddedBefore')(k)).toBe(0)
      expect(worked.after('settle', 'growth.grown')(k)).toBe(0)
      expect(worked.after('settle', 'growth.real')(k)).toBe(worked.after('deflate', 'growth.valueAdded')(k))
    }
  })

  /** Tables laid out for twenty firms, with more innovators than slots for what they make. */
  const full: Quarter = {
    ...SECOND,
    size: { ...SECOND.size, firms: 20 },
    given: {
      ...SECOND.given,
      'innovator.made0': [3, 80, 9, 9, 9],
      'cell.size0': 0.3,
      'cell.householdFinance0': 30,
    },
  }
  it('tables that are full: inventions lapse, an innovator makes 256 at most, capital joins', () => {
    const worked = agreeThroughout(full)
    expect(worked.ideas.inventions.length).toBe(74)
    expect(worked.after('invent', 'cell.lapsed')('B.y')).toBeGreaterThan(100)
    expect(worked.entry.entries.length).toBe(67)
  })

  it('spin-offs that what arrives does not suffice for', () => {
    const many = crowded(SECOND)
    const { market, entry } = agreeThroughout({ ...many, given: { ...many.given, 'cell.size0': 8 } })
    expect(entry.spun.length).toBeGreaterThan(0)
    expect(market.spins.length).toBeGreaterThan(entry.spun.length)
  })

  it('more firms that would move than the table holds: the rest stay', () => {
    const { params, ...many } = crowded(THIRD)
    const { moves } = agreeThroughout({
      ...many,
      params: { ...params, assumptions: { ...params.assumptions, 'move-rate': 1 } },
      size: { ...many.size, firms: 700 },
    })
    expect(moves.movers.length).toBe(108)
  })

  it('more inventions than the portfolio has free slots', () => {
    const rows = 140
    const first = Object.entries(CROWDED).filter(([path]) => path.startsWith('patent.'))
    const { ideas, opening } = agreeThroughout({
      ...full,
      given: {
        ...full.given,
        ...Object.fromEntries(first.map(([path, column]) => [path, (column as readonly number[]).slice(0, rows)])),
        'patent.innovator': origin.slice(0, rows).map((c) => ({ 0: 0, 3: 1, 5: 4 })[c] ?? 0),
        'portfolio.extent': [rows],
        'cell.offer': inCells(origin.slice(0, rows), () => 1),
        'cell.licences': inCells(origin.slice(0, rows), (k) => licences[k]),
      },
    })
    const standing = opening.inUse('patent').length
    expect(ideas.inventions.length).toBe(144 - standing)
    expect(ideas.inventions.length).toBeLessThan(74)
  })

  it('a quarter when all that was fitted has faded', () => {
    const { around, books } = agreeThroughout(at(60))
    expect(around['clock.fitted']()).toBe(0)
    expect(books['region.gdp']('A')).toBeGreaterThan(0)
  })
})
