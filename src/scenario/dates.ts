/** The founding quarter: t = 0. */
const FOUNDING = 2012 * 4 + 3

/** `2013Q1` for t = 1. The clock is an integer; dates are made only here. */
export function dateOf(t: number): string {
  const quarter = FOUNDING + t
  return `${Math.floor(quarter / 4)}Q${(quarter % 4) + 1}`
}

/** t for `2013Q1`; NaN where the text is no quarter. */
export function quarterOf(date: string): number {
  const match = /^(\d{4})Q([1-4])$/.exec(date)
  return match ? Number(match[1]) * 4 + Number(match[2]) - 1 - FOUNDING : Number.NaN
}

/** The middle of quarter t on the axis of years: 2012.875 for t = 0. */
export const yearOf = (t: number): number => (FOUNDING + t + 0.5) / 4
