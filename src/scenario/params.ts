import type { Assumptions } from './assumptions.ts'
import type { LeverKind } from './levers.ts'
import type { Rules } from './rules.ts'

/** A lever with its places as rows of the tables and its dates as quarters. */
export interface TimedLever {
  readonly kind: LeverKind
  /** Places (rows of `place`): one region, or the two ends of a pair. */
  readonly places: readonly number[]
  /** The regions that pay for it, in equal parts. */
  readonly payers: readonly number[]
  /** Row of `func`, or −1. */
  readonly func: number
  readonly value: number
  /** What was in force of its kind at its place when it starts: its ramp begins there. */
  readonly from: number
  readonly start: number
  readonly ramp: number
  /** Last quarter in force; Infinity where it stays. */
  readonly end: number
}

/** What a phase may ask besides the world. */
export interface Params {
  readonly t: number
  readonly assumptions: Assumptions
  readonly rules: Rules
  readonly levers: readonly TimedLever[]
}
