import { exp } from '../../math/real.ts'
import type { Assumptions } from '../../model/assumptions.ts'
import { figuresOf } from '../../worlds/figures.ts'
import type { World } from '../../worlds/world.ts'
import type { Economy } from '../economy.ts'
import { type Base, quarter } from './base.ts'

/** E[min(0.9, Exp(1))], the mean stretch of a success. */
const MEAN_STRETCH = 1 - exp(-0.9)

/**
 * Each region's and cell's account at founding: value added is its prior share of observed GDP, the rest follows.
 *
 *   (GDP, q_r) = quarter(gdp of the year of founding, of the next);   t_L = local-tax / gdp of that year;   t_C = central-tax(rate);   b_L = local-share(investment)
 *   VA = value-added-share · GDP;   VA_L = GDP − Σ_f VA
 *   z_D, z_W = foreign-content(r, domestic | world) · foreign-content-function(f);   z = abroad z_W + (1 − abroad) z_D
 *   abroad = world-sales-share(r, f);   ℓ = 1 − Σ_g μ_fg − z;   R = VA / (1 − (1 − 1/σ)(Σ_g μ_fg + z));   Π = R / σ;   FB = ℓ (1 − 1/σ) R;   K = Π / ρ⁰
 *   FB⁰_r = Σ_f FB + VA_L;   h⁰ = s_R g_Ω / (γ (1 − e^{−0.9}) Γ⁰_r), Γ⁰_r the region's assumption
 *   (all R&D, q′_r) = quarter(rd-spending of the same);   of firms × enterprise-rd / rd-spending of the year of founding, over functions by
 *   research-weight · Π;   r⁰ = R&D / Π;   V⁰ = all R&D less that of firms
 *   dividends d net, kept (1 − d) net, net = (1 − t_L − t_C) Π − R&D;   cash of the cell = kept / q_r
 *   K⁰_f = Σ_r K;   ŵ, ω̂, P_K = 1
 */
export function foundCells({ cell, func, use, region }: Economy, world: World, a: Assumptions): Base {
  const figures = figuresOf(world)
  const { regions, functions } = world.names
  const [year, next] = [String(world.calendar.founding), String(world.calendar.founding + 1)]
  const F = func.size
  const [gdp, growth, local, researchGrowth] = Array.from({ length: 4 }, () => new Float64Array(region.size))
  regions.forEach((r, k) => {
    const level = quarter(figures.of('gdp', r, year), figures.of('gdp', r, next))
    gdp[k] = local[k] = level.level
    growth[k] = level.growth
    region.localTaxRate[k] = figures.of('local-tax', r, year) / figures.of('gdp', r, year)
    region.centralTaxRate[k] = figures.of('central-tax', r, 'rate')
    region.localInvestment[k] = figures.of('local-share', 'investment', 'share')
    region.labourGrowth[k] = a[`labour-growth.${r}`]
    region.researchGrowth[k] = a[`research-intensity-growth.${r}`]
    region.factorPrice[k] = region.capitalPrice[k] = 1
    const success = a['research-step'] * MEAN_STRETCH * a[`gap.${r}`]
    functions.forEach((f, l) => {
      const c = k * F + l
      const sigma = func.sigma[l]
      const abroad = figures.of('world-sales-share', r, f)
      const factor = figures.of('foreign-content-function', 'factor', f)
      let inputs = 0
      for (let g = 0; g < F; g++) inputs += use.share[l * F + g]
      const valueAdded = figures.of('value-added-share', r, f) * gdp[k]
      local[k] -= valueAdded

      cell.region[c] = k
      cell.func[c] = l
      cell.foreignDomestic[c] = factor * figures.of('foreign-content', r, 'domestic')
      cell.foreignWorld[c] = factor * figures.of('foreign-content', r, 'world')
      cell.foreignShare[c] = abroad * cell.foreignWorld[c] + (1 - abroad) * cell.foreignDomestic[c]
      cell.factorShare[c] = 1 - inputs - cell.foreignShare[c]
      cell.sales[c] = valueAdded / (1 - (1 - 1 / sigma) * (inputs + cell.foreignShare[c]))
      cell.profit[c] = cell.sales[c] / sigma
      cell.valueAdded0[c] = valueAdded
      cell.factorBill[c] = cell.factorBill0[c] = cell.factorShare[c] * (1 - 1 / sigma) * cell.sales[c]
      cell.capital[c] = cell.profit[c] / a['profit-rate']
      cell.profitRate0[c] = cell.profitSeen[c] = a['profit-rate']
      cell.gap0[c] = a[`gap.${r}`]
      cell.hazard0[c] = (a['own-research-share'] * a['frontier-growth']) / success
      cell.hazardScale[c] = a[`hazard.${r}`]
      cell.ownPrice[c] = 1
      func.capital0[l] += cell.capital[c]
      region.wages[k] += cell.factorBill[c]
    })
    region.factorBill0[k] = region.wages[k] + local[k]

    const research = quarter(figures.of('rd-spending', r, year), figures.of('rd-spending', r, next))
    const ofFirms = figures.of('enterprise-rd', r, year) / figures.of('rd-spending', r, year)
    const weights = functions.map((f, l) => figures.of('research-weight', 'weight', f) * cell.profit[k * F + l])
    const sum = weights.reduce((x, y) => x + y, 0)
    weights.forEach((weight, l) => {
      cell.research[k * F + l] = (research.level * ofFirms * weight) / sum
      cell.researchShare0[k * F + l] = cell.research[k * F + l] / cell.profit[k * F + l]
    })
    region.laboratories0[k] = region.laboratories[k] = research.level * (1 - ofFirms)
    researchGrowth[k] = research.growth

    const taxRate = region.localTaxRate[k] + region.centralTaxRate[k]
    for (let c = k * F; c < (k + 1) * F; c++) {
      const net = (1 - taxRate) * cell.profit[c] - cell.research[c]
      cell.dividends[c] = a['dividend-share'] * net
      cell.retained[c] = net - cell.dividends[c]
      cell.cash[c] = cell.retained[c] / growth[k]
    }
  })
  return { gdp, growth, local, researchGrowth }
}
