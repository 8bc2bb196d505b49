/** What was wrong, where it stands and what would be right; parts that do not apply are left out. */
export interface Complaint {
  readonly code: string
  readonly file?: string
  readonly line?: number
  readonly column?: number
  readonly path?: string
  readonly got?: string
  readonly expected?: string
  readonly nearest?: string
}

/** Bad input. Its message is the line that a user reads: `file:line:col: path: got X; expected Y; nearest Z`. */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError'
  readonly complaint: Complaint
  /** What else is wrong with the same input, in the order of the file. */
  readonly others: readonly Complaint[]

  constructor(complaint: Complaint, others: readonly Complaint[] = []) {
    super(sentence(complaint))
    this.complaint = complaint
    this.others = others
  }
}

export function sentence({ file, line, column, path, got, expected, nearest }: Complaint): string {
  const place = file === undefined ? undefined : [file, line, column].filter((part) => part !== undefined).join(':')
  const said = [got && `got ${got}`, expected && `expected ${expected}`, nearest && `nearest ${nearest}`]
    .filter(Boolean)
    .join('; ')
  return [place, path, said].filter(Boolean).join(': ')
}
