/** A run that stopped: a breach of the accounts, or a stock out of bounds. Names what, where and when. */
export class RunError extends Error {
  override readonly name = 'RunError'
  readonly code: 'audit' | 'bounds'
  /** The flow (audit) or the cell (bounds), the place and the date. */
  readonly what: string
  readonly place: string
  readonly date: string
  /** What was found and what would have been right. */
  readonly got: number
  readonly expected: string

  constructor(code: 'audit' | 'bounds', what: string, place: string, date: string, got: number, expected: string) {
    super(`${what} ${place} ${date}: got ${got}; expected ${expected}`)
    this.code = code
    this.what = what
    this.place = place
    this.date = date
    this.got = got
    this.expected = expected
  }
}
