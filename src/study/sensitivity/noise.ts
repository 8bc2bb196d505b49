import { mean } from '../../math/sums.ts'
import type { Outputs } from './outputs.ts'

/**
 * The share of the variance of single runs that is between the seeds of a point, over n points with R seeds each, ȳ the
 * mean over seeds and e_s = y_s − ȳ:
 *
 *   W / (V + W)      W = Σ e² / (n (R − 1))      V = var ȳ − Σ_s var e_s / (R (R − 1))
 *
 * V is unbiased whether points share their seeds or not (`sobol-indices.ts`). Points with an undefined output are left out.
 * Undefined with one seed, below two points, and where nothing varies.
 */
export function noiseShare({ rows, seeds: R, value }: Outputs): number {
  const points = Array.from({ length: rows }, (_, row) => value.subarray(row * R, (row + 1) * R)).filter((runs) =>
    runs.every(Number.isFinite),
  )
  const n = points.length
  if (R < 2 || n < 2) return NaN
  const means = Float64Array.from(points, mean)
  let V = variance(means)
  let W = 0
  for (let s = 0; s < R; s++) {
    const off = Float64Array.from(points, (runs, j) => runs[s] - means[j])
    V -= variance(off) / (R * (R - 1))
    for (const e of off) W += (e * e) / (n * (R - 1))
  }
  return W / (Math.max(V, 0) + W)
}

function variance(values: Float64Array): number {
  const centre = mean(values)
  let squares = 0
  for (const v of values) squares += (v - centre) * (v - centre)
  return squares / (values.length - 1)
}
