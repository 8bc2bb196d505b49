import type { Bilingual } from '../scenario/scenario.ts'
import type { World } from '../worlds/world.ts'
import { type Band, band } from './band.ts'
import { rowIn, type Yearly } from './yearly.ts'

/** One scenario over its seeds. */
export interface Case {
  readonly id: string
  readonly title: Bilingual
  /** It is a user’s, although its id is that of a shipped one. */
  readonly own?: boolean
  readonly runs: readonly Yearly[]
}

/** A figure of the statistics, in the money of the world a year. */
export interface Observed {
  readonly region: string
  readonly year: number
  readonly value: number
}

/** What a table or chart speaks of: a baseline, the policy set against it (left out for a scenario alone), and what was observed. */
export interface Comparison {
  readonly world: World
  readonly baseline: Case
  readonly policy?: Case
  readonly observed: readonly Observed[]
}

/** A baseline and the policies set against it. */
export interface Cases {
  readonly world: World
  readonly baseline: Case
  readonly policies: readonly Case[]
  readonly observed: readonly Observed[]
}

/** Policies of which no two bear one title: where files gave them the same, each has its id behind it. */
export function toldApart(policies: readonly Case[]): readonly Case[] {
  const apart = (of: Case, language: keyof Bilingual): string => {
    const title = of.title[language]
    const isTwin = policies.some((other) => other.id !== of.id && other.title[language].trim() === title.trim())
    return isTwin ? `${title.trim()} (${of.id})` : title
  }
  return policies.map((of) => ({ ...of, title: { en: apart(of, 'en'), zh: apart(of, 'zh') } }))
}

/** Each policy against the baseline; the baseline alone where there is none. */
export const comparisonsOf = ({ policies, ...rest }: Cases): Comparison[] =>
  policies.length === 0 ? [rest] : policies.map((policy) => ({ ...rest, policy }))

/** A policy and what it is set against. */
export type Pair = Pick<Comparison, 'baseline' | 'policy'>

/** The cases of a comparison, the baseline first. */
export const casesOf = ({ baseline, policy }: Pair): readonly Case[] => (policy ? [baseline, policy] : [baseline])

/** The GDP that the statistics give, by region and year; what a world assumes of it is no observation. */
export const observedGdp = ({ figures, names }: World): Observed[] =>
  names.regions.flatMap((region) =>
    figures
      .filter(
        ({ table, row, column, status }) =>
          table === 'gdp' && row === region && status !== 'prior' && /^\d{4}$/.test(column),
      )
      .map(({ column, value }) => ({ region, year: Number(column), value })),
  )

/** A quantity of one run in one year; NaN where it is undefined. */
export type Measure = (run: Yearly, year: number) => number

/** Measure: a row of the run. */
export const yearly =
  (key: string): Measure =>
  (run, year) =>
    rowIn(run, key, year)

/** Measure: some rows over others, 0 … 1; undefined of nothing. */
export const share =
  (part: string | readonly string[], whole: readonly string[]): Measure =>
  (run, year) => {
    const total = (keys: readonly string[]) => keys.reduce((all, key) => all + rowIn(run, key, year), 0)
    return total(typeof part === 'string' ? [part] : part) / total(whole)
  }

/** Measure: one times a number. */
export const scaled =
  (measure: Measure, by: number): Measure =>
  (run, year) =>
    by * measure(run, year)

/** The measure over the seeds of a case. */
export const level = ({ runs }: Case, measure: Measure, year: number): Band =>
  band(runs.map((run) => measure(run, year)))

/** policy − baseline, seed by seed, so that luck common to both cancels. */
export const difference = (c: Pair, measure: Measure, year: number): Band =>
  paired(c, (a, b) => measure(b, year) - measure(a, year))

/** policy / baseline − 1, seed by seed; undefined where the baseline has nothing. */
export const change = (c: Pair, measure: Measure, year: number): Band =>
  paired(c, (a, b) => {
    const before = measure(a, year)
    return before === 0 ? Number.NaN : measure(b, year) / before - 1
  })

/** Runs of both under one seed. */
function pairsOf({ baseline, policy }: Pair): readonly (readonly [Yearly, Yearly])[] {
  const seeds = new Map(policy?.runs.map((run) => [run.seed, run]))
  return baseline.runs.flatMap((a) => (seeds.has(a.seed) ? [[a, seeds.get(a.seed)!] as const] : []))
}

/** How many pairs stand behind a difference. */
export const countPairs = (comparison: Pair): number => pairsOf(comparison).length

/** A quantity of each pair of runs, over the pairs. */
export const paired = (comparison: Pair, of: (a: Yearly, b: Yearly) => number): Band =>
  band(pairsOf(comparison).map(([a, b]) => of(a, b)))

/** The years that every run of the cases has. */
export function yearsOf(cases: readonly Case[]): number[] {
  const spans = cases.flatMap(({ runs }) => runs)
  const first = Math.max(...spans.map((run) => run.first))
  const end = Math.min(...spans.map((run) => run.first + run.years))
  return spans.length > 0 && end > first ? Array.from({ length: end - first }, (_, k) => first + k) : []
}

/** The first year, the last one of the evidence and the last: the moments that tables and bars show. */
export function momentsOf(years: readonly number[], { calendar }: World): number[] {
  return [...new Set([years[0], years.find((year) => year === calendar.evidence[1]), years.at(-1)])].filter(
    (year) => year !== undefined,
  )
}

/** How many seeds stand behind a band. */
export const seedsOf = ({ baseline }: Pick<Comparison, 'baseline'>): number => baseline.runs.length
