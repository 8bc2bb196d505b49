import { COLUMNS, columnOf } from '../runs/columns.ts'
import type { Recording } from '../runs/orders.ts'

/** The value of a column in quarter t. */
export const quarterly = ({ values }: Recording, column: string, t: number): number =>
  values[t * COLUMNS.length + columnOf(column)]!

/** First quarter with a whole year behind it: 2013Q4. */
export const FIRST = 4
const YEAR = 4

/** Four quarters summed, t the last; 10⁸ CNY a year. */
export function yearly(run: Recording, column: string, t: number): number {
  let sum = 0
  for (let k = t - YEAR + 1; k <= t; k++) sum += quarterly(run, column, k)
  return sum
}

/** The mean of the four quarters in which a ratio is defined; NaN where none is. */
export function averaged(run: Recording, column: string, t: number): number {
  let [sum, count] = [0, 0]
  for (let k = t - YEAR + 1; k <= t; k++) {
    const value = quarterly(run, column, k)
    if (Number.isNaN(value)) continue
    sum += value
    count++
  }
  return sum / count
}

/** Some flows of four quarters over others. */
export const shareOf = (run: Recording, part: readonly string[], whole: readonly string[], t: number): number =>
  part.reduce((sum, column) => sum + yearly(run, column, t), 0) /
  whole.reduce((sum, column) => sum + yearly(run, column, t), 0)
