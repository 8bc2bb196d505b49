import { exp, log, pow } from '../../math/real.ts'
import type { Part } from '../phase.ts'

export const PRICES_READS = [
  'func.sigma',
  'func.investmentShare',
  'region.localInvestment',
  'region.factorPrice',
  'outside.factorPrice',
  'demand.priceSum',
] as const
export const PRICES_WRITES = ['demand.price', 'region.capitalPrice', 'outside.capitalPrice'] as const

/** Prices of goods by market, and of capital by place, at the new prices of factors. */
export function settlePrices(economy: Part<typeof PRICES_READS, typeof PRICES_WRITES>): void {
  const { func, region, outside, demand } = economy
  const { sigma } = func
  const F = func.size
  for (let k = 0; k < demand.price.length; k++)
    demand.price[k] = demand.priceSum[k] > 0 ? pow(demand.priceSum[k], 1 / (1 - sigma[k % F])) : 1
  for (let p = 0; p < region.size + outside.size; p++) {
    const inside = p < region.size
    const market = inside ? 2 * p : region.size + p
    let lnPrice = 0
    for (let f = 0; f < F; f++) lnPrice += func.investmentShare[f] * log(demand.price[market * F + f])
    const construction = inside ? region.localInvestment[p] : region.localInvestment[0]
    const w = inside ? region.factorPrice[p] : outside.factorPrice[p - region.size]
    const price = exp(construction * log(w) + (1 - construction) * lnPrice)
    if (inside) region.capitalPrice[p] = price
    else outside.capitalPrice[p - region.size] = price
  }
}
