import type { Reading, Writing } from '../../economy/columns.ts'
import { EMPTY } from '../../economy/economy.ts'
import { exp } from '../../math/real.ts'
import { CLOSES } from '../entering/closing.ts'

/** Work space by cell: factor of the capital of firms that stay, cash per K A^{σ−1}, σ − 1, capital of firms that leave. */
export const KEEP = new Float64Array(256)
export const CASH = new Float64Array(256)
export const SIGMA = new Float64Array(256)
export const LEFT = new Float64Array(256)

interface Firms {
  readonly cell: Writing
  readonly leaving: Reading
  readonly identity: Writing
  readonly born: Writing
  readonly capital: Writing
  readonly technology: Writing
  readonly variety: Writing
  readonly cash: Writing
  readonly investment: Reading
  readonly advance: Reading
}
interface Cells {
  readonly capital: Writing
  readonly variety: Writing
  readonly technology: Writing
  readonly firms: Writing
  readonly cash: Writing
}
interface Entries {
  readonly slot: Reading
  readonly cell: Reading
  readonly identity: Reading
  readonly capital: Reading
  readonly technology: Reading
}

/**
 * The firms that stood, and what they add up to by cell. In blocks: a compiler that meets a long loop in its first call
 * knows nothing of what follows the loop, and gives its code up there quarter after quarter.
 */
export function settleFirms(firm: Firms, from: number, end: number, cells: Cells): void {
  const { cell: home, leaving, capital: K, technology: lnA, variety: S, cash, investment: I, advance } = firm
  const { capital, variety, technology, firms, cash: cellCash } = cells
  void (leaving[from] + K[from] + lnA[from] + S[from] + cash[from] + I[from] + advance[from])
  void (capital[0] + variety[0] + technology[0] + firms[0] + cellCash[0])
  for (let i = from; i < end; i++) {
    const c = home[i]
    if (c === EMPTY) continue
    if (leaving[i] !== 0) {
      if (leaving[i] === CLOSES) home[i] = EMPTY
      continue
    }
    const M = CASH[c] * K[i] * S[i]
    const k = KEEP[c] * K[i] + I[i]
    if (advance[i] !== 0) {
      lnA[i] += advance[i]
      S[i] = exp(SIGMA[c] * lnA[i])
    }
    cash[i] = M
    K[i] = k
    capital[c] += k
    variety[c] += k * S[i]
    technology[c] += lnA[i]
    cellCash[c] += M
    firms[c]++
  }
}

/** The firms founded; gives the slots in use after them. */
export function settleEntries(
  firm: Firms,
  entry: Entries,
  entering: number,
  extent: number,
  cells: Cells,
  t: number,
): number {
  const { cell: home, identity, born, capital: K, technology: lnA, variety: S, cash } = firm
  const { capital, variety, technology, firms } = cells
  for (let n = 0; n < entering; n++) {
    const i = entry.slot[n]
    const c = entry.cell[n]
    home[i] = c
    identity[i] = entry.identity[n]
    born[i] = t
    K[i] = entry.capital[n]
    lnA[i] = entry.technology[n]
    S[i] = exp(SIGMA[c] * lnA[i])
    cash[i] = 0
    capital[c] += K[i]
    variety[c] += K[i] * S[i]
    technology[c] += lnA[i]
    firms[c]++
    if (i >= extent) extent = i + 1
  }
  return extent
}

interface Movers {
  readonly slot: Reading
  readonly cell: Reading
}

/** Firms that move: what they have and keep, K ← (1 − δ) K + I, in their new cell. */
export function settleMovers(firm: Firms, mover: Movers, moving: number, left: number, cells: Cells): void {
  const { cell: home, capital: K, technology: lnA, variety: S, cash, investment: I, advance } = firm
  for (let n = 0; n < moving; n++) {
    const i = mover.slot[n]
    const from = home[i]
    const c = (home[i] = mover.cell[n])
    cash[i] = CASH[from] * K[i] * S[i]
    K[i] = left * K[i] + I[i]
    if (advance[i] !== 0) {
      lnA[i] += advance[i]
      S[i] = exp(SIGMA[c] * lnA[i])
    }
    cells.capital[c] += K[i]
    cells.variety[c] += K[i] * S[i]
    cells.technology[c] += lnA[i]
    cells.cash[c] += cash[i]
    cells.firms[c]++
  }
}
