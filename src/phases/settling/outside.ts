import { exp, pow } from '../../math/real.ts'
import type { Assumptions } from '../../model/assumptions.ts'
import type { Part } from '../phase.ts'

export const OUTSIDE_READS = [
  'outside.demand',
  'outside.growth0',
  'outside.closing',
  'outside.capitalPrice',
  'outsider.profit',
  'outsider.profitRate0',
] as const
export const OUTSIDE_WRITES = [
  'outside.factorPrice',
  'outsider.realCapital',
  'outsider.capital',
  'outsider.gap',
  'outsider.profitSeen',
] as const

/** Suppliers of outside places accumulate as they earn; their factor prices follow demand. */
export function settleOutside(
  economy: Part<typeof OUTSIDE_READS, typeof OUTSIDE_WRITES>,
  a: Assumptions,
  t: number,
): void {
  const { outside, outsider } = economy
  const F = outsider.size / outside.size
  const delta = a['capital-depreciation']
  for (let o = 0; o < outside.size; o++) {
    for (let f = 0; f < F; f++) {
      const j = o * F + f
      const rho = outsider.profit[j] / outsider.capital[j]
      const gross = (delta + outside.growth0[o]) * pow(rho / outsider.profitRate0[j], a['outside-accumulation'])
      outsider.profitSeen[j] = rho
      outsider.realCapital[j] =
        (1 - delta) * outsider.realCapital[j] + (gross * outsider.capital[j]) / outside.capitalPrice[o]
      outsider.capital[j] *= 1 + gross - delta
      outsider.gap[j] *= 1 - outside.closing[o]
    }
  }
  for (let o = 0; o < outside.size; o++) outside.factorPrice[o] = outside.demand[o] * exp(-a['outside-wage-lag'] * t)
}
