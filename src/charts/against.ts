import type { Against } from '../words/shapes/mobility.ts'
import { signOf } from './band.ts'
import { type Comparison, casesOf, difference, level, type Measure, yearsOf } from './comparison.ts'

/** A measure in the last year, set against the baseline under the same seeds, or, where there is no policy, against the first year. */
export function lately(comparison: Comparison, measure: Measure): { value: number; against: Against } {
  const { baseline, policy } = comparison
  const years = yearsOf(casesOf(comparison))
  const [first, last] = [years[0], years.at(-1)!]
  if (!policy) {
    // of a single year there is nothing before
    const before = first === last ? Number.NaN : level(baseline, measure, first).mean
    return { value: level(baseline, measure, last).mean, against: { before, year: first } }
  }
  const by = difference(comparison, measure, last)
  return { value: level(policy, measure, last).mean, against: { by: by.mean, clear: signOf(by) !== 0 } }
}
