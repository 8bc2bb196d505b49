import { EMPTY } from '../../src/economy/economy.ts'
import { timed } from '../../src/engine/levers.ts'
import type { LeverKind } from '../../src/model/levers.ts'
import { DEFAULT_RULES } from '../../src/model/rules.ts'
import type { Lever } from '../../src/scenario/scenario.ts'
import { DEFAULT_ASSUMPTIONS, dateAt, FUNCTIONS, PARAMS, PLACES, REGIONS, WORLD } from '../default-world.ts'
import { each, FIRST, FUNCTION, type Given, grown, PLACE, pairs, type Quarter } from './given.ts'

/** 2022Q4: what was fitted has faded for the most part, the trade war is on. */
const T = 40

interface When {
  readonly start?: number
  readonly end?: number
  readonly ramp?: number
}
/** A lever of the small world, as a scenario has it: at a place, a pair of places, or a place and a function. */
function lever(kind: LeverKind, where: string, value: number, { start = 0, end, ramp = 0 }: When = {}): Lever {
  const [place, other] = [...where].filter((letter) => PLACE.includes(letter)).map((letter) => PLACE.indexOf(letter))
  const f = FUNCTION.findIndex((letter) => where.endsWith(letter))
  return {
    id: `${kind} ${where} ${start}`,
    kind,
    ...(other === undefined ? { region: REGIONS[place] } : { pair: [PLACES[place], PLACES[other]] as const }),
    ...(f < 0 ? {} : { function: FUNCTIONS[f] }),
    value,
    start: dateAt(start),
    ramp,
    ...(end === undefined ? {} : { end: dateAt(end) }),
  }
}

/** Of every kind one at least; A can pay all, B nearly, C far from it. One takes over a ramp that had not ended, one is over, one is not yet. */
const LEVERS = timed(
  [
    lever('transport', 'AC', 0.03, { start: 30, end: 37, ramp: 12 }),
    lever('transport', 'AC', 0.06, { start: 38, ramp: 6 }),
    lever('capital-market-integration', 'AB', 0.2),
    lever('supply-chain-programme', 'CB', 0.01, { start: 36, ramp: 8 }),
    lever('unified-national-market', 'C', 0.002),
    lever('openness', 'B', 0.003, { end: 40 }),
    lever('foreign-investment-openness', 'A', 0.5),
    lever('foreign-investment-openness', 'C', 0.4),
    lever('function-support', 'A.y', 4),
    lever('function-support', 'C.x', 2),
    lever('relief', 'A.y', 0.08, { end: 39 }),
    lever('relief', 'A.x', 0.2, { start: 40, ramp: 2 }),
    lever('relief', 'B.y', 0.04),
    lever('research-subsidy', 'A', 6),
    lever('public-research-funding', 'B', 5),
    lever('technology-market', 'AB', 0.1),
    lever('technology-market', 'CN', 0.1),
    lever('joint-laboratories', 'BC', 8),
    lever('pilot-platforms', 'C', 6),
    lever('new-district', 'C', 30),
    lever('new-district', 'B', 20, { start: 41 }),
  ],
  WORLD,
)

/** Cell, capital, ln A, cash, identity, quarter of founding of the firm in each slot; one slot is free. */
const FIRMS: readonly (readonly number[])[] = [
  [0, 60, -0.1, 4, 320, 0],
  [0, 40, 0.15, 6, 318, 0],
  [0, 19.5, -0.25, 0.5, 765, 12],
  [0, 0.5, -0.3, 0.1, 200, 31],
  [1, 120, -0.2, 20, 306, 0],
  [EMPTY, 0, 0, 0, 0, 0],
  [1, 80, -0.35, 3, 639, 0],
  [2, 70, -0.3, 2, 153, 0],
  [2, 50, -0.45, 5, 4, 0],
  [3, 90, -0.25, 4, 460, 0],
  [3, 60, -0.5, 2, 486, 7],
  [3, 50, -0.4, 2, 13, 0],
  [4, 70, -0.6, 4, 34, 0],
  [4, 50, -0.7, 1, 345, 0],
  [5, 199.4, -0.55, 7, 66, 0],
  [5, 0.6, -0.65, 0.1, 248, 38],
]
/** Cell, age, licences left, maker, identity, ln L of the patent in each slot; one slot is free. */
const PATENTS: readonly (readonly number[])[] = [
  [0, 8, 2, 0, -469, 0.1],
  [0, 79, 2, 2, -590, 0],
  [3, 5, 1, 1, -767, 0.05],
  [EMPTY, 0, 0, 0, 0, 0],
  [0, 20, 2, 3, -597, 0.15],
  [0, 2, 1, 0, -200, 0],
  [5, 12, 1, 4, -496, -0.1],
  [0, 3, 2, 2, -94, -0.05],
  [3, 30, 1, 1, -864, 0.1],
  [0, 1, 2, 3, -7, 0.12],
  [5, 7, 1, 4, -869, 0],
  [0, 40, 2, 0, -48, 0.18],
  [0, 15, 1, 0, -443, 0.02],
]
const columnOf = (rows: readonly (readonly number[])[], k: number): number[] => rows.map((row) => row[k])
const inCells = (rows: readonly (readonly number[])[], of: (row: readonly number[]) => number): number[] =>
  each(6, (c) => rows.filter(([cell]) => cell === c).reduce((sum, row) => sum + of(row), 0))
const count = inCells(FIRMS, () => 1)
const same = (x: number): number[] =>
  grown(
    each(3, () => [x, x / 2, x / 4]),
    false,
  )

