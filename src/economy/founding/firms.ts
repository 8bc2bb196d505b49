import { draw, key } from '../../math/random.ts'
import { exp, normalQuantile } from '../../math/real.ts'
import { golden } from '../../math/sampling.ts'
import type { Assumptions } from '../../model/assumptions.ts'
import { type Economy, EMPTY } from '../economy.ts'

/** Fewest firms of a cell at founding, so that its luck is not one firm's. */
const LEAST = 8

/** u turned by `turn` on the unit circle, kept off its ends. */
const turned = (u: number, turn: number): number => ((u + turn) % 1) * (1 - 1e-9) + 5e-10

/**
 * Firms: as many a cell as its capital says, at least eight. Sizes log-normal, in the order of the golden ratio, which
 * spreads any stretch of firms over all sizes; technologies normal around the cell's founding gap and at most at the
 * frontier, by quantiles at the middle of each firm's stretch of the cell's capital, so that capital is spread over
 * technologies as evenly with few firms as with many. Both are turned by a draw of the cell. A stratified start: it takes
 * out most of the luck of drawing 3,000 firms, and most of what made cells of a few firms fall behind.
 *
 *   n_c = max(8, ⌊firms · K_c / Σ K + ½⌋);   turned(at, u) = ((at + u) mod 1)(1 − 10⁻⁹) + 5 · 10⁻¹⁰
 *   K_i ∝ e^{s_K N⁻¹(turned(golden(i), u₀))}, i = 0 … n_c − 1 in the cell, scaled to K_c
 *   ln A_i = min(0, s_A N⁻¹(turned(at_i, u₁)) − Γ⁰_r),   at_i = (Σ_{k<i} K_k + K_i / 2) / K_c
 *   ln A_c mean over firms, Γ⁰ = −ln A_c;   S = S⁰ = Σ K_i A_i^{σ−1};   K⁰ = K̃ = K_c
 *   M_i = cash of the cell · K_i A_i^{σ−1} / S;   identity = slot, cell by cell
 *   size⁰ = Σ_c K_c / firms,  firms the number asked for, as everywhere: not what rounding and the eight make of it
 */
export function foundFirms({ cell, firm, roster, func }: Economy, a: Assumptions, seed: number, firms: number): void {
  // at hand before the loops: a compiler that meets them first would look each column up anew
  const { cell: home, identity, capital, technology: lnA, variety, cash } = firm
  const F = func.size
  let total = 0
  for (let c = 0; c < cell.size; c++) total += cell.capital[c]
  const address = key(seed, 'founding', 0)
  let i = 0
  for (let c = 0; c < cell.size; c++) {
    const n = Math.max(LEAST, Math.round((firms * cell.capital[c]) / total))
    const sigma = func.sigma[c % F]
    const turnSize = draw(address, c, 0)
    const turnTechnology = draw(address, c, 1)
    const first = i
    let sum = 0
    for (let k = 0; k < n; k++, i++) {
      const size = turned(golden(k), turnSize)
      home[i] = c
      identity[i] = i
      capital[i] = exp(a['size-spread'] * normalQuantile(size))
      sum += capital[i]
    }
    let below = 0
    for (let k = first; k < i; k++) {
      const technology = turned((below + capital[k] / 2) / sum, turnTechnology)
      lnA[k] = Math.min(0, a['technology-spread'] * normalQuantile(technology) - cell.gap0[c])
      variety[k] = exp((sigma - 1) * lnA[k])
      below += capital[k]
    }
    const scale = cell.capital[c] / sum
    cell.capital[c] = cell.variety[c] = cell.technology[c] = 0
    for (let k = first; k < i; k++) {
      capital[k] *= scale
      cell.capital[c] += capital[k]
      cell.variety[c] += capital[k] * variety[k]
      cell.technology[c] += lnA[k] / n
    }
    cell.capital0[c] = cell.realCapital[c] = cell.capital[c]
    // what was drawn, so that nothing that follows the gap moves before it does
    cell.gap0[c] = -cell.technology[c]
    cell.variety0[c] = cell.variety[c]
    cell.firms[c] = n
    cell.size0[c] = total / firms
    for (let k = first; k < i; k++) cash[k] = (cell.cash[c] * capital[k] * variety[k]) / cell.variety[c]
  }
  roster.extent[0] = i
  home.fill(EMPTY, i)
}
