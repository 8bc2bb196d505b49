import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'

/** Settings of an instance, as DuckDB names them. */
export type DuckSettings = Readonly<Record<string, string>>

/**
 * Use a database in memory, which is closed however `use` ends: connection, then instance, and at the latest where the
 * process or thread exits, so that none of its threads outlives it. An abort interrupts what it is doing.
 */
export async function withDuck<T>(
  settings: DuckSettings,
  use: (duck: DuckDBConnection) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  signal?.throwIfAborted()
  const instance = await DuckDBInstance.create(':memory:', { ...settings })
  let duck: DuckDBConnection | undefined
  const interrupt = () => duck?.interrupt()
  const close = () => {
    interrupt()
    duck?.closeSync()
    instance.closeSync()
  }
  process.once('exit', close)
  signal?.addEventListener('abort', interrupt)
  try {
    duck = await instance.connect()
    signal?.throwIfAborted()
    return await use(duck)
  } catch (error) {
    signal?.throwIfAborted()
    throw error
  } finally {
    signal?.removeEventListener('abort', interrupt)
    process.off('exit', close)
    close()
  }
}
