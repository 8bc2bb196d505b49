import { type Cell, type Line, linesOf } from './csv-lines.ts'
import { type Complaint, ScenarioError } from './errors.ts'
import { nearest } from './nearest.ts'
import { show } from './show.ts'

/** What a table of ours looks like. */
export interface TableForm {
  /** What messages call it: `a table of targets`. */
  readonly what: string
  readonly columns: readonly string[]
  /** What messages say of many columns; left out, their names. */
  readonly named?: string
}

/** Complain of a cell, in the row under way. */
export type Wrong = (cell: Cell, said: Omit<Complaint, 'code'>) => void

/** Enough to mend a file by. */
const MOST = 100

/**
 * The rows of a table, in the order of the file, in time linear in its length. Strict RFC 4180 (quotes only around a
 * whole field, as many fields in every row as the header has); LF or CRLF, an empty line says nothing, a byte order
 * mark is skipped. `rowOf` reads one row and says what is wrong in it.
 *
 * Throws a `ScenarioError`: the first fault, its `others` the next, at most 100 in all.
 */
export function readTable<T>(
  text: string,
  file: string,
  form: TableForm,
  rowOf: (cells: readonly Cell[], wrong: Wrong) => T | undefined,
): readonly T[] {
  const found: Complaint[] = []
  const add = (said: Omit<Complaint, 'code'>): void => {
    if (found.length < MOST) found.push({ code: 'bad-data', file, ...said })
  }
  const wrong: Wrong = ({ line, column }, said) => add({ line, column, ...said })
  const rows: T[] = []
  let header = true
  for (const { cells, end, fault } of linesOf(text)) {
    if (fault) add(fault)
    else if (header) for (const complaint of headerComplaints(cells, end, form)) add(complaint)
    else if (cells.length !== form.columns.length) {
      const at = cells[form.columns.length] ?? { ...end, text: '' }
      wrong(at, { got: columnsGot(cells), expected: `${form.columns.length} columns, as in the header` })
    }
    // a row that is too long still has its first columns, one that is too short may lack any
    if (!fault && !header && cells.length >= form.columns.length) {
      const row = rowOf(cells, wrong)
      if (row !== undefined) rows.push(row)
    }
    if (header && found.length > 0) break
    header = false
    if (found.length >= MOST) break
  }
  if (header && found.length === 0) add({ line: 1, column: 1, got: 'nothing', expected: namesOf(form) })
  const [first, ...others] = found.sort((a, b) => a.line! - b.line! || a.column! - b.column!)
  if (first) throw new ScenarioError(first, others)
  return rows
}

/** The names that stand in the first line of a text, for telling tables apart. */
export function headerOf(text: string): readonly string[] {
  for (const { cells } of linesOf(text)) return cells.map((cell) => cell.text)
  return []
}

/**
 * A number as JSON spells it, which is what JavaScript writes: no spaces, signs of plus, commas, hexadecimals. Undefined
 * for anything else, for what is beyond a double, and for what a double cannot tell from 0.
 */
export function numberOf(text: string): number | undefined {
  if (!/^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?$/.test(text)) return undefined
  const value = Number(text)
  const lost = value === 0 && /[1-9]/.test(text.replace(/[eE].*$/, ''))
  return Number.isFinite(value) && !lost ? value : undefined
}

/** What messages say that `numberOf` reads. */
export const NUMBER = 'a number like 1234.5 or 1e-6'

/** A cell as a message shows it: as it is where it is a plain word or number. */
export const shownCell = (text: string): string =>
  text === '' ? 'nothing' : /^[\p{L}0-9_./-]{1,60}$/u.test(text) ? text : show(text)

/** A text that a spreadsheet takes for a formula. */
export const isFormula = (text: string): boolean => /^[=+@-]/.test(text)

function headerComplaints(cells: readonly Cell[], end: Line['end'], form: TableForm): Omit<Complaint, 'code'>[] {
  const { what, columns } = form
  const given = cells.map(({ text }) => text)
  if (columns.filter((name) => given.includes(name)).length < columns.length / 2) {
    const { line, column } = cells[0]
    return [{ line, column, got: headerGot(given), expected: namesOf(form) }]
  }
  const found: Omit<Complaint, 'code'>[] = []
  const seen = new Set<string>()
  const open = columns.filter((name) => !given.includes(name))
  for (const { text, line, column } of cells) {
    const at = { line, column, path: 'header' }
    const near = columns.includes(text) ? undefined : nearest(text, open)
    if (!columns.includes(text))
      found.push({ ...at, got: shownCell(text), expected: `a column of ${what}`, ...(near && { nearest: near }) })
    else if (seen.has(text)) found.push({ ...at, got: `${text} twice`, expected: 'every column once' })
    seen.add(text)
    if (found.length >= MOST) return found
  }
  for (const name of open) found.push({ ...end, path: 'header', got: `no column ${name}`, expected: namesOf(form) })
  const stray = given.findIndex((name, k) => name !== columns[k])
  if (found.length === 0 && stray >= 0) {
    const { line, column, text } = cells[stray]
    found.push({
      line,
      column,
      path: 'header',
      got: `${text} in the place of ${columns[stray]}`,
      expected: namesOf(form),
    })
  }
  return found
}

const namesOf = ({ columns, named }: TableForm): string => named ?? columns.join()

/** What a header of other columns is, told so that a spreadsheet's delimiter is seen. */
const headerGot = (given: readonly string[]): string => {
  const delimiter = given.length === 1 ? /[;\t，|]/.exec(given[0])?.[0] : undefined
  if (delimiter) return `columns parted by ${JSON.stringify(delimiter)}`
  const line = given.join()
  return line.length > 60 ? show(line) : line
}

const columnsGot = (cells: readonly Cell[]): string => {
  const count = `${cells.length} ${cells.length === 1 ? 'column' : 'columns'}`
  return cells.some(({ text }) => text.includes('，')) ? `${count} (the comma "，" is full-width)` : count
}

/** A field of RFC 4180, in quotes where it needs them. */
export const field = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
