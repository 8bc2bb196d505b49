import type { Aggregate } from './claim.ts'

const YEAR = 4

/**
 * A row over the quarters `first` to `last`, as a test sums it up; quarters in which it is undefined are left out.
 *
 *   mean     its mean
 *   change   mean of the last four quarters less mean of the first four; of less than two years, the last less the first
 *   every    its mean in each calendar year
 */
export function aggregated(
  at: (t: number) => number,
  first: number,
  last: number,
  aggregate: Aggregate,
): readonly number[] {
  if (aggregate === 'mean') return [mean(at, first, last)]
  if (aggregate === 'change') {
    const span = last - first + 1 < 2 * YEAR ? 1 : YEAR
    return [mean(at, last - span + 1, last) - mean(at, first, first + span - 1)]
  }
  const years: number[] = []
  // quarter t is the (t + 3)rd from the beginning of the year of founding
  for (let t = first; t <= last; ) {
    const end = Math.min(last, t + YEAR - 1 - ((t + YEAR - 1) % YEAR))
    years.push(mean(at, t, end))
    t = end + 1
  }
  return years
}

function mean(at: (t: number) => number, first: number, last: number): number {
  let sum = 0
  let count = 0
  for (let t = first; t <= last; t++) {
    const value = at(t)
    if (Number.isNaN(value)) continue
    sum += value
    count++
  }
  return sum / count
}
