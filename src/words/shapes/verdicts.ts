/** What is said of verdicts, by report and terminal. */
export interface VerdictWords {
  readonly heading: readonly string[]
  readonly verdicts: Readonly<Record<'supported' | 'contradicted' | 'undetermined', string>>
  readonly reasons: Readonly<
    Record<'few-draws' | 'near-half' | 'priors-say-as-much' | 'negligible' | 'outside-assumption', string>
  >
  readonly origins: Readonly<Record<'input' | 'built-in' | 'fitted' | 'emergent', string>>
  readonly independent: string
  turns(names: string): string
}
