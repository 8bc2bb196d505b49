import type { Reading, Writing } from '../economy/columns.ts'
import { log } from '../math/real.ts'
import { phase } from './phase.ts'

/**
 * Deflate: growth of real value added this quarter and where it comes from, by cell, region and function.
 *
 *   ln p̂   = ln κ̂ − ln((S / S⁰) / (K / K⁰)) / (σ − 1) − g_Mf C      one variety at the factory gate: more varieties do not lower it
 *   ln P̂_M = Σ_g μ_fg (ln P̂_g(inputs of r) − g_Mg C) / Σ_g μ_fg     inputs as κ̂ has them, at prices of last quarter
 *   π_M = inputs / R,  π_I = imports / R,  π_K = 1 − FB / VA         shares: in growth, means of this quarter and the last
 *   Δ ln ṼA = Δ ln VA − (Δ ln p̂ − π_M Δ ln P̂_M − π_I g_I) / (1 − π_M − π_I)       double deflation (Törnqvist)
 *   Δ ln ṼA = π_K Δ ln K̃ + (1 − π_K) Δ ln F̃B + TFP,   F̃B = FB / (ŵ ω̂)
 *   local rest: VA = FB = VA_L, ln p̂ = ln ŵ − g_L t, F̃B = VA_L / ŵ, no inputs, no capital: its TFP is the assumption g_L
 *   sums of rows: Δ ln ṼA, its parts and π_K are Σ of the rows' by shares in VA, means of this quarter and the last
 *
 * First functions (the local rest among them) over the regions, then all functions of each region, and of the whole from the
 * functions' rows. In the first quarter nothing has grown, and means are this quarter's. g_M is shared by all suppliers of a
 * function, so it moves no share and no sale: only prices, which the rest of the model needs in proportion alone.
 * Single deflation would call it productivity when inputs get cheaper because there are more varieties of them; here
 * inputs have the price that costs are made of, and what a wider choice saves is inputs, not TFP.
 * Source: System of National Accounts 2008, 15.133; Törnqvist index and
 * weighting by value added: Jorgenson, Gollop and Fraumeni (1987), Productivity and U.S. Economic Growth.
 */
export const deflate = phase(
  {
    name: 'deflate',
    reads: [
      'clock.trend',
      'func.commonProductivity',
      'func.sigma',
      'use.share',
      'region.factorPrice',
      'region.local',
      'cell.ownPrice',
      'cell.unitCost',
      'cell.variety',
      'cell.variety0',
      'cell.capital',
      'cell.capital0',
      'cell.realCapital',
      'cell.sales',
      'cell.inputs',
      'cell.imports',
      'cell.factorBill',
      'cell.valueAdded',
      'demand.price',
      'growth.valueAddedBefore',
      'growth.factorBillBefore',
      'growth.priceBefore',
      'growth.inputPriceBefore',
      'growth.inputShareBefore',
      'growth.importShareBefore',
      'growth.capitalBefore',
      'growth.labourBefore',
    ],
    writes: [
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
    ],
  },
  ({ clock, func, use, region, cell, demand, growth: g }, { assumptions: a, t }) => {
    const C = clock.trend[0]
    const R = region.size
    const F = func.size
    for (let r = 0; r < R; r++) {
      const lnW = log(region.factorPrice[r])
      for (let f = 0; f < F; f++) {
        const c = r * F + f
        const k = r * (F + 2) + f
        const varietyPerCapital = (cell.variety[c] / cell.capital[c]) * (cell.capital0[c] / cell.variety0[c])
        let inputs = 0
        let lnPrice = 0
        for (let h = 0; h < F; h++) {
          inputs += use.share[f * F + h]
          lnPrice += use.share[f * F + h] * (log(demand.price[(2 * r + 1) * F + h]) - func.commonProductivity[h] * C)
        }
        g.valueAdded[k] = cell.valueAdded[c]
        g.factorBill[k] = cell.factorBill[c]
        g.price[k] =
          log(cell.unitCost[c]) - log(varietyPerCapital) / (func.sigma[f] - 1) - func.commonProductivity[f] * C
        g.inputPrice[k] = inputs > 0 ? lnPrice / inputs : 0
        g.inputShare[k] = cell.inputs[c] / cell.sales[c]
        g.importShare[k] = cell.imports[c] / cell.sales[c]
        g.capital[k] = log(cell.realCapital[c])
        g.labour[k] = log(cell.factorBill[c]) - lnW - log(cell.ownPrice[c])
        growCell(g, k, a['import-price-growth'])
      }
      const k = r * (F + 2) + F
      g.valueAdded[k] = g.factorBill[k] = region.local[r]
      g.price[k] = lnW - a['local-productivity'] * t
      g.labour[k] = log(region.local[r]) - lnW
      g.inputPrice[k] = g.inputShare[k] = g.importShare[k] = g.capital[k] = 0
      growCell(g, k, 0)
    }
    // functions in all regions, then all functions of each region and of the whole
    for (let f = 0; f <= F; f++) join(g, R * (F + 2) + f, f, F + 2, R)
    for (let r = 0; r <= R; r++) join(g, r * (F + 2) + F + 1, r * (F + 2), 1, F + 1)
  },
)

