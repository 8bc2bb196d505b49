import { field } from '../text/csv.ts'
import type { Frame, Layout } from './frame.ts'

export const SERIES_COLUMNS = ['scenario', 'seed', 'date', 'region', 'function', 'indicator', 'unit', 'value'] as const
export const FLOWS_COLUMNS = [
  'scenario',
  'seed',
  'date',
  'kind',
  'origin',
  'destination',
  'function',
  'unit',
  'value',
] as const

/** A frame's lines of series.csv, each ended by LF; a value that is NaN has none. */
export const seriesLines = (frame: Frame): string => lines(frame, endings(frame.layout).series, frame.series)
/** A frame's lines of flows.csv, likewise. */
export const flowLines = (frame: Frame): string => lines(frame, endings(frame.layout).flows, frame.flows)

/** The lines that `values` give. */
export function countRows(values: Float64Array): number {
  let rows = 0
  for (const value of values) if (!Number.isNaN(value)) rows++
  return rows
}

function lines({ scenario, seed, date }: Frame, ends: readonly string[], values: Float64Array): string {
  const start = `${field(scenario)},${seed},${date}`
  let text = ''
  for (let k = 0; k < ends.length; k++) {
    const value = values[k]
    if (Number.isNaN(value)) continue
    if (!Number.isFinite(value)) throw new RangeError(`${start}${ends[k]}${value}, a value that no file may hold`)
    // `${-0}` is '0'
    text += `${start}${ends[k]}${value}\n`
  }
  return text
}

interface Endings {
  readonly series: readonly string[]
  readonly flows: readonly string[]
}

const known = new WeakMap<Layout, Endings>()

/** What stands between the date and the value, for every row of a layout. */
function endings(layout: Layout): Endings {
  const found = known.get(layout)
  if (found) return found
  const made = {
    series: layout.series.map((key) => between([key.region, key.function, key.indicator, key.unit])),
    flows: layout.flows.map((key) => between([key.kind, key.origin, key.destination, key.function, key.unit])),
  }
  known.set(layout, made)
  return made
}

const between = (fields: readonly string[]): string => `,${fields.map(field).join(',')},`
