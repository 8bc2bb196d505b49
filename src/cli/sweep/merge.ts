import { rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { shownValue } from '../../study/factor.ts'
import { placeOf, pointAt, runId } from '../../study/plan.ts'
import { ownValue } from '../../study/variant.ts'
import { replace } from '../files/atomic.ts'
import { withDuck } from '../files/duck.ts'
import { AS_PARQUET, parquetSource } from '../files/parquet.ts'
import { withPlainPath } from '../files/plain-path.ts'
import { sqlName, sqlText } from '../files/sql.ts'
import { beside } from '../files/temporary.ts'
import type { SweepFolder } from './folder.ts'
import { commandOf, type Outcomes } from './outcomes.ts'
import { PART_COLUMNS } from './part.ts'
import type { Sweep } from './plan-file.ts'

/** What a study's tables may take of memory; sorting that needs more goes to the disk of the study. */
const MEMORY = '300MB'

/** The tables of a study, each a Parquet file in its folder. */
export const TABLES = { series: 'result.parquet', runs: 'runs.parquet' } as const
/** Columns that a run has in both tables, in the order in which rows stand. */
const RUN_COLUMNS = ['scenario', 'point', 'seed'] as const
const ROW_COLUMNS = PART_COLUMNS.filter((name) => name !== 'run')
/** Columns of `result.parquet`. */
export const RESULT_COLUMNS = [...RUN_COLUMNS, ...ROW_COLUMNS] as const

/**
 * Put the parts of a sweep together, in the order of its plan: `runs.parquet`, a row a place of the plan, and
 * `result.parquet`, the rows of each. Parts are those that the plan names. A place without outcome has a row that says so.
 * Gives back how many rows the result has.
 */
export async function merge(
  folder: SweepFolder,
  sweep: Sweep,
  parts: readonly string[],
  outcomes: Outcomes,
  signal: AbortSignal,
): Promise<number> {
  const spill = beside(folder.at('merge'))
  const temporaries = { series: beside(folder.at(TABLES.series)), runs: beside(folder.at(TABLES.runs)) }
  try {
    return await withPlainPath(folder.path, (plain) =>
      withDuck(
        { memory_limit: MEMORY, temp_directory: join(plain, basename(spill)) },
        async (duck) => {
          await fillRuns(duck, sweep, outcomes)
          const copy = (rows: string, file: string) =>
            duck.run(`COPY (${rows}) TO ${sqlText(join(plain, basename(file)))} ${AS_PARQUET}`)
          await copy('SELECT * EXCLUDE (place) FROM run ORDER BY place', temporaries.runs)
          const { rowsChanged: rows } = await copy(
            `SELECT ${RUN_COLUMNS.map((name) => `run.${name}`)}, ${ROW_COLUMNS.map((name) => `part.${sqlName(name)}`)}
             FROM ${sourceOf(parts.map((shard) => join(plain, 'parts', `${shard}.parquet`)))} AS part
             JOIN run ON run.run = part.run ORDER BY run.place, part.file_row_number`,
            temporaries.series,
          )
          signal.throwIfAborted()
          replace(temporaries.series, folder.at(TABLES.series))
          replace(temporaries.runs, folder.at(TABLES.runs))
          return rows
        },
        signal,
      ),
    )
  } finally {
    for (const path of [spill, ...Object.values(temporaries)]) rmSync(path, { recursive: true, force: true })
  }
}

/** The rows of all parts; of none, no rows with the same columns. */
function sourceOf(parts: readonly string[]): string {
  if (parts.length > 0) return parquetSource(parts, { numbered: true })
  const columns = ROW_COLUMNS.map((name) => (name === 'value' ? '0::DOUBLE AS value' : `'' AS ${sqlName(name)}`))
  return `(SELECT run, ${columns}, 0 AS file_row_number FROM run WHERE false)`
}

/** The table of runs: what was asked of each, by scenario, point, seed and factors, and what came of it. */
async function fillRuns(duck: DuckDBConnection, sweep: Sweep, outcomes: Outcomes): Promise<void> {
  const { plan } = sweep
  const { scenarios, factors, seeds } = plan.design
  const typed = factors.map(({ axis, path }) => `${sqlName(path)} ${axis === 'rule' ? 'VARCHAR' : 'DOUBLE'}`)
  await duck.run(
    `CREATE TABLE run (place INTEGER, run VARCHAR, scenario VARCHAR, point INTEGER, seed INTEGER, outcome VARCHAR, digest VARCHAR, "error" VARCHAR, command VARCHAR${typed.map((column) => `, ${column}`).join('')})`,
  )
  const own = scenarios.map((_, s) => factors.map((factor) => ownValue(factor, scenarios, s)))
  const appender = await duck.createAppender('run')
  const text = (value: string | undefined) =>
    value === undefined ? appender.appendNull() : appender.appendVarchar(value)
  for (let at = 0; at < plan.size; at++) {
    const { scenario, point, seed } = placeOf(plan, at)
    const { outcome, digest, error } = outcomes.at(at)
    appender.appendInteger(at)
    text(runId(plan, at))
    text(scenarios[scenario].id)
    appender.appendInteger(point)
    appender.appendInteger(seeds[seed])
    text(outcome)
    text(digest)
    text(error)
    text(error === undefined ? undefined : commandOf(sweep, at))
    const values = pointAt(plan, point)
    factors.forEach((factor, i) => {
      const within = factor.within[scenario]
      const value = shownValue(
        factor,
        within && Number.isNaN(values[i]) ? own[scenario][i] : within ? values[i] : Number.NaN,
      )
      if (value === null) appender.appendNull()
      else if (typeof value === 'string') appender.appendVarchar(value)
      else appender.appendDouble(value)
    })
    appender.endRow()
  }
  appender.closeSync()
}
