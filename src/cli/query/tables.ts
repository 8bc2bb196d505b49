import { accessSync, closeSync, constants, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { FLOWS_COLUMNS, SERIES_COLUMNS } from '../../records/lines.ts'
import { ScenarioError } from '../../text/errors.ts'
import { show } from '../../text/show.ts'
import { csvSource, parquetSource } from '../files/parquet.ts'
import { sqlName } from '../files/sql.ts'
import { RESULT_COLUMNS, TABLES } from '../sweep/merge.ts'

/** A table that SQL may be asked of. */
export interface Table {
  readonly name: string
  /** In the folder. */
  readonly file: string
  /** A query of its rows, where the folder is reached under this path. */
  readonly rows: (folder: string) => string
}

/** The tables of a folder that a sweep or a run has written. */
export interface Tables {
  readonly path: string
  /** As messages give it. */
  readonly shown: string
  readonly tables: readonly Table[]
}

/** Which tables a folder has: those of a merged sweep, or those of a run, of Parquet rather than of CSV. */
export function tablesIn(path: string): Tables {
  const inside = relative('.', path)
  const shown = inside.startsWith('..') ? path : inside || '.'
  const refused = (code: string, got: string, expected: string) =>
    new ScenarioError({ code, file: shown, got, expected })
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found?.isDirectory())
    throw refused('no-folder', found ? 'a file' : 'no folder', 'the folder of a sweep or of a run')

  const has = (file: string) => existsSync(join(path, file))
  const missing = Object.values(TABLES).find((file) => !has(file))
  if (missing === undefined) {
    const tables = [parquet('series', TABLES.series, RESULT_COLUMNS), parquet('runs', TABLES.runs)]
    return { path, shown, tables: tables.map((table) => whole(path, shown, table)) }
  }
  if (has('plan.json'))
    throw refused('not-merged', `no ${missing}`, 'a sweep that was merged (sweep resume or sweep merge)')

  const run = [
    ['series', SERIES_COLUMNS],
    ['flows', FLOWS_COLUMNS],
  ] as const
  const tables = run.flatMap(([name, columns]) => {
    if (has(`${name}.parquet`)) return whole(path, shown, parquet(name, `${name}.parquet`, columns))
    if (has(`${name}.csv`)) return headed(path, shown, whole(path, shown, csv(name, `${name}.csv`, columns)), columns)
    return []
  })
  if (tables.length > 0) return { path, shown, tables }
  throw refused('no-tables', whatElse(path), 'the folder of a run, or of a sweep that was merged')
}

const parquet = (name: string, file: string, columns?: readonly string[]): Table => ({
  name,
  file,
  rows: (folder) => `SELECT ${columns?.map(sqlName).join(', ') ?? '*'} FROM ${parquetSource([join(folder, file)])}`,
})

const csv = (name: string, file: string, columns: readonly string[]): Table => ({
  name,
  file,
  rows: (folder) => `FROM ${csvSource(join(folder, file), columns)}`,
})

/** The table, unless a folder, a pipe or a device stands in its place. */
function whole(path: string, shown: string, table: Table): Table {
  accessSync(join(path, table.file), constants.R_OK)
  if (statSync(join(path, table.file)).isFile()) return table
  throw new ScenarioError({
    code: 'no-file',
    file: join(shown, table.file),
    got: 'what is no file',
    expected: 'the file that was written',
  })
}

/** The table, unless its CSV file has other columns: they are read by their place. */
function headed(path: string, shown: string, table: Table, columns: readonly string[]): Table {
  const expected = columns.join(',')
  const start = Buffer.alloc(expected.length + 2)
  const file = openSync(join(path, table.file), 'r')
  const length = readSync(file, start, 0, start.length, 0)
  closeSync(file)
  const [heading] = start.toString('utf8', 0, length).split('\n')
  if (heading === expected) return table
  throw new ScenarioError({
    code: 'other-columns',
    file: join(shown, table.file),
    line: 1,
    got: show(heading),
    expected,
  })
}

/** What a folder without tables is, as far as it says so itself. */
function whatElse(path: string): string {
  try {
    const { command } = JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8')) as { command?: unknown }
    if (typeof command === 'string' && /^[a-z]+$/.test(command))
      return `the folder of ${command}, which has no tables for SQL`
  } catch {
    // no manifest, or one that nobody can read
  }
  return 'a folder that neither a run nor a sweep has written'
}
