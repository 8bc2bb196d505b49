import { percentileIntervals, type Resampling } from './bootstrap.ts'
import type { Estimate, Interval } from './estimate.ts'
import type { Outputs } from './outputs.ts'
import { baseSamples, type Sums } from './sobol-sums.ts'

export interface SobolIndices {
  readonly estimates: readonly Estimate[]
  /** Share of the variance of single runs that is between the seeds of a point; undefined with one seed. */
  readonly noise: Interval
  /** V: variance of the mean over seeds, in the output's unit squared. */
  readonly variance: Interval
  /** Base samples that were used, and how many the design has. */
  readonly used: number
  readonly of: number
}

/** A variance below these shares of the largest square and of the noise is rounding, and the output constant. */
const ROUNDING = 1e-26
const ROUNDING_OF_NOISE = 1e-12

/**
 * Sobol's indices of the outputs of a design by `saltelli`, for the mean over seeds ȳ, n base samples a, b and a_b^i:
 *
 *   S_i  = V_i / V      V_i  = 1/n Σ ȳ(b) (ȳ(a_b^i) − ȳ(a))        share of the variance that factor i takes along by itself
 *   ST_i = VT_i / V     VT_i = 1/(2 n) Σ (ȳ(a) − ȳ(a_b^i))²        share that is left when all but factor i are known
 *   V    = variance of ȳ over all a and b
 *   noise = W / (V + W) W = mean over a and b of the variance between a point's seeds
 *
 * ȳ is measured from its mean over a and b, which leaves V_i what it is and makes it less noisy. With R > 1 seeds, V, V_i
 * and VT_i are freed of the noise that is left in means of R runs: each is a quadratic form Q of the outputs, so that
 *
 *   Q(ȳ) − Σ_s Q(y_s − ȳ) / (R (R − 1))
 *
 * is its unbiased value for infinitely many seeds, whether points have seeds of their own or share them. The indices are
 * then those of what a point comes to on average, and small ones may come out below 0; with one seed, noise counts as
 * interaction of all factors.
 *
 * A base sample with an undefined output is left out whole. Intervals by the bootstrap over base samples. Indices are
 * undefined where V is rounding, or its interval reaches down to 0: there is nothing to share out; and of one base sample,
 * of which nobody knows how far V is from 0.
 *
 * Source: V_i Saltelli et al. 2010, Computer Physics Communications 181: 259–270, table 2 (b); VT_i Jansen 1999,
 * Computer Physics Communications 117: 35–43; the correction is that of random-effects variance components.
 */
export function sobolIndices(outputs: Outputs, d: number, resampling: Resampling): SobolIndices {
  const samples = baseSamples(outputs, d)
  const [variance, noise, ...indices] = percentileIntervals(samples.used, resampling, (times) =>
    measures(samples, times),
  )
  const estimates = indices.map(
    (interval, k): Estimate => ({
      factor: k >> 1,
      measure: k % 2 === 0 ? 'sobol-first' : 'sobol-total',
      ...(samples.used > 1 && variance.lo95 > 0 ? interval : UNDEFINED),
      used: samples.used,
    }),
  )
  return { estimates, noise, variance, used: samples.used, of: samples.of }
}

const UNDEFINED: Interval = { value: NaN, lo95: NaN, hi95: NaN }

/** [V, noise, S_0, ST_0, S_1, …], base sample j counted `times[j]` times. */
function measures({ d, seeds: R, largest, used: n, column }: Sums, times: Uint32Array): Float64Array {
  const total = (terms: Float64Array) => {
    let sum = 0
    for (let j = 0; j < n; j++) sum += times[j] * terms[j]
    return sum
  }
  const sum = total(column.mean)
  const spread = (total(column.square) - (sum * sum) / (2 * n)) / (2 * n - 1)
  let V = spread
  let W = NaN
  if (R > 1) {
    const squares = total(column.deviation)
    let means = 0
    for (const deviations of column.seed) means += total(deviations) * total(deviations)
    V -= (squares - means / (2 * n)) / (2 * n - 1) / (R * (R - 1))
    W = squares / (2 * n) / (R - 1)
  }
  const rounding = Math.max(ROUNDING * largest * largest, R > 1 ? ROUNDING_OF_NOISE * W : 0)
  const out = new Float64Array(2 + 2 * d).fill(NaN)
  out[0] = V
  if (Math.max(V, 0) + W > rounding) out[1] = W / (Math.max(V, 0) + W)
  if (!(V > rounding)) return out
  for (let i = 0; i < d; i++) {
    out[2 + 2 * i] = total(column.first[i]) / n / V
    out[3 + 2 * i] = total(column.total[i]) / n / V
  }
  return out
}
