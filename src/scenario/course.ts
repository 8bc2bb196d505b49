import { quarterOf } from '../text/dates.ts'
import { along, type Line } from './params.ts'
import type { Amount, Entry, Layer, Lever } from './scenario.ts'
import { isLayer } from './timeline.ts'

/** Quarters, first to last, in which one straight line, then what it comes to, is in force. */
export interface Stretch {
  /** Entry that states it. */
  readonly id: string
  readonly first: number
  /** Infinity where it stays. */
  readonly last: number
  readonly line: Line
}

/** What is in force of one kind at one place, quarter by quarter: stretches in order, nothing between them. */
export type Course = readonly Stretch[]

/** The last quarter that a course is looked at in. */
export const LATEST = quarterOf('2100Q4')
export const firstOf = ({ start }: Entry): number => quarterOf(start)
export const lastOf = ({ end }: Entry): number => (end === undefined ? Number.POSITIVE_INFINITY : quarterOf(end))

/** What a course has in force at t. */
export function strengthAt(course: Course, t: number): number {
  const here = course.find(({ first, last }) => first <= t && t <= last)
  return here ? along(here.line, t) : 0
}

/**
 * The course that entries of one kind at one place make.
 *
 * Plain ones follow each other; a ramp begins at what was in force in the quarter before. Entries of a file of format 2
 * lie over the course of what stands below them, c(t):
 *
 *   value   v                 from start to end, its ramp from what was in force in the quarter before
 *   add     c(t) + a · min(1, (t − start + 1) / ramp)
 *   after its end   c(t), or nothing where `after` is neutral
 *
 * A sum of ramps is piecewise linear, so that stretches hold it exactly, up to rounding; sums are rounded to 12 decimals.
 * Where an entry states what c(t) is anyway, c(t) stays as it is.
 */
export function courseOf(entries: readonly Entry[]): Course {
  let course: Course = plainCourse(entries.filter((entry): entry is Lever => !isLayer(entry)))
  const layers = entries.filter(isLayer)
  for (const over of [...new Set(layers.map((layer) => layer.over))].sort((a, b) => a - b))
    course = layered(
      course,
      layers.filter((layer) => layer.over === over),
    )
  return course
}

function plainCourse(levers: readonly Lever[]): Course {
  const course: Stretch[] = []
  for (const lever of [...levers].sort((a, b) => firstOf(a) - firstOf(b))) {
    const [first, last] = [firstOf(lever), lastOf(lever)]
    const from = lever.from ?? strengthAt(course, first - 1)
    course.push({ id: lever.id, first, last, line: { from, value: lever.value, start: first, ramp: lever.ramp } })
  }
  return course
}

function layered(parent: Course, layers: readonly Layer[]): Course {
  let below = parent
  let course = parent
  for (const layer of [...layers].sort((a, b) => firstOf(a) - firstOf(b))) {
    const [first, last] = [firstOf(layer), lastOf(layer)]
    const before = strengthAt(course, first - 1)
    const stated =
      layer.add === undefined
        ? stretchesOf(layer, layer.value ?? 0, before)
        : added(below, stretchesOf(layer, layer.add, 0))
    course = [...outside(course, first, last), ...stated.flatMap((stretch) => unlessAlready(below, stretch))]
    if (layer.after === 'neutral') {
      course = outside(course, last + 1, Number.POSITIVE_INFINITY)
      below = outside(below, last + 1, Number.POSITIVE_INFINITY)
    }
    course = joined(course)
  }
  return course
}

/** A number with its ramp, or the steps of a table: what a year names holds until the next one named. */
function stretchesOf(layer: Layer, amount: Amount, before: number): readonly Stretch[] {
  const { id } = layer
  const last = lastOf(layer)
  if (typeof amount === 'number') {
    const first = firstOf(layer)
    return [{ id, first, last, line: { from: before, value: amount, start: first, ramp: layer.ramp } }]
  }
  const steps = Object.entries(amount).map(([date, value]) => ({ first: quarterOf(date), value }))
  return steps.map(({ first, value }, k) => ({
    id,
    first,
    last: k + 1 < steps.length ? steps[k + 1].first - 1 : last,
    line: { from: value, value, start: first, ramp: 0 },
  }))
}

/** Amounts on top of a course, cut where either has a corner. */
function added(below: Course, amounts: readonly Stretch[]): readonly Stretch[] {
  return amounts.flatMap(({ id, first, last, line }) => {
    const corners = [first, line.start + line.ramp]
    for (const stretch of below) corners.push(stretch.first, stretch.last + 1, stretch.line.start + stretch.line.ramp)
    const firsts = [...new Set(corners)].filter((t) => first <= t && t <= Math.min(last, LATEST)).sort((a, b) => a - b)
    return firsts.flatMap((a, k): readonly Stretch[] => {
      const b = k + 1 < firsts.length ? firsts[k + 1] - 1 : last
      const under = below.find((stretch) => stretch.first <= a && a <= stretch.last)
      const parts = under ? [line, under.line] : [line]
      if (isFlat(line, a) && line.value === 0) return under ? [{ ...under, first: a, last: b }] : []
      // where a line is flat it has been so
      const sum = (t: number) =>
        tidy(parts.reduce((total, part) => total + (isFlat(part, a) ? part.value : along(part, t)), 0))
      const flat = parts.every((part) => isFlat(part, a))
      return [
        {
          id,
          first: a,
          last: b,
          line: { from: sum(a - 1), value: sum(flat ? a : b), start: a, ramp: flat ? 0 : b - a + 1 },
        },
      ]
    })
  })
}

/** Has a line come to its value by t, or does it never leave it? */
export const isFlat = ({ from, value, start, ramp }: Line, t: number): boolean =>
  from === value || t - start + 1 >= ramp

/** Sums without the dust of binary fractions: 0.1 + 0.2 is 0.3. */
export const tidy = (sum: number): number => Number(sum.toFixed(12)) + 0

/** A stretch, or, where a course is the same in each of its quarters, that course. */
function unlessAlready(below: Course, stretch: Stretch): readonly Stretch[] {
  const { first, last, line } = stretch
  const same = inside(below, first, last)
  const until = Math.min(last, Math.max(LATEST, first))
  for (let t = first; t <= until; t++) if (strengthAt(same, t) !== along(line, t)) return [stretch]
  return same
}

const inside = (course: Course, first: number, last: number): Course =>
  course.flatMap((stretch) => {
    const [a, b] = [Math.max(first, stretch.first), Math.min(last, stretch.last)]
    return a <= b ? [{ ...stretch, first: a, last: b }] : []
  })

const outside = (course: Course, first: number, last: number): Course => [
  ...inside(course, Number.NEGATIVE_INFINITY, first - 1),
  ...(last === Number.POSITIVE_INFINITY ? [] : inside(course, last + 1, Number.POSITIVE_INFINITY)),
]

/** Stretches in order, neighbours that go on alike as one. */
function joined(course: Course): Course {
  const out: Stretch[] = []
  for (const stretch of [...course].sort((a, b) => a.first - b.first)) {
    const before = out.at(-1)
    if (before && before.last === stretch.first - 1 && isSame(before, stretch))
      out[out.length - 1] = { ...before, last: stretch.last }
    else out.push(stretch)
  }
  return out
}

/** Does a stretch only go on with what the one before it has come to? */
const isSame = (before: Stretch, { id, first, line }: Stretch): boolean =>
  before.line === line ||
  (before.id === id &&
    isFlat(line, first) &&
    isFlat(before.line, first) &&
    along(before.line, before.last) === line.value &&
    before.line.value === line.value)
