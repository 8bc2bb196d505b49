import { mean, quantile } from '../math/sums.ts'

/** The middle of some draws (mean and median) and the range that holds 90 % of them. */
export interface Band {
  readonly mean: number
  readonly median: number
  readonly lo: number
  readonly hi: number
}

/** Mean, and median with the 5 % and 95 % quantiles; one value is its own band. */
export function band(values: readonly number[]): Band {
  const sorted = values.toSorted((a, b) => a - b)
  return { mean: mean(sorted), median: quantile(sorted, 0.5), lo: quantile(sorted, 0.05), hi: quantile(sorted, 0.95) }
}

/** +1 or −1 where the whole band lies on one side of zero, else 0: the sign is unclear. */
export const signOf = ({ lo, hi }: Band): -1 | 0 | 1 => (lo > 0 ? 1 : hi < 0 ? -1 : 0)
