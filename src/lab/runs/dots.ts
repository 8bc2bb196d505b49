import { type Economy, EMPTY } from '../../economy/economy.ts'

/** One firm in so many is a dot, one laboratory in so many a triangle. */
export const FIRMS_A_DOT = 10
export const LABORATORIES_A_DOT = 4

/** Some firms and laboratories of one quarter: who, where, how large. */
export interface Dots {
  readonly identity: Int32Array
  /** Region × function. */
  readonly cell: Uint8Array
  /** Capital, 10⁸ CNY. */
  readonly capital: Float32Array
  /** Region of every fourth laboratory. */
  readonly laboratory: Uint8Array
}

/** The firms whose identity is a multiple of ten, so that a dot is one firm for as long as that firm lives. */
export function dotsOf({ roster, firm, innovator }: Economy): Dots {
  const slots: number[] = []
  const last = roster.extent[0]
  for (let i = 0; i < last; i++) if (firm.cell[i] !== EMPTY && firm.identity[i] % FIRMS_A_DOT === 0) slots.push(i)
  const homes: number[] = []
  for (let i = 0; i < innovator.home.length; i += LABORATORIES_A_DOT) homes.push(innovator.home[i])
  return {
    identity: Int32Array.from(slots, (i) => firm.identity[i]),
    cell: Uint8Array.from(slots, (i) => firm.cell[i]),
    capital: Float32Array.from(slots, (i) => firm.capital[i]),
    laboratory: Uint8Array.from(homes),
  }
}
