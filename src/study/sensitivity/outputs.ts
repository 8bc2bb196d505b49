import { mean } from '../../math/sums.ts'

/**
 * What an indicator came to in each run: `value[row * seeds + s]` of the point in that row under its s-th seed; NaN for a
 * run that failed or lacks the indicator.
 */
export interface Outputs {
  readonly rows: number
  readonly seeds: number
  readonly value: Float64Array
}

/** The mean over seeds by row; NaN where a seed is missing, as the mean of the others would rest on other luck. */
export const seedMeans = ({ rows, seeds, value }: Outputs): Float64Array =>
  Float64Array.from({ length: rows }, (_, row) => mean(value.subarray(row * seeds, (row + 1) * seeds)))
