/** What the report says. */
export interface ReportWords {
  readonly language: string
  title(policies: readonly string[]): string
  question(policies: readonly string[], last: number): string
  readonly answer: string
  readonly contents: string
  readonly scenarios: string
  readonly levers: readonly string[]
  readonly noLevers: string
  /** What stands in the baseline, what does now, and the difference. */
  shift(old: string, now: string, by: string): string
  readonly same: string
  gains(policy: string, year: number): string
  gainsNote(pairs: number): string
  causes(policy: string): string
  causesNote(years: string, exact: boolean): string
  makes(policy: string, list: readonly (readonly [what: string, share: string])[]): string
  makesUnclear(policy: string): string
  pictures(policy: string): string
  readonly table: string
  readonly moment: string
  readonly verdicts: string
  verdictsNote(vectors: number, seeds: number): string
  verdictCount(supported: number, contradicted: number, undetermined: number): string
  readonly verdict: Readonly<Record<string, string>>
  readonly origin: Readonly<Record<string, string>>
  readonly verdictColumns: readonly string[]
  readonly noVerdicts: string
  readonly fit: string
  readonly fitNote: string
  readonly fitColumns: readonly string[]
  readonly fitted: string
  readonly checked: string
  readonly noFit: string
  readonly limits: string
  readonly limitList: (isCalibrated: boolean) => readonly string[]
  readonly again: string
  readonly againNote: string
  readonly digest: string
  readonly code: string
  readonly version: string
  readonly made: string
}
