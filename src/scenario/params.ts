import type { Assumptions } from '../model/assumptions.ts'
import type { LeverKind } from '../model/levers.ts'
import type { Rules } from '../model/rules.ts'

/** A value that is reached over `ramp` quarters from `from`, the first of them `start`. */
export interface Line {
  readonly value: number
  readonly from: number
  readonly start: number
  readonly ramp: number
}

/** What a line has come to at t, from its start on. */
export const along = ({ value, from, start, ramp }: Line, t: number): number =>
  t - start + 1 >= ramp ? value : from + ((value - from) * (t - start + 1)) / ramp

/** A lever with its places as rows of the tables and its dates as quarters. */
export interface TimedLever extends Line {
  readonly kind: LeverKind
  /** Places (rows of `place`): one region, or the two ends of a pair. */
  readonly places: readonly number[]
  /** The regions that pay for it, in equal parts. */
  readonly payers: readonly number[]
  /** Row of `func`, or −1. */
  readonly func: number
  /** Last quarter in force; Infinity where it stays. */
  readonly end: number
  /** Outlay of those who pay, together, per unit of the lever, money a year. */
  readonly cost: number
}

/** What a phase may ask besides the economy. Quarters are counted from founding. */
export interface Params {
  readonly t: number
  readonly assumptions: Assumptions
  readonly rules: Rules
  readonly levers: readonly TimedLever[]
  /** Ids of places, for assumptions by place. */
  readonly places: readonly string[]
  /** Quarters from founding to the last year to which drivers of the nation are observed. */
  readonly observed: number
}
