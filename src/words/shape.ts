import type { LawId, ScalarId } from '../model/assumptions.ts'
import type { LeverKind } from '../model/levers.ts'
import type { FlowKind } from '../model/row-names.ts'
import type { RULES } from '../model/rules.ts'
import type { ChartWords } from './shapes/charts.ts'
import type { FitWords } from './shapes/fit.ts'
import type { MobilityWords } from './shapes/mobility.ts'
import type { ReportWords } from './shapes/report.ts'
import type { Sensitivity } from './shapes/sensitivity.ts'
import type { Studies } from './shapes/studies.ts'
import type { Terminal } from './shapes/terminal.ts'
import type { VerdictWords } from './shapes/verdicts.ts'

/** What ids are called. */
export type Names<Id extends string = string> = Readonly<Record<Id, string>>

/** The scenarios that come with the project and make sense anywhere, which have short names. */
export const SHIPPED = [
  'baseline',
  'no-policy',
  'knowledge-chain',
  'gradient-chain',
  'two-chains',
  'coordinated',
  'function-relief',
  'capital-pull',
  'open-world',
  'trade-war',
  'national-first',
] as const

/** Years of the evidence, the first and the last of each part. */
export interface Years {
  readonly fitted: readonly [number, number]
  readonly checked: readonly [number, number]
  /** Years that shares of industry are over those of: the first, and the one after a break. */
  readonly bases: readonly number[]
}

/** Large numbers of a currency, the largest first, and what one is called. */
export type Scales = readonly { readonly size: number; readonly word: string }[]

/** What sentences have to know of the agglomeration that they speak of, in one language. */
export interface Setting {
  readonly title: string
  /** Names of places as labels, and as they stand within a sentence. */
  readonly places: Names
  readonly inText: Names
  /** The traded functions and `local`; `functionsShort` where there is little room. */
  readonly functions: Names
  readonly functionsShort: Names
  /** Label of the total over the regions. */
  readonly all: string
  /** The regions as a whole in a sentence, in few words, one by one, and those besides one of them. */
  readonly regionsTogether: string
  readonly regionsShort: string
  readonly regionsListed: string
  readonly others: string
  readonly governments: string
  /** All sellers of the country, the regions’ own among them. */
  readonly sellers: string
  /** The region whose contracts to its neighbours are published. */
  readonly hub: { readonly name: string; readonly neighbours: string }
  /** The unit of the files, the same in letters that any terminal has, large units, the largest first, and one. */
  readonly money: {
    readonly unit: string
    readonly plain: string
    /** As files spell it. */
    readonly file: string
    readonly scales: Scales
    /** The same in steps of a thousand. */
    readonly thousands: Scales
    readonly one: string
  }
  /** First and last year that trends were fitted to, and that were kept back to check them. */
  readonly years: Years
  /** Who publishes the figures, who drew the outline, whose sentences are judged. */
  readonly sources: {
    readonly figures: string
    readonly outline: string
    readonly paper: string
    readonly abstract: string
    /** Are the sentences those of a paper? */
    readonly isPaper: boolean
  }
  /** What the bars of the fit ask, by id. */
  readonly bars: Names
  /** What scenarios of this agglomeration alone are called for short, by id. */
  readonly scenarios: Names
  /** What levers and assumptions are called here and nowhere else, by id. */
  readonly names: Names
}

/** What has a name of its own: ids to names, in the form that stands within a sentence. */
export interface Dictionary {
  readonly levers: Names<LeverKind>
  readonly leverUnits: Names
  readonly assumptions: Names<ScalarId>
  /** Of a law with a value a place or function. */
  readonly laws: Readonly<Record<LawId, (of: string) => string>>
  readonly rules: Names<keyof typeof RULES>
  readonly choices: Names<(typeof RULES)[keyof typeof RULES][number]>
  readonly flows: Names<FlowKind>
  readonly units: Names
  /** Those that have a short name. */
  readonly scenarios: Names
}

/** Everything that charts, tables, reports and terminals say; each language has the whole of it. */
export interface Words
  extends ChartWords,
    MobilityWords,
    Pick<Dictionary, 'rules' | 'choices' | 'flows' | 'units' | 'scenarios'> {
  readonly setting: Setting
  readonly places: Names
  readonly functions: Names
  readonly functionsShort: Names
  readonly all: string
  /** Names as labels: with a capital letter where the language has any. */
  readonly levers: Names<LeverKind>
  readonly leverUnits: Names
  readonly assumptions: Names
  readonly studies: Studies
  readonly report: ReportWords
  readonly sensitivity: Sensitivity
  readonly fit: FitWords
  readonly table: Terminal
  readonly verdicts: VerdictWords
}
