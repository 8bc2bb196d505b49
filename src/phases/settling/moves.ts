import type { Reading, Writing } from '../../economy/columns.ts'

interface Cells {
  readonly size: number
  readonly capital: Reading
  readonly realCapital: Writing
}

/** Work space by cell: what stood there before anybody moved. */
const BEFORE = new Float64Array(256)
const WHOLE = new Float64Array(256)

/**
 * Capital at constant prices, and owners’ shares in what moves from cell to cell.
 * K_c (`cell.capital`) is that of the firms that stay, after what this quarter adds, and of those just founded; what arrives is
 * not in it.
 *
 *   from c to d goes the part moved_cd / (K_c + Σ_d moved_cd) of K_pc and of K̃_c, all at once from what stood before
 */
export function moveOwnership(
  cell: Cells,
  owner: { readonly capital: Writing },
  move: { readonly capital: Reading },
  F: number,
  S: number,
): void {
  const C = cell.size
  const R = C / F
  for (let c = 0; c < C; c++) {
    WHOLE[c] = cell.capital[c]
    for (let d = 0; d < R; d++) WHOLE[c] += move.capital[c * R + d]
  }
  passOn(cell.realCapital, 0, move.capital, C, F)
  for (let at = 0; at < owner.capital.length; at += S) passOn(owner.capital, at, move.capital, C, F)
}

/** A column of cells, from row `at` on: of each what leaves goes where the firms go. */
function passOn(column: Writing, at: number, leaving: Reading, C: number, F: number): void {
  const R = C / F
  for (let c = 0; c < C; c++) BEFORE[c] = column[at + c]
  for (let c = 0; c < C; c++)
    for (let d = 0; d < R; d++) {
      const capital = leaving[c * R + d]
      if (capital === 0) continue
      const passed = (capital / WHOLE[c]) * BEFORE[c]
      column[at + c] -= passed
      column[at + d * F + (c % F)] += passed
    }
}
