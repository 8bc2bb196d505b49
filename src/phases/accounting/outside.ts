import { PAYMENT } from '../../economy/payments.ts'
import type { Assumptions } from '../../model/assumptions.ts'
import type { Part } from '../phase.ts'
import { pay } from './pay.ts'

export const OUTSIDE_READS = ['func.sigma', 'outsider.sales', 'outsider.capital', 'owner.capital'] as const
export const OUTSIDE_WRITES = ['outsider.profit', 'owner.dividend', 'region.dividends', 'payment.value'] as const

/** What regions own outside pays by the same rule; taxes and R&D there are the tax and research of the outside place. */
export function accountOutside(
  economy: Part<typeof OUTSIDE_READS, typeof OUTSIDE_WRITES>,
  a: Assumptions,
  O: number,
): void {
  const { func, region, outsider, owner, payment } = economy
  const { sigma } = func
  const R = region.size
  const F = func.size
  const P = R + O
  for (let j = 0; j < O * F; j++) {
    outsider.profit[j] = outsider.sales[j] / sigma[j % F]
    const perCapital = outsider.capital[j] > 0 ? (a['dividend-share'] * outsider.profit[j]) / outsider.capital[j] : 0
    for (let p = 0; p < R; p++) {
      const dividend = (owner.dividend[p * P * F + R * F + j] = perCapital * owner.capital[p * P * F + R * F + j])
      region.dividends[p] += dividend
      pay(payment.value, P, PAYMENT.dividends, R + ((j / F) | 0), p, dividend)
    }
  }
}
