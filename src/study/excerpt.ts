import { Years } from '../engine/years.ts'
import type { Frame, Layout } from '../records/frame.ts'
import { dateOf, quarterOf } from '../text/dates.ts'

/** Quarters from the first to the last, both included (`2013Q1`). */
export type Window = readonly [from: string, to: string]

/** One row of series.csv over some quarters; by year, over the whole years that end in them. */
export interface SeriesStretch {
  readonly table: 'series'
  readonly indicator: string
  readonly region: string
  readonly function: string
  readonly window: Window
  readonly by?: 'year'
}
/** Rows of flows.csv over some quarters; origin, destination or function `all` is the sum over all of them. */
export interface FlowStretch {
  readonly table: 'flows'
  readonly kind: string
  readonly origin: string
  readonly destination: string
  readonly function: string
  readonly window: Window
}
export type Stretch = SeriesStretch | FlowStretch

/**
 * What is kept of a run: stretches of rows, one after the other, a value a quarter or a year. NaN where the files have no row.
 * As plain data it travels between threads and counts in digests.
 */
export type OutputSelection = readonly Stretch[]

/** Quarters of a year. */
const YEAR = 4

/** Where a stretch begins in the values, how many they are, the quarter of the first and how many lie between two. */
export interface Place {
  readonly at: number
  readonly from: number
  readonly length: number
  readonly step: number
}

export const placesOf = (excerpt: OutputSelection): readonly Place[] => {
  let at = 0
  return excerpt.map((stretch) => {
    const [first, last] = stretch.window
    const step = 'by' in stretch ? YEAR : 1
    // a year ends with the fourth quarter, as the founding one is
    const from = step * Math.ceil(quarterOf(first) / step)
    const length = Math.floor((quarterOf(last) - from) / step) + 1
    if (!(length > 0)) throw new RangeError(`got ${first} to ${last}; expected quarters, the first before the last`)
    const place = { at, from, length, step }
    at += length
    return place
  })
}

export const sizeOf = (excerpt: OutputSelection): number =>
  placesOf(excerpt).reduce((sum, { length }) => sum + length, 0)

/** The last quarter that an excerpt asks for: a run need not go on beyond it. */
export const lastQuarterOf = (excerpt: OutputSelection): string =>
  dateOf(placesOf(excerpt).reduce((last, { from, length, step }) => Math.max(last, from + (length - 1) * step), 0))

/** The excerpt of a run. Frames beyond its last quarter are not asked for. */
export function excerptOf(frames: Iterable<Frame>, excerpt: OutputSelection): Float64Array {
  const places = placesOf(excerpt)
  const last = quarterOf(lastQuarterOf(excerpt))
  const values = new Float64Array(sizeOf(excerpt)).fill(Number.NaN)
  let sources: readonly Source[] | undefined
  const years = places.some(({ step }) => step > 1) ? new Years() : undefined
  for (const frame of frames) {
    const year = years?.add(frame)
    sources ??= excerpt.map((stretch) => sourceOf(frame.layout, stretch))
    if (frame.t === frame.layout.founding) refuseEarlier(excerpt, frame.layout)
    for (let k = 0; k < places.length; k++) {
      const { at, from, length, step } = places[k]
      const q = (frame.t - from) / step
      const kept = step === 1 ? frame : year
      if (kept && q >= 0 && q < length) values[at + q] = sumOf(kept, sources[k])
    }
    if (frame.t >= last) break
  }
  return values
}

/** What lies before founding is in no run. */
function refuseEarlier(excerpt: OutputSelection, { founding }: Layout): void {
  const early = excerpt.find(({ window: [first] }) => quarterOf(first) < founding)
  if (early) throw new RangeError(`got ${early.window.join(' to ')}; expected quarters from ${dateOf(founding)} on`)
}

interface Source {
  readonly table: 'series' | 'flows'
  readonly rows: readonly number[]
}

function sumOf(frame: Frame, { table, rows }: Source): number {
  const values = frame[table]
  let sum = 0
  for (const row of rows) sum += values[row]
  return sum
}

/** The rows of a frame that a stretch reads; an unknown one is an error that says which. */
export function sourceOf(layout: Layout, stretch: Stretch): Source {
  const rows: number[] = []
  if (stretch.table === 'series')
    layout.series.forEach((key, k) => {
      if (same(key, stretch, ['indicator', 'region', 'function'])) rows.push(k)
    })
  else
    layout.flows.forEach((key, k) => {
      const asked = SUMMED.every((name) => stretch[name] === 'all' || stretch[name] === key[name])
      if (asked && key.kind === stretch.kind) rows.push(k)
    })
  if (rows.length === 0) throw new RangeError(`got ${JSON.stringify(stretch)}; expected a row of ${stretch.table}.csv`)
  return { table: stretch.table, rows }
}

const SUMMED = ['origin', 'destination', 'function'] as const

const same = <K extends string>(a: Readonly<Record<K, string>>, b: Readonly<Record<K, string>>, names: readonly K[]) =>
  names.every((name) => a[name] === b[name])
