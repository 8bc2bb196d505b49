import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { sha256Of } from '../../src/cli/files/file-digest.ts'
import type { StudyManifest } from '../../src/cli/sweep/manifest.ts'

/** Take the rows of some points out of a study's store, as if their runs had failed. */
export async function outputsWithout(folder: string, points: readonly number[]): Promise<void> {
  const [file, other] = ['result.parquet', 'other.parquet'].map((name) => join(folder, name)) as [string, string]
  const instance = await DuckDBInstance.create(':memory:')
  const duck = await instance.connect()
  await duck.run(
    `COPY (SELECT * FROM '${file}' WHERE point NOT IN (${points.join(', ')})) TO '${other}' (FORMAT parquet)`,
  )
  duck.closeSync()
  instance.closeSync()
  renameSync(other, file)
  // the manifest knows the bytes of its tables
  const path = join(folder, 'manifest.json')
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as StudyManifest
  const series = { bytes: statSync(file).size, sha256: sha256Of(file) }
  writeFileSync(path, JSON.stringify({ ...manifest, tables: { ...manifest.tables, series } }))
}
