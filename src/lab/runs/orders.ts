import type { Scenario } from '../../scenario/scenario.ts'
import type { World } from '../../worlds/world.ts'
import type { Dots } from './dots.ts'
import type { Kept } from './kept.ts'

/** All of a scenario that a run depends on, as plain data: what is sent to a worker. */
export type Plain = Pick<Scenario, 'id' | 'horizon' | 'firms' | 'levers' | 'assumptions' | 'rules'>

/** One run that the page asks for. */
export interface Order {
  readonly scenario: Plain
  readonly seed: number
  /** Which of several worlds it is in, so that these are spread over threads. */
  readonly draw?: number
  /** Firms and laboratories too, for the map. */
  readonly dots: boolean
  /** From the founding quarter and with the digest of all rows, rather than from the nearest snapshot. */
  readonly digest: boolean
  /** Quarters at whose beginning a snapshot is kept: where a later run is likely to part from this one. */
  readonly keep: readonly number[]
}

/** What came out: the columns kept by quarter, and the ratios of years kept over the four quarters up to each. */
export interface Recording {
  readonly seed: number
  readonly quarters: number
  readonly values: Float64Array
  readonly ratios: Float64Array
  readonly dots?: readonly Dots[]
  readonly digest?: string
  /** The quarter from which it was simulated afresh. */
  readonly from: number
}

/** Why a run stopped. */
export interface Stop {
  readonly message: string
}

export type ToWorker =
  | { readonly world: World; readonly kept: Kept }
  | { readonly ticket: number; readonly order: Order }
export type FromWorker =
  | { readonly ticket: number; readonly recording: Recording }
  | { readonly ticket: number; readonly stop: Stop }
