import { exp, log } from '../math/real.ts'
import { phase } from './phase.ts'
import { READS, type Seen, WRITES } from './trading/columns.ts'

/** The fixed point of sales and inputs is reached when no cell moves by more than this, relative. */
const SETTLED = 1e-15
/** It is left after so many rounds at the latest. */
const ROUNDS = 400

/** Work space: sales of each cell but for inputs; inputs per unit of sales, function × function. */
const FINAL = new Float64Array(256)
const PER_SALE = new Float64Array(256)

/**
 * Trade: footloose capital with vertical links, in changes from the founding quarter.
 *
 *   ln κ̂_rf = ℓ_rf ln(ŵ_r ω̂_rf) + Σ_g μ_fg ln P̂_g(inputs of r) + z_rf g_I t      unit cost at given technology; P̂ of last quarter
 *   W_rf    = (K̃ / K) (S / S⁰) κ̂^{1−σ}                        pull: a unit of capital at constant prices is one variety
 *   ln κ̂_of = Σ_g μ_fg ln P̂_g(market of o) + (1 − Σ_g μ_fg) ln ŵ_o                outside supplier; its pull
 *   W_of    = (K̃ / K⁰) e^{(σ−1)(ln Ω − Γ + Γ⁰ − ln κ̂_of)}
 *   τ̂^{1−σ} = e^{(σ−1) cut + e_τ cut_T}     for every pair of places; cut with cut_I for inputs, less τ_W(t) where one end is the world
 *   D̂_fm    = Σ_j ψ_jm W_j τ̂^{1−σ},   P̂_fm = D̂_fm^{1/(1−σ)} from the next quarter on
 *   x_jm    = E_fm · ψ_jm W_j τ̂^{1−σ} / D̂_fm                                     ¤ / quarter, sales of j in market m
 *   E_fm      region, final goods   (1 − a_L)(H + G′) c_f + (1 − b_L) B j_f
 *             region, inputs        Σ_g μ_gf (1 − 1/σ_g) R_rg,  R = Σ_m x
 *             outside place         E⁰_fm Ê_o, in the rest of the nation times e^{g_Ef C}
 *
 * Sales and inputs are solved by turns, from sales but for inputs on: demand for inputs from R, then every R from it, until no
 * cell moves by more than 1e-15 of itself, at most 400 times. `sale` is seller × market, `demand` market × function. With all
 * hats 1, x are the founding sales.
 * Source: Martin and Rogers (1995), J. Int. Economics 39: 335–351; Robert-Nicoud (2006), J. Economic Geography 6:
 * 287–306; changes from the base: Dekle, Eaton and Kortum (2008), IMF Staff Papers 55(3).
 */
export const trade = phase({ name: 'trade', reads: READS, writes: WRITES }, (economy, { assumptions: a, t }) => {
  const M = 2 * economy.region.size + economy.outside.size
  weighSellers(economy, a['import-price-growth'] * t)
  shareMarkets(economy, a['transport-trade'], M, t)
  demandFinally(economy)
  sellGoods(economy, M)
})

/** Pull of each seller: varieties at what they cost. */
function weighSellers({ func, use, region, outside, outsider, cell, seller, demand }: Seen, importPrice: number): void {
  const { sigma } = func
  const { pull: W } = seller
  const R = region.size
  const F = func.size
  const O = outside.size
  for (let c = 0; c < cell.size; c++) {
    const r = (c / F) | 0
    const f = c % F
    let lnKappa =
      cell.factorShare[c] * log(region.factorPrice[r] * cell.ownPrice[c]) + cell.foreignShare[c] * importPrice
    for (let g = 0; g < F; g++) lnKappa += use.share[f * F + g] * log(demand.price[(2 * r + 1) * F + g])
    cell.unitCost[c] = exp(lnKappa)
    const varieties = (cell.realCapital[c] / cell.capital[c]) * (cell.variety[c] / cell.variety0[c])
    W[c] = varieties * exp((1 - sigma[f]) * lnKappa)
  }
  for (let j = 0; j < O * F; j++) {
    const f = j % F
    const lnA = func.frontier[f] - outsider.gap[j] + outsider.gap0[j]
    const o = (j / F) | 0
    let labour = 1
    let lnKappa = 0
    for (let g = 0; g < F; g++) {
      labour -= use.share[f * F + g]
      lnKappa += use.share[f * F + g] * log(demand.price[(2 * R + o) * F + g])
    }
    lnKappa += labour * log(outside.factorPrice[o])
    W[R * F + j] = (outsider.realCapital[j] / outsider.capital0[j]) * exp((sigma[f] - 1) * (lnA - lnKappa))
  }
}

