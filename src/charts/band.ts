/** The middle of some draws (mean and median) and the range that holds 90 % of them. */
export interface Band {
  readonly mean: number
  readonly median: number
  readonly lo: number
  readonly hi: number
}

/**
 * Quantile p of sorted values, linear between neighbours: x_(k) + (h − k)(x_(k+1) − x_(k)), h = (n − 1) p, k = ⌊h⌋.
 * Source: Hyndman and Fan (1996), definition 7.
 */
export function quantile(sorted: readonly number[], p: number): number {
  const h = (sorted.length - 1) * p
  const k = Math.floor(h)
  const below = sorted[k]!
  return below + (h - k) * ((sorted[k + 1] ?? below) - below)
}

/** Mean, and median with the 5 % and 95 % quantiles; one value is its own band. */
export function band(values: readonly number[]): Band {
  const sorted = values.toSorted((a, b) => a - b)
  const mean = sorted.reduce((sum, x) => sum + x, 0) / sorted.length
  return { mean, median: quantile(sorted, 0.5), lo: quantile(sorted, 0.05), hi: quantile(sorted, 0.95) }
}

/** +1 or −1 where the whole band lies on one side of zero, else 0: the sign is unclear. */
export const signOf = ({ lo, hi }: Band): -1 | 0 | 1 => (lo > 0 ? 1 : hi < 0 ? -1 : 0)
