import { PAYMENT } from '../../economy/payments.ts'
import type { Part } from '../phase.ts'
import { pay } from './pay.ts'

export const INCOMES_READS = [
  'outside.demand',
  'region.localConsumption',
  'region.localInvestment',
  'region.localTaxRate',
  'region.centralTaxRate',
  'region.households',
  'region.publicPurchase',
  'region.builders',
  'region.laboratories',
  'region.leverOutlay',
  'region.localResearch',
  'region.transfer0',
  'region.centralFunds',
  'region.wages',
  'region.researchWages',
  'region.dividends',
  'cell.valueAdded',
] as const
export const INCOMES_WRITES = [
  'region.local',
  'region.householdLocalTax',
  'region.householdCentralTax',
  'region.transfer',
  'region.centralResearch',
  'region.householdIncome',
  'region.gdp',
  'payment.value',
] as const

/** The rest of each region’s economy: local services, what households earn and pay, what the centre gives, GDP. */
export function accountIncomes(economy: Part<typeof INCOMES_READS, typeof INCOMES_WRITES>): void {
  const { outside, region, cell, payment } = economy
  const { value: paid } = payment
  const R = region.size
  const F = cell.size / R
  const O = outside.size
  const P = R + O
  const N = R // the central government sits in the first outside place
  for (let r = 0; r < R; r++) {
    const aL = region.localConsumption[r]
    const consumption = aL * region.households[r]
    const publicPurchases = aL * region.publicPurchase[r]
    const construction = region.localInvestment[r] * region.builders[r]
    const local = consumption + publicPurchases + construction + region.laboratories[r] + region.leverOutlay[r]
    const tax = region.localTaxRate[r] * (region.wages[r] + local)
    const centralTax = region.centralTaxRate[r] * (region.wages[r] + local)

    region.local[r] = local
    region.householdLocalTax[r] = tax
    region.householdCentralTax[r] = centralTax
    region.transfer[r] = O > 0 ? region.transfer0[r] * outside.demand[0] : 0
    region.centralResearch[r] = O > 0 ? region.centralFunds[r] * outside.demand[0] : 0
    region.householdIncome[r] =
      region.wages[r] + local - tax - centralTax + region.researchWages[r] + region.dividends[r]
    let gdp = local
    for (let f = 0; f < F; f++) gdp += cell.valueAdded[r * F + f]
    region.gdp[r] = gdp

    pay(paid, P, PAYMENT['local-consumption'], r, r, consumption)
    pay(paid, P, PAYMENT['local-public-purchases'], r, r, publicPurchases)
    pay(paid, P, PAYMENT['local-construction'], r, r, construction)
    pay(paid, P, PAYMENT['public-research-wages'], r, r, region.laboratories[r])
    pay(paid, P, PAYMENT['policy-outlay'], r, r, region.leverOutlay[r])
    pay(paid, P, PAYMENT['local-income'], r, r, local)
    pay(paid, P, PAYMENT['household-local-tax'], r, r, tax)
    pay(paid, P, PAYMENT['local-public-research'], r, r, region.localResearch[r])
    if (O > 0) {
      pay(paid, P, PAYMENT['household-central-tax'], r, N, centralTax)
      pay(paid, P, PAYMENT.transfer, N, r, region.transfer[r])
      pay(paid, P, PAYMENT['central-public-research'], N, r, region.centralResearch[r])
    }
  }
}