interface Growth {
  readonly valueAdded: Writing
  readonly factorBill: Writing
  readonly price: Writing
  readonly inputPrice: Writing
  readonly inputShare: Writing
  readonly importShare: Writing
  readonly capital: Writing
  readonly labour: Writing
  readonly output: Writing
  readonly byCapital: Writing
  readonly byLabour: Writing
  readonly capitalShare: Writing
  readonly valueAddedBefore: Reading
  readonly factorBillBefore: Reading
  readonly priceBefore: Reading
  readonly inputPriceBefore: Reading
  readonly inputShareBefore: Reading
  readonly importShareBefore: Reading
  readonly capitalBefore: Reading
  readonly labourBefore: Reading
}

/** Growth of a cell, or of the local rest of a region. */
function growCell(g: Growth, k: number, importPriceGrowth: number): void {
  const first = !(g.valueAddedBefore[k] > 0)
  const profitNow = 1 - g.factorBill[k] / g.valueAdded[k]
  const profitBefore = first ? profitNow : 1 - g.factorBillBefore[k] / g.valueAddedBefore[k]
  const capitalShare = (g.capitalShare[k] = (profitNow + profitBefore) / 2)
  if (first) {
    g.output[k] = g.byCapital[k] = g.byLabour[k] = 0
    return
  }
  const inputShare = (g.inputShare[k] + g.inputShareBefore[k]) / 2
  const importShare = (g.importShare[k] + g.importShareBefore[k]) / 2
  const price =
    g.price[k] -
    g.priceBefore[k] -
    inputShare * (g.inputPrice[k] - g.inputPriceBefore[k]) -
    importShare * importPriceGrowth
  g.output[k] = log(g.valueAdded[k] / g.valueAddedBefore[k]) - price / (1 - inputShare - importShare)
  g.byCapital[k] = capitalShare * (g.capital[k] - g.capitalBefore[k])
  g.byLabour[k] = (1 - capitalShare) * (g.labour[k] - g.labourBefore[k])
}

/** Growth of row `k`: the `count` rows from `first` on, `stride` apart, by their mean shares in its value added. */
function join(g: Growth, k: number, first: number, stride: number, count: number): void {
  let now = 0
  let before = 0
  let bill = 0
  for (let n = 0, i = first; n < count; n++, i += stride) {
    now += g.valueAdded[i]
    before += g.valueAddedBefore[i]
    bill += g.factorBill[i]
  }
  g.valueAdded[k] = now
  g.factorBill[k] = bill
  g.price[k] = g.inputPrice[k] = g.inputShare[k] = g.importShare[k] = g.capital[k] = g.labour[k] = 0
  g.output[k] = g.byCapital[k] = g.byLabour[k] = g.capitalShare[k] = 0
  for (let n = 0, i = first; n < count; n++, i += stride) {
    const nowShare = g.valueAdded[i] / now
    const share = before > 0 ? (nowShare + g.valueAddedBefore[i] / before) / 2 : nowShare
    g.output[k] += share * g.output[i]
    g.byCapital[k] += share * g.byCapital[i]
    g.byLabour[k] += share * g.byLabour[i]
    g.capitalShare[k] += share * g.capitalShare[i]
  }
}
