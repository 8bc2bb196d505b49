import type { InBoth, Named } from '../language.ts'

export const AXES = ['assumption', 'lever', 'rule'] as const
export type Axis = (typeof AXES)[number]
export type Method = 'morris' | 'sobol' | 'factorial' | 'alone' | 'pawn'

/** Why nothing can be told of any factor. */
export type Lack = 'none-left' | 'constant' | 'too-few'

/** What varied: an assumption, a rule, or a lever with what it is and where. */
export interface Factor {
  readonly id: string
  readonly axis: Axis
  readonly lever?: { readonly kind: string; readonly places: readonly string[]; readonly function?: string }
}

/** A row of series.csv in one quarter, as it is under `scenario`, or less what it is under `less`. */
export interface Target {
  readonly indicator: string
  /** What it is called within a sentence, short where it can be. */
  readonly indicatorName: InBoth
  readonly unit: string
  readonly region: string
  readonly function: string
  readonly date: string
  readonly scenario: Named
  readonly less?: Named
}

/** What the answer of `sensitivity` says on terminals and charts. */
export interface Sensitivity {
  unit(id: string): string
  /** A number with the name of its unit: `1,317 × 10⁸ CNY a quarter`. */
  amount(said: string, unit: string): string
  factor(of: Factor): string
  readonly axes: Readonly<Record<Axis, string>>
  readonly methods: Readonly<Record<Method, string>>
  readonly measures: Readonly<Record<string, string>>
  readonly chance: string
  heading(target: Target): string
  counts(method: string, used: number, all: number, seeds: number, noise: number): string
  readonly unclear: string
  readonly nothing: string
  lack(lack: Lack, method: Method): string
  untold(ids: readonly string[]): string
  untitled(target: Target, lack: Lack): string
  title(
    target: Target,
    method: Method,
    leaders: readonly { readonly factor: Factor; readonly value: number }[],
    many: number,
  ): string
  readonly subtitle: Readonly<Record<Method, (unit: string) => string>>
  more(count: number, most: string): string
  source(design: string, target: Target, used: number, all: number, seeds: string): string
  readonly response: {
    title(target: Target, name: string, from: string, to: string, a: string, b: string): string
    subtitle(unit: string): string
  }
}
