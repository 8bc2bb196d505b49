import type { Assumptions } from '../../model/assumptions.ts'
import { figuresOf } from '../../worlds/figures.ts'
import type { World } from '../../worlds/world.ts'
import type { Economy } from '../economy.ts'
import type { Base } from './base.ts'

/** Pool of company laboratories, which no government pays. */
const COMPANY = 2

/**
 * Incomes of the founding quarter and the account balances that open it: a balance is what its holder receives in the quarter, over
 * the growth to the next year, since everybody spends next what it received. Public research is observed R&D less that of firms, paid by
 * governments but for the licence fees that laboratories receive.
 *
 *   dividends received = Σ_c dividends K_rc / K_c + d ρ⁰ Σ_j K_rj over outside suppliers
 *   Y = Y⁰ = (1 − t_L − t_C) FB⁰_r + Σ_f R&D + dividends received;   H = (Y − Σ_f IH⁰) / q_r;   B = J_r / q_r
 *   tax = t_L (FB⁰_r + Σ_f Π);   T⁰ = max(0, government-outlay / gdp of the year of founding · GDP − tax);   G = (tax + T⁰) / q_r
 *   V = V⁰, q′_r the growth of R&D;   paid = V⁰ q′_r − laboratories' fees expected, its share public-research(r) by the centre:
 *   central funds of a university or institute = that share · paid · Φ⁰_i / V⁰, V_C = Σ of them
 *   r_G = (1 − share) paid / G;   G′ = G − (1 − share) paid
 */
export function foundIncomes(economy: Economy, world: World, a: Assumptions, base: Base): void {
  const figures = figuresOf(world)
  const { regions } = world.names
  const year = String(world.calendar.founding)
  const { cell, region, owner, func, innovator } = economy
  const { gdp, growth, local, researchGrowth } = base
  const F = func.size
  const R = region.size
  const C = cell.size
  const S = economy.seller.size

  for (let r = 0; r < R; r++) {
    for (let c = 0; c < C; c++) region.dividends[r] += (cell.dividends[c] * owner.capital[r * S + c]) / cell.capital[c]
    for (let j = C; j < S; j++) region.dividends[r] += a['dividend-share'] * a['profit-rate'] * owner.capital[r * S + j]

    const rate = region.localTaxRate[r] + region.centralTaxRate[r]
    let research = 0
    let profits = 0
    for (let c = r * F; c < (r + 1) * F; c++) {
      research += cell.research[c]
      profits += cell.profit[c]
    }
    const factors = region.wages[r] + local[r]
    region.householdIncome[r] = region.householdIncome0[r] = (1 - rate) * factors + research + region.dividends[r]
    region.households[r] = (region.householdIncome[r] - region.householdInvestment[r]) / growth[r]
    region.builders[r] = region.inflow[r] / growth[r]

    const tax = region.localTaxRate[r] * (factors + profits)
    const spent = (figures.of('government-outlay', regions[r], year) / figures.of('gdp', regions[r], year)) * gdp[r]
    region.transfer0[r] = Math.max(0, spent - tax)
    region.government[r] = (tax + region.transfer0[r]) / growth[r]

    const central = figures.of('public-research', regions[r], 'central')
    const publicResearch = region.laboratories0[r] * researchGrowth[r] - region.laboratoryFees0[r]
    for (let i = 0; i < innovator.size; i++) {
      if (innovator.home[i] !== r || innovator.pool[i] === COMPANY) continue
      innovator.central0[i] = (central * publicResearch * innovator.funds0[i]) / region.laboratories0[r]
      region.centralFunds[r] += innovator.central0[i]
    }
    region.localResearchShare[r] = ((1 - central) * publicResearch) / region.government[r]
    region.publicPurchase[r] = region.government[r] - (1 - central) * publicResearch
  }
}
