import { dateOf } from '../text/dates.ts'
import { type Course, courseOf, isFlat, type Stretch, strengthAt } from './course.ts'
import { along } from './params.ts'
import type { Entry, Lever } from './scenario.ts'
import { atOf, isLayer, lineOf } from './timeline.ts'

/**
 * The levers in force that entries come to, in their order. An entry is one lever under its own id; where it is in force
 * in several stretches, the later ones have their first quarter behind it: `relief@2031Q1`.
 */
export function inForce(entries: readonly Entry[]): readonly Lever[] {
  const lines = new Map<string, Entry[]>()
  for (const entry of entries) {
    const own = lines.get(lineOf(entry)) ?? []
    own.push(entry)
    lines.set(lineOf(entry), own)
  }
  const courses = new Map<string, Course>()
  for (const [line, own] of lines) if (own.some(isLayer)) courses.set(line, courseOf(own))
  return entries.flatMap((entry): readonly Lever[] => {
    const course = courses.get(lineOf(entry))
    if (!course) return [entry as Lever]
    return course.filter(({ id }) => id === entry.id).map((stretch, k) => leverOf(entry, stretch, k, course))
  })
}

function leverOf(entry: Entry, { first, last, line }: Stretch, k: number, course: Course): Lever {
  const flat = isFlat(line, first)
  const begins = first === line.start
  const from = begins ? line.from : along(line, first - 1)
  const ramp = begins ? line.ramp : flat ? 0 : line.start + line.ramp - first
  return {
    id: k === 0 ? entry.id : `${entry.id}@${dateOf(first)}`,
    kind: entry.kind,
    ...atOf(entry),
    value: line.value,
    start: dateOf(first),
    ramp,
    ...(last !== Number.POSITIVE_INFINITY && { end: dateOf(last) }),
    ...(!flat && ramp > 1 && from !== strengthAt(course, first - 1) && { from }),
  }
}
