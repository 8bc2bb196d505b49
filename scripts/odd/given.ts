import type { Size } from '../../src/economy/economy.ts'
import type { Path } from '../../src/phases/phase.ts'
import type { Params, TimedLever } from '../../src/scenario/params.ts'
import { LEVERS, PARAMS } from '../default-world.ts'

/** Places A, B, C (regions), N (the rest of China), W (the world); functions x, y. */
export const PLACE = ['A', 'B', 'C', 'N', 'W']
export const FUNCTION = ['x', 'y']
/** Columns of a small world at the opening of a quarter: row by row, or one number for all rows; what is not named is 0. */
export type Given = Readonly<Partial<Record<Path, readonly number[] | number>>>
/** A quarter that the document works out. */
export interface Quarter {
  readonly seed: number
  readonly params: Params
  readonly size: Size
  readonly innovators: number
  readonly given: Given
  /** Quarters whose opening, and whose phases, are not printed again where this one is as they are. */
  readonly opensAs?: Quarter
  readonly goesAs?: Quarter
  /** Columns of its phases that are not printed either. */
  readonly silent?: RegExp
}

const lever = (kind: TimedLever['kind'], places: readonly number[], value: number, ramp: number): TimedLever => ({
  kind,
  places,
  payers: places,
  func: -1,
  value,
  from: 0,
  start: 0,
  ramp,
  end: Number.POSITIVE_INFINITY,
  cost: LEVERS[kind].cost,
})

export const each = <T>(count: number, of: (k: number) => T): T[] => Array.from({ length: count }, (_, k) => of(k))
/** Rows of place × place: regions to themselves, to each other, to the outside places. */
export const pairs = (own: number, other: number, ...outside: readonly number[]): number[] =>
  each(25, (k) => {
    const [p, q] = [Math.floor(k / 5), k % 5]
    return p > 2 ? 0 : p === q ? own : q < 3 ? other : outside[q - 3]
  })

/** Rows of growth: x, y and local of A, B, C, sums of them where `sum` says so, and the whole last. */
export const grown = (rows: readonly (readonly number[])[], sum: boolean): number[] => {
  const total = (xs: readonly number[]): number => (sum ? xs.reduce((x, y) => x + y, 0) : 0)
  const whole = each(3, (k) => total(rows.map((row) => row[k])))
  return [...rows, whole].flatMap((row) => [...row, total(row)])
}
/** The same in every region. */
const alike = (...row: readonly number[]): number[] => grown([row, row, row], false)

/** Value added of last quarter, the first: real value added is the same. */
const valueAdded = grown(
  [
    [25, 37, 95],
    [25, 35, 79],
    [24, 34, 76],
  ],
  true,
)

/** Shares of sellers in a market: at home, of the other regions, of N and W; alike for both functions. */
const shares = each(10 * 8, (k) => {
  const p = Math.floor(k / 16)
  const m = k % 8
  if (m === 6) return [0.04, 0.04, 0.04, 0.8, 0.08][p]
  if (m === 7) return [0.01, 0.01, 0.01, 0.07, 0.9][p]
  return p > 2 ? [0.2, 0.1][p - 3] : p === m >> 1 ? 0.5 : 0.1
})
/** Habits of a cell: itself, the other function at home, the own function elsewhere. */
const habits = each(6 * 10, (k) => {
  const c = Math.floor(k / 10)
  const j = k % 10
  const [h, d] = [c >> 1, j >> 1]
  const same = c % 2 === j % 2
  if (h === d) return same ? 0.4 : 0.2
  return same ? (d < 3 ? 0.1 : [0.15, 0.05][d - 3]) : 0
})
/** Owners: nine tenths at home, of the rest four fifths in N; A owns some of N’s suppliers. */
const owned = each(5 * 10, (k) => {
  const p = Math.floor(k / 10)
  const j = k % 10
  const capital = j % 2 === 0 ? 120 : 200
  if (j >= 6) return p === 0 && j < 8 ? 10 : 0
  return p === j >> 1 ? 0.9 * capital : p === 3 ? 0.08 * capital : p === 4 ? 0.02 * capital : 0
})

