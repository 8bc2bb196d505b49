import { draw, key } from '../../math/random.ts'
import { quantile } from '../../math/sums.ts'
import type { Points } from '../sampling/points.ts'
import { centredIntervals, type Resampling } from './bootstrap.ts'
import type { Estimate, Interval, Measure } from './estimate.ts'
import { distances, type Ordered, ordered } from './kolmogorov-smirnov.ts'

const MEASURES: readonly Measure[] = ['pawn-median', 'pawn-mean', 'pawn-max']

/** An estimate, and what a factor without influence stays below with probability 0.95. */
export interface PawnEstimate extends Estimate {
  readonly threshold: number
}

export interface PawnOptions extends Resampling {
  /** Into how many slices a factor's range is cut, one number for all or one each; as many as values, where they are listed. */
  readonly slices: number | readonly number[]
  /** Number of dummy factors. */
  readonly dummies: number
}

/**
 * PAWN indices from any sample that fills the cube evenly (random, Latin hypercube, Sobol), of outputs of whatever shape.
 * Slice k of factor i holds the rows whose unit number lies in [k/K, (k + 1)/K):
 *
 *   KS_k = max_y |F(y) − F(y | slice k)|        F the distribution function of all rows
 *   index = median, mean or maximum of KS_k over the slices that have rows
 *
 * in [0, 1], 0 for no influence; a finite sample raises it, so it is to be read against the threshold: the quantile 0.95
 * of the index over dummy factors that the output does not know (rows shuffled into even slices). Of few rows chance makes as
 * much as a factor that decides the output alone, whose slices are those of the output’s order: where that one’s index is
 * not above the threshold, and where rows are left in one slice only, indices are undefined. Rows with undefined output are
 * left out. Intervals by the bootstrap over rows, moved by its bias, within [0, 1].
 *
 * Source: Pianosi and Wagener 2018, "Distribution-based sensitivity analysis from a generic input-output sample",
 * Environmental Modelling & Software 108: 197–207; dummy: Khorashadi Zadeh et al. 2017, ibid. 91: 210–222.
 */
export function pawn(points: Points, y: ArrayLike<number>, options: PawnOptions): PawnEstimate[] {
  const { d, unit } = points
  const rows = Array.from({ length: points.n }, (_, row) => row).filter((row) => Number.isFinite(y[row]))
  const order = ordered(rows.map((row) => y[row]))
  const slices = Array.from({ length: d }, (_, i) =>
    typeof options.slices === 'number' ? options.slices : options.slices[i],
  )
  const columns = slices.map((K, i) =>
    sliced(
      rows.map((row) => unit[row * d + i]),
      K,
    ),
  )
  const measured = (times: Uint32Array) =>
    Float64Array.from(columns.flatMap((column, i) => summary(distances(order, column, slices[i], times))))
  const thresholds = new Map([...new Set(slices)].map((K) => [K, dummy(order, K, options)]))
  const most = new Map([...thresholds.keys()].map((K) => [K, decisive(order, K)]))
  return centredIntervals(rows.length, options, measured).map(({ value, lo95, hi95 }, k) => {
    const factor = Math.floor(k / 3)
    const threshold = thresholds.get(slices[factor])![k % 3]
    const tells = most.get(slices[factor])![k % 3] > threshold && new Set(columns[factor]).size > 1
    return {
      factor,
      measure: MEASURES[k % 3],
      ...(tells ? { value, lo95: Math.max(0, lo95), hi95: Math.min(1, hi95) } : UNDEFINED),
      used: rows.length,
      threshold,
    }
  })
}

const UNDEFINED: Interval = { value: NaN, lo95: NaN, hi95: NaN }

const sliced = (unit: ArrayLike<number>, K: number): Uint32Array =>
  Uint32Array.from(unit, (u) => Math.min(K - 1, Math.floor(u * K)))

/** Median, mean and maximum of the distances; NaN of none. */
function summary(KS: number[]): number[] {
  const sorted = Float64Array.from(KS).sort()
  const n = sorted.length
  return [quantile(sorted, 0.5), sorted.reduce((a, b) => a + b, 0) / n, n > 0 ? sorted[n - 1] : NaN]
}

/** Rows in slices as even as can be, in random order: a nested hypercube would part its first rows, and so know their order. */
function shuffled(n: number, K: number, at: number): Uint32Array {
  const slice = Uint32Array.from({ length: n }, (_, row) => Math.floor((row * K) / n))
  for (let k = n - 1; k > 0; k--) {
    const other = Math.floor(draw(at, k) * (k + 1))
    ;[slice[k], slice[other]] = [slice[other], slice[k]]
  }
  return slice
}

/** What the three measures come to for a factor that decides the output alone. */
function decisive(order: Ordered, K: number): number[] {
  const n = order.rows.length
  const slice = new Uint32Array(n)
  order.rows.forEach((row, rank) => {
    slice[row] = Math.floor((rank * K) / n)
  })
  return summary(distances(order, slice, K, new Uint32Array(n).fill(1)))
}

/** Quantiles 0.95 of the three measures over the dummy factors. */
function dummy(order: Ordered, K: number, { dummies, seed }: PawnOptions): number[] {
  const n = order.rows.length
  const once = new Uint32Array(n).fill(1)
  const measured = Array.from({ length: dummies }, (_, k) =>
    summary(distances(order, shuffled(n, K, key(seed, `dummy ${k}`, n)), K, once)),
  )
  return MEASURES.map((_, m) => quantile(Float64Array.from(measured, (values) => values[m]).sort(), 0.95))
}