/** Freeness, the sum over sellers in each market, and the share of each seller. */
function shareMarkets(
  { func, path, region, outside, seller, demand, sale, pair }: Seen,
  timeElasticity: number,
  M: number,
  t: number,
): void {
  const { sigma } = func
  const { priceSum: D } = demand
  const { share0: psi, freeness, value: x } = sale
  const { pull: W } = seller
  const R = region.size
  const F = func.size
  const O = outside.size
  const P = R + O
  D.fill(0)
  for (let p = 0; p < P; p++) {
    for (let m = 0; m < M; m++) {
      const q = m < 2 * R ? m >> 1 : m - R
      const inputs = m < 2 * R && (m & 1) === 1
      const abroad = O > 1 && (p === P - 1) !== (q === P - 1)
      const cut = pair.tradeCut[p * P + q] + (inputs ? pair.inputCut[p * P + q] : 0) - (abroad ? path.worldCost[t] : 0)
      const time = pair.timeCut[p * P + q] * timeElasticity
      for (let f = 0; f < F; f++) {
        const s = p * F + f
        freeness[s * M + m] = cut === 0 && time === 0 ? 1 : exp((sigma[f] - 1) * cut + time)
        D[m * F + f] += psi[s * M + m] * W[s] * freeness[s * M + m]
      }
    }
  }
  for (let p = 0; p < P; p++)
    for (let f = 0; f < F; f++)
      for (let m = 0; m < M; m++) {
        const s = p * F + f
        x[s * M + m] = D[m * F + f] > 0 ? (psi[s * M + m] * W[s] * freeness[s * M + m]) / D[m * F + f] : 0
      }
}

/** What is known of demand before inputs are. */
function demandFinally({ func, clock, region, outside, demand }: Seen): void {
  const { final, spent: E } = demand
  const R = region.size
  const F = func.size
  const O = outside.size
  for (let r = 0; r < R; r++) {
    const consumed = (1 - region.localConsumption[r]) * (region.households[r] + region.publicPurchase[r])
    const invested = (1 - region.localInvestment[r]) * region.builders[r]
    for (let f = 0; f < F; f++) {
      E[2 * r * F + f] = final[2 * r * F + f] = consumed * func.consumptionShare[f] + invested * func.investmentShare[f]
      final[(2 * r + 1) * F + f] = 0
      E[(2 * r + 1) * F + f] = 0
    }
  }
  for (let o = 0; o < O; o++)
    for (let f = 0; f < F; f++) {
      const row = (2 * R + o) * F + f
      const tilt = o === 0 ? exp(func.tilt[f] * clock.trend[0]) : 1
      E[row] = final[row] = demand.founding[row] * outside.demand[o] * tilt
    }
}

/** Sales and inputs together; what is sold but for inputs stays as it is. */
function sellGoods({ func, use, region, outside, outsider, cell, demand, sale }: Seen, M: number): void {
  const { sigma } = func
  const { spent: E } = demand
  const { value: x } = sale
  const R = region.size
  const F = func.size
  const O = outside.size
  const P = R + O
  for (let c = 0; c < cell.size; c++) {
    let sales = 0
    for (let m = 0; m < M; m++) sales += x[c * M + m] * E[m * F + (c % F)]
    FINAL[c] = cell.sales[c] = sales
  }
  for (let k = 0; k < F * F; k++) PER_SALE[k] = use.share[k] * (1 - 1 / sigma[(k / F) | 0])
  for (let round = 0; round < ROUNDS; round++) {
    for (let r = 0; r < R; r++)
      for (let f = 0; f < F; f++) {
        let inputs = 0
        for (let g = 0; g < F; g++) inputs += PER_SALE[g * F + f] * cell.sales[r * F + g]
        E[(2 * r + 1) * F + f] = inputs
      }
    let settled = true
    for (let c = 0; c < cell.size; c++) {
      const f = c % F
      let sales = FINAL[c]
      for (let r = 0; r < R; r++) sales += x[c * M + 2 * r + 1] * E[(2 * r + 1) * F + f]
      if (Math.abs(sales - cell.sales[c]) > SETTLED * sales) settled = false
      cell.sales[c] = sales
    }
    if (settled) break
  }

  for (let s = 0; s < P * F; s++) for (let m = 0; m < M; m++) x[s * M + m] *= E[m * F + (s % F)]
  for (let j = 0; j < O * F; j++) {
    let sales = 0
    for (let m = 0; m < M; m++) sales += x[(R * F + j) * M + m]
    outsider.sales[j] = sales
  }
}
