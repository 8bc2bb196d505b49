import { keyOf, quantile, uniform } from '../chance.ts'
import { capital as due, cash as dueCash, sigma } from './cells.ts'
import { a, CELLS, column, FIRMS, func, place, SEED, sum } from './given.ts'

/** Step 6: firms, their sizes and technologies. */

const { exp, max, min, round } = Math
const golden = (k: number): number => ((Math.imul(k, 0x9e3779b9) >>> 0) + 0.5) / 2 ** 32
/** Turned on the unit circle and kept off its ends. */
const turned = (u: number, turn: number): number => ((u + turn) % 1) * (1 - 1e-9) + 5e-10
const key = keyOf(`${SEED}/founding/0`)

export interface Firm {
  readonly cell: string
  readonly capital: number
  readonly technology: number
  readonly variety: number
}
const all = sum(CELLS.map(due))
export const firmsOf: ReadonlyMap<string, readonly Firm[]> = new Map(
  CELLS.map((cell, c) => {
    const n = max(8, round((FIRMS * due(cell)) / all))
    const sizes = Array.from({ length: n }, (_, k) =>
      exp(a('size-spread') * quantile(turned(golden(k), uniform(key, c, 0)))),
    )
    const together = sum(sizes)
    let below = 0
    const firms = sizes.map((size) => {
      const middle = (below + size / 2) / together
      below += size
      const drawn = a('technology-spread') * quantile(turned(middle, uniform(key, c, 1)))
      const technology = min(0, drawn - a(`gap.${place(cell)}`))
      const variety = exp((sigma(func(cell)) - 1) * technology)
      return { cell, capital: (due(cell) * size) / together, technology, variety }
    })
    return [cell, firms]
  }),
)
const of = (c: string): readonly Firm[] => firmsOf.get(c)!

export const firms: readonly Firm[] = CELLS.flatMap(of)
export const count = column(CELLS, (c) => of(c).length)
export const capital = column(CELLS, (c) => sum(of(c).map((firm) => firm.capital)))
export const variety = column(CELLS, (c) => sum(of(c).map((firm) => firm.capital * firm.variety)))
export const technology = column(CELLS, (c) => sum(of(c).map((firm) => firm.technology)) / count(c))
/** By the number of firms asked for, not of those that rounding and the least of a cell found. */
export const size = all / FIRMS
export const cashOf = (firm: Firm): number => (dueCash(firm.cell) * firm.capital * firm.variety) / variety(firm.cell)
