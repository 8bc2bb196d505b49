import { TERM } from '../../economy/absorption.ts'
import { draw } from '../../math/random.ts'
import { exp, stratumQuantile } from '../../math/real.ts'
import { poisson } from '../../math/sampling.ts'
import type { Params } from '../../scenario/params.ts'
import { licence, type Market } from '../licence.ts'
import { someFirm } from './candidates.ts'
import type { Seen } from './columns.ts'

/** Addresses of the draws of outside offers: below those of patents, a block for each cell. */
const ABROAD = -(2 ** 31)
const MOST_OFFERS = 2 ** 16

/** Work space: level of a patent from outside. */
const OFFERED = new Float64Array(1)

/**
 * Patents of the rest of the nation that meet firms of the regions, cell by cell.
 *
 *   their number in cell c   Poisson(off⁰_oc e^{g_O C + U^X_or}), U^X_or as above from o to the region
 *   its draw is number c of identity −2³¹ (of two outside places that sold, both would ask there)
 */
export function offerFromOutside(
  economy: Seen,
  { assumptions: a }: Params,
  market: Market,
  P: number,
  key: number,
): void {
  const { cell, clock, outside, outsider, outsideOffer, pair } = economy
  const { F, R } = market
  const more = exp(a['national-offer-growth'] * clock.trend[0])
  for (let o = 0; o < outside.size; o++)
    for (let c = 0; c < cell.size; c++) {
      const mean0 = outsideOffer.mean0[o * cell.size + c]
      if (mean0 === 0) continue
      const r = (c / F) | 0
      const f = c % F
      const at = (R + o) * P + r
      const U = a['technology-distance'] * pair.timeCut[at] + pair.technologyRise[at]
      const n = poisson(draw(key, ABROAD, c), mean0 * more * exp(U))
      const behind = (1 - a['invention-lead']) * outsider.gap[o * F + f]
      offerTo(economy, market, R + o, c, n, behind, a['invention-spread'], key)
    }
}

/**
 * The n patents of place p that meet firms of a region in a field, some firm each.
 *
 *   ln L = min(ln Ω, ln Ω − (1 − l_L) Γ_of + s_L N(u₅)), readiness 1
 *   identity of the j-th offer to cell c   −2³¹ + 1 + 2¹⁶ c + j
 */
function offerTo(
  { firm, func, use }: Seen,
  market: Market,
  p: number,
  c: number,
  n: number,
  behind: number,
  spread: number,
  key: number,
): void {
  const { F } = market
  const r = (c / F) | 0
  const f = c % F
  const top = func.frontier[f]
  for (let j = 0; j < n; j++) {
    const identity = ABROAD + 1 + c * MOST_OFFERS + j
    OFFERED[0] = Math.min(top, top - behind + spread * stratumQuantile(draw(key, identity, 5)))
    const k = someFirm(firm.grouped, use.related, r, f, F, key, identity)
    licence(market, key, identity, p, r, f, k, OFFERED, 0, TERM, false)
  }
}
