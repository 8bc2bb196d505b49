import { PAYMENT } from '../../economy/payments.ts'
import type { Part } from '../phase.ts'
import { pay } from './pay.ts'

export const GOODS_READS = [
  'func.consumptionShare',
  'func.investmentShare',
  'region.localConsumption',
  'region.localInvestment',
  'region.households',
  'region.publicPurchase',
  'region.builders',
  'sale.value',
  'demand.final',
] as const
export const GOODS_WRITES = ['payment.value'] as const

/** Goods are paid for by buyer and seller. */
export function accountGoods(economy: Part<typeof GOODS_READS, typeof GOODS_WRITES>, O: number): void {
  const { func, region, sale, demand, payment } = economy
  const { value: x } = sale
  const { value: paid } = payment
  const R = region.size
  const F = func.size
  const P = R + O
  const M = 2 * R + O
  for (let m = 0; m < M; m++) {
    const q = m < 2 * R ? m >> 1 : m - R
    const inputs = m < 2 * R && (m & 1) === 1
    for (let s = 0; s < P * F; s++) {
      const f = s % F
      const p = (s / F) | 0
      const bought = x[s * M + m]
      if (inputs) pay(paid, P, PAYMENT.inputs, q, p, bought)
      else if (q >= R) pay(paid, P, PAYMENT.consumption, q, p, bought)
      else {
        const consumed = (1 - region.localConsumption[q]) * func.consumptionShare[f]
        const scale = demand.final[m * F + f] > 0 ? bought / demand.final[m * F + f] : 0
        const invested = scale * (1 - region.localInvestment[q]) * func.investmentShare[f] * region.builders[q]
        pay(paid, P, PAYMENT.consumption, q, p, scale * consumed * region.households[q])
        pay(paid, P, PAYMENT['public-purchases'], q, p, scale * consumed * region.publicPurchase[q])
        pay(paid, P, PAYMENT['capital-goods'], q, p, invested)
      }
    }
  }
}
