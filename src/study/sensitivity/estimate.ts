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

/** A number and the interval that holds it in 95 of 100 resamples; NaN where it is undefined. */
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

/** A row of the answer of `sensitivity`. */
export interface SensitivityRow extends Interval {
  readonly factor: string
  readonly axis: Factor['axis']
  readonly indicator: string
  readonly measure: Measure
}

/** The estimates of one indicator as rows; what is undefined is left out, since JSON has no word for it. */
export const sensitivityRows = (
  estimates: readonly Estimate[],
  factors: readonly Factor[],
  indicator: string,
): SensitivityRow[] =>
  estimates
    .filter(({ value, lo95, hi95 }) => Number.isFinite(value) && Number.isFinite(lo95) && Number.isFinite(hi95))
    .map(({ factor, measure, value, lo95, hi95 }) => {
      const { id, axis } = factors[factor]
      return { factor: id, axis, indicator, measure, value, lo95, hi95 }
    })
