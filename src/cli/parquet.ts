import { DuckDBInstance } from '@duckdb/node-api'

/** A CSV file as Parquet (zstd): the same columns, order and values; value is DOUBLE, seed INT32, the others VARCHAR. */
export async function csvToParquet(
  csv: string,
  parquet: string,
  columns: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const interrupt = () => connection.interrupt()
  signal.addEventListener('abort', interrupt)
  try {
    signal.throwIfAborted()
    const types = columns.map(
      (name) => `${quoted(name)}: ${name === 'value' ? "'DOUBLE'" : name === 'seed' ? "'INTEGER'" : "'VARCHAR'"}`,
    )
    const source = `read_csv(${quoted(csv)}, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', columns = {${types.join(', ')}})`
    await connection.run(`SET preserve_insertion_order = true; SET temp_directory = ''`)
    await connection.run(`COPY (FROM ${source}) TO ${quoted(parquet)} (FORMAT parquet, COMPRESSION zstd)`)
  } catch (error) {
    signal.throwIfAborted()
    throw error
  } finally {
    signal.removeEventListener('abort', interrupt)
    connection.closeSync()
    instance.closeSync()
  }
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`
