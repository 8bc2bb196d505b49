import { sqrt } from './real.ts'

/** Σ v with the rounding errors summed beside it and added last (Neumaier 1974). */
export function sum(values: ArrayLike<number>): number {
  let total = 0
  let lost = 0
  for (let i = 0; i < values.length; i++) {
    const v = values[i]
    const next = total + v
    lost += Math.abs(total) >= Math.abs(v) ? total - next + v : v - next + total
    total = next
  }
  return total + lost
}

/** Arithmetic mean; NaN of nothing. */
export const mean = (values: ArrayLike<number>): number => sum(values) / values.length

/** Standard deviation of a sample, √(Σ (v − mean)² / (n − 1)); NaN below two values. */
export function sd(values: ArrayLike<number>): number {
  const centre = mean(values)
  const squares = new Float64Array(values.length)
  for (let i = 0; i < values.length; i++) {
    const d = values[i] - centre
    squares[i] = d * d
  }
  return sqrt(sum(squares) / Math.max(0, values.length - 1))
}

/** Quantile p of values in ascending order, linear between them (R's type 7, Hyndman and Fan 1996); NaN of nothing. */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const place = (sorted.length - 1) * p
  const below = Math.floor(place)
  const above = Math.ceil(place)
  return below === above ? sorted[below] : sorted[below] + (place - below) * (sorted[above] - sorted[below])
}

/**
 * The range that holds at least 90 % of a sorted sample, from observation to observation: without the ⌊n/20⌋ least and as
 * many greatest. Of fewer than 20 it reaches from the least to the greatest: to leave one out would leave more than 5 % out,
 * which quantiles between observations hide. NaN of none. The order statistics of a distribution-free interval (Wilks 1941).
 */
export function centralRange(sorted: ArrayLike<number>): readonly [lo: number, hi: number] {
  const n = sorted.length
  const out = Math.floor(n / 20)
  return n === 0 ? [Number.NaN, Number.NaN] : [sorted[out], sorted[n - 1 - out]]
}
