import { expansion } from '../../math/expansion.ts'
import type { Assumptions } from '../../model/assumptions.ts'
import { figuresOf } from '../../worlds/figures.ts'
import type { World } from '../../worlds/world.ts'
import type { Economy } from '../economy.ts'

/**
 * Where capital goes at founding and who owns it.
 *
 *   p⁰_cj ∝ i⁰_h,place(j) · (at home 1 − s_own) · inside, over all sellers j;  p = p⁰
 *           inside: at home K_j / Σ_f K of the place;  in another region the mean of that and of 1 for the own function, 0 for another;
 *           outside 1 for the own function
 *           where nothing is left to place, all to the cell itself
 *   I_i   = expansion(s_own i⁰_hh M_i, K_i, a₁ (δ + g_K), a₂ (δ + g_K));   mobile_c = Σ_i (M_i − I_i)
 *   J⁰_oc = capital-arrival(r, o) (k_A or k_F) (δ + g_K) K_c
 *   IH⁰   = max(0, (δ + g_K) K_c − I_c − Σ of all cells’ footloose p⁰ − Σ_o J⁰_oc): every cell's capital grows at g_K at first
 *   J_r   = Σ_f of all that, own expansion included
 *   K_pc  = what owners of p place there / (δ + g_K), p not the cell's region, outside suppliers too; where that is more than K_c
 *           together, all in proportion less; the cell's region owns the rest
 *
 * Our assumption.
 */
export function foundCapital(economy: Economy, world: World, a: Assumptions): void {
  const figures = figuresOf(world)
  const { names } = world
  const { cell, firm, region, pair, habit, outside, outsideFinance, func, roster, owner } = economy
  const F = func.size
  const C = cell.size
  const R = region.size
  const P = R + outside.size
  const S = P * F
  const replacement = a['capital-depreciation'] + a['founding-capital-growth']
  const free = a['expansion-free'] * replacement
  const limit = a['expansion-limit'] * replacement

  for (let c = 0; c < C; c++) {
    const h = (c / F) | 0
    const f = c % F
    let sum = 0
    for (let j = 0; j < S; j++) {
      const d = (j / F) | 0
      let standing = 0
      if (d < R) for (let k = d * F; k < (d + 1) * F; k++) standing += cell.capital0[k]
      const same = Number(j % F === f)
      const byCapital = d < R ? cell.capital0[j] / standing : 0
      const inPlace = d >= R ? same : d === h ? byCapital : (same + byCapital) / 2
      sum += habit.share0[c * S + j] = pair.capitalShare0[h * P + d] * (d === h ? 1 - a['stay-share'] : 1) * inPlace
    }
    // firms that keep everything to themselves leave in their cell what they cannot expand by
    if (sum === 0) sum = habit.share0[c * S + c] = 1
    for (let j = 0; j < S; j++) habit.share[c * S + j] = habit.share0[c * S + j] /= sum
  }

  const footloose = new Float64Array(C)
  const inflow = new Float64Array(C)
  for (let i = 0; i < roster.extent[0]; i++) {
    const c = firm.cell[i]
    const h = (c / F) | 0
    const stay = a['stay-share'] * pair.capitalShare0[h * P + h]
    const own = expansion(stay * firm.cash[i], firm.capital[i], free, limit)
    inflow[c] += own
    footloose[c] += firm.cash[i] - own
  }
  for (let c = 0; c < C; c++) {
    const h = (c / F) | 0
    const r = names.regions[h]
    for (let j = 0; j < S; j++) {
      const value = footloose[c] * habit.share0[c * S + j]
      if (j < C) inflow[j] += value
      if (((j / F) | 0) !== h) owner.capital[h * S + j] += value / replacement
    }
    names.outside.forEach((o, k) => {
      const scale = k === 0 ? a['capital-from-nation'] : a['capital-from-world']
      const value = scale * figures.of('capital-arrival', r, o) * replacement * cell.capital0[c]
      outsideFinance.arriving0[k * C + c] = value
      inflow[c] += value
      owner.capital[(R + k) * S + c] += value / replacement
    })
  }
  for (let c = 0; c < C; c++) {
    const h = (c / F) | 0
    cell.householdFinance0[c] = Math.max(0, replacement * cell.capital0[c] - inflow[c])
    region.householdInvestment[h] += cell.householdFinance0[c]
    region.inflow[h] += inflow[c] + cell.householdFinance0[c]
    let others = 0
    for (let p = 0; p < P; p++) if (p !== h) others += owner.capital[p * S + c]
    // of a small cell whose arriving capital is mostly others', all is theirs, and no more
    const most = others > cell.capital0[c] ? cell.capital0[c] / others : 1
    for (let p = 0; p < P; p++) if (most < 1 && p !== h) owner.capital[p * S + c] *= most
    owner.capital[h * S + c] = most < 1 ? 0 : cell.capital0[c] - others
  }
}
