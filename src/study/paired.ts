import { centralRange, mean, sd } from '../math/sums.ts'

/**
 * Two scenarios under the same seeds: means over the pairs, mean difference b − a, and the range that holds at least 90 %
 * of the pairs (`centralRange`). Of means, unlike medians, the difference is that of the two: `difference` is `b` less `a`
 * but for rounding.
 */
export interface Paired {
  readonly a: number
  readonly b: number
  readonly difference: number
  readonly lo90: number
  readonly hi90: number
  readonly pairs: number
}

/**
 * Pair the values of two scenarios, seed by seed (common random numbers); pairs of which one is undefined (NaN) do not
 * count. Undefined where no pair is left.
 */
export function paired(a: ArrayLike<number>, b: ArrayLike<number>): Paired | undefined {
  const both = Array.from(a, (_, k) => k).filter((k) => !Number.isNaN(a[k]) && !Number.isNaN(b[k]))
  if (both.length === 0) return undefined
  const differences = both.map((k) => b[k] - a[k]).sort((x, y) => x - y)
  const [lo90, hi90] = centralRange(differences)
  return {
    a: mean(both.map((k) => a[k])),
    b: mean(both.map((k) => b[k])),
    difference: mean(differences),
    lo90,
    hi90,
    pairs: both.length,
  }
}

/** A mean over seeds with its standard error, sd / √n; NaN of a single seed. */
export interface Measured {
  readonly value: number
  readonly se: number
}

/** A mean difference over pairs with the range that holds at least 90 % of them (`centralRange`). */
export interface Difference extends Measured {
  readonly lo90: number
  readonly hi90: number
  readonly pairs: number
}

export const differenceOf = (values: readonly number[]): Difference => {
  const [lo90, hi90] = centralRange(values.toSorted((a, b) => a - b))
  return { ...measured(values), lo90, hi90, pairs: values.length }
}

/** Does the whole range lie on one side of zero? Of a single pair there is none, so that nothing is clear. */
export const isClear = ({ lo90, hi90, pairs }: Omit<Difference, 'value' | 'se'>): boolean =>
  pairs > 1 && (lo90 > 0 || hi90 < 0)

export const measured = (values: readonly number[]): Measured => ({
  value: mean(values),
  se: sd(values) / Math.sqrt(values.length),
})
