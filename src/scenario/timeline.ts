import { dateOf, quarterOf } from './dates.ts'
import { PLACES } from './places.ts'
import type { Lever } from './scenario.ts'
import type { LeverEntry } from './schema.ts'

/** Where a lever acts, one name whatever the order of a pair: `hebei`, `beijing–tianjin`, `hebei general`. */
export function placeOf({ region, pair, function: field }: LeverEntry): string {
  return pair ? inOrder(pair).join('–') : [region, field].filter(Boolean).join(' ')
}

/** The lever of an entry: complete, its pair in the order of `PLACES`. */
export function leverOf({ id, kind, region, pair, function: field, value, start, ramp = 0, end }: LeverEntry): Lever {
  const at = { ...(region && { region }), ...(pair && { pair: inOrder(pair) }), ...(field && { function: field }) }
  return { id, kind, ...at, value, start, ramp, ...(end && { end }) }
}

const inOrder = <T extends (typeof PLACES)[number]>([a, b]: readonly [T, T]): [T, T] =>
  PLACES.indexOf(a) <= PLACES.indexOf(b) ? [a, b] : [b, a]

const lastOf = ({ end }: LeverEntry): number => (end === undefined ? Number.POSITIVE_INFINITY : quarterOf(end))

/** Are both of one kind at one place and, in some quarter, both in force? */
const overlap = (a: LeverEntry, b: LeverEntry): boolean =>
  a.kind === b.kind && placeOf(a) === placeOf(b) && quarterOf(a.start) <= lastOf(b) && quarterOf(b.start) <= lastOf(a)

interface Holder {
  readonly index: number
  readonly id: string
}

/**
 * Who is in force in each quarter of one kind at one place: the first entry and the first of another id, so that an entry
 * is compared with quarters, of which there are few, and not with every other. The last quarter stands for all after it.
 */
type Taken = (readonly [Holder, Holder?] | undefined)[]
const BEYOND = quarterOf('2101Q1')

function* quartersOf(lever: LeverEntry): Generator<number> {
  const last = Math.min(lastOf(lever), BEYOND)
  for (let t = Math.max(quarterOf(lever.start), 0); t <= last; t++) yield t
}

function take(taken: Taken, lever: LeverEntry, index: number): void {
  const holder = { index, id: lever.id }
  for (const t of quartersOf(lever)) {
    const [first, second] = taken[t] ?? []
    if (!first) taken[t] = [holder]
    else if (!second && first.id !== lever.id) taken[t] = [first, holder]
  }
}

/** The first entry of another id that is in force when this one is. */
function firstRival(taken: Taken, lever: LeverEntry): Holder | undefined {
  let rival: Holder | undefined
  for (const t of quartersOf(lever))
    for (const holder of taken[t] ?? [])
      if (holder && holder.id !== lever.id && holder.index < (rival?.index ?? Number.POSITIVE_INFINITY)) rival = holder
  return rival
}

/** What cannot stand in one list of levers: an end before its start, an id given twice, an overlap of two entries. */
export function clashes(
  levers: readonly LeverEntry[],
  sound: (index: number) => boolean = () => true,
): readonly Clash[] {
  const found: Clash[] = []
  const ids = new Set<string>()
  const before = new Map<string, Taken>()
  levers.forEach((lever, index) => {
    if (!sound(index)) return
    const { id, kind, start, end } = lever
    if (end !== undefined && quarterOf(end) < quarterOf(start))
      found.push({ index, at: ['end'], code: 'out-of-range', got: end, expected: `${start} (its start) or later` })
    if (ids.has(id))
      found.push({ index, at: ['id'], code: 'duplicate-id', got: id, expected: 'an id that no other lever has' })
    ids.add(id)

    const here = `${kind} at a time at ${placeOf(lever)}`
    const taken = before.get(here) ?? []
    const rival = firstRival(taken, lever)
    if (rival)
      found.push({ index, at: [], code: 'overlap', got: `${id}, which overlaps ${rival.id}`, expected: `one ${here}` })
    take(taken, lever, index)
    before.set(here, taken)
  })
  return found
}

interface Clash {
  readonly index: number
  readonly at: readonly string[]
  readonly code: string
  readonly got: string
  readonly expected: string
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/**
 * The levers of a child, by id, put over those of its parent (in place: `levers` is an immer draft).
 *
 * An entry with the id of a parent's replaces it, in its place in the list; the others follow in the order of the file.
 * Where a child's entry then overlaps one of the parent's of the same kind at the same place, the child's takes over:
 * the parent's ends in the quarter before the child's start, or is dropped if it would start in that quarter or later.
 * What was taken over does not come back when the child's entry ends. Entries that do not overlap stay as they are.
 */
export function takeOver(levers: Record<string, Mutable<Lever>>, entries: readonly LeverEntry[]): void {
  const own = new Set(entries.map(({ id }) => id))
  const parents = new Map<string, string[]>()
  for (const parent of Object.values(levers)) {
    const here = `${parent.kind} ${placeOf(parent)}`
    if (!own.has(parent.id)) parents.set(here, [...(parents.get(here) ?? []), parent.id])
  }
  for (const entry of entries) {
    levers[entry.id] = leverOf(entry)
    for (const id of parents.get(`${entry.kind} ${placeOf(entry)}`) ?? []) {
      const parent = levers[id]
      if (!parent || !overlap(parent, entry)) continue
      if (quarterOf(parent.start) >= quarterOf(entry.start)) delete levers[id]
      else parent.end = dateOf(quarterOf(entry.start) - 1)
    }
  }
}
