import type { InBoth, Named } from '../language.ts'

/** One region and how much it gains or loses (size without sign). */
export interface Change {
  readonly place: string
  readonly size: number
}

/** Of many regions, how many gain and lose besides those named, and whether the unclear ones are named. */
export interface Unnamed {
  readonly gains: number
  readonly losses: number
  readonly name: boolean
}

/** What a chart rests on. */
export interface Drawn {
  readonly id: string
  readonly title: InBoth
  readonly runs: readonly { readonly seed: number }[]
}

/** What charts of GDP and of who does what say, and what all charts share. */
export interface ChartWords {
  readonly baseline: string
  /** At the end of a line, where there is little room. */
  readonly baselineShort: string
  readonly policy: string
  readonly observed: string
  /** Where a figure would be a share of nothing. */
  readonly none: string
  /** What titles call a policy: `function-relief` is Function relief, a user’s own bears its title. */
  called(of: Named): string
  /** What tables on a terminal call a scenario. */
  row(of: Named): string
  inYear(year: number, word: string): string
  /** `rows`: what of the files is drawn. */
  source(
    cases: readonly Drawn[],
    rows: string,
    also?: { readonly observed?: boolean; readonly outline?: boolean },
  ): string
  readonly gdp: {
    title(
      policy: string,
      year: number,
      gains: readonly Change[],
      losses: readonly Change[],
      unclear: readonly string[],
      rest?: Unnamed,
    ): string
    single(year: number): string
    /** `rest`: how many regions are not named. */
    growth(from: number, to: number, folds: readonly Change[], rest?: number): string
    /** `unit`: in which money is counted. */
    subtitle(policy: string | undefined, seeds: number, unit: string): string
    readonly rows: string
    readonly difference: string
  }
  readonly work: {
    title(policy: string, year: number, place: string, func: string, by: number, to: number): string
    none(policy: string, year: number): string
    single(year: number): string
    shift(from: number, to: number, place: string, func: string, a: number, b: number): string
    subtitle(seeds: number, policy: boolean): string
    readonly rows: string
    change(func: string, by: string): string
  }
}
