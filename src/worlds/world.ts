import type { AssumptionId } from '../model/assumptions.ts'
import type { LeverKind } from '../model/levers.ts'
import type { Figure } from './figure.ts'
import type { Names } from './names.ts'
import type { WorldWords } from './words.ts'

export interface Bilingual {
  readonly en: string
  readonly zh: string
}

/** A place of a world: what it is called and how it is drawn. */
export interface Place {
  readonly id: string
  readonly role: 'region' | 'nation' | 'world'
  readonly title: Bilingual
  readonly short: Bilingual
  readonly colour: string
  readonly colourDark: string
  /** What else texts call it, in Chinese or not. */
  readonly also: readonly string[]
  /** Where its node stands on a map, degrees; none of places outside. */
  readonly longitude?: number
  readonly latitude?: number
}

/** A traded function of a world. */
export interface Func {
  readonly id: string
  readonly title: Bilingual
  readonly short: Bilingual
  readonly colour: string
  readonly colourDark: string
  /** What else texts call it, in Chinese or not. */
  readonly also: readonly string[]
  readonly manufacturing: boolean
  readonly end: boolean
}

/** The years that figures are of. Founding is at the beginning of the last quarter of `founding`. */
export interface Calendar {
  readonly founding: number
  /** First year for which residents are published as the latest census counts them. */
  readonly counted: number
  /** Last year to which R&D, patents and residents of the nation grow as observed, and to which trends are fitted. */
  readonly observed: number
  /** First and last year that evidence speaks of. */
  readonly evidence: readonly [number, number]
  /** First quarter of the costs between the nation and the world that `trade-war-cost` sizes. */
  readonly tradeWar: string
  /** Last year before the statistics of sectors begin anew, where they do. */
  readonly secondaryBreak?: number
  /** Usual last quarter of a scenario. */
  readonly horizon: string
}

/** In what a world counts money. */
export interface Money {
  /** Of the files: `1e8 CNY`. */
  readonly unit: string
  /** ISO 4217. */
  readonly code: string
  /** How much money the unit is. */
  readonly size: number
  readonly name: Bilingual
}

/** One value of an assumption in this world, where it differs from what stands in for it everywhere. */
export interface AssumptionRow {
  readonly id: string
  /** A place or a function; none of an assumption with one value. */
  readonly place?: string
  readonly default: number
  readonly low: number
  readonly high: number
  readonly status: 'sourced' | 'our-assumption' | 'calibrated'
  readonly source: string
}

/** What a lever costs and how far it goes in this world, in its money. */
export interface LeverRow {
  readonly kind: LeverKind
  readonly max: number
  readonly cost: number
  readonly source: string
}

/** Rings of longitude and latitude in turn, by region. */
export type Outline = Readonly<Record<string, readonly (readonly number[])[]>>

/** What an agglomeration is: everything that a run, its charts and its judgement ask of its folder. Plain data, frozen. */
export interface World {
  readonly id: string
  readonly title: Bilingual
  readonly names: Names
  readonly calendar: Calendar
  readonly money: Money
  readonly places: readonly Place[]
  readonly functions: readonly Func[]
  readonly figures: readonly Figure[]
  readonly assumptions: readonly AssumptionRow[]
  readonly levers: readonly LeverRow[]
  /** Assumptions that no figure of this world settles by itself, drawn beside what calibration found. */
  readonly silent: readonly AssumptionId[]
  /** Scenarios that stand for a group of levers each, rivals of the rule half-of-best-group. */
  readonly groups: readonly string[]
  readonly outline: Outline
  readonly outlineSource: string
  /** What sentences say that tables do not. */
  readonly words: Readonly<Record<'en' | 'zh', WorldWords>>
}
