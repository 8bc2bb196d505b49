import { dateOf, quarterOf } from '../text/dates.ts'
import type { Entry, Layer, Lever } from './scenario.ts'
import type { LeverEntry, Statement } from './schema.ts'

type Where = Pick<LeverEntry, 'region' | 'pair' | 'function'>

/** Where a lever acts: a region, a pair, a region and a function. Pairs stand in the order of the world once they are read. */
export function placeOf({ region, pair, function: field }: Partial<LeverEntry>): string {
  return pair ? pair.join('–') : [region, field].filter(Boolean).join(' ')
}

/** What only one entry at a time may set: a kind at a place. */
export const lineOf = (entry: Where & Pick<LeverEntry, 'kind'>): string => `${entry.kind} ${placeOf(entry)}`

/** Where an entry acts. */
export const atOf = ({ region, pair, function: field }: Where): Where => ({
  ...(region && { region }),
  ...(pair && { pair }),
  ...(field && { function: field }),
})

/** The lever of an entry: complete. */
export function leverOf(entry: LeverEntry): Lever {
  const { id, kind, value, start, ramp = 0, end } = entry
  return { id, kind, ...atOf(entry), value, start, ramp, ...(end && { end }) }
}

/** Does an entry lie over others rather than among them? */
export const isLayer = (entry: Entry): entry is Layer => 'over' in entry

/** When an entry is in force. */
type Timed = Where & Pick<LeverEntry, 'id' | 'kind' | 'start' | 'end'> & { readonly over?: number }

const lastOf = ({ end }: Timed): number => (end === undefined ? Number.POSITIVE_INFINITY : quarterOf(end))

/** Are both of one kind at one place and, in some quarter, both in force? */
export const overlap = (a: Timed, b: Timed): boolean =>
  lineOf(a) === lineOf(b) && quarterOf(a.start) <= lastOf(b) && quarterOf(b.start) <= lastOf(a)

interface Holder {
  readonly index: number
  readonly id: string
}

/**
 * Who is in force in each quarter of one kind at one place: the first entry and the first of another id, so that an entry
 * is compared with quarters, of which there are few, and not with every other. The last quarter stands for all after it.
 */
type Taken = (readonly [Holder, Holder?] | undefined)[]
const [EARLIEST, BEYOND] = [quarterOf('1999Q4'), quarterOf('2101Q1')]

function* quartersOf(lever: Timed): Generator<number> {
  const last = Math.min(lastOf(lever), BEYOND)
  for (let t = Math.max(quarterOf(lever.start), EARLIEST); t <= last; t++) yield t - EARLIEST
}

function take(taken: Taken, lever: Timed, index: number): void {
  const holder = { index, id: lever.id }
  for (const t of quartersOf(lever)) {
    const [first, second] = taken[t] ?? []
    if (!first) taken[t] = [holder]
    else if (!second && first.id !== lever.id) taken[t] = [first, holder]
  }
}

/** The first entry of another id that is in force when this one is. */
function firstRival(taken: Taken, lever: Timed): Holder | undefined {
  let rival: Holder | undefined
  for (const t of quartersOf(lever))
    for (const holder of taken[t] ?? [])
      if (holder && holder.id !== lever.id && holder.index < (rival?.index ?? Number.POSITIVE_INFINITY)) rival = holder
  return rival
}

/**
 * What cannot stand in one list of levers: an end before its start, an id given twice, an overlap of two entries of one
 * file or of what plain ones have come to.
 */
export function clashes(levers: readonly Timed[], sound: (index: number) => boolean = () => true): readonly Clash[] {
  const found: Clash[] = []
  const ids = new Set<string>()
  const before = new Map<string, Taken>()
  levers.forEach((lever, index) => {
    if (!sound(index)) return
    const { id, kind, start, end, over = 0 } = lever
    if (end !== undefined && quarterOf(end) < quarterOf(start))
      found.push({ index, at: ['end'], code: 'out-of-range', got: end, expected: `${start} (its start) or later` })
    if (ids.has(id))
      found.push({ index, at: ['id'], code: 'duplicate-id', got: id, expected: 'an id that no other lever has' })
    ids.add(id)

    const here = `${kind} at a time at ${placeOf(lever)}`
    const taken = before.get(`${over} ${here}`) ?? []
    const rival = firstRival(taken, lever)
    if (rival)
      found.push({ index, at: [], code: 'overlap', got: `${id}, which overlaps ${rival.id}`, expected: `one ${here}` })
    take(taken, lever, index)
    before.set(`${over} ${here}`, taken)
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
/** What stands, by id: an immer draft. */
type Standing = Record<string, Mutable<Lever> | Mutable<Layer>>

/**
 * The levers of a child, by id, put over those of its parent (in place).
 *
 * An entry with the id of a parent's replaces it, in its place in the list; the others follow in the order of the file.
 * Where a child's entry then overlaps one of the parent's of the same kind at the same place, the child's takes over:
 * the parent's ends in the quarter before the child's start, or is dropped if it would start in that quarter or later.
 * What was taken over does not come back when the child's entry ends. Entries that do not overlap stay as they are. Over
 * entries of format 2 it lies as one of them.
 */
export function takeOver(standing: Standing, entries: readonly LeverEntry[]): void {
  const parents = parentsByLine(standing, entries)
  const over = depthOf(standing) + 1
  for (const entry of entries) {
    const here = parents.get(lineOf(entry)) ?? []
    if (here.some(isLayer)) {
      standing[entry.id] = layerOf(entry, over)
      continue
    }
    standing[entry.id] = leverOf(entry)
    for (const { id } of here) {
      const parent = standing[id]
      if (!parent || !overlap(parent, entry)) continue
      if (quarterOf(parent.start) >= quarterOf(entry.start)) delete standing[id]
      else parent.end = dateOf(quarterOf(entry.start) - 1)
    }
  }
}

/**
 * The entries of a child of format 2 laid over what stands (in place): nothing below is cut, so that it goes on where
 * they end. One with the id of a parent's replaces it. Totals where nothing stands are plain levers.
 */
export function layOver(standing: Standing, statements: readonly Statement[]): void {
  const covered = new Set(parentsByLine(standing, statements).keys())
  for (const statement of statements)
    if (typeof statement.value !== 'number' || statement.after) covered.add(lineOf(statement))
  const over = depthOf(standing) + 1
  for (const statement of statements)
    standing[statement.id] = covered.has(lineOf(statement))
      ? layerOf(statement, over)
      : leverOf(statement as LeverEntry)
}

/** What stands and is not replaced, by kind and place. */
function parentsByLine(
  standing: Standing,
  own: readonly { readonly id: string }[],
): ReadonlyMap<string, readonly Entry[]> {
  const ids = new Set(own.map(({ id }) => id))
  const lines = new Map<string, Entry[]>()
  for (const parent of Object.values(standing)) {
    if (ids.has(parent.id)) continue
    const here = lines.get(lineOf(parent)) ?? []
    here.push(parent)
    lines.set(lineOf(parent), here)
  }
  return lines
}

function layerOf(statement: Statement, over: number): Layer {
  const { id, kind, value, add, start, ramp = 0, end, after } = statement
  const amount = add === undefined ? { value: value ?? 0 } : { add }
  return { id, kind, ...atOf(statement), ...amount, start, ramp, ...(end && { end }), ...(after && { after }), over }
}

const depthOf = (standing: Standing): number =>
  Object.values(standing).reduce((depth, entry) => Math.max(depth, isLayer(entry) ? entry.over : 0), 0)
