import { centralRange, mean } from '../math/sums.ts'

/**
 * Some draws as everything here tells them: their mean, and the range that holds at least 90 % (`centralRange`).
 *
 * The mean, not the median, wherever one figure stands for several runs, since means add up as the accounts do: shares
 * to one, regions to the three together, what each lever does to the whole, policy less baseline to the mean difference.
 */
export interface Band {
  readonly mean: number
  readonly lo: number
  readonly hi: number
}

/** Draws that are undefined (NaN) do not count; where none is left, all is undefined. One value is its own band. */
export function band(values: readonly number[]): Band {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b)
  const [lo, hi] = centralRange(sorted)
  return { mean: mean(sorted), lo, hi }
}

/** +1 or −1 where the whole range lies on one side of zero, else 0: the sign is unclear. */
export const signOf = ({ lo, hi }: Pick<Band, 'lo' | 'hi'>): -1 | 0 | 1 => (lo > 0 ? 1 : hi < 0 ? -1 : 0)

/** Does the range hold zero, so that nothing is said of the sign? Nothing is unclear of what is zero in every draw. */
export const isUnclear = (by: Pick<Band, 'lo' | 'hi'>): boolean => signOf(by) === 0 && (by.lo < 0 || by.hi > 0)
