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
  const place =
    file === undefined ? undefined : [inLine(file), line, column].filter((part) => part !== undefined).join(':')
  const said = [got && `got ${got}`, expected && `expected ${expected}`, nearest && `nearest ${nearest}`]
    .filter(Boolean)
    .join('; ')
  return [place, path && inLine(path), said && inLine(said, 5000)].filter(Boolean).join(': ')
}

/** On one line and of a length that can be read, whatever a name of a file holds. */
function inLine(text: string, most = 300): string {
  const short = text.length > most ? `${text.slice(0, most)}…` : text
  return short.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
