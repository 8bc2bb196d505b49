import type { IndicatorId } from '../indicators/index.ts'
import type { FlowKind, FunctionName, PlaceName, RegionName } from '../model/row-names.ts'

/** What a row of series.csv is, before it has a date and a value. */
export interface SeriesKey {
  readonly region: RegionName
  readonly function: FunctionName
  readonly indicator: IndicatorId
  readonly unit: string
}
/** What a row of flows.csv is, before it has a date and a value. */
export interface FlowKey {
  readonly kind: FlowKind
  readonly origin: PlaceName
  readonly destination: PlaceName
  readonly function: FunctionName
  readonly unit: string
}

/** The rows that every quarter of a run gives, in the order of the files. */
export interface Layout {
  readonly series: readonly SeriesKey[]
  readonly flows: readonly FlowKey[]
  /** Where the sums of each row of `series` begin in a frame's, and, last, where those of the last row end. */
  readonly sums: readonly number[]
  /** The founding quarter of its world, as `quarterOf` counts. */
  readonly founding: number
  /** How many traded functions there are. */
  readonly functions: number
}

/**
 * One quarter of one run: `series[k]` belongs to `layout.series[k]`, `flows[k]` to `layout.flows[k]`.
 * NaN stands for an undefined value, which has no row in the files. A frame is never written again.
 */
export interface Frame {
  readonly scenario: string
  readonly seed: number
  readonly t: number
  readonly date: string
  readonly layout: Layout
  readonly series: Float64Array
  readonly flows: Float64Array
  /** What ratios are made of, from which those of a year follow. */
  readonly sums: Float64Array
}

export type SeriesRow = SeriesKey & { readonly date: string; readonly value: number }
export type FlowRow = FlowKey & { readonly date: string; readonly value: number }

/** A whole run, quarter by quarter, with its rows spelled out. */
export interface Result {
  readonly scenario: string
  readonly seed: number
  readonly frames: readonly Frame[]
  readonly series: readonly SeriesRow[]
  readonly flows: readonly FlowRow[]
}
