import { COLUMNS, columnOf, TRAILING, trailingOf } from '../runs/columns.ts'
import type { Recording } from '../runs/orders.ts'

/** The value of a column, by its place, in quarter t. */
export const quarterly = ({ values }: Recording, column: number, t: number): number =>
  values[t * COLUMNS.length + column]

/** First quarter with a whole year behind it: of a world founded in 2012Q4 that of 2013Q4. */
export const FIRST = 4
const YEAR = 4

/** Four quarters summed, t the last; in the world’s money a year. */
export function yearly(run: Recording, column: number, t: number): number {
  let sum = 0
  for (let k = t - YEAR + 1; k <= t; k++) sum += quarterly(run, column, k)
  return sum
}

/** A ratio, by its place, of what the four quarters up to t sum to; NaN where it has no meaning in one of them. */
const ratioOf = ({ ratios }: Recording, place: number, t: number): number => ratios[t * TRAILING.length + place]

/** Figures of a run by quarter: the name of a column is looked up once. */
export type Reading = (run: Recording, t: number) => number
const reading =
  (placeOf: (name: string) => number, read: (run: Recording, place: number, t: number) => number) =>
  (name: string): Reading => {
    const place = placeOf(name)
    return (run, t) => read(run, place, t)
  }
export const yearlyOf = reading(columnOf, yearly)
export const yearRatioOf = reading(trailingOf, ratioOf)
export const quarterOf = reading(columnOf, quarterly)

/** Some flows of four quarters over others. */
export function shareOf(part: readonly string[], whole: readonly string[]): Reading {
  const [some, all] = [part.map(columnOf), whole.map(columnOf)]
  return (run, t) => {
    let [above, below] = [0, 0]
    for (const column of some) above += yearly(run, column, t)
    for (const column of all) below += yearly(run, column, t)
    return above / below
  }
}
