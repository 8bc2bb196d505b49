import type { Reading, Writing } from '../economy/columns.ts'
import { EMPTY } from '../economy/economy.ts'
import { PAYMENT } from '../economy/payments.ts'
import { expansion } from '../math/expansion.ts'
import { exp, log } from '../math/real.ts'
import { BLOCK, phase } from './phase.ts'

/** Households never finance more than this share of their income. Our assumption. */
const HOUSEHOLD_LIMIT = 0.6

/** Work space, laid out by size: ln ρ̂ by seller, and e to the pay-offs of one home region over sellers. */
let LN_RHO = new Float64Array(0)
let PULL = new Float64Array(0)

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
export const invest = phase(
  {
    name: 'invest',
    reads: [
      'roster.extent',
      'firm.cell',
      'firm.capital',
      'firm.cash',
      'cell.profitSeen',
      'cell.profitRate0',
      'cell.relief',
      'cell.householdFinance0',
      'outside.demand',
      'outsider.profitSeen',
      'outsider.profitRate0',
      'outsideFinance.arriving0',
      'region.householdIncome',
      'region.householdIncome0',
      'region.foreignOpenness',
      'pair.timeCut',
      'pair.capitalRise',
      'pair.capitalShare0',
      'habit.share',
      'habit.share0',
      'func.sigma',
    ],
    writes: [
      'firm.investment',
      'cell.stay',
      'cell.own',
      'cell.mobile',
      'cell.households',
      'cell.arriving',
      'region.householdInvestment',
      'region.arriving',
      'owner.arriving',
      'placement.value',
      'habit.next',
      'payment.value',
    ],
  },
  (
    { roster, firm, cell, outside, outsider, outsideFinance, region, pair, habit, owner, placement, payment, func },
    { assumptions: a, rules },
  ) => {
    const { profitSeen: rho, profitRate0: rho0, relief, stay, own, mobile, arriving } = cell
    const { value: placed } = placement
    const { share, share0, next: shareNext } = habit
    const { arriving: arrivingOf } = owner
    const R = region.size
    const F = func.size
    const C = cell.size
    const O = outside.size
    const P = R + O
    const S = P * F
    const beta = a['choice-intensity']
    const imitate = rules.invest === 'imitate'
    const replacement = a['capital-depreciation'] + a['founding-capital-growth']
    const free = a['expansion-free'] * replacement
    const limit = a['expansion-limit'] * replacement
    const pay = (kind: number, payer: number, payee: number, amount: number) => {
      payment.value[(kind * P + payer) * P + payee] += amount
    }

    if (LN_RHO.length < S) {
      LN_RHO = new Float64Array(S)
      PULL = new Float64Array(S)
    }
    for (let j = 0; j < S; j++)
      LN_RHO[j] = log(j < C ? rho[j] / rho0[j] : outsider.profitSeen[j - C] / outsider.profitRate0[j - C])

    // where mobile capital of each cell would go, and what stays; pay-offs are a home region's, whatever the function
    for (let c = 0; c < C; c++) {
      const h = (c / F) | 0
      if (c % F === 0)
        for (let j = 0; j < S; j++) {
          const d = (j / F) | 0
          const U = beta * LN_RHO[j] + a['investment-distance'] * pair.timeCut[h * P + d] + pair.capitalRise[h * P + d]
          PULL[j] = exp(imitate ? a['peer-speed'] * U : U)
        }
      let sum = 0
      let next = 0
      for (let j = 0; j < S; j++) {
        const base = imitate ? share[c * S + j] : share0[c * S + j] * PULL[j]
        sum += placed[c * S + j] = j < C ? base * (1 - relief[j]) : base
        next += shareNext[c * S + j] = imitate ? share[c * S + j] * PULL[j] : share0[c * S + j]
      }
      const mutated = imitate ? a['peer-mutation'] : 0
      for (let j = 0; j < S; j++) {
        placed[c * S + j] /= sum
        shareNext[c * S + j] = ((1 - mutated) * shareNext[c * S + j]) / next + mutated * share0[c * S + j]
      }
      const keep = a['stay-share'] * pair.capitalShare0[h * P + h]
      const here = imitate ? keep : keep * exp(beta * LN_RHO[c])
      stay[c] = ((1 - relief[c]) * here) / (here + (1 - keep) * (imitate ? 1 : sum))
    }

    own.fill(0)
    mobile.fill(0)
    const extent = roster.extent[0]
    for (let from = 0; from < extent; from += BLOCK)
      expand(firm, from, Math.min(from + BLOCK, extent), stay, own, mobile, free, limit)

    // what arrives where, and who owns it
    arriving.fill(0)
    arrivingOf.fill(0)
    region.arriving.fill(0)
    for (let c = 0; c < C; c++) {
      const h = (c / F) | 0
      region.arriving[h] += own[c]
      pay(PAYMENT.investment, h, h, own[c])
      for (let j = 0; j < S; j++) {
        const value = (placed[c * S + j] *= mobile[c])
        if (j < C) arriving[j] += value
        arrivingOf[h * S + j] += value
        pay(PAYMENT.investment, h, (j / F) | 0, value)
      }
    }
    for (let o = 0; o < O; o++)
      for (let c = 0; c < C; c++) {
        const r = (c / F) | 0
        const j = o * F + (c % F)
        const better = beta * (LN_RHO[c] - LN_RHO[C + j]) + (o === O - 1 ? region.foreignOpenness[r] : 0)
        const value = outsideFinance.arriving0[o * C + c] * outside.demand[o] * exp(better) * (1 - relief[c])
        arriving[c] += value
        arrivingOf[(R + o) * S + c] += value
        pay(PAYMENT.investment, R + o, r, value)
      }
    for (let r = 0; r < R; r++) {
      let wanted = 0
      for (let c = r * F; c < (r + 1) * F; c++) {
        const income = region.householdIncome[r] / region.householdIncome0[r]
        wanted += cell.households[c] =
          cell.householdFinance0[c] * income * exp(a['household-finance'] * LN_RHO[c]) * (1 - relief[c])
      }
      const most = HOUSEHOLD_LIMIT * region.householdIncome[r]
      const scale = wanted > most ? most / wanted : 1
      region.householdInvestment[r] = 0
      for (let c = r * F; c < (r + 1) * F; c++) {
        const value = (cell.households[c] *= scale)
        arriving[c] += value
        arrivingOf[r * S + c] += value
        region.householdInvestment[r] += value
        region.arriving[r] += arriving[c]
        pay(PAYMENT['household-investment'], r, r, value)
      }
    }
  },
)

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
  stay: Reading,
  own: Writing,
  mobile: Writing,
  free: number,
  limit: number,
): void {
  const { cell: home, capital: K, cash, investment } = firm
  void (K[from] + cash[from] + investment[from] + stay[0] + own[0] + mobile[0])
  for (let i = from; i < end; i++) {
    const c = home[i]
    if (c === EMPTY) continue
    const I = (investment[i] = expansion(stay[c] * cash[i], K[i], free, limit))
    own[c] += I
    mobile[c] += cash[i] - I
  }
}
