import { FIRST_YEAR, FITTED_YEAR, LAST, LAST_YEAR, NEW_YEAR, yearAt } from '../../world/clock.ts'

/** First and last year of the axis, and the first that no trend was fitted to. */
export const END = yearAt(LAST)
export const START = FIRST_YEAR + 1.5
export const FITTED_TO = Math.min(FITTED_YEAR + 1, LAST_YEAR)
/** Years that the axis names: the landmarks, then every fifth; where there is little room, the landmarks alone. */
const LANDMARKS = [FIRST_YEAR + 2, FITTED_TO, NEW_YEAR, LAST_YEAR]
export const NAMED_YEARS = apart([
  ...LANDMARKS,
  FIRST_YEAR + 6,
  ...[1, 2, 3, 4, 5, 6].map((k) => 5 * (Math.floor(NEW_YEAR / 5) + k)),
])
export const FEW_YEARS = apart(LANDMARKS)

/** Years of an axis, the earlier in the list kept where two would touch. */
function apart(years: readonly number[]): readonly number[] {
  const room = (LAST_YEAR - FIRST_YEAR) / 10
  const kept: number[] = []
  for (const year of years)
    if (year >= START && year <= LAST_YEAR && kept.every((other) => Math.abs(other - year) >= room)) kept.push(year)
  return kept.toSorted((a, b) => a - b)
}
