import type { Reading, Writing } from '../../economy/columns.ts'
import { exp } from '../../math/real.ts'

/** The columns of `growth` that settling it reads and writes. */
interface Growth {
  readonly size: number
  readonly valueAdded: Reading
  readonly factorBill: Reading
  readonly price: Reading
  readonly inputPrice: Reading
  readonly inputShare: Reading
  readonly importShare: Reading
  readonly capital: Reading
  readonly labour: Reading
  readonly output: Reading
  readonly byCapital: Reading
  readonly byLabour: Reading
  readonly capitalShare: Reading
  readonly valueAddedBefore: Writing
  readonly factorBillBefore: Writing
  readonly priceBefore: Writing
  readonly inputPriceBefore: Writing
  readonly inputShareBefore: Writing
  readonly importShareBefore: Writing
  readonly capitalBefore: Writing
  readonly labourBefore: Writing
  readonly real: Writing
  readonly grown: Writing
  readonly grownByCapital: Writing
  readonly grownByLabour: Writing
  readonly grownAtRatio: Writing
}

export const GROWTH_READS = [
  'growth.valueAdded',
  'growth.factorBill',
  'growth.price',
  'growth.inputPrice',
  'growth.inputShare',
  'growth.importShare',
  'growth.capital',
  'growth.labour',
  'growth.output',
  'growth.byCapital',
  'growth.byLabour',
  'growth.capitalShare',
] as const
export const GROWTH_WRITES = [
  'growth.valueAddedBefore',
  'growth.factorBillBefore',
  'growth.priceBefore',
  'growth.inputPriceBefore',
  'growth.inputShareBefore',
  'growth.importShareBefore',
  'growth.capitalBefore',
  'growth.labourBefore',
  'growth.real',
  'growth.grown',
  'growth.grownByCapital',
  'growth.grownByLabour',
  'growth.grownAtRatio',
] as const

/**
 * Chain this quarter's growth to what was before, and keep this quarter's values for the next.
 *
 *   ṼA ← ṼA e^{Δ ln ṼA}, VA in the first quarter;   sums since founding of Δ ln ṼA, of its parts, and of TFP / (1 − π_K)
 */
export function settleGrowth(g: Growth): void {
  for (let k = 0; k < g.size; k++) {
    g.real[k] = g.valueAddedBefore[k] > 0 ? g.real[k] * exp(g.output[k]) : g.valueAdded[k]
    g.grown[k] += g.output[k]
    g.grownByCapital[k] += g.byCapital[k]
    g.grownByLabour[k] += g.byLabour[k]
    const productivity = g.output[k] - g.byCapital[k] - g.byLabour[k]
    g.grownAtRatio[k] += productivity / (1 - g.capitalShare[k])
    g.valueAddedBefore[k] = g.valueAdded[k]
    g.factorBillBefore[k] = g.factorBill[k]
    g.priceBefore[k] = g.price[k]
    g.inputPriceBefore[k] = g.inputPrice[k]
    g.inputShareBefore[k] = g.inputShare[k]
    g.importShareBefore[k] = g.importShare[k]
    g.capitalBefore[k] = g.capital[k]
    g.labourBefore[k] = g.labour[k]
  }
}
