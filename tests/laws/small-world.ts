import { DEFAULT_ASSUMPTIONS, NAMES, PARAMS } from '../../scripts/default-world.ts'
import { createEconomy, type Economy } from '../../src/economy/economy.ts'
import { pow } from '../../src/math/real.ts'
import type { Assumptions } from '../../src/model/assumptions.ts'
import { DEFAULT_RULES } from '../../src/model/rules.ts'
import { account } from '../../src/phases/account.ts'
import { invest } from '../../src/phases/invest.ts'
import type { Phase } from '../../src/phases/phase.ts'
import { settle } from '../../src/phases/settle.ts'
import { trade } from '../../src/phases/trade.ts'
import type { Params } from '../../src/scenario/params.ts'

/** The textbook's world: two regions, one function, nobody outside, wages fixed, one firm a region. */
export interface Textbook {
  /** Elasticity of substitution σ. */
  readonly sigma: number
  /** Share μ of inputs in variable cost. */
  readonly mu: number
  /** Freeness of trade ϕ between the regions; 1 inside them. */
  readonly freeness: number
  /** Share s_E of the first region in final demand. */
  readonly demand?: number
  /** Share s_n of the first region in capital, at first. */
  readonly capital?: number
  /** False ties capital to its region. */
  readonly footloose?: boolean
}

const R = 2
/** Final demand of the two regions together: that of a region of half the size is 1, and so are its founding sales without inputs. */
const DEMAND = 2

/**
 * The world in changes from two equal regions: at founding, whatever the shares asked for, each has half of demand and
 * capital, all prices are 1, and a region's sellers hold 1 / (1 + ϕ) of its own market and ϕ / (1 + ϕ) of the other's.
 */
export function smallWorld({ sigma, mu, freeness, demand = 0.5, capital = 0.5, footloose = true }: Textbook): Economy {
  const economy = createEconomy({ regions: R, outside: 0, functions: 1, firms: R, quarters: 1 }, NAMES)
  const { func, use, region, cell, firm, roster, sale, habit, pair, owner } = economy
  func.sigma[0] = sigma
  func.consumptionShare[0] = 1
  use.share[0] = mu
  economy.demand.price.fill(1)
  roster.extent[0] = R
  // capital goods are local construction, at the price of fixed wages: a unit of capital is a variety for ever
  region.localInvestment.fill(1)
  region.factorPrice.fill(1)
  region.capitalPrice.fill(1)
  region.supply.fill(1)
  region.factorBill0.fill(1)
  region.householdIncome0.fill(1)
  firm.cell.fill(255)
  const spent = DEMAND / 2 / (1 - mu * (1 - 1 / sigma))
  for (let r = 0; r < R; r++) {
    const n = DEMAND * (r === 0 ? capital : 1 - capital)
    cell.factorShare[r] = 1 - mu
    cell.factorBill0[r] = cell.ownPrice[r] = 1
    cell.variety0[r] = cell.capital0[r] = cell.size0[r] = 1
    cell.profitRate0[r] = cell.profitSeen[r] = spent / sigma
    cell.firms[r] = 1
    firm.cell[r] = r
    firm.identity[r] = r
    firm.variety[r] = 1
    pair.capitalShare0[r * R + r] = 1
    setCapital(economy, r, n)
    for (const m of [2 * r, 2 * r + 1])
      for (let s = 0; s < R; s++) sale.share0[s * 2 * R + m] = (s === r ? 1 : freeness) / (1 + freeness)
    for (let j = 0; j < R; j++) habit.share0[r * R + j] = habit.share[r * R + j] = footloose ? 1 / R : Number(r === j)
    owner.capital[r * R + r] = n
  }
  setDemand(economy, demand)
  return economy
}

/** Capital of a region, as its one firm's. */
export function setCapital({ cell, firm }: Economy, r: number, n: number): void {
  cell.capital[r] = cell.realCapital[r] = cell.variety[r] = firm.capital[r] = n
}

/** Final demand, the same whatever incomes are: all of it consumption. */
export function setDemand({ region, demand, use, func }: Economy, share: number): void {
  region.households[0] = DEMAND * share
  region.households[1] = DEMAND * (1 - share)
  region.builders.fill(0)
  const inputs = (use.share[0] * (1 - 1 / func.sigma[0]) * (DEMAND / 2)) / (1 - use.share[0] * (1 - 1 / func.sigma[0]))
  for (let r = 0; r < R; r++) demand.founding[2 * r + 1] = inputs
}

const params = (assumptions: Partial<Assumptions>): Params => ({
  ...PARAMS,
  t: 0,
  rules: DEFAULT_RULES,
  levers: [],
  assumptions: { ...DEFAULT_ASSUMPTIONS, 'factor-price-speed': 0, 'specific-factor': 0, ...assumptions },
})
const FIXED = params({})

/** Trade at given capital, until the prices that it is done at are the prices that it makes. */
export function tradeToRest(economy: Economy): void {
  const { demand, func } = economy
  for (let round = 0; round < 4000; round++) {
    trade.run(economy, FIXED, 0)
    let moved = 0
    for (let k = 0; k < demand.price.length; k++) {
      const price = pow(demand.priceSum[k], 1 / (1 - func.sigma[0]))
      moved = Math.max(moved, Math.abs(price / demand.price[k] - 1))
      demand.price[k] = price
    }
    if (moved < 1e-15) return
  }
}

/** Profit over capital of the first region over that of the second. */
export function profitRatio({ cell, func }: Economy): number {
  const rate = (r: number) => cell.sales[r] / func.sigma[0] / cell.capital[r]
  return rate(0) / rate(1)
}

/** The phases of the step that the textbook has. */
const QUARTER: readonly Phase[] = [trade, account, invest, settle]

/**
 * Quarters of the real phases with final demand held fixed: all that is earned and kept looks for a place anew, by the
 * rule of `invest` with intensity of choice β, and a share δ of capital wears out. Profit is kept as far as that takes.
 */
export function runQuarters(economy: Economy, { beta, delta, quarters, demand = 0.5 }: Motion): void {
  const p = params({
    'choice-intensity': beta,
    'capital-depreciation': delta,
    'dividend-share': 1 - delta / economy.cell.profitRate0[0],
    'stay-share': 0,
  })
  for (let t = 0; t < quarters; t++) {
    for (const phase of QUARTER) phase.run(economy, p, 0)
    setDemand(economy, demand)
  }
}

export interface Motion {
  readonly beta: number
  readonly delta: number
  readonly quarters: number
  readonly demand?: number
}

/** Share of the first region in capital, s_n. */
export const share = ({ cell }: Economy): number => cell.capital[0] / (cell.capital[0] + cell.capital[1])

/** Where a continuous function that changes sign between `low` and `high` is 0. */
export function rootOf(f: (x: number) => number, low: number, high: number): number {
  const rising = f(high) > 0
  for (let k = 0; k < 200 && high - low > 1e-15; k++) {
    const middle = (low + high) / 2
    if (f(middle) > 0 === rising) high = middle
    else low = middle
  }
  return (low + high) / 2
}
