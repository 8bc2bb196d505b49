import { dateOf, quarterOf } from '../text/dates.ts'
import type { Complaint } from '../text/errors.ts'
import type { Finding } from '../text/findings.ts'
import { figure, show } from '../text/show.ts'
import { leversOf } from '../worlds/cards.ts'
import { type Course, courseOf, strengthAt } from './course.ts'
import type { Settings } from './resolve.ts'
import { beyond } from './room.ts'
import type { Entry } from './scenario.ts'
import type { LeverEntry, Read, Statement } from './schema.ts'
import { lineOf } from './timeline.ts'

export interface Composed {
  readonly entry: Read
  readonly parent: Settings
  readonly settings: Settings
}

type Own = LeverEntry | Statement

/**
 * What is wrong with a file’s own entries beside its horizon and what stands without it: a start after the horizon, a
 * ramp beyond it or beyond the entry’s end; an end of format 1 over a policy that would go on; a sum out of range.
 */
export function misplaced({ entry, parent, settings }: Composed): readonly Finding[] {
  const own = entry.levers ?? []
  const found = own.flatMap((lever, k) => late(lever, settings.horizon, ['levers', k]))
  if (found.length > 0) return found
  const courses = coursesOf(without(parent, own), own)
  const siblings = byLine(own)
  found.push(
    ...own.flatMap((lever, k) =>
      entry.format === 2
        ? selfReplacing(lever, parent, ['levers', k])
        : endedOver(lever, siblings.get(lineOf(lever)) ?? [], courses.get(lineOf(lever)) ?? [], ['levers', k]),
    ),
  )
  const far =
    found.length === 0
      ? beyond(Object.values(settings.levers).filter(touched(own)), leversOf(settings.world))
      : undefined
  return far ? [tooFar(far, own, settings)] : found
}

function byLine(own: readonly Own[]): ReadonlyMap<string, readonly Own[]> {
  const lines = new Map<string, Own[]>(own.map((lever) => [lineOf(lever), []]))
  for (const lever of own) lines.get(lineOf(lever))!.push(lever)
  return lines
}

const touched = (own: readonly Own[]) => {
  const lines = new Set(own.map(lineOf))
  return (entry: Entry) => lines.has(lineOf(entry))
}

/** What of a parent’s its child does not replace. */
function without(parent: Settings, own: readonly Own[]): Settings {
  const levers = { ...parent.levers }
  for (const { id } of own) delete levers[id]
  return { ...parent, levers }
}

/** What stands without the file, at the places where it states something. */
export function coursesOf({ levers }: Pick<Settings, 'levers'>, own: readonly Own[]): ReadonlyMap<string, Course> {
  const lines = new Map<string, Entry[]>(own.map((lever) => [lineOf(lever), []]))
  for (const entry of Object.values(levers)) lines.get(lineOf(entry))?.push(entry)
  return new Map([...lines].map(([line, entries]) => [line, courseOf(entries)]))
}

/** The quarter in which an entry has come to what it states. */
export const reachedOf = ({ start, ramp = 0 }: Own): number => quarterOf(start) + Math.max(ramp, 1) - 1

/** Does an entry start after the horizon, or come to what it states only after that or after its own end? */
export function late(lever: Own, horizon: string, at: readonly ['levers', number]): readonly Finding[] {
  const { start, ramp = 0, end } = lever
  const last = quarterOf(horizon)
  const refuse = (step: string, got: string, expected: string): Finding => ({
    path: [...at, step],
    say: () => ({ code: 'out-of-range', got, expected }),
  })
  if (quarterOf(start) > last) return [refuse('start', start, `${horizon}, the horizon of the file, or earlier`)]
  const amount = 'add' in lever && lever.add !== undefined ? 'add' : 'value'
  const table = (lever as Statement)[amount]
  const step = typeof table === 'object' ? Object.keys(table).find((date) => quarterOf(date) > last) : undefined
  if (step !== undefined)
    return [refuse(amount, `an amount from ${step} on`, `${horizon}, the horizon of the file, or earlier`)]
  if (reachedOf(lever) > last)
    return [
      refuse(
        'ramp',
        show(ramp),
        `at most ${last - quarterOf(start) + 1} quarters, from ${start} to the horizon of the file, ${horizon}`,
      ),
    ]
  if (end !== undefined && quarterOf(end) < reachedOf(lever))
    return [refuse('end', `${end}, before its ramp is over`, `${dateOf(reachedOf(lever))} or later, or a shorter ramp`)]
  return []
}

/** In format 1 what an entry took over does not come back; that is said only where nothing would go on. */
function endedOver(lever: Own, siblings: readonly Own[], course: Course, at: readonly ['levers', number]): Finding[] {
  if (lever.end === undefined) return []
  const last = quarterOf(lever.end)
  if (siblings.some((other) => quarterOf(other.start) === last + 1)) return []
  const standing = course.find((stretch) => stretch.first <= last && stretch.last > last)
  const value = standing ? strengthAt(course, last + 1) : 0
  if (!standing || (value === 0 && standing.line.value === 0)) return []
  const on = dateOf(last + 1)
  const said: Complaint = {
    code: 'ends-over',
    got: `${lever.end}, over ${standing.id}, which would go on`,
    expected: `\`format: 2\` at the top of the file, with which its ${figure(value)} goes on from ${on}, or no end, or the entry that follows in ${on}`,
  }
  return [{ path: [...at, 'end'], say: () => said }]
}

/** An entry with a parent’s id takes that one away: nothing is left for it to come on top of, or to go on after it. */
function selfReplacing(lever: Statement, { levers }: Settings, at: readonly ['levers', number]): Finding[] {
  const old = Object.hasOwn(levers, lever.id) ? levers[lever.id] : undefined
  if (!old || lineOf(old) !== lineOf(lever)) return []
  const refuse = (what: string, other = ''): Finding[] => [
    {
      path: [...at, 'id'],
      say: () => ({
        code: 'replaces-itself',
        got: `${lever.id}, which takes away the parent’s entry of this id ${what}`,
        expected: `an id of its own${other}`,
      }),
    },
  ]
  if (lever.add !== undefined) return refuse('that it is to come on top of')
  const goesOn = lever.end !== undefined && (old.end === undefined || quarterOf(old.end) > quarterOf(lever.end))
  return goesOn && lever.after === undefined ? refuse('that is to go on after its end', ', or after: neutral') : []
}

function tooFar(
  far: NonNullable<ReturnType<typeof beyond>>,
  own: readonly Own[],
  { levers, world }: Settings,
): Finding {
  const line = lineOf(levers[far.id])
  const here = own.findIndex(({ id }) => id === far.id)
  const k = here >= 0 ? here : own.findIndex((lever) => lineOf(lever) === line)
  const lever: Statement = own[k]
  const { min, max, unit } = leversOf(world)[lever.kind]
  const amount = lever.add ?? lever.value
  return {
    path: ['levers', k, lever.add === undefined ? 'value' : 'add'],
    say: () => ({
      code: 'out-of-range',
      got: `${typeof amount === 'number' ? show(amount) : 'a table'}, with which ${figure(far.sum)} is in force in ${far.quarter}`,
      expected: `a sum from ${min} to ${max} (${unit})`,
    }),
  }
}
