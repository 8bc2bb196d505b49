import type { LeverCard, LeverKind } from '../model/levers.ts'
import { dateOf } from '../text/dates.ts'
import { courseOf, firstOf, isFlat, LATEST, lastOf, strengthAt, tidy } from './course.ts'
import { along } from './params.ts'
import type { Entry } from './scenario.ts'
import { isLayer, lineOf } from './timeline.ts'

/** The levers of a world. */
type Levers = Readonly<Record<LeverKind, LeverCard>>

/** Where a course is not within what its kind can be. */
export interface Beyond {
  readonly id: string
  readonly quarter: string
  readonly sum: number
}

/** The first quarter in which what entries come to leaves the range of its kind. */
export function beyond(entries: readonly Entry[], cards: Levers): Beyond | undefined {
  const lines = new Set(entries.filter(isLayer).map(lineOf))
  for (const here of lines) {
    const own = entries.filter((entry) => lineOf(entry) === here)
    const { min, max } = cards[own[0].kind]
    for (const { id, first, last, line } of courseOf(own))
      for (let t = first; t <= Math.min(last, LATEST); t++) {
        const sum = tidy(along(line, t))
        if (sum < min || sum > max) return { id, quarter: dateOf(t), sum }
        if (isFlat(line, t)) break
      }
  }
  return undefined
}

/** What the number of an entry may be, so that no quarter leaves the range of its kind. */
export function roomOf(
  entries: readonly Entry[],
  id: string,
  cards: Levers,
): { readonly low: number; readonly high: number } {
  const entry = entries.find((other) => other.id === id)!
  const { min, max } = cards[entry.kind]
  if (!isLayer(entry) || entry.add === undefined) return { low: min, high: max }
  const below = courseOf(
    entries.filter((other) => lineOf(other) === lineOf(entry) && (!isLayer(other) || other.over < entry.over)),
  )
  let [low, high] = [min - max, max - min]
  for (let t = firstOf(entry); t <= Math.min(lastOf(entry), LATEST); t++) {
    const stands = strengthAt(below, t)
    low = Math.max(low, tidy(min - stands))
    high = Math.min(high, tidy(max - stands))
  }
  return { low, high }
}
