import type { Kind } from './mobility.ts'

/** What comparisons and explanations say on a terminal. */
export interface Studies {
  compared(b: string, a: string, year: number, pairs: number): string
  readonly gains: string
  readonly gdp: string
  readonly income: string
  readonly research: string
  readonly functions: string
  readonly circulations: string
  readonly inside: string
  readonly nation: string
  readonly abroad: string
  readonly cost: string
  readonly costYear: string
  readonly costShare: string
  readonly gained: string
  readonly perYuan: string
  readonly unclear: string
  explained(b: string, a: string, what: string, window: string, seeds: number): string
  readonly total: string
  readonly residual: string
  readonly group: string
  readonly contribution: string
  readonly error: string
  readonly share: string
  readonly exact: string
  readonly sampled: string
  unclearTotal(pairs: number, lo: string, hi: string): string
  readonly through: string
  readonly flows: Readonly<Record<Kind, string>>
  readonly nothing: string
  same(b: string, a: string): string
}
