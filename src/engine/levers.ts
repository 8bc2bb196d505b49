import { quarterOf } from '../scenario/dates.ts'
import type { TimedLever } from '../scenario/params.ts'
import { FUNCTIONS, PLACES, REGIONS } from '../scenario/places.ts'
import type { Lever } from '../scenario/scenario.ts'

/** Names and dates of a lever as rows and quarters. */
export function timed({ kind, region, pair, function: func, value, start, ramp, end }: Lever): TimedLever {
  const places = pair ?? (region ? [region] : [])
  return {
    kind,
    places: places.map((place) => PLACES.indexOf(place)),
    payers: places.map((place) => PLACES.indexOf(place)).filter((p) => p < REGIONS.length),
    func: func ? FUNCTIONS.indexOf(func) : -1,
    value,
    start: quarterOf(start),
    ramp,
    end: end === undefined ? Number.POSITIVE_INFINITY : quarterOf(end),
  }
}
