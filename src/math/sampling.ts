import { exp } from './exp.ts'
import { log } from './log.ts'
import { normalQuantile } from './normal.ts'

/** Exponential with mean 1, by inversion: −ln(1 − u). */
export const expDraw = (u: number): number => -log(1 - u)

/**
 * Poisson by inversion: the smallest count with P(N ≤ count) ≥ u. Above a mean of 500 by the Cornish–Fisher expansion of the
 * normal quantile a = N⁻¹(u), off by one at most:
 *
 *   count = ⌈mean + √mean a + (a² − 1)/6 + (a − a³)/(72 √mean) − ½⌉, at least 0
 */
export function poisson(u: number, mean: number): number {
  PAIR[0] = u
  PAIR[1] = mean
  return poissonAt(PAIR)
}

const PAIR = new Float64Array(2)

/** The same of a pair [u, mean]: a fraction handed to a function is allocated, what stands in a column is not. */
export function poissonAt(pair: { readonly [k: number]: number }): number {
  const u = pair[0]
  const mean = pair[1]
  if (mean > 500) {
    const z = normalQuantile(u)
    const root = Math.sqrt(mean)
    return Math.max(0, Math.ceil(mean + root * z + (z * z - 1) / 6 + (z - z * z * z) / (72 * root) - 0.5))
  }
  if (!(mean >= 0)) return NaN
  let n = 0
  let p = exp(-mean)
  let sum = p
  while (sum < u) {
    p *= mean / ++n
    // A u next to 1 may lie above all that rounding leaves of the sum.
    if (sum + p === sum) break
    sum += p
  }
  return n
}

/**
 * golden(i) = i over the golden ratio, mod 1: an exact multiple of 2^-32, plus half a step. Evenly spread whatever n, and
 * unrelated to the order of i.
 */
export const golden = (i: number): number => ((Math.imul(i, 0x9e3779b9) >>> 0) + 0.5) * 2 ** -32
