import { isFormula, NUMBER, numberOf, readTable, shownCell } from '../text/csv.ts'
import type { Cell } from '../text/csv-lines.ts'
import { type Complaint, ScenarioError } from '../text/errors.ts'
import { nearest } from '../text/nearest.ts'
import { either } from '../text/show.ts'
import { FIGURE_COLUMNS, type Figure, STATUSES } from './figure.ts'
import { isYears, type Tables, VALUES } from './tables.ts'

const FORM = { what: 'figures', columns: FIGURE_COLUMNS }
/** Sums of shares may be off by their rounding. */
const ROUNDING = 1e-9

/** Figures by table, row and column. */
export class Figures {
  readonly #values = new Map<string, number>()
  readonly #folder: string

  constructor(all: readonly Figure[], folder: string) {
    this.#folder = folder
    for (const f of all) this.#values.set(`${f.table}/${f.row}/${f.column}`, f.value)
    Object.freeze(this)
  }

  /** The figure, or an error that names it. */
  of(table: string, row: string, column: string): number {
    const value = this.#values.get(`${table}/${row}/${column}`)
    if (value === undefined)
      throw new ScenarioError({
        code: 'missing-data',
        path: `${table}.${row}.${column}`,
        got: 'no figure',
        expected: `a number in ${this.#folder}/figures; \`check ${this.#folder}\` lists all that is missing`,
      })
    return value
  }

  has(table: string, row: string, column: string): boolean {
    return this.#values.has(`${table}/${row}/${column}`)
  }
}

const known = new WeakMap<readonly Figure[], Figures>()
/** What a world is founded on, by table, row and column. */
export function figuresOf({ id, figures }: { readonly id: string; readonly figures: readonly Figure[] }): Figures {
  const found = known.get(figures) ?? new Figures(figures, `worlds/${id}`)
  known.set(figures, found)
  return found
}

/**
 * Read tables of figures (name → text). Refused, each with its place: another header, tables, rows, columns, units and
 * statuses that are not, values that cannot be, figures without a source, two figures in one place (of all files together).
 * A row without value and source is one that is still to be filled in, and says nothing.
 */
export function parseFigures(files: Readonly<Record<string, string>>, tables: Tables): readonly Figure[] {
  const all: Figure[] = []
  const found: Complaint[] = []
  const seen = new Map<string, string>()
  const sums = new Map<string, number>()
  for (const [file, text] of Object.entries(files)) {
    try {
      for (const figure of figuresIn(text, file, tables, seen, sums)) all.push(figure)
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error
      found.push(error.complaint, ...error.others)
    }
  }
  const [first, ...others] = found.slice(0, MOST)
  if (first) throw new ScenarioError(first, others)
  return all
}

/** Enough to mend files by. */
const MOST = 100
type Seven = readonly [Cell, Cell, Cell, Cell, Cell, Cell, Cell]

function figuresIn(
  text: string,
  file: string,
  tables: Tables,
  seen: Map<string, string>,
  sums: Map<string, number>,
): readonly Figure[] {
  return readTable(text, file, FORM, (cells, wrong): Figure | undefined => {
    const [table, row, column, value, unit, source, status] = cells as Seven
    // a row of a form that nobody has filled in
    if (value.text === '' && source.text === '') return undefined
    const path = [table, row, column].map(({ text }) => (text === '' ? '' : shownCell(text))).join('.')
    let good = true
    const complain = (cell: Cell, expected: string, got = shownCell(cell.text), near?: string) => {
      good = false
      wrong(cell, { path, got, expected, ...(near && { nearest: near }) })
    }
    const name = (cell: Cell, names: readonly string[], expected: string) => {
      if (!names.includes(cell.text)) complain(cell, expected, undefined, nearest(cell.text, names))
    }
    const card = Object.hasOwn(tables, table.text) ? tables[table.text] : undefined
    if (!card) name(table, Object.keys(tables), 'a table of figures')
    else {
      name(row, card.rows, either(card.rows))
      if (card.columns === 'year' || card.columns === 'years') {
        const expected =
          card.columns === 'year' ? 'a year from 2000 to 2100' : 'a year from 2000 to 2100, or years (2014-2020)'
        if (!isYears(column.text) || (card.columns === 'year' && column.text.length > 4)) complain(column, expected)
      } else name(column, card.columns, either(card.columns))
      if (unit.text !== card.unit) complain(unit, `unit ${card.unit}`, `unit ${shownCell(unit.text)}`)
    }
    const number = numberOf(value.text)
    if (number === undefined) complain(value, NUMBER)
    else if (card && !VALUES[card.values].holds(number)) complain(value, VALUES[card.values].expected)
    if (source.text.trim() === '') complain(source, 'a source', 'no source')
    else if (isFormula(source.text)) complain(source, 'a source, which begins with none of = + - @')
    const known = STATUSES.find((word) => word === status.text)
    if (!known) name(status, STATUSES, 'published, derived or prior')

    const key = JSON.stringify([table.text, row.text, column.text])
    const before = seen.get(key)
    if (before === undefined) seen.set(key, `${file}:${value.line}`)
    else if (card) complain(value, `one figure, which stands at ${before}`, `a second figure, ${shownCell(value.text)}`)
    if (!good || !card || !known || number === undefined) return undefined
    if (card.sum !== undefined) {
      const of = `${table.text}/${row.text}`
      const sum = (sums.get(of) ?? 0) + number
      sums.set(of, sum)
      if (sum > card.sum + ROUNDING)
        complain(value, `a row of shares that add up to at most ${card.sum}`, `${Number(sum.toPrecision(6))} so far`)
    }
    return {
      table: table.text,
      row: row.text,
      column: column.text,
      value: number,
      unit: unit.text,
      source: source.text,
      status: known,
    }
  })
}
