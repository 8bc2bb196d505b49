import type { Reading, Writing } from '../economy/columns.ts'
import { EMPTY } from '../economy/economy.ts'
import { PAYMENT } from '../economy/payments.ts'
import { draw } from '../math/random.ts'
import { exp, log } from '../math/real.ts'
import { pay } from './accounting/pay.ts'
import { CLOSES, MOVES } from './entering/closing.ts'
import { BLOCK, phase } from './phase.ts'

/** Nobody moves with more than this probability a quarter. Our assumption. */
const MOST = 0.1
/** A cell keeps its last firms. */
const LAST = 2
/** Pool of company laboratories, which stay with their firms. */
const COMPANY = 2

/** Work space: by two regions, nearness n_rd and ties U_rd; by region, e^{pull_d}. */
const NEARNESS = new Float64Array(1024)
const TIES = new Float64Array(1024)
const PULL = new Float64Array(32)
/** By cell: cumulative probability of a move by region, and to any; firms that stand; cash per K A^{σ−1}. */
let HAZARD = new Float64Array(0)
const LEAVES = new Float64Array(256)
const STANDING = new Float64Array(256)
const CASH = new Float64Array(256)

/**
 * Relocate: some firms and laboratories move house to another region.
 *
 *   Pr_rfd  = (h_M (ρ_df / ρ_rf)^{β_M} e^{U^M_rd} + e_M relief_rf) e^{pull_d} near_rd      1/quarter; at most 0.1 over d, else
 *             all in proportion less
 *   U^M_rd  = θ_K cut_T + ΔU^K;   near_rd = (1 / dist_rd) / Σ_s 1 / dist_rs, s the other regions
 *   universities and institutes: h_V for h_M and no profit rates, by the relief of their region and field; u₁
 *
 * A firm moves to the region in whose stretch u₀ falls, regions in order; firms in order of slots. One that closes stays out, and
 * a cell keeps two firms, those that close and that move before not counted, nor those that arrive. It takes along (1 − δ) K_i + I_i, its technology and its part of the cell's cash; its owners stay
 * where they are. Central funds go with laboratories; company laboratories stay.
 *
 *   cash = (kept − fees paid + fees received)_c K_i A_i^{σ−1} / Σ of the cell's firms that do not close
 *
 * Source: our assumption, after the relief of a capital’s functions and tax sharing for firms that move.
 */
