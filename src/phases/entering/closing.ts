import type { Reading, Writing } from '../../economy/columns.ts'
import { EMPTY } from '../../economy/economy.ts'
import type { Assumptions } from '../../model/assumptions.ts'
import { BLOCK } from '../phase.ts'
import type { Seen } from './columns.ts'

/** A cell keeps its last firms, however small. */
const LAST = 2

/** What leaves a firm’s cell: a firm that closes, or one that moves house. */
export const CLOSES = 1
export const MOVES = 2

/** Work space: unit of size by function, ¤; least size and firms left by cell. */
export const UNIT = new Float64Array(256)
const LEAST = new Float64Array(256)
const STANDING = new Float64Array(256)

/** The unit of size of each function, ¤: its founding size, grown as the capital of the function has over the regions. */
export function measureSizes({ func, cell }: Seen): void {
  const F = func.size
  for (let f = 0; f < F; f++) {
    let capital = 0
    for (let c = f; c < cell.size; c += F) capital += cell.capital[c]
    UNIT[f] = (cell.size0[f] * capital) / func.capital0[f]
  }
}

/** Firms below the minimum size of their function close. */
export function closeSmall({ roster, firm, func, cell }: Seen, a: Assumptions): void {
  const { closing, closingCapital, closingVariety, closingInvestment } = cell
  const F = func.size
  const C = cell.size
  const extent = roster.extent[0]
  for (let c = 0; c < C; c++) {
    LEAST[c] = a['exit-size'] * UNIT[c % F]
    STANDING[c] = cell.firms[c]
  }
  firm.leaving.fill(0)
  closing.fill(0)
  closingCapital.fill(0)
  closingVariety.fill(0)
  closingInvestment.fill(0)
  for (let from = 0; from < extent; from += BLOCK) close(firm, from, Math.min(from + BLOCK, extent), cell)
}

interface Firms {
  readonly cell: Reading
  readonly capital: Reading
  readonly variety: Reading
  readonly investment: Reading
  readonly leaving: Writing
}
interface Cells {
  readonly closing: Writing
  readonly closingCapital: Writing
  readonly closingVariety: Writing
  readonly closingInvestment: Writing
}

/** Which firms close, and what they leave; in blocks for the compiler's sake as in `settle`. */
function close(
  { cell: home, capital: K, variety, investment, leaving }: Firms,
  from: number,
  end: number,
  cells: Cells,
): void {
  const { closing, closingCapital, closingVariety, closingInvestment } = cells
  void K[from]
  for (let i = from; i < end; i++) {
    const c = home[i]
    if (c === EMPTY) continue
    if (K[i] < LEAST[c] && STANDING[c] > LAST) {
      STANDING[c]--
      leaving[i] = CLOSES
      closing[c]++
      closingCapital[c] += K[i]
      closingVariety[c] += K[i] * variety[i]
      closingInvestment[c] += investment[i]
    }
  }
}
