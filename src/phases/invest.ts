import type { Reading, Writing } from '../economy/columns.ts'
import { EMPTY } from '../economy/economy.ts'
import { expansion } from '../math/expansion.ts'
import { placeArrivals } from './investing/arrivals.ts'
import { READS, WRITES } from './investing/columns.ts'
import { weighDestinations } from './investing/destinations.ts'
import { BLOCK, phase } from './phase.ts'

/**
 * Invest: what firms kept last quarter is spread over places; households and outside investors add theirs.
 *
 *   U_hj = β ln ρ̂_j + θ_K cut_T + ΔU^K      pay-off to firms of region h of seller j (region × function, or outside), cuts from h to it
 *   keep = s_own i⁰_hh                      of a firm's cash, before it looks elsewhere
 *   rule logit
 *     v_cj   = p⁰_cj e^{U_hj} (1 − relief_j)                      founding share, pay-off, relief; outside no relief
 *     place  v_cj / Σ_j v_cj;   p′ = p⁰
 *     stay_c = (1 − relief_c) · keep ρ̂_c^β / (keep ρ̂_c^β + (1 − keep) Σ_j v_cj)
 *   rule imitate
 *     place  p_cj (1 − relief_j) / Σ_j of the same                last quarter's shares of peers
 *     p′_cj  = (1 − ε_P) p_cj e^{η_P U_hj} / Σ_j p_cj e^{η_P U_hj} + ε_P p⁰_cj
 *     stay_c = (1 − relief_c) · keep                              no pay-off
 *   I_i  = expansion(stay_c M_i, K_i, a₁ (δ + g_K), a₂ (δ + g_K))   own expansion, dearer the faster
 *   what is left, mobile_c = Σ_i (M_i − I_i), goes to places in these shares
 *   from outside  J_oc = J⁰_oc Ê_o (ρ̂_c / ρ̂_of)^β (1 − relief_c), ρ̂_of of o's supplier in f;  from the world alone times e^{open_r}
 *   households    IH_c = IH⁰_c Ŷ_r ρ̂_c^{ν_H} (1 − relief_c), where Σ_f exceeds 0.6 Y_r all in proportion less
 *   J_pj = what the firms of p place with seller j, own expansion left out, in its own region with IH_c;  J_oj = J_oc
 *   J_c  = Σ_p J_pc;  J_r = Σ_f (I_c + J_c)
 *
 * All in ¤ / quarter; ρ̂ of last quarter, Y of this one. θ_K and the border enter founding shares; here only what policy
 * changes of them.
 * Source: conditional logit, McFadden (1974); imitation proportional to success, Schlag (1998), J. Economic Theory 78:
 * 130–156, and its limit, the replicator (Weibull 1995); household finance: our assumption.
 */
export const invest = phase({ name: 'invest', reads: READS, writes: WRITES }, (economy, params) => {
  const { assumptions: a } = params
  const { roster, firm, cell } = economy
  const { retention, own, footloose } = cell
  const replacement = a['capital-depreciation'] + a['founding-capital-growth']
  const free = a['expansion-free'] * replacement
  const limit = a['expansion-limit'] * replacement
  const lnRho = weighDestinations(economy, params)
  own.fill(0)
  footloose.fill(0)
  const extent = roster.extent[0]
  for (let from = 0; from < extent; from += BLOCK)
    expand(firm, from, Math.min(from + BLOCK, extent), retention, own, footloose, free, limit)
  placeArrivals(economy, a, lnRho)
})

interface Firms {
  readonly cell: Reading
  readonly capital: Reading
  readonly cash: Reading
  readonly investment: Writing
}

/** What firms put into themselves and what of their cash is left, in blocks for the compiler's sake as in `settle`. */
function expand(
  firm: Firms,
  from: number,
  end: number,
  retention: Reading,
  own: Writing,
  footloose: Writing,
  free: number,
  limit: number,
): void {
  const { cell: home, capital: K, cash, investment } = firm
  void (K[from] + cash[from] + investment[from] + retention[0] + own[0] + footloose[0])
  for (let i = from; i < end; i++) {
    const c = home[i]
    if (c === EMPTY) continue
    const I = (investment[i] = expansion(retention[c] * cash[i], K[i], free, limit))
    own[c] += I
    footloose[c] += cash[i] - I
  }
}
