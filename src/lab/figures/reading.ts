import { COLUMNS, columnOf } from '../runs/columns.ts'
import type { Recording } from '../runs/orders.ts'

/** The value of a column, by its place, in quarter t. */
export const quarterly = ({ values }: Recording, column: number, t: number): number =>
  values[t * COLUMNS.length + column]!

/** First quarter with a whole year behind it: 2013Q4. */
export const FIRST = 4
const YEAR = 4

/** Four quarters summed, t the last; 10⁸ CNY a year. */
export function yearly(run: Recording, column: number, t: number): number {
  let sum = 0
  for (let k = t - YEAR + 1; k <= t; k++) sum += quarterly(run, column, k)
  return sum
}

/** The mean of the four quarters in which a ratio is defined; NaN where none is. */
export function averaged(run: Recording, column: number, t: number): number {
  let [sum, count] = [0, 0]
  for (let k = t - YEAR + 1; k <= t; k++) {
    const value = quarterly(run, column, k)
    if (Number.isNaN(value)) continue
    sum += value
    count++
  }
  return sum / count
}

/** Figures of a run by quarter: the name of a column is looked up once. */
export type Reading = (run: Recording, t: number) => number
const reading =
  (read: (run: Recording, column: number, t: number) => number) =>
  (name: string): Reading => {
    const column = columnOf(name)
    return (run, t) => read(run, column, t)
  }
export const yearlyOf = reading(yearly)
export const averageOf = reading(averaged)
export const quarterOf = reading(quarterly)

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
