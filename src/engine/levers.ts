import { strength } from '../phases/enact.ts'
import type { TimedLever } from '../scenario/params.ts'
import type { Lever } from '../scenario/scenario.ts'
import { quarterOf } from '../text/dates.ts'
import { foundingOf } from '../worlds/calendar.ts'
import { leversOf } from '../worlds/cards.ts'
import type { World } from '../worlds/world.ts'

/** Names and dates of a lever as rows and quarters from founding. */
function rows(
  { kind, region, pair, function: func, value, start, ramp, end, from = 0 }: Lever,
  { names }: World,
  cost: number,
): TimedLever {
  const places = (pair ?? (region ? [region] : [])).map((place) => names.places.indexOf(place))
  const founding = foundingOf(names)
  return {
    kind,
    places,
    payers: places.filter((p) => p < names.regions.length),
    func: func ? names.functions.indexOf(func) : -1,
    value,
    from,
    start: quarterOf(start) - founding,
    ramp,
    end: end === undefined ? Number.POSITIVE_INFINITY : quarterOf(end) - founding,
    cost,
  }
}

const samePlace = (a: TimedLever, b: TimedLever): boolean =>
  a.kind === b.kind && a.func === b.func && a.places.every((place, k) => place === b.places[k])

/**
 * The levers as the engine reads them. One that follows another of its kind at its place without a break starts from
 * what that one had in force, so that a policy that is raised does not fall first; a lever may also say from where.
 */
export function timed(levers: readonly Lever[], world: World): readonly TimedLever[] {
  const cards = leversOf(world)
  const line: TimedLever[] = []
  const inTime = levers.map((lever) => ({ said: lever.from, lever: rows(lever, world, cards[lever.kind].cost) }))
  for (const { said, lever } of inTime.sort((a, b) => a.lever.start - b.lever.start)) {
    const before = line.find((other) => samePlace(other, lever) && other.end === lever.start - 1)
    line.push(before && said === undefined ? { ...lever, from: strength(before, before.end) } : lever)
  }
  return line
}
