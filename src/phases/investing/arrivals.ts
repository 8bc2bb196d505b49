import type { Reading } from '../../economy/columns.ts'
import { PAYMENT } from '../../economy/payments.ts'
import { exp } from '../../math/real.ts'
import type { Assumptions } from '../../model/assumptions.ts'
import { pay } from '../accounting/pay.ts'
import type { Seen } from './columns.ts'

/** Households never finance more than this share of their income. Our assumption. */
const HOUSEHOLD_LIMIT = 0.6

/** What arrives where, and who owns it: of firms, of outside investors, of households. */
export function placeArrivals(economy: Seen, a: Assumptions, lnRho: Reading): void {
  const { cell, outside, outsideFinance, region, owner, placement, payment, func } = economy
  const { relief, own, footloose, inflow } = cell
  const { value: placed } = placement
  const { value: paid } = payment
  const { inflow: ownersInflow } = owner
  const R = region.size
  const F = func.size
  const C = cell.size
  const O = outside.size
  const P = R + O
  const S = P * F
  const beta = a['choice-intensity']
  inflow.fill(0)
  ownersInflow.fill(0)
  region.inflow.fill(0)
  for (let c = 0; c < C; c++) {
    const h = (c / F) | 0
    region.inflow[h] += own[c]
    pay(paid, P, PAYMENT.investment, h, h, own[c])
    for (let j = 0; j < S; j++) {
      const value = (placed[c * S + j] *= footloose[c])
      if (j < C) inflow[j] += value
      ownersInflow[h * S + j] += value
      pay(paid, P, PAYMENT.investment, h, (j / F) | 0, value)
    }
  }
  for (let o = 0; o < O; o++)
    for (let c = 0; c < C; c++) {
      const r = (c / F) | 0
      const j = o * F + (c % F)
      const better = beta * (lnRho[c] - lnRho[C + j]) + (o === O - 1 ? region.foreignOpenness[r] : 0)
      const value = outsideFinance.arriving0[o * C + c] * outside.demand[o] * exp(better) * (1 - relief[c])
      inflow[c] += value
      ownersInflow[(R + o) * S + c] += value
      pay(paid, P, PAYMENT.investment, R + o, r, value)
    }
  for (let r = 0; r < R; r++) {
    let wanted = 0
    for (let c = r * F; c < (r + 1) * F; c++) {
      const income = region.householdIncome[r] / region.householdIncome0[r]
      wanted += cell.households[c] =
        cell.householdFinance0[c] * income * exp(a['household-finance'] * lnRho[c]) * (1 - relief[c])
    }
    const most = HOUSEHOLD_LIMIT * region.householdIncome[r]
    const scale = wanted > most ? most / wanted : 1
    region.householdInvestment[r] = 0
    for (let c = r * F; c < (r + 1) * F; c++) {
      const value = (cell.households[c] *= scale)
      inflow[c] += value
      ownersInflow[r * S + c] += value
      region.householdInvestment[r] += value
      region.inflow[r] += inflow[c]
      pay(paid, P, PAYMENT['household-investment'], r, r, value)
    }
  }
}