/** What is not as in the first quarter. */
const CHANGED: Given = {
  'path.national': [...each(T, () => 1), 1.02],
  'path.world': [...each(T, () => 1), 1.01],
  'path.worldCost': [...each(T - 1, () => 0), 0.02, 0.03],
  'region.government': [40, 20, 20],
  'region.localTaxRate': [0.1, 0.09, 0.11],
  'region.centralTaxRate': [0.07, 0.08, 0.06],
  'region.localConsumption': [0.6, 0.62, 0.58],
  'region.localInvestment': [0.5, 0.45, 0.55],
  // what a region buys as inputs has prices of its own
  'demand.price': each(16, (k) => 1 + (((k * 5) % 7) - 3) / 100),
  'cell.capital': inCells(FIRMS, ([, K]) => K),
  'cell.cash': inCells(FIRMS, ([, , , cash]) => cash),
  'cell.firms': count,
  'cell.technology': inCells(FIRMS, ([, , lnA]) => lnA).map((sum, c) => sum / count[c]),
  'cell.researchShare0': [0.1, 0.05, 0.1, 0.85, 0.1, 0.05],
  'cell.householdFinance0': [1, 2, 1, 2, 40, 50],
  'cell.knowledge0': [20, 3, 0, 10, 2, 0],
  'cell.knowledge': [21, 2, 0, 9, 3, 0],
  'cell.offer': inCells(PATENTS, () => 1),
  'cell.licences': inCells(PATENTS, ([, , licences]) => licences),
  'firm.cell': columnOf(FIRMS, 0),
  'firm.capital': columnOf(FIRMS, 1),
  'firm.technology': columnOf(FIRMS, 2),
  'firm.cash': columnOf(FIRMS, 3),
  'firm.identity': columnOf(FIRMS, 4),
  'firm.born': columnOf(FIRMS, 5),
  'roster.extent': [FIRMS.length],
  'innovator.pool': [0, 2, 1, 2, 0],
  'innovator.field': [0, 1, 0, 0, 1],
  'innovator.home': [0, 1, 0, 0, 2],
  'innovator.funds0': [3, 1, 1, 2, 1],
  'innovator.central0': [1.5, 0, 0.5, 0, 0.5],
  'innovator.made0': [1, 1, 0.5, 1, 0.5],
  'innovator.partner': [4, -2, 7, -3, -1],
  'innovator.partnerIdentity': [306, 0, 99, 0, 0],
  'patent.cell': columnOf(PATENTS, 0),
  'patent.age': columnOf(PATENTS, 1),
  'patent.licences': columnOf(PATENTS, 2),
  'patent.innovator': columnOf(PATENTS, 3),
  'patent.identity': columnOf(PATENTS, 4),
  'patent.level': columnOf(PATENTS, 5),
  'portfolio.extent': [PATENTS.length],
  'portfolio.contract': [6],
  'pair.meeting0': pairs(0.38, 0.15, 0.1, 0.05),
  'outsideOffer.mean0': each(12, (k) => (k < 6 ? 0.15 : 0)),
  // habits have moved on from those of founding
  'habit.share': each(6 * 10, (k) => {
    const [c, j] = [Math.floor(k / 10), k % 10]
    const same = c % 2 === j % 2
    if (c >> 1 === j >> 1) return same ? 0.35 : 0.15
    return same ? (j < 6 ? 0.15 : j < 8 ? 0.12 : 0.08) : 0
  }),
  'growth.grown': same(0.2),
  'growth.grownByCapital': same(0.1),
  'growth.grownByLabour': same(0.04),
  'growth.grownAtRatio': same(0.08),
}

/** Columns of the phases that show nothing new: as in the first quarter, or sums and shares of others. */
const SILENT = new RegExp(
  [
    '^(payment|growth|outside|outsider|clock|seller)\\.',
    'Opening$|Tax$',
    '^(sale.value|habit.share|demand.(final|priceSum|spent|price)|owner.(inflow|dividend)|firm.(moved|grouped|variety))$',
    '^cell.(unitCost|variableCost|inputs|factorBill|dividends|footloose)$',
    '^region.(wages|researchWages|dividends|supply|transfer)$',
  ].join('|'),
)

/**
 * Under the rival rules, with every lever and at every limit, under a seed picked so that firms close and move, a spin-off
 * is founded, patents lapse, and what one cannot pay is cut.
 */
export const SECOND: Quarter = {
  seed: 1229,
  params: {
    ...PARAMS,
    t: T,
    assumptions: {
      ...DEFAULT_ASSUMPTIONS,
      'foreign-content-gap-slope': 0.5,
      'import-price-growth': 0.002,
      'peer-speed': 0.5,
      'imitation-rate': 0.2,
      'imitation-between': 0.5,
      'absorption-step': 0.6,
      'spin-off-rate': 0.05,
      'move-rate': 0.03,
      'laboratory-move-rate': 0.02,
      'relief-moves': 0.8,
    },
    rules: { invest: 'imitate', transfer: 'network' },
    levers: LEVERS,
  },
  size: { ...FIRST.size, quarters: T + 1 },
  innovators: 5,
  given: { ...FIRST.given, ...CHANGED },
  opensAs: FIRST,
  silent: SILENT,
}

/** The same under the default rules. */
export const THIRD: Quarter = {
  ...SECOND,
  params: { ...SECOND.params, rules: DEFAULT_RULES },
  opensAs: SECOND,
  goesAs: SECOND,
}
