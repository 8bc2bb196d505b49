/** What the chart, the table and the page of the fit say. */
export interface FitWords {
  /** Headings by indicator, of the unit that money is counted in and of the years that growth is over. */
  readonly indicators: Readonly<Record<string, (unit: string, years: string) => string>>
  readonly regions: Readonly<Record<string, string>>
  readonly model: string
  readonly observed: string
  readonly trend: string
  readonly share: string
  title(met: number, fitted: number, unseen: number, checked: number): string
  subtitle(vectors: number, runs: number): string
  readonly roles: Readonly<Record<'fit' | 'check', string>>
  readonly forecasts: Readonly<Record<'model' | 'trend' | 'share', string>>
  readonly board: readonly string[]
  of(some: number, all: number): string
  /** What a forecast was off by, with its CRPS. */
  off(forecast: string, error: string, crps: string): string
  /** How often constant shares and own trends were nearer than the model, of so many figures; what each was off by. */
  nearer(shares: number, trends: number, figures: number, each: readonly string[]): string
  /** `several`: the years that contracts are summed over, where a target is of several. */
  source(several?: string): string
  readonly bars: Readonly<Record<string, string>>
  readonly bar: readonly [bar: string, found: string, asked: string, verdict: string, worst: string]
  readonly most: string
  readonly least: string
  readonly met: string
  readonly missed: string
}
