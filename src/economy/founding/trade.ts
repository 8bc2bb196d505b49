import { pow } from '../../math/real.ts'
import type { Assumptions } from '../../model/assumptions.ts'
import { figuresOf } from '../../worlds/figures.ts'
import type { World } from '../../worlds/world.ts'
import type { Economy } from '../economy.ts'
import { type Base, quarter } from './base.ts'

/** Own sellers hold at most this share of a region's market at founding; what it cannot hold goes to the nation. Our assumption. */
const HELD = 0.8

/**
 * What each market spends at founding, and who sells it there.
 *
 *   ψ = sales / E⁰, 0 where nothing is spent;   P̂ = 1
 *   outside suppliers   R⁰ = Σ of their sales, K = K̃ = K⁰ = R⁰ / σ / ρ⁰, Γ = Γ⁰ = `gap.national` or 0,  ŵ = P_K = 1,
 *                       g_o = g_K or g_W, c_o = c_N or 0
 */
export function foundTrade(economy: Economy, world: World, a: Assumptions, base: Base): void {
  foundDemand(economy, base)
  const sales = new Float64Array(economy.sale.size)
  world.names.functions.forEach((f, l) => {
    shareOut(economy, world, a, f, l, sales)
    sellFromOutside(economy, world, a, base, f, l, sales)
  })
  const { sale, demand, outsider, outside, func, region } = economy
  const F = func.size
  const M = demand.size / F
  for (let k = 0; k < sale.size; k++) {
    const spent = demand.founding[(k % M) * F + (((k / M) | 0) % F)]
    sale.share0[k] = spent > 0 ? sales[k] / spent : 0
  }
  demand.price.fill(1)
  for (let j = 0; j < outsider.size; j++) {
    const o = (j / F) | 0
    const s = region.size * F + j
    for (let m = 0; m < M; m++) outsider.sales0[j] += sales[s * M + m]
    outsider.capital[j] = outsider.capital0[j] = outsider.sales0[j] / func.sigma[j % F] / a['profit-rate']
    outsider.profitRate0[j] = outsider.profitSeen[j] = a['profit-rate']
    outsider.gap[j] = outsider.gap0[j] = o === 0 ? a['gap.national'] : 0
    outsider.realCapital[j] = outsider.capital[j]
    outside.factorPrice[o] = outside.capitalPrice[o] = 1
    outside.growth0[o] = o === 0 ? a['founding-capital-growth'] : a['world-growth']
    outside.closing[o] = o === 0 ? a['national-closing'] : 0
  }
}

/**
 * Final purchases from account balances, inputs from sales; the local share of consumption is what makes local value added right.
 *
 *   a_L = (VA_L − b_L B − V⁰) / (H + G′);   final goods E⁰ = (1 − a_L)(H + G′) c_f + (1 − b_L) B j_f
 *   inputs E⁰ = Σ_g μ_gf (1 − 1/σ_g) R_rg
 */
function foundDemand({ region, func, use, cell, demand }: Economy, { local }: Base): void {
  const F = func.size
  for (let r = 0; r < region.size; r++) {
    const spent = region.households[r] + region.publicPurchase[r]
    const construction = region.localInvestment[r] * region.builders[r]
    region.localConsumption[r] = (local[r] - construction - region.laboratories[r]) / spent
    for (let f = 0; f < F; f++) {
      demand.founding[2 * r * F + f] =
        (1 - region.localConsumption[r]) * spent * func.consumptionShare[f] +
        (region.builders[r] - construction) * func.investmentShare[f]
      for (let g = 0; g < F; g++)
        demand.founding[(2 * r + 1) * F + f] += use.share[g * F + f] * (1 - 1 / func.sigma[g]) * cell.sales[r * F + g]
    }
  }
}

/**
 * A region's sellers: prior shares to the world and the nation, the rest among the regions by gravity, as far as they can hold it.
 *
 *   to the world abroad R, to the rest of the nation (1 − abroad) national-sales-share(r, f) R, abroad = world-sales-share(r, f)
 *   the rest to region s ∝ E⁰_s dist_rs^{−θ_T} (1 − b_T where s ≠ r), E⁰_s of final goods and inputs together
 *   of E⁰_s the regions sell at most 0.8: beyond, all of them in proportion less, and the excess goes to the rest of the nation
 *   between final goods and inputs of s as E⁰ is
 */
