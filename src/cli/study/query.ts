import { DuckDBInstance, type JS } from '@duckdb/node-api'
import { ScenarioError } from '../../scenario/errors.ts'
import type { SweepFolder } from './folder.ts'
import { TABLES } from './merge.ts'
import { sqlText } from './sql.ts'
import { standing } from './standing.ts'

export type Cell = string | number | boolean | null

/** The answer to a question, row by row: it need not fit into memory. */
export interface Answer {
  readonly columns: readonly string[]
  readonly rows: AsyncIterable<readonly Cell[]>
}

/** Ask SQL of a study, whose views are `series` and `runs`; `use` has until it returns. */
export async function query<T>(folder: SweepFolder, sql: string, use: (answer: Answer) => Promise<T>): Promise<T> {
  for (const file of Object.values(TABLES)) {
    const there = standing(folder.at(file))
    if (there !== 'a file')
      throw new ScenarioError({
        code: 'not-merged',
        file: folder.shown,
        got: there === 'nothing' ? `no ${file}` : `${there} in the place of ${file}`,
        expected: 'a sweep that was merged (sweep resume or sweep merge)',
      })
  }
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: '2GB' })
  const duck = await instance.connect()
  try {
    for (const [view, file] of Object.entries(TABLES))
      await duck.run(`CREATE VIEW ${view} AS FROM read_parquet(${sqlText(folder.at(file))})`)
    const result = await duck.stream(sql)
    return await use({ columns: result.columnNames(), rows: cells(result.yieldRowsJs()) })
  } catch (error) {
    // `Parser Error: …`, then an empty line and the place in the text
    const said = error instanceof Error && /^(?:Failed to .*?: )?([A-Z][\w ]* Error: .*)/.exec(error.message)?.[1]
    if (!said) throw error
    throw new ScenarioError({
      code: 'bad-sql',
      path: 'sql',
      got: said,
      expected: 'SQL of DuckDB over series and runs',
    })
  } finally {
    duck.closeSync()
    instance.closeSync()
  }
}

async function* cells(pieces: AsyncIterable<JS[][]>): AsyncGenerator<readonly Cell[]> {
  for await (const rows of pieces) for (const row of rows) yield row.map(cell)
}

function cell(value: JS): Cell {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number')
    return value
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
  return JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? String(part) : part)) ?? String(value)
}
