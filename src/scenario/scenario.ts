import type { Patch } from 'immer'
import type { AssumptionId } from '../model/assumptions.ts'
import type { LeverKind } from '../model/levers.ts'
import type { Rules } from '../model/rules.ts'
import type { Bilingual, World } from '../worlds/world.ts'

export type { Bilingual }

/** One policy instrument in force at one place over one stretch of time. */
export interface Lever {
  readonly id: string
  readonly kind: LeverKind
  /** What the kind's scope asks for: a region, an unordered pair of places, or a region and a function. */
  readonly region?: string
  readonly pair?: readonly [string, string]
  readonly function?: string
  /** In the unit of the kind, in the world’s money. */
  readonly value: number
  /** First quarter in force (`2025Q1`). */
  readonly start: string
  /** Quarters from the neutral value to `value`; 0 is at once. */
  readonly ramp: number
  /** Last quarter in force; left out, it stays. */
  readonly end?: string
  /** What its ramp begins at, where that is not what was in force in the quarter before. */
  readonly from?: number
}

/** One number, or by the first quarter from which it holds, in the order of dates. */
export type Amount = number | Readonly<Record<string, number>>

/** What a file of format 2 states of one kind at one place, over the course of what stands below it. */
export interface Layer {
  readonly id: string
  readonly kind: LeverKind
  readonly region?: string
  readonly pair?: readonly [string, string]
  readonly function?: string
  /** The total in force; either this or `add`. */
  readonly value?: Amount
  /** What comes on top of the course below. */
  readonly add?: Amount
  readonly start: string
  readonly ramp: number
  readonly end?: string
  /** Nothing in force once it has ended; left out, the course below goes on. */
  readonly after?: 'neutral'
  /** How many files lie below. */
  readonly over: number
}

/** What files state: levers, and what lies over them. */
export type Entry = Lever | Layer

/** A checked scenario with its parents resolved: frozen, complete, and all that a run needs besides a seed. */
export interface Scenario {
  readonly id: string
  readonly title: Bilingual
  readonly text: Bilingual
  /** Last quarter simulated (`2035Q4`). */
  readonly horizon: string
  readonly firms: number
  /** In force, totals: what `entries` come to. */
  readonly levers: readonly Lever[]
  /** What the files state, where an entry of format 2 lies over others; without one, the levers are the entries. */
  readonly entries?: readonly Entry[]
  readonly assumptions: Readonly<Record<AssumptionId, number>>
  readonly rules: Rules
  /** What differs from the chain of parents (or, without a parent, from the defaults), as immer patches. */
  readonly changes: readonly Patch[]
  /** The agglomeration that it is about, with the figures that it is founded on. */
  readonly world: World
}
