import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection, DuckDBDataChunk, DuckDBValue } from '@duckdb/node-api'
import { ScenarioError } from '../../text/errors.ts'
import { nearest } from '../../text/nearest.ts'
import { either, show } from '../../text/show.ts'
import { clearing } from '../files/clearing.ts'
import { withDuck } from '../files/duck.ts'
import { plainTmp, withPlainPath } from '../files/plain-path.ts'
import { sqlName, sqlText } from '../files/sql.ts'
import { type Form, prepareQuestion, wideSign } from './question.ts'
import { type Tables, tablesIn } from './tables.ts'

export type Cell = string | number | boolean | null

/** Some rows of an answer. */
export type Rows = readonly (readonly Cell[])[]

/** The answer to a question, piece by piece: it need not fit into memory. */
export interface Answer {
  /** All different; a name that was there before has a number: `a`, `a_1`. */
  readonly columns: readonly string[]
  /** Of which columns the cells are JSON texts. */
  readonly json: readonly boolean[]
  readonly pieces: AsyncIterable<Rows>
}

const MEMORY = '2GB'

/**
 * Ask SQL of the folder of a sweep, with the views `series` and `runs`, or of a run, with `series` and `flows`; `use` has
 * until it returns. Only these can be read, nothing can be written, and the SQL can change neither.
 */
export async function query<T>(
  path: string,
  sql: string,
  use: (answer: Answer) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const tables = tablesIn(path)
  // where what does not fit into memory goes; it comes into being only then
  const spill = join(plainTmp(), `factor-mobility-${randomUUID()}`)
  const settings = {
    memory_limit: MEMORY,
    temp_directory: spill,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  }
  const ask = () =>
    withPlainPath(path, (plain) =>
      withDuck(
        settings,
        async (duck) => {
          await openViews(duck, tables, plain)
          const asked = <A>(answer: Promise<A>) => answer.catch((error: unknown) => rethrow(error, sql, tables))
          const { prepared, names, forms } = await asked(prepareQuestion(duck, sql))
          const result = await asked(prepared.stream())
          return use({
            columns: different(names),
            json: forms.map((form) => form === 'json'),
            pieces: pieces(() => asked(result.fetchChunk()), forms),
          })
        },
        signal,
      ),
    )
  return clearing(() => rmSync(spill, { recursive: true, force: true }), ask)
}

/** Name the tables, then let go of all other files and of the network, for good. */
async function openViews(duck: DuckDBConnection, { shown, tables }: Tables, plain: string): Promise<void> {
  for (const { name, file, rows } of tables)
    try {
      await duck.run(`CREATE VIEW ${sqlName(name)} AS ${rows(plain)}`)
    } catch {
      throw damaged(join(shown, file))
    }
  const files = tables.map(({ file }) => sqlText(join(plain, file)))
  await duck.run(`SET TimeZone = 'UTC'; SET allowed_paths = [${files}]; SET enable_external_access = false`)
  await duck.run('SET lock_configuration = true')
}

async function* pieces(fetch: () => Promise<DuckDBDataChunk | null>, forms: readonly Form[]): AsyncGenerator<Rows> {
  for (let chunk = await fetch(); chunk !== null && chunk.rowCount > 0; chunk = await fetch()) {
    const columns = chunk.getColumns()
    yield Array.from({ length: chunk.rowCount }, (_, row) => forms.map((form, k) => cell(columns[k][row], form)))
  }
}

/** A number where a double holds it, with the digits that it has; else its text. */
function cell(value: DuckDBValue, form: Form): Cell {
  if (value === null || typeof value === 'string') {
    if (value === null || form === 'value' || form === 'text') return value
    return form === 'json' ? held(value) : value.replace(/\D/g, '').length <= 15 ? Number(value) : value
  }
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
  return typeof value === 'boolean' ? value : String(value)
}

/** JSON of DuckDB with what is no JSON, or more than a double holds, as texts: NaN, Infinity, integers beyond 2⁵³. */
const held = (json: string): string =>
  json.replace(/"(?:[^"\\]|\\.)*"|-?(?:NaN|Infinity)|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/g, (token) =>
    /^-?[NI]/.test(token) || (/^-?\d{16,}$/.test(token) && !Number.isSafeInteger(Number(token))) ? `"${token}"` : token,
  )

/** Names that are all different: one that was there before gets the first free number. */
function different(names: readonly string[]): string[] {
  const given = new Set<string>()
  const free = (name: string) => {
    for (let n = 1; ; n++) if (!given.has(`${name}_${n}`) && !names.includes(`${name}_${n}`)) return `${name}_${n}`
  }
  return names.map((name) => {
    const one = given.has(name) ? free(name) : name
    given.add(one)
    return one
  })
}

function damaged(file: string, line?: string): ScenarioError {
  const at = line === undefined ? {} : { line: Number(line) }
  const expected = 'the table that a sweep or a run has written'
  return new ScenarioError({ code: 'damaged', file, ...at, got: 'other bytes', expected })
}

/** What DuckDB says of a question, in our words where it is about files, else the first of its lines. */
function rethrow(error: unknown, sql: string, { shown, tables }: Tables): never {
  if (!(error instanceof Error) || error instanceof ScenarioError) throw error
  const { message } = error
  const names = tables.map(({ name }) => name)
  const said = (got: string, expected: string, near?: string) =>
    new ScenarioError({ code: 'bad-sql', path: 'sql', got, expected, ...(near !== undefined && { nearest: near }) })
  const [, file] = /Permission Error: Cannot access (?:file|directory) "([^\n]*)" - /.exec(message) ?? []
  if (file !== undefined) throw said(show(file), `${either(names)}: no other file and no network can be reached`)
  const isOfText = /^(?:[^\n]*?: )??(?:Binder|Catalog|Conversion|Parser) Error: /.test(message)
  const sign = isOfText ? wideSign(sql) : undefined
  if (sign) throw said(`${show(sign.got)} (full-width)`, show(sign.expected))
  const [, table] =
    /Table with name (.*?) does not exist|Referenced table "(.*?)" not found/.exec(message)?.filter(Boolean) ?? []
  if (table !== undefined) throw said(`no table ${table}`, either(names), nearest(table, names))
  if (/no space left/i.test(message))
    throw new ScenarioError({ code: 'ENOSPC', file: plainTmp(), got: 'a full disk', expected: 'free space' })
  const [, line] = /CSV Error on Line: (\d+)/.exec(message) ?? []
  const broken = tables.find(({ file }) => line !== undefined && message.includes(file))
  if (broken) throw damaged(join(shown, broken.file), line)
  if (!isOfText && /TProtocol|Snappy|ZSTD|decompress|\bParquet\b|parquet file/i.test(message)) throw damaged(shown)
  const expected = `SQL of DuckDB over ${names.join(' and ')}`
  const [, column, near] =
    /column "(.*?)" not found in FROM clause(?:.*\n+Candidate bindings: "(.*?)")?/.exec(message) ?? []
  if (column !== undefined) throw said(`no column ${show(column)}`, expected, near)
  const [, call] = /Function with name (.*?) does not exist|argument types '(.*?)'/.exec(message)?.filter(Boolean) ?? []
  if (call !== undefined) throw said(`no function ${call}`, expected, /Did you mean "(.*?)"/.exec(message)?.[1])
  // `Failed to …: Parser Error: …`, then perhaps an empty line and the place in the text
  const [, first = message.split('\n')[0]] = /^(?:.*?: )??[A-Z][\w ]* Error: (.*)/.exec(message) ?? []
  throw said(first.replace(/[.!]$/, ''), expected)
}
