import type { Cases } from '../charts/comparison.ts'
import type { Bilingual, Scenario } from '../scenario/scenario.ts'
import type { Attribution } from '../study/attribution.ts'
import type { Language } from '../words/words.ts'

/** A chart as a standalone SVG, with what it says. */
export interface Picture {
  /** `gdp`, and with several policies which of them it is of. */
  readonly chart: string
  readonly policy?: string
  readonly svg: string
  readonly title: string
}

/** Of one policy: what acts, and how much of the difference in GDP each group makes. */
export interface Cause {
  readonly groups: readonly string[]
  readonly attribution: Attribution
  readonly window: readonly [string, string]
}

/** A clause of the paper as `judge` scores it. */
export interface Clause {
  readonly id: string
  readonly sentence: Bilingual
  readonly origin: string
  readonly verdict: string
  readonly met: number
  readonly draws: number
  readonly interval: readonly [number, number]
  readonly complexity: number
}

/** A target as `fit` compares it. */
export interface FitLine {
  readonly indicator: string
  readonly region: string
  readonly year: number | string
  readonly role: string
  readonly unit: string
  readonly observed: number
  readonly median: number
  readonly lo90: number
  readonly hi90: number
  readonly naiveTrend: number
  readonly naiveShare: number
}

/** All that a report is made of. */
export interface ReportData {
  /** Has the world a posterior? */
  readonly isCalibrated: boolean
  readonly baseline: Scenario
  readonly policies: readonly Scenario[]
  readonly cases: Cases
  readonly pictures: Readonly<Record<Language, readonly Picture[]>>
  /** By policy, in their order. */
  readonly causes: readonly Cause[]
  readonly verdicts?: { readonly clauses: readonly Clause[]; readonly vectors: number; readonly seeds: number }
  readonly fit?: readonly FitLine[]
  readonly commands: readonly string[]
  readonly digests: { readonly result: string; readonly code: string; readonly version: string }
}
