import { isFormula, NUMBER, numberOf, readTable, shownCell } from '../text/csv.ts'
import type { Cell } from '../text/csv-lines.ts'
import { nearest } from '../text/nearest.ts'
import { either } from '../text/show.ts'

/** Says what is wrong with a cell. */
export type Complain = (expected: string, got?: string, near?: string) => void
/** What a cell holds; what is wrong with it is said, and what is given back then counts for nothing. */
export type Field<T> = (text: string, complain: Complain) => T

/** A table whose columns are read each by itself. */
export interface Form<F extends Readonly<Record<string, Field<unknown>>>> {
  readonly what: string
  readonly fields: F
  /** Columns by which messages call a row. */
  readonly path: readonly (keyof F & string)[]
  /** Columns that, together, stand once in a table. */
  readonly once: readonly (keyof F & string)[]
}
type Row<F extends Readonly<Record<string, Field<unknown>>>> = { readonly [C in keyof F]: ReturnType<F[C]> }

/** The rows of a table of ours; refused as `readTable` refuses, with every cell that is not as its field asks, and twins. */
export function readRows<F extends Readonly<Record<string, Field<unknown>>>>(
  text: string,
  file: string,
  { what, fields, path, once }: Form<F>,
  more: (row: Row<F>, complain: (column: keyof F & string, ...said: Parameters<Complain>) => void) => void = () => {},
): readonly Row<F>[] {
  const columns = Object.keys(fields)
  const seen = new Map<string, number>()
  return readTable(text, file, { what, columns }, (cells, wrong): Row<F> | undefined => {
    const cell = (column: string): Cell => cells[columns.indexOf(column)]
    const name = path.map((column) => (cell(column).text === '' ? '' : shownCell(cell(column).text))).join('.')
    let good = true
    const complainOf =
      (at: Cell): Complain =>
      (expected, got = shownCell(at.text), near) => {
        good = false
        wrong(at, { path: name, got, expected, ...(near && { nearest: near }) })
      }
    const row = Object.fromEntries(
      columns.map((column) => [column, fields[column](cell(column).text, complainOf(cell(column)))]),
    ) as Row<F>
    const key = JSON.stringify(once.map((column) => cell(column).text))
    const before = seen.get(key)
    const [first] = once
    if (before === undefined) seen.set(key, cell(first!).line)
    else complainOf(cell(first!))(`one row of a kind, which stands on line ${before}`, 'a second row')
    more(row, (column, ...said) => complainOf(cell(column))(...said))
    return good ? row : undefined
  })
}

/** One of some words. */
export const among =
  <const T extends string>(words: readonly T[], expected = either(words)): Field<T> =>
  (text, complain) => {
    if (!(words as readonly string[]).includes(text)) complain(expected, undefined, nearest(text, words))
    return text as T
  }
/** One of some words, or nothing. */
export const amongOrNone =
  (words: readonly string[], expected = `${either(words)}, or nothing`): Field<string | undefined> =>
  (text, complain) => {
    if (text !== '' && !words.includes(text)) complain(expected, undefined, nearest(text, words))
    return text === '' ? undefined : text
  }
export const yesOrNo: Field<boolean> = (text, complain) => {
  if (text !== 'yes' && text !== 'no') complain('yes or no')
  return text === 'yes'
}
/** A number between two, both allowed. */
export const numberFrom =
  (low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY): Field<number> =>
  (text, complain) => {
    const value = numberOf(text)
    if (value === undefined || value < low || value > high) complain(rangeSaid(low, high))
    return value ?? 0
  }
export const numberOrNone =
  (low: number, high: number): Field<number | undefined> =>
  (text, complain) => {
    if (text === '') return undefined
    return numberFrom(low, high)(text, (expected) => complain(`${expected}, or nothing`))
  }
const rangeSaid = (low: number, high: number): string => {
  const [from, to] = [Number.isFinite(low), Number.isFinite(high)]
  return from && to ? `a number from ${low} to ${high}` : from ? `a number from ${low}` : NUMBER
}
/** Where a figure comes from. */
export const source: Field<string> = (text, complain) => {
  if (text.trim() === '') complain('a source', 'no source')
  else if (isFormula(text)) complain('a source, which begins with none of = + - @')
  else if (text.length > 2000) complain('a source of at most 2000 characters')
  return text
}
/** A name that is shown: one line, short, no sign of markup or formula, none that turns what follows round. */
export const title =
  (most: number): Field<string> =>
  (text, complain) => {
    if (!isTitle(text, most)) complain(`a name of 1 to ${most} characters on one line`)
    return text
  }
export const isTitle = (text: string, most: number): boolean =>
  text.trim() === text &&
  text.length > 0 &&
  text.length <= most &&
  !/[\p{Cc}\p{Zl}\p{Zp}<>\u202a-\u202e\u2066-\u2069]|^[=+@-]/u.test(text)
export const colour: Field<string> = (text, complain) => {
  if (!/^#[0-9A-Fa-f]{6}$/.test(text)) complain('a colour such as #1F5FA8')
  return text.toUpperCase()
}
/** An id of a file, folder or column. */
export const ID = /^[a-z][a-z0-9-]{0,63}$/
export const id =
  (taken: readonly string[]): Field<string> =>
  (text, complain) => {
    if (!ID.test(text)) complain('small letters, digits and hyphens, a letter first, at most 64')
    else if (taken.includes(text)) complain(`an id other than ${either(taken)}, which have a meaning of their own`)
    return text
  }
export const anything: Field<string> = (text) => text