function shareOut(economy: Economy, world: World, a: Assumptions, f: string, l: number, sales: Float64Array): void {
  const figures = figuresOf(world)
  const { regions } = world.names
  const { cell, region, demand, pair, func } = economy
  const F = func.size
  const R = region.size
  const P = Math.sqrt(pair.size)
  const M = demand.size / F
  const market = Array.from(
    { length: R },
    (_, s) => demand.founding[2 * s * F + l] + demand.founding[(2 * s + 1) * F + l],
  )
  const inside = Array.from({ length: R }, () => new Float64Array(R))
  for (let r = 0; r < R; r++) {
    const c = r * F + l
    const abroad = figures.of('world-sales-share', regions[r], f)
    const nation = (1 - abroad) * figures.of('national-sales-share', regions[r], f)
    const weight = market.map(
      (spent, s) => spent * pow(pair.distance[r * P + s], -a['trade-distance']) * (s === r ? 1 : 1 - a['trade-border']),
    )
    const sum = weight.reduce((x, y) => x + y, 0)
    for (let s = 0; s < R; s++) inside[r][s] = ((1 - abroad - nation) * cell.sales[c] * weight[s]) / sum
    sales[c * M + 2 * R] = nation * cell.sales[c]
    sales[c * M + 2 * R + 1] = abroad * cell.sales[c]
  }
  for (let s = 0; s < R; s++) {
    let offered = 0
    for (let r = 0; r < R; r++) offered += inside[r][s]
    const fits = Math.min(1, (HELD * market[s]) / offered)
    for (let r = 0; r < R; r++) {
      const c = r * F + l
      sales[c * M + 2 * R] += (1 - fits) * inside[r][s]
      for (const m of [2 * s, 2 * s + 1])
        sales[c * M + m] = (fits * inside[r][s] * demand.founding[m * F + l]) / market[s]
    }
  }
}

/**
 * Outside sellers: what the regions do not sell each other, the nation's own market, and the world's.
 *
 *   what is left of a region's market: imported of it from the world, else from the rest of the nation, imported = import-share(national, f)
 *   sales of the rest of the nation = value-added-share(national, f) · GDP_N / (1 − (1 − 1/σ)(Σ_g μ_fg + z_D)), z_D = foreign-content(national, domestic) · foreign-content-function(f)
 *   GDP_N = level of quarter(the nation's gdp of the year of founding, of the next) − Σ_r GDP_r: not GDP⁰ of `foundMasses`
 *   of these world-sales-share(national, f) to the world, its own market what it does not sell elsewhere
 *   the world sells there imported / (1 − imported) times what all others do, at home (1 / s_W − 1) times the nation's exports
 *   E⁰ of the outside markets: Σ of what is sold there
 */
function sellFromOutside(
  economy: Economy,
  world: World,
  a: Assumptions,
  { gdp }: Base,
  f: string,
  l: number,
  sales: Float64Array,
): void {
  const figures = figuresOf(world)
  const { whole } = world.names
  const [year, next] = [String(world.calendar.founding), String(world.calendar.founding + 1)]
  const { region, demand, func, use, seller } = economy
  const F = func.size
  const R = region.size
  const M = demand.size / F
  const home = 2 * R
  const abroad = home + 1
  const nation = R * F + l
  const rest = nation + F
  const imported = figures.of('import-share', 'national', f)
  const fromRegions = (m: number) => {
    let sum = 0
    for (let c = l; c < R * F; c += F) sum += sales[c * M + m]
    return sum
  }
  let toRegions = 0
  for (let m = 0; m < home; m++) {
    const left = demand.founding[m * F + l] - fromRegions(m)
    toRegions += sales[nation * M + m] = (1 - imported) * left
    sales[rest * M + m] = imported * left
  }

  const country = quarter(figures.of('gdp', whole, year), figures.of('gdp', whole, next)).level
  const nationGdp = gdp.reduce((sum, y) => sum - y, country)
  let content =
    figures.of('foreign-content', 'national', 'domestic') * figures.of('foreign-content-function', 'factor', f)
  for (let g = 0; g < F; g++) content += use.share[l * F + g]
  const sold = (figures.of('value-added-share', 'national', f) * nationGdp) / (1 - (1 - 1 / func.sigma[l]) * content)
  sales[nation * M + abroad] = figures.of('world-sales-share', 'national', f) * sold
  sales[nation * M + home] = sold - sales[nation * M + abroad] - toRegions
  sales[rest * M + home] = (imported / (1 - imported)) * (sales[nation * M + home] + fromRegions(home))
  const exported = sales[nation * M + abroad] + fromRegions(abroad)
  sales[rest * M + abroad] = exported * (1 / a['world-market-share'] - 1)
  for (const m of [home, abroad])
    for (let s = l; s < seller.size; s += F) demand.founding[m * F + l] += sales[s * M + m]
}
