/** Quarters are counted from a year 0, the fourth of each divisible by four: no world begins there. */
const ORIGIN = -4

/** `2013Q1` for the number of that quarter. The clock is an integer; dates are made only here. */
export function dateOf(t: number): string {
  const quarter = t - ORIGIN - 1
  return `${Math.floor(quarter / 4)}Q${(quarter % 4) + 1}`
}

/** The number of `2013Q1`, as every quarter is counted; NaN where the text is no quarter. */
export function quarterOf(date: string): number {
  const match = /^(\d{4})Q([1-4])$/.exec(date)
  return match ? Number(match[1]) * 4 + Number(match[2]) + ORIGIN : Number.NaN
}

/** The middle of a quarter on the axis of years: 2012.875 for 2012Q4. */
export const yearOf = (t: number): number => (t - ORIGIN - 0.5) / 4

/** A quarter as files may spell it: `2026Q1`, or a year, as text or number. */
export type Spelled = string | number

/** The quarter in which something begins: of a year its first, `2026Q1` for 2026. */
export const firstQuarter = (date: Spelled): string => (isYear(date) ? `${date}Q1` : `${date}`)

/** The quarter in which something ends: of a year its last, `2030Q4` for 2030. */
export const lastQuarter = (date: Spelled): string => (isYear(date) ? `${date}Q4` : `${date}`)

export const isYear = (said: unknown): said is Spelled =>
  (typeof said === 'number' || typeof said === 'string') && /^\d{4}$/.test(`${said}`)
