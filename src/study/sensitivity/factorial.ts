import { sqrt } from '../../math/real.ts'
import { mean } from '../../math/sums.ts'
import type { Estimate, Interval } from './estimate.ts'
import { type Outputs, seedMeans } from './outputs.ts'
import { studentQuantile } from './student.ts'

/**
 * Sobol’s indices over the levels of a full factorial design, each level equally likely. All points are there, so that
 * nothing is estimated but for the noise between seeds, of which variances are freed as in `sobolIndices`:
 *
 *   S_i  = V_i / V     V_i  = variance of the mean at each level of factor i
 *   ST_i = VT_i / V    VT_i = mean over all settings of the others of the variance over the levels of i
 *
 * `counts` holds the number of levels by factor, the last factor moving first. Intervals by the jackknife over seeds and
 * Student’s t: undefined below three seeds, where a point is missing, and where V is nothing beside its error.
 *
 * Source: Sobol 1993, Math. Model. Comput. Exp. 1: 407–414, of a discrete uniform law; Tukey 1958, Ann. Math. Stat. 29: 614.
 */
export function factorialIndices(counts: readonly number[], outputs: Outputs): Estimate[] {
  const { seeds: R } = outputs
  const value = indices(counts, outputs)
  const without = Array.from({ length: R }, (_, s) => indices(counts, leaving(outputs, s)))
  const intervals = Array.from(value, (v, k): Interval => {
    const others = without.map((each) => each[k])
    const centre = mean(others)
    const squares = others.reduce((sum, x) => sum + (x - centre) * (x - centre), 0)
    const half = R < 3 ? NaN : studentQuantile(R - 1) * sqrt(((R - 1) / R) * squares)
    return { value: v, lo95: v - half, hi95: v + half }
  })
  const [variance, ...rest] = intervals
  const none = { value: NaN, lo95: NaN, hi95: NaN }
  return rest.map((interval, k) => ({
    factor: k >> 1,
    measure: k % 2 === 0 ? 'sobol-first' : 'sobol-total',
    ...(variance.lo95 > 0 ? interval : none),
    used: outputs.rows,
  }))
}

function leaving({ rows, seeds, value }: Outputs, left: number): Outputs {
  return { rows, seeds: seeds - 1, value: value.filter((_, k) => k % seeds !== left) }
}

/** [V, S_0, ST_0, S_1, …]. */
function indices(counts: readonly number[], outputs: Outputs): Float64Array {
  const { rows, seeds: R, value } = outputs
  const means = seedMeans(outputs)
  const forms = variances(counts, means)
  if (R > 1)
    for (let s = 0; s < R; s++) {
      const off = Float64Array.from({ length: rows }, (_, row) => value[row * R + s] - means[row])
      variances(counts, off).forEach((form, k) => {
        forms[k] -= form / (R * (R - 1))
      })
    }
  return forms.map((form, k) => (k === 0 ? form : form / forms[0]))
}

/** [V, V_0, VT_0, V_1, …] of one number a point. */
function variances(counts: readonly number[], x: Float64Array): Float64Array {
  const n = x.length
  const centre = mean(x)
  const out = new Float64Array(1 + 2 * counts.length)
  for (const v of x) out[0] += ((v - centre) * (v - centre)) / n
  let stride = n
  counts.forEach((count, i) => {
    stride /= count
    const levels = new Float64Array(count)
    for (let j = 0; j < n; j++) levels[Math.floor(j / stride) % count] += (x[j] * count) / n
    for (const level of levels) out[1 + 2 * i] += ((level - centre) * (level - centre)) / count
    for (let j = 0; j < n; j++) {
      if (Math.floor(j / stride) % count > 0) continue
      const line = Float64Array.from({ length: count }, (_, l) => x[j + l * stride])
      const own = mean(line)
      for (const v of line) out[2 + 2 * i] += ((v - own) * (v - own)) / n
    }
  })
  return out
}
