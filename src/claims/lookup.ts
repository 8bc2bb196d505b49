/** A row of series.csv. */
export interface Row {
  readonly indicator: string
  readonly region: string
  readonly function: string
}

/** What one draw says: the value of a row in quarter t of a run, counted as `quarterOf` counts; NaN where it has none. */
export type Lookup = (run: string, row: Row, t: number) => number
