import { exp, log, pow } from '../../math/real.ts'
import type { Assumptions } from '../../model/assumptions.ts'
import type { Part } from '../phase.ts'

export const REGIONS_READS = [
  'func.sigma',
  'outside.growth',
  'region.supply',
  'region.factorBill0',
  'region.wages',
  'region.local',
  'region.householdIncome',
  'region.householdInvestment',
  'region.householdLocalTax',
  'region.firmLocalTax',
  'region.transfer',
  'region.localResearch',
  'region.centralResearch',
  'region.laboratoryFees',
  'region.inflow',
  'region.granted',
  'cell.factorShare',
  'cell.factorBill',
  'cell.factorBill0',
] as const
export const REGIONS_WRITES = [
  'region.households',
  'region.householdsOpening',
  'region.government',
  'region.governmentOpening',
  'region.laboratories',
  'region.laboratoriesOpening',
  'region.builders',
  'region.buildersOpening',
  'region.inForce',
  'region.factorPrice',
  'cell.ownPrice',
] as const

/** What each sector of a region has after this quarter, patents in force, and the prices of its factors. */
export function settleRegions(economy: Part<typeof REGIONS_READS, typeof REGIONS_WRITES>, a: Assumptions): void {
  const { func, region, cell, outside } = economy
  const { sigma } = func
  const F = func.size
  const zeta = a['specific-factor']
  for (let r = 0; r < region.size; r++) {
    region.householdsOpening[r] = region.households[r]
    region.governmentOpening[r] = region.government[r]
    region.laboratoriesOpening[r] = region.laboratories[r]
    region.buildersOpening[r] = region.builders[r]
    region.households[r] = region.householdIncome[r] - region.householdInvestment[r]
    region.government[r] = region.householdLocalTax[r] + region.firmLocalTax[r] + region.transfer[r]
    region.laboratories[r] = region.localResearch[r] + region.centralResearch[r] + region.laboratoryFees[r]
    region.inForce[r] = (1 - a['patent-expiry']) * region.inForce[r] + region.granted[r]
    region.builders[r] = region.inflow[r]

    const bill = region.wages[r] + region.local[r]
    const billHat = bill / region.factorBill0[r]
    let e = 0
    for (let f = 0; f < F; f++) {
      const c = r * F + f
      const response = (sigma[f] - 1) * cell.factorShare[c]
      e += (cell.factorBill[c] / bill) * response
      const omega = cell.ownPrice[c]
      const due = pow(cell.factorBill[c] / cell.factorBill0[c] / billHat, zeta)
      cell.ownPrice[c] = omega * pow(due / omega, 1 / (1 + zeta * response))
    }
    const w = region.factorPrice[r]
    const index = outside.size > 0 ? outside.growth[0] : 0
    region.factorPrice[r] = w * exp(index + (a['factor-price-speed'] / (1 + e)) * log(billHat / (w * region.supply[r])))
  }
}
