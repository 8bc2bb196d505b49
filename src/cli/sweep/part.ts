import { basename, dirname, join } from 'node:path'
import { DOUBLE, type DuckDBConnection, DuckDBDataChunk, ENUM } from '@duckdb/node-api'
import type { Frame } from '../../records/frame.ts'
import { withDuck } from '../files/duck.ts'
import { AS_PARQUET } from '../files/parquet.ts'
import { withPlainPath } from '../files/plain-path.ts'
import { sqlText } from '../files/sql.ts'

/** The kept frames of a run, under its id. */
export interface Kept {
  readonly id: string
  readonly frames: readonly Frame[]
}

/** Columns of a part; `run` is the id of the run. */
export const PART_COLUMNS = ['run', 'date', 'region', 'function', 'indicator', 'unit', 'value'] as const
const CHUNK = 2048

/** With one thread, and nothing spilt, it writes the same bytes every time. */
const SETTINGS = { threads: '1', temp_directory: '' }

/** Write the rows of some runs as Parquet (zstd), in their order; how many rows. A value that is NaN has none. */
export function writePart(file: string, runs: readonly Kept[]): Promise<number> {
  return withPlainPath(dirname(file), (folder) =>
    withDuck(SETTINGS, async (duck) => {
      const rows = await fillPart(duck, runs)
      await duck.run(`COPY part TO ${sqlText(join(folder, basename(file)))} ${AS_PARQUET}`)
      return rows
    }),
  )
}

/** The table `part`, and how many rows it has. */
async function fillPart(duck: DuckDBConnection, runs: readonly Kept[]): Promise<number> {
  const words = (of: (frame: Frame) => Iterable<string>) => [
    ...new Set(runs.flatMap(({ frames }) => frames.flatMap((frame) => [...of(frame)]))),
  ]
  const layout = runs.find(({ frames }) => frames.length > 0)?.frames[0].layout.series ?? []
  // words are stored once and counted: an enumeration is written three times as fast as texts
  const columns = [
    runs.map(({ id }) => id),
    words(({ date }) => [date]),
    ...(['region', 'function', 'indicator', 'unit'] as const).map((key) => [...new Set(layout.map((row) => row[key]))]),
  ].map((list) => (list.length > 0 ? list : ['none']))
  const named = PART_COLUMNS.map(
    (name, k) => `"${name}" ${k < columns.length ? `ENUM(${columns[k].map(sqlText)})` : 'DOUBLE'}`,
  )
  await duck.run(`CREATE TABLE part (${named})`)
  const appender = await duck.createAppender('part')
  const chunk = DuckDBDataChunk.create([...columns.map((list) => ENUM(list)), DOUBLE], CHUNK)
  let rows = 0
  let filled = 0
  let [run, date, region, func, indicator, unit, value] = vectors(chunk)
  const flush = () => {
    chunk.rowCount = filled
    for (const vector of [run, date, region, func, indicator, unit, value]) vector.flush()
    appender.appendDataChunk(chunk)
    chunk.reset()
    ;[run, date, region, func, indicator, unit, value] = vectors(chunk)
    filled = 0
  }
  for (const { id, frames } of runs)
    for (const frame of frames)
      for (let k = 0; k < frame.series.length; k++) {
        if (Number.isNaN(frame.series[k])) continue
        const key = frame.layout.series[k]
        run.setItem(filled, id)
        date.setItem(filled, frame.date)
        region.setItem(filled, key.region)
        func.setItem(filled, key.function)
        indicator.setItem(filled, key.indicator)
        unit.setItem(filled, key.unit)
        value.setItem(filled, frame.series[k])
        rows++
        if (++filled === CHUNK) flush()
      }
  if (filled > 0) flush()
  appender.closeSync()
  return rows
}

function vectors(chunk: DuckDBDataChunk) {
  chunk.rowCount = CHUNK
  return PART_COLUMNS.map((_, k) => chunk.getColumnVector(k))
}
