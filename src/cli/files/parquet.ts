import { basename, dirname, join } from 'node:path'
import { withDuck } from './duck.ts'
import { withPlainPath } from './plain-path.ts'
import { sqlName, sqlText } from './sql.ts'

/** How a table is written: one file, of that name and no other until it is done, whose bytes follow from the rows alone. */
export const AS_PARQUET = '(FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false)'

/** A CSV file as Parquet (zstd), both in one folder: the same columns, order and values. */
export function csvToParquet(
  csv: string,
  parquet: string,
  columns: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  return withPlainPath(dirname(csv), (folder) =>
    withDuck(
      { temp_directory: '' },
      async (duck) => {
        const source = csvSource(join(folder, basename(csv)), columns)
        await duck.run(`COPY (FROM ${source}) TO ${sqlText(join(folder, basename(parquet)))} ${AS_PARQUET}`)
      },
      signal,
    ),
  )
}

/** A CSV file of a run as SQL reads it: value is DOUBLE, seed INTEGER, the others VARCHAR; nothing is guessed. */
export function csvSource(csv: string, columns: readonly string[]): string {
  const types = columns.map(
    (name) => `${sqlName(name)}: ${name === 'value' ? "'DOUBLE'" : name === 'seed' ? "'INTEGER'" : "'VARCHAR'"}`,
  )
  return `read_csv(${sqlText(csv)}, columns = {${types.join(', ')}}, header = true, auto_detect = false, hive_partitioning = false, delim = ',', quote = '"', escape = '"')`
}

/**
 * Parquet files as SQL reads them, one after the other: no column is made of their path. `numbered` adds the place of
 * each row in its file, as `file_row_number`.
 */
export const parquetSource = (files: readonly string[], { numbered = false } = {}): string =>
  `read_parquet([${files.map(sqlText).join(', ')}], hive_partitioning = false, file_row_number = ${numbered})`
