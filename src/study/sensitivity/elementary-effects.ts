import { sqrt } from '../../math/real.ts'
import { mean, sd } from '../../math/sums.ts'
import type { Points } from '../sampling/points.ts'
import { percentileIntervals, type Resampling } from './bootstrap.ts'
import type { Estimate, Measure } from './estimate.ts'
import type { Outputs } from './outputs.ts'

const MEASURES: readonly Measure[] = ['morris-mu', 'morris-mu-star', 'morris-sigma']

/**
 * Elementary effects of Morris's trajectories (`morris`), y[row] the output of a row:
 *
 *   e_i = (y(x + Δ_i) − y(x)) / Δ_i        what the factor's whole range would bring at this slope, in the output's unit
 *   μ_i = mean e_i      μ*_i = mean |e_i|      σ_i = standard deviation of e_i
 *
 * μ* says how much a factor matters, σ how much that hangs on where it and the others stand. An effect with an undefined
 * end is left out, the rest of its trajectory kept; intervals by the bootstrap over trajectories, of two or more. An output that never
 * changes has the effects 0; σ is undefined below two effects.
 *
 * Source: Morris 1991, Technometrics 33: 161–174; μ*: Campolongo, Cariboni and Saltelli 2007, Environmental Modelling &
 * Software 22: 1509–1518.
 */
export function elementaryEffects(points: Points, y: ArrayLike<number>, resampling: Resampling): Estimate[] {
  const { d } = points
  const trajectories = points.n / (d + 1)
  const effects = effectsOf(points, y)
  const used = Array.from({ length: d }, (_, i) => {
    let n = 0
    for (let t = 0; t < trajectories; t++) if (Number.isFinite(effects[t * d + i])) n++
    return n
  })
  return percentileIntervals(trajectories, resampling, (times) => measures(effects, d, times)).map((interval, k) => ({
    factor: Math.floor(k / 3),
    measure: MEASURES[k % 3],
    ...interval,
    used: used[Math.floor(k / 3)],
  }))
}

/**
 * What μ* of a factor without influence stays below with probability 0.95, for effects of means over R seeds. Its effects
 * are noise: taken as normal, of the variance N² that effects have between seeds,
 *
 *   N² = mean over all effects of Σ_s (e_s − ē)² / (R (R − 1))
 *   threshold = N (√(2/π) + 1.645 √((1 − 2/π) / n))        n effects of a factor, mean and error of |e|
 *
 * Undefined with one seed.
 */
export function noiseOfEffects(points: Points, { seeds: R, rows, value }: Outputs): number {
  const bySeed = Array.from({ length: R }, (_, s) =>
    effectsOf(
      points,
      Float64Array.from({ length: rows }, (_, row) => value[row * R + s]),
    ),
  )
  const spreads = Array.from(bySeed[0], (_, k) => sd(bySeed.map((effects) => effects[k]))).filter(Number.isFinite)
  const N = sqrt(mean(spreads.map((s) => (s * s) / R)))
  const trajectories = points.n / (points.d + 1)
  return N * (HALF_NORMAL + 1.645 * sqrt((1 - HALF_NORMAL * HALF_NORMAL) / trajectories))
}
/** √(2/π), the mean of |e| of a standard normal e. */
const HALF_NORMAL = 0.7978845608028654

/** Effect of factor i in trajectory t at t d + i; NaN where an end is undefined. */
function effectsOf({ n, d, unit }: Points, y: ArrayLike<number>): Float64Array {
  const trajectories = n / (d + 1)
  const effects = new Float64Array(trajectories * d)
  for (let t = 0; t < trajectories; t++) {
    for (let k = 0; k < d; k++) {
      const row = t * (d + 1) + k
      const step = (i: number) => unit[(row + 1) * d + i] - unit[row * d + i]
      let i = 0
      while (i < d && step(i) === 0) i++
      if (i === d) throw new RangeError(`row ${row + 1} repeats row ${row}: the points are no trajectories`)
      effects[t * d + i] = (y[row + 1] - y[row]) / step(i)
    }
  }
  return effects
}

/** μ, μ* and σ of each factor, trajectory t counted `times[t]` times. */
function measures(effects: Float64Array, d: number, times: Uint32Array): Float64Array {
  const out = new Float64Array(3 * d)
  for (let i = 0; i < d; i++) {
    let n = 0
    let sum = 0
    let sizes = 0
    for (let t = 0; t < times.length; t++) {
      const effect = effects[t * d + i]
      if (!Number.isFinite(effect)) continue
      n += times[t]
      sum += times[t] * effect
      sizes += times[t] * Math.abs(effect)
    }
    const mu = n > 0 ? sum / n : NaN
    let squares = 0
    for (let t = 0; t < times.length; t++) {
      const effect = effects[t * d + i]
      if (Number.isFinite(effect)) squares += times[t] * (effect - mu) * (effect - mu)
    }
    out[3 * i] = mu
    out[3 * i + 1] = n > 0 ? sizes / n : NaN
    out[3 * i + 2] = n > 1 ? sqrt(squares / (n - 1)) : NaN
  }
  return out
}
