import { PAYMENT } from '../../economy/payments.ts'
import { exp } from '../../math/real.ts'
import type { Assumptions } from '../../model/assumptions.ts'
import type { Part } from '../phase.ts'
import { pay } from './pay.ts'

/** A firm spends at most this share of its net profit on R&D of its own money. Our assumption. */
const RESEARCH_LIMIT = 0.8

export const FIRMS_READS = [
  'func.sigma',
  'func.frontier',
  'use.share',
  'clock.trend',
  'region.localTaxRate',
  'region.centralTaxRate',
  'region.researchSubsidy',
  'region.researchGrowth',
  'cell.sales',
  'cell.foreignDomestic',
  'cell.foreignWorld',
  'cell.gap0',
  'cell.technology',
  'cell.capital',
  'cell.researchShare0',
  'cell.support',
  'sale.value',
  'owner.capital',
] as const
export const FIRMS_WRITES = [
  'cell.variableCost',
  'cell.inputs',
  'cell.imports',
  'cell.factorBill',
  'cell.profit',
  'cell.valueAdded',
  'cell.subsidy',
  'cell.localTax',
  'cell.centralTax',
  'cell.research',
  'cell.dividends',
  'cell.retained',
  'region.wages',
  'region.researchWages',
  'region.dividends',
  'region.firmLocalTax',
  'region.firmCentralTax',
  'owner.dividend',
  'payment.value',
] as const

/** Sales of the firms of each cell become inputs, factor income, taxes, R&D, dividends and retained profit. `O` places lie outside. */
export function accountFirms(economy: Part<typeof FIRMS_READS, typeof FIRMS_WRITES>, a: Assumptions, O: number): void {
  const { func, use, clock, region, cell, sale, owner, payment } = economy
  const { sigma } = func
  const { value: x } = sale
  const { value: paid } = payment
  const R = region.size
  const F = func.size
  const P = R + O
  const M = 2 * R + O
  const N = R // the central government sits in the first outside place
  const abroad = P - 1 // imported components come from the last
  region.wages.fill(0)
  region.researchWages.fill(0)
  region.firmLocalTax.fill(0)
  region.firmCentralTax.fill(0)
  region.dividends.fill(0)
  for (let r = 0; r < R; r++) {
    let profits = 0
    for (let f = 0; f < F; f++) profits += cell.sales[r * F + f] / sigma[f]
    for (let f = 0; f < F; f++) {
      const c = r * F + f
      const sold = cell.sales[c]
      const toWorld = O > 0 ? x[c * M + M - 1] : 0
      const content = 1 + a['foreign-content-gap-slope'] * (func.frontier[f] - cell.technology[c] - cell.gap0[c])
      const cost = sold * (1 - 1 / sigma[f])
      let inputs = 0
      for (let g = 0; g < F; g++) inputs += use.share[f * F + g] * cost
      const imports =
        content * (1 - 1 / sigma[f]) * (cell.foreignDomestic[c] * (sold - toWorld) + cell.foreignWorld[c] * toWorld)
      const factors = cost - inputs - imports
      const profit = sold / sigma[f]

      const researchSubsidy = profits > 0 ? (region.researchSubsidy[r] * profit) / profits : 0
      const subsidy = cell.support[c] + researchSubsidy
      const localTax = region.localTaxRate[r] * profit
      const centralTax = region.centralTaxRate[r] * profit
      const net = profit - localTax - centralTax + subsidy
      const wanted = cell.researchShare0[c] * exp(region.researchGrowth[r] * clock.trend[0]) * profit
      const research = Math.min(wanted + a['research-additionality'] * researchSubsidy, RESEARCH_LIMIT * net)
      const kept = net - research

      cell.variableCost[c] = cost
      cell.inputs[c] = inputs
      cell.imports[c] = imports
      cell.factorBill[c] = factors
      cell.profit[c] = profit
      cell.valueAdded[c] = factors + profit
      cell.subsidy[c] = subsidy
      cell.localTax[c] = localTax
      cell.centralTax[c] = centralTax
      cell.research[c] = research
      cell.dividends[c] = a['dividend-share'] * kept
      cell.retained[c] = kept - cell.dividends[c]

      region.wages[r] += factors
      region.researchWages[r] += research
      region.firmLocalTax[r] += localTax
      region.firmCentralTax[r] += centralTax
      pay(paid, P, PAYMENT.wages, r, r, factors)
      pay(paid, P, PAYMENT['research-wages'], r, r, research)
      pay(paid, P, PAYMENT['firm-local-tax'], r, r, localTax)
      if (O > 0) pay(paid, P, PAYMENT['firm-central-tax'], r, N, centralTax)
      if (O > 0) pay(paid, P, PAYMENT['imported-components'], r, abroad, imports)
      pay(paid, P, PAYMENT.subsidies, r, r, subsidy)

      for (let p = 0; p < P; p++) {
        const dividend = (owner.dividend[p * P * F + c] =
          (cell.dividends[c] * owner.capital[p * P * F + c]) / cell.capital[c])
        if (p < R) region.dividends[p] += dividend
        pay(paid, P, PAYMENT.dividends, r, p, dividend)
      }
    }
  }
}
