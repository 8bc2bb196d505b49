/** What tables on a terminal say after runs. */
export interface Terminal {
  readonly none: string
  seeds(seeds: number): string
  year(year: number, policy?: string): string
  readonly work: string
  readonly destinations: {
    technology(origin: string): string
    capital(origin: string): string
  }
  outcome(year: number): string
  readonly cost: string
  readonly burden: string
  readonly gdp: string
  readonly charts: string
  pictures(folder: string, count: number, example: string): string
  readonly files: string
}
