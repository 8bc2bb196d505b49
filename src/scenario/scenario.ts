import type { Patch } from 'immer'
import type { AssumptionId } from './assumptions.ts'
import type { Figures } from './figures.ts'
import type { LeverKind } from './levers.ts'
import type { FunctionId, PlaceId, RegionId } from './places.ts'
import type { Rules } from './rules.ts'

export interface Bilingual {
  readonly en: string
  readonly zh: string
}

/** One policy instrument in force at one place over one stretch of time. */
export interface Lever {
  readonly id: string
  readonly kind: LeverKind
  /** What the kind's scope asks for: a region, an unordered pair of places, or a region and a function. */
  readonly region?: RegionId
  readonly pair?: readonly [PlaceId, PlaceId]
  readonly function?: FunctionId
  /** In the unit of the kind (`LEVERS[kind].unit`). */
  readonly value: number
  /** First quarter in force (`2025Q1`). */
  readonly start: string
  /** Quarters from the neutral value to `value`; 0 is at once. */
  readonly ramp: number
  /** Last quarter in force; left out, it stays. */
  readonly end?: string
}

/** A checked scenario with its parents resolved: frozen, complete, and all that a run needs besides a seed. */
export interface Scenario {
  readonly id: string
  readonly title: Bilingual
  readonly text: Bilingual
  /** Last quarter simulated (`2035Q4`). */
  readonly horizon: string
  readonly firms: number
  readonly levers: readonly Lever[]
  readonly assumptions: Readonly<Record<AssumptionId, number>>
  readonly rules: Rules
  /** What differs from the chain of parents (or, without a parent, from the defaults), as immer patches. */
  readonly changes: readonly Patch[]
  /** Observed figures and founding priors, from `scenarios/data/`. */
  readonly figures: Figures
}
