import { ScenarioError } from './errors.ts'

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
      const [table, row, column, value, unit, source, status] = fields(line)
      const at = { code: 'bad-data', file, line: k + 1, column: 1, path: `${table}.${row}.${column}` }
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
function fields(line: string): string[] {
  const out: string[] = []
  for (const [, quoted, plain] of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g))
    out.push(quoted !== undefined ? quoted.replaceAll('""', '"') : plain!)
  return out
}