export const relocate = phase(
  {
    name: 'relocate',
    reads: [
      'roster.extent',
      'firm.cell',
      'firm.identity',
      'firm.capital',
      'firm.variety',
      'firm.investment',
      'func.sigma',
      'cell.firms',
      'cell.profitSeen',
      'cell.relief',
      'cell.retained',
      'cell.feesPaid',
      'cell.feesReceived',
      'cell.variety',
      'cell.closing',
      'cell.closingVariety',
      'region.movePull',
      'pair.distance',
      'pair.timeCut',
      'pair.capitalRise',
      'innovator.home',
      'innovator.field',
      'innovator.pool',
    ],
    writes: [
      'firm.leaving',
      'mover.slot',
      'mover.cell',
      'roster.moving',
      'move.firms',
      'move.capital',
      'move.cash',
      'innovator.destination',
      'payment.value',
    ],
  },
  ({ roster, firm, func, cell, region, pair, innovator, mover, move, payment }, { assumptions: a }, key) => {
    const F = func.size
    const C = cell.size
    const R = region.size
    const P = Math.sqrt(pair.size)
    if (HAZARD.length < 2 * C * R) HAZARD = new Float64Array(2 * C * R)
    for (let r = 0; r < R; r++) {
      let sum = 0
      for (let d = 0; d < R; d++) if (d !== r) sum += 1 / pair.distance[r * P + d]
      for (let d = 0; d < R; d++) {
        NEARNESS[r * R + d] = d === r ? 0 : 1 / pair.distance[r * P + d] / sum
        TIES[r * R + d] =
          a['investment-distance'] * pair.timeCut[r * P + d] + pair.capitalRise[r * P + d] + region.movePull[d]
      }
    }
    for (let d = 0; d < R; d++) PULL[d] = exp(region.movePull[d])
    /** Cumulative hazards of the R destinations into HAZARD, cells and then laboratories by cell of region and field. */
    const lay = (row: number, c: number, hazard: (pair: number, d: number) => number) => {
      const r = (c / F) | 0
      let sum = 0
      for (let d = 0; d < R; d++) {
        if (d !== r) sum += (hazard(r * R + d, d) + a['relief-moves'] * cell.relief[c] * PULL[d]) * NEARNESS[r * R + d]
        HAZARD[row * R + d] = sum
      }
      if (sum > MOST) for (let d = 0; d < R; d++) HAZARD[row * R + d] *= MOST / sum
    }
    for (let c = 0; c < C; c++) {
      const profit = (d: number) => a['move-intensity'] * log(cell.profitSeen[d * F + (c % F)] / cell.profitSeen[c])
      lay(c, c, (rd, d) => a['move-rate'] * exp(profit(d) + TIES[rd]))
      lay(C + c, c, (rd) => a['laboratory-move-rate'] * exp(TIES[rd]))
      LEAVES[c] = HAZARD[c * R + R - 1]
      STANDING[c] = cell.firms[c] - cell.closing[c]
      CASH[c] =
        (cell.retained[c] - cell.feesPaid[c] + cell.feesReceived[c]) / (cell.variety[c] - cell.closingVariety[c])
    }
    LEAVES[EMPTY] = 0

    for (const column of [move.firms, move.capital, move.cash]) column.fill(0)
    roster.moving[0] = 0
    const extent = roster.extent[0]
    if (R > 1)
      for (let from = 0; from < extent; from += BLOCK)
        choose(
          firm,
          roster.moving,
          mover,
          move,
          from,
          Math.min(from + BLOCK, extent),
          F,
          R,
          1 - a['capital-depreciation'],
          key,
        )
    for (let i = 0; i < innovator.pool.length; i++) {
      innovator.destination[i] = EMPTY
      if (innovator.pool[i] === COMPANY || R < 2) continue
      const row = (C + innovator.home[i] * F + innovator.field[i]) * R
      const u = draw(key, i, 1)
      if (u >= HAZARD[row + R - 1]) continue
      let d = 0
      while (u >= HAZARD[row + d]) d++
      innovator.destination[i] = d
    }
    for (let k = 0; k < move.cash.length; k++)
      if (move.cash[k] > 0) pay(payment.value, P, PAYMENT['moved-cash'], (k / R / F) | 0, k % R, move.cash[k])
  },
)

interface Firms {
  readonly cell: Reading
  readonly identity: Reading
  readonly capital: Reading
  readonly variety: Reading
  readonly investment: Reading
  readonly leaving: Writing
}
interface Movers {
  readonly slot: Writing
  readonly cell: Writing
}
interface Moves {
  readonly firms: Writing
  readonly capital: Writing
  readonly cash: Writing
}

/** Who moves where, and what they take along; in blocks for the compiler's sake as in `settle`. */
function choose(
  { cell: home, identity, capital: K, variety, investment: I, leaving }: Firms,
  moving: Writing,
  mover: Movers,
  move: Moves,
  from: number,
  end: number,
  F: number,
  R: number,
  left: number,
  key: number,
): void {
  const most = mover.slot.length
  for (let i = from; i < end; i++) {
    const c = home[i]
    const u = draw(key, identity[i])
    if (u >= LEAVES[c]) continue
    if (leaving[i] === CLOSES || STANDING[c] <= LAST || moving[0] === most) continue
    let d = 0
    while (u >= HAZARD[c * R + d]) d++
    STANDING[c]--
    leaving[i] = MOVES
    mover.slot[moving[0]] = i
    mover.cell[moving[0]++] = d * F + (c % F)
    move.firms[c * R + d]++
    move.capital[c * R + d] += left * K[i] + I[i]
    move.cash[c * R + d] += CASH[c] * K[i] * variety[i]
  }
}