/**
 * The world at the opening of the quarter: round numbers, row by row, or one for all rows; what is not named is 0. Only
 * firm.variety = e^{(σ−1) ln A} and cell.variety, its product with capital, are worked out.
 */
const GIVEN: Given = {
  'path.national': [1, 1.02],
  'path.world': [1, 1.01],
  'func.sigma': [4, 5],
  'func.tilt': [0.01, -0.01],
  'func.commonProductivity': [0, 0.008],
  'func.consumptionShare0': [0.4, 0.6],
  'func.investmentShare': [0.3, 0.7],
  'func.capital0': [360, 600],
  'func.licences': [2, 1],
  'use.share': [0.1, 0.1, 0.1, 0.3],
  'use.related': [0.75, 1, 0.25, 1],
  'region.registered0': [1, 0.25, 0.05],
  'region.localTaxRate': 0.1,
  'region.centralTaxRate': 0.07,
  'region.transfer0': [5, 5, 10],
  'region.localResearchShare': [0.05, 0.02, 0.02],
  'region.localConsumption': 0.6,
  'region.localInvestment': 0.5,
  'region.factorBill0': [135, 115, 105],
  'region.householdIncome0': [130, 110, 100],
  'region.laboratories0': [4, 1, 1],
  'region.labourGrowth': [0.005, -0.003, -0.003],
  'region.researchGrowth': [0.01, -0.005, 0.02],
  'region.inForce': [1000, 500, 200],
  'region.centralFunds': [2, 0.5, 0.5],
  'region.households': [120, 100, 90],
  'region.government': [20, 20, 20],
  'region.laboratories': [4.2, 1.1, 1.1],
  'region.builders': [20, 18, 16],
  'region.factorPrice': [1.02, 1.01, 1.01],
  'region.capitalPrice': [1.02, 1.01, 1.01],
  'outside.factorPrice': [1.01, 1.01],
  'outside.capitalPrice': [1.01, 1.01],
  'outside.growth0': [0.02, 0.01],
  'outside.closing': [0.004, 0],
  'outsider.capital0': [1000, 2000, 2500, 5000],
  'outsider.capital': [1020, 2040, 2520, 5050],
  'outsider.realCapital': [1015, 2030, 2510, 5030],
  'outsider.profitRate0': 0.06,
  'outsider.profitSeen': [0.061, 0.06, 0.06, 0.06],
  'outsider.gap0': [0.65, 0.65, 0, 0],
  'outsider.gap': [0.64, 0.64, 0, 0],
  'cell.region': [0, 0, 1, 1, 2, 2],
  'cell.func': [0, 1, 0, 1, 0, 1],
  'cell.variety0': [48, 40, 26, 27, 11, 12],
  'cell.capital0': [120, 200, 120, 200, 120, 200],
  'cell.capital': [120, 200, 120, 200, 120, 200],
  'cell.realCapital': [118, 198, 119, 199, 119, 198],
  'cell.factorBill0': [18, 24, 16, 22, 14, 20],
  'cell.valueAdded0': [26, 36, 23, 33, 20, 30],
  'cell.profitRate0': 0.06,
  'cell.profitSeen': [0.063, 0.061, 0.06, 0.062, 0.058, 0.06],
  'cell.factorShare': [0.7, 0.5, 0.7, 0.5, 0.7, 0.5],
  'cell.foreignDomestic': 0.08,
  'cell.foreignWorld': 0.2,
  'cell.foreignShare': 0.1,
  'cell.gap0': [0.3, 0.4, 0.5, 0.5, 0.8, 0.7],
  'cell.researchShare0': [0.1, 0.05, 0.1, 0.05, 0.1, 0.05],
  'cell.hazard0': 0.1,
  'cell.hazardScale': [1.4, 1.4, 0.6, 0.6, 0.4, 0.4],
  'cell.householdFinance0': [1, 2, 1, 2, 1, 2],
  'cell.size0': 10,
  'cell.technology': [-0.3, -0.4, -0.5, -0.5, -0.8, -0.7],
  'cell.firms': 1,
  'cell.cash': [5, 8, 5, 8, 5, 8],
  'cell.ownPrice': [1.01, 0.99, 1, 1, 1, 1],
  'cell.knowledge0': [20, 0, 0, 10, 0, 0],
  'cell.knowledge': [21, 0, 0, 9, 0, 0],
  'cell.offer': [2, 0, 0, 1, 0, 0],
  'cell.licences': [3, 0, 0, 1, 0, 0],
  'firm.cell': [0, 1, 2, 3, 4, 5],
  'firm.identity': [0, 1, 2, 3, 4, 5],
  'firm.capital': [120, 200, 120, 200, 120, 200],
  'firm.technology': [-0.3, -0.4, -0.5, -0.5, -0.8, -0.7],
  'firm.cash': [5, 8, 5, 8, 5, 8],
  'roster.extent': [6],
  'innovator.pool': [0, 2],
  'innovator.field': [0, 1],
  'innovator.funds0': [4, 1],
  'innovator.central0': [2, 0],
  'innovator.made0': [1.5, 1],
  'innovator.home': [0, 1],
  'innovator.partner': -1,
  'patent.cell': [0, 0, 3],
  'patent.age': [8, 2, 5],
  'patent.licences': [2, 1, 1],
  'patent.innovator': [0, 0, 1],
  'patent.identity': [-1, -2, -3],
  'patent.level': [-0.1, -0.2, -0.25],
  'portfolio.extent': [3],
  'portfolio.weight': [10],
  'portfolio.contract': [2],
  'demand.founding': each(16, (k) => (k < 12 ? 0 : [200, 400, 500, 1000][k - 12])),
  'demand.price': each(16, (k) => (k < 12 ? (k % 2 === 0 ? 1.01 : 0.99) : 1)),
  'sale.share0': shares,
  'pair.distance': [
    50, 100, 300, 1000, 8000, 100, 50, 200, 1000, 8000, 300, 200, 50, 1000, 8000, 1000, 1000, 1000, 500, 8000, 8000,
    8000, 8000, 8000, 5000,
  ],
  'pair.capitalShare0': pairs(0.8, 0.05, 0.08, 0.02),
  'pair.model': [0, 0.7, 1, 0, 0, 0.8, 0.8, 1, 0, 0, 0.6, 1, 1],
  'pair.meeting0': pairs(0.3, 0.1, 0.1, 0.05),
  'owner.capital': owned,
  'outsideFinance.arriving0': each(12, (k) => (k < 6 ? 0.3 : 0.1)),
  'outsideOffer.mean0': each(12, (k) => (k < 6 ? 0.2 : 0)),
  'habit.share': habits,
  'habit.share0': habits,
  'growth.valueAddedBefore': valueAdded,
  'growth.factorBillBefore': grown(
    [
      [17, 25, 95],
      [17, 23, 79],
      [16, 22, 76],
    ],
    true,
  ),
  'growth.priceBefore': alike(0.003, -0.002, 0),
  'growth.inputPriceBefore': alike(-0.001, -0.004, 0),
  'growth.inputShareBefore': alike(0.15, 0.32, 0),
  'growth.importShareBefore': alike(0.07, 0.08, 0),
  'growth.capitalBefore': alike(4.76, 5.28, 0),
  'growth.labourBefore': grown(
    [
      [2.82, 3.2, 4.55],
      [2.83, 3.14, 4.37],
      [2.77, 3.09, 4.33],
    ],
    false,
  ),
  'growth.real': valueAdded,
}

/**
 * 2013Q1, under a seed picked so that a patent is made, a licence taken, a firm founded and a success had; default
 * assumptions and rules; levers whose cost C cannot pay in full.
 */
export const FIRST: Quarter = {
  seed: 854,
  params: {
    ...PARAMS,
    t: 1,
    levers: [
      lever('transport', [0, 1], 0.04, 1),
      lever('joint-laboratories', [0, 1], 20, 1),
      lever('pilot-platforms', [2], 60, 4),
    ],
  },
  size: { regions: 3, outside: 2, functions: 2, firms: 6, quarters: 2 },
  innovators: 2,
  given: GIVEN,
}
