import { ScenarioError } from './errors.ts'
import { nearest } from './nearest.ts'

/** One figure retyped from its published source, or a prior marked so. */
export interface Figure {
  readonly table: string
  readonly row: string
  readonly column: string
  readonly value: number
  readonly unit: string
  readonly source: string
  readonly status: 'published' | 'derived' | 'prior'
}

/** The tables of figures, each with the unit that all its rows have. */
const UNITS: Readonly<Record<string, string>> = {
  gdp: '1e8 CNY',
  'rd-spending': '1e8 CNY',
  'enterprise-rd': '1e8 CNY',
  'local-tax': '1e8 CNY',
  'government-outlay': '1e8 CNY',
  'patents-in-force': 'patents',
  population: '1e4 persons',
  'patents-granted': 'patents',
  'contract-output': '1e8 CNY',
  'contract-absorbed': '1e8 CNY',
  'contract-flow': '1e8 CNY',
  'secondary-share': '%',
  distance: 'km',
  'value-added-share': '1',
  'input-share': '1',
  'world-sales-share': '1',
  'national-sales-share': '1',
  'import-share': '1',
  'foreign-content': '1',
  'foreign-content-function': '1',
  'final-share': '1',
  'local-share': '1',
  'capital-home': '1',
  'capital-arrival': '1',
  'public-research': '1',
  'central-tax': '1',
  'research-weight': '1',
  'contract-share': '1',
  'public-field': '1',
  licences: 'licences',
}

const HEADER = 'table,row,column,value,unit,source,status'

/** Everything that the world is founded on, by table, row and column. */
export class Figures {
  readonly all: readonly Figure[]
  readonly #values = new Map<string, number>()

  constructor(all: readonly Figure[]) {
    this.all = all
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
        expected: 'a number in scenarios/data',
      })
    return value
  }

  has(table: string, row: string, column: string): boolean {
    return this.#values.has(`${table}/${row}/${column}`)
  }
}

/** Read data files (name → text); each must have the header above and a finite value in every row. */
export function parseFigures(files: Readonly<Record<string, string>>): Figures {
  const all: Figure[] = []
  for (const [file, text] of Object.entries(files)) {
    const lines = text.replace(/\r/g, '').split('\n')
    if (lines[0] !== HEADER)
      throw new ScenarioError({
        code: 'bad-data',
        file,
        line: 1,
        column: 1,
        got: lines[0] || 'nothing',
        expected: HEADER,
      })
    lines.forEach((line, k) => {
      if (k === 0 || line === '') return
      const [table, row, column, value, unit, source, status] = fieldsOf(line)
      const at = { code: 'bad-data', file, line: k + 1, column: 1, path: `${table}.${row}.${column}` }
      if (!Object.hasOwn(UNITS, table)) {
        const close = nearest(table, Object.keys(UNITS))
        const wrong = { ...at, got: table || 'nothing', expected: 'a table of figures' }
        throw new ScenarioError(close === undefined ? wrong : { ...wrong, nearest: close })
      }
      if (unit !== UNITS[table])
        throw new ScenarioError({ ...at, got: `unit ${unit || 'nothing'}`, expected: `unit ${UNITS[table]}` })
      if (value === undefined || value.trim() === '' || !Number.isFinite(Number(value)))
        throw new ScenarioError({ ...at, got: value || 'nothing', expected: 'a finite number' })
      if (status !== 'published' && status !== 'derived' && status !== 'prior')
        throw new ScenarioError({ ...at, got: status || 'nothing', expected: 'published, derived or prior' })
      all.push({
        table: table!,
        row: row!,
        column: column!,
        value: Number(value),
        unit: unit!,
        source: source!,
        status,
      })
    })
  }
  return new Figures(all)
}

/** One line of RFC 4180 (no line breaks inside quotes). */
export function fieldsOf(line: string): string[] {
  const out: string[] = []
  for (const [, quoted, plain] of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g))
    out.push(quoted !== undefined ? quoted.replaceAll('""', '"') : plain!)
  return out
}
