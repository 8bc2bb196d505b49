import { dateOf, quarterOf } from '../text/dates.ts'
import { figure } from '../text/show.ts'
import { leversOf } from '../worlds/cards.ts'
import { type Course, strengthAt } from './course.ts'
import type { Statement } from './schema.ts'
import { type Composed, coursesOf, reachedOf } from './standing.ts'
import { lineOf } from './timeline.ts'

/** What a file’s own entry makes of the course that stands without it, and when. */
export interface Shift {
  /** Which of the file’s entries. */
  readonly index: number
  readonly id: string
  readonly says: 'value' | 'add'
  readonly unit: string
  /** Entries of the parents that were in force then. */
  readonly replaces: readonly string[]
  /** Where the entry has come to an amount: what would stand, and what does. */
  readonly moments: readonly { readonly quarter: string; readonly old: number; readonly new: number }[]
  /** What goes on once it has ended. */
  readonly goesOn?: { readonly quarter: string; readonly value: number }
  /** First quarter from which the entry of its own id is taken away, before its own start. */
  readonly lost?: string
}

/** What a file’s own entries make of policies that stand without it. */
export function shiftsOf({ entry, parent, settings }: Composed): readonly Shift[] {
  const own = entry.levers ?? []
  const [before, after] = [coursesOf(parent, own), coursesOf(settings, own)]
  const horizon = quarterOf(settings.horizon)
  return own.flatMap((lever: Statement, index): Shift[] => {
    const { id, kind, start, end } = lever
    const [old, now] = [before.get(lineOf(lever)) ?? [], after.get(lineOf(lever)) ?? []]
    const first = quarterOf(start)
    const last = Math.min(end === undefined ? horizon : quarterOf(end), horizon)
    const under = old.filter((stretch) => stretch.first <= last && stretch.last >= first && !isNothing(stretch.line))
    const lost = lostOf(old, now, id, first)
    if (under.length === 0 && lost === undefined) return []

    const amount = lever.add ?? lever.value
    const reached = typeof amount === 'object' ? Object.keys(amount).map(quarterOf) : [reachedOf(lever)]
    // a policy that would begin only later is met when it has
    const met = under[0] ? Math.min(last, under[0].line.start + Math.max(under[0].line.ramp, 1) - 1) : first
    const moments = reached.length > 1 || strengthAt(old, reached[0]) !== 0 ? reached : [Math.max(reached[0], met)]
    const ended = end !== undefined && quarterOf(end) < horizon ? quarterOf(end) + 1 : undefined
    return [
      {
        index,
        id,
        says: lever.add === undefined ? 'value' : 'add',
        unit: leversOf(settings.world)[kind].unit,
        replaces: [...new Set(under.map((stretch) => stretch.id))],
        moments: moments.map((t) => ({ quarter: dateOf(t), old: strengthAt(old, t), new: strengthAt(now, t) })),
        ...(ended !== undefined && { goesOn: { quarter: dateOf(ended), value: strengthAt(now, ended) } }),
        ...(lost !== undefined && { lost: dateOf(lost) }),
      },
    ]
  })
}

const isNothing = ({ from, value }: { readonly from: number; readonly value: number }) => from === 0 && value === 0

/** The first quarter, before an entry’s start, in which the parent’s entry of the same id was in force and nothing is now. */
function lostOf(old: Course, now: Course, id: string, start: number): number | undefined {
  const gone = old.find((stretch) => stretch.id === id && stretch.first < start && !isNothing(stretch.line))
  return gone && strengthAt(now, gone.first) === 0 ? gone.first : undefined
}

/** `44 → 20 (net −24)`. */
export const shifted = (old: number, now: number): string => `${figure(old)} → ${figure(now)} (net ${net(now - old)})`

/** A difference with its sign. */
export function net(by: number): string {
  const rounded = figure(Math.abs(by))
  return rounded === '0' ? '0' : `${by < 0 ? '−' : '+'}${rounded}`
}
