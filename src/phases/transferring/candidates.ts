import type { Reading } from '../../economy/columns.ts'
import { EMPTY } from '../../economy/economy.ts'
import { draw } from '../../math/random.ts'
import { BLOCK } from '../phase.ts'
import type { Seen } from './columns.ts'

/** Work space: first firm of each cell among all, cell by cell, and the next place that is free. */
const FIRST = new Int32Array(257)
const NEXT = new Int32Array(256)

/** Firms, cell by cell: who may be met. */
export function groupFirms({ roster, firm, cell }: Seen): void {
  for (let c = 0; c < cell.size; c++) {
    NEXT[c] = FIRST[c]
    FIRST[c + 1] = FIRST[c] + cell.firms[c]
  }
  const extent = roster.extent[0]
  for (let from = 0; from < extent; from += BLOCK) group(firm, from, Math.min(from + BLOCK, extent))
}

/** The slots of the firms, cell by cell. */
function group({ cell: home, grouped }: Seen['firm'], from: number, end: number): void {
  void grouped[from]
  for (let i = from; i < end; i++) {
    const c = home[i]
    if (c !== EMPTY) grouped[NEXT[c]++] = i
  }
}

/**
 * A firm of place d whose function is the field f or related to it, by one uniform number: its slot.
 *
 *   function g: the first with u₁ < φ_fg;  of the n_c firms of that cell, in order of slots,
 *   number ⌊n_c (u₁ − φ_f,g−1) / (φ_fg − φ_f,g−1)⌋, from 0, at most n_c − 1
 */
export function someFirm(
  grouped: Reading,
  related: Reading,
  d: number,
  f: number,
  F: number,
  key: number,
  identity: number,
): number {
  const u = draw(key, identity, 1)
  let g = 0
  let below = 0
  while (g < F - 1 && u >= related[f * F + g]) below = related[f * F + g++]
  const first = FIRST[d * F + g]
  const n = FIRST[d * F + g + 1] - first
  const share = (u - below) / (related[f * F + g] - below)
  return grouped[first + Math.min(n - 1, Math.floor(share * n))]
}
