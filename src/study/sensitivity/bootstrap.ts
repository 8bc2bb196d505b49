import { draw, key } from '../../math/random.ts'
import { mean, quantile } from '../../math/sums.ts'
import type { Interval } from './estimate.ts'

export interface Resampling {
  readonly seed: number | string
  readonly resamples: number
}

/** Measures of a sample whose unit k = 0, 1, … counts `times[k]` times; NaN where one is undefined. */
export type Measured = (times: Uint32Array) => Float64Array

/** Every measure with what the resamples made of it, in ascending order, undefined ones left out. */
interface Resampled {
  readonly value: number
  readonly sorted: Float64Array
}

/**
 * Percentile intervals by the bootstrap of measures of a sample of so many units: resamples of as many units, drawn with replacement,
 * the quantiles 0.025 and 0.975 of each measure over them. All measures see the same resamples. Undefined where the
 * measure itself or half of its resamples are.
 *
 * Source: Efron 1979, Annals of Statistics 7: 1–26; of sensitivity indices: Archer, Saltelli and Sobol 1997, J. Stat.
 * Comput. Simul. 58: 99–120.
 */
export const percentileIntervals = (units: number, resampling: Resampling, measured: Measured): Interval[] =>
  resampled(units, resampling, measured).map(({ value, sorted }) => ({
    value,
    lo95: quantile(sorted, 0.025),
    hi95: quantile(sorted, 0.975),
  }))

/**
 * The same, moved by what resampling adds to the measure on average, for measures that noise raises: value +
 * (quantile − mean of the resamples).
 */
export const centredIntervals = (units: number, resampling: Resampling, measured: Measured): Interval[] =>
  resampled(units, resampling, measured).map(({ value, sorted }) => {
    const shift = value - mean(sorted)
    return { value, lo95: quantile(sorted, 0.025) + shift, hi95: quantile(sorted, 0.975) + shift }
  })

function resampled(units: number, { seed, resamples }: Resampling, measured: Measured): Resampled[] {
  const values = measured(new Uint32Array(units).fill(1))
  const columns = Array.from(values, () => new Float64Array(resamples))
  const at = key(seed, 'bootstrap', units)
  const times = new Uint32Array(units)
  for (let r = 0; r < resamples; r++) {
    times.fill(0)
    for (let k = 0; k < units; k++) times[Math.floor(draw(at, r * units + k) * units)]++
    measured(times).forEach((value, m) => {
      columns[m][r] = value
    })
  }
  return columns.map((column, m) => {
    const sorted = column.filter(Number.isFinite).sort()
    const enough = Number.isFinite(values[m]) && 2 * sorted.length > resamples
    return { value: values[m], sorted: enough ? sorted : new Float64Array() }
  })
}
