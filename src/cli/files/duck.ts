import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { clearing } from './clearing.ts'

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
  signal?.addEventListener('abort', interrupt)
  try {
    return await clearing(close, async () => {
      duck = await instance.connect()
      signal?.throwIfAborted()
      return use(duck)
    })
  } catch (error) {
    signal?.throwIfAborted()
    throw error
  } finally {
    signal?.removeEventListener('abort', interrupt)
  }
}
