/** What is measured of a factor; each measure is told in the file that estimates it. */
export type Measure =
  | 'morris-mu'
  | 'morris-mu-star'
  | 'morris-sigma'
  | 'sobol-first'
  | 'sobol-total'
  | 'pawn-median'
  | 'pawn-mean'
  | 'pawn-max'
  | 'alone-least'
  | 'alone-greatest'

/** A number and the interval that holds it in 95 of 100 resamples; NaN where one is undefined. */
export interface Interval {
  readonly value: number
  readonly lo95: number
  readonly hi95: number
}

/** One measure of the factor in a column of the points, and how many effects, base samples or rows it rests on. */
export interface Estimate extends Interval {
  readonly factor: number
  readonly measure: Measure
  readonly used: number
}

export interface Factor {
  readonly id: string
  readonly axis: 'lever' | 'assumption' | 'rule'
}

/** A row of the answer of `sensitivity`; of fewer than two units there is no interval, and both its ends are null. */
export interface SensitivityRow {
  readonly factor: string
  readonly axis: Factor['axis']
  readonly indicator: string
  readonly measure: Measure
  readonly value: number
  readonly lo95: number | null
  readonly hi95: number | null
}

/** Whether there is an interval. One without width says that its units do not differ, not that the number is exact. */
export const hasInterval = ({ lo95, hi95 }: Interval): boolean => hi95 > lo95

/** The estimates of one indicator as rows; a measure that is undefined is left out, since JSON has no word for it. */
export const sensitivityRows = (
  estimates: readonly Estimate[],
  factors: readonly Factor[],
  indicator: string,
): SensitivityRow[] =>
  estimates
    .filter(({ value }) => Number.isFinite(value))
    .map((estimate) => {
      const { factor, measure, value } = estimate
      const { id, axis } = factors[factor]
      const [lo95, hi95] = hasInterval(estimate) ? [estimate.lo95, estimate.hi95] : [null, null]
      return { factor: id, axis, indicator, measure, value, lo95, hi95 }
    })
