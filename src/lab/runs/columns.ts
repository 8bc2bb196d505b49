import { needsOf } from '../../claims/needs.ts'
import { SCORED } from '../world/claims.ts'
import { WORLD } from '../world/shipped.ts'
import { existsIn, type Kept, type KindOfFlow, keptOf, watchedIn } from './kept.ts'

export { KINDS_OF_FLOW, type KindOfFlow } from './kept.ts'

/** What the page keeps of the runs of its world, and what claims look at besides. */
export const KEPT: Kept = keptOf(
  WORLD.names,
  needsOf(SCORED).map(({ indicator, region, function: func }) => `${indicator}/${region}/${func}`),
)
export const { columns: COLUMNS, trailing: TRAILING } = KEPT
export const WATCHED = watchedIn(WORLD.names)
export const exists = (kind: KindOfFlow, origin: string, destination: string): boolean =>
  existsIn(WORLD.names, kind, origin, destination)

const places = new Map(COLUMNS.map((name, k) => [name, k]))

/** A column's place in a row; an error where the page does not keep it. */
export function columnOf(name: string): number {
  const place = places.get(name)
  if (place === undefined) throw new RangeError(`column: got ${name}; expected one of those kept`)
  return place
}

/** The place of a ratio in a row of them; an error where the page does not keep its years. */
export function trailingOf(name: string): number {
  const place = TRAILING.indexOf(name)
  if (place < 0) throw new RangeError(`ratio of a year: got ${name}; expected one of those kept`)
  return place
}
