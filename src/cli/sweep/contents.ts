import { createHash, type Hash } from 'node:crypto'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { placeOf } from '../../study/plan.ts'
import { field } from '../../text/csv.ts'
import { withDuck } from '../files/duck.ts'
import { parquetSource } from '../files/parquet.ts'
import { withPlainPath } from '../files/plain-path.ts'
import type { ShardFlaw } from './flaw.ts'
import type { SweepFolder } from './folder.ts'
import { bytesOf, type Outcome } from './marker.ts'
import type { Sweep } from './plan-file.ts'

/** A run whose part holds other rows than its marker says: the digest of those that it holds, undefined where there are none. */
export interface UnlikeRun {
  readonly place: number
  readonly outcome: Outcome
  readonly got: string | undefined
}
/** A shard whose part holds other rows than its marker says: of which runs, or of runs that are none of its own. */
export interface UnlikeShard {
  readonly id: string
  readonly runs: readonly UnlikeRun[]
}

const NO_ROWS = createHash('sha256').digest('hex')

/**
 * The shards whose part holds other rows than its marker says, of all that are done and whole; a run that failed has no
 * rows. Of runs that the plan no longer asks for nothing is said.
 */
export async function unlikeShards(
  folder: SweepFolder,
  sweep: Sweep,
  signal: AbortSignal,
): Promise<readonly UnlikeShard[]> {
  const unlike: UnlikeShard[] = []
  const look = async (duck: DuckDBConnection, parts: string) => {
    for (const { id } of sweep.shards) {
      signal.throwIfAborted()
      const marker = folder.marker(id)
      if (!marker || !folder.isWhole(marker)) continue
      const digests = await read(duck, join(parts, `${id}.parquet`), sweep)
      signal.throwIfAborted()
      const runs = marker.runs.flatMap((outcome): UnlikeRun[] => {
        const place = sweep.plan.ids.find(bytesOf(outcome.id))
        const got = digests.get(outcome.id)
        const expected = outcome.outcome === 'failed' ? undefined : outcome.digest
        return place < 0 || (got ?? NO_ROWS) === (expected ?? NO_ROWS) ? [] : [{ place, outcome, got }]
      })
      const own = new Set(marker.runs.map((run) => run.id))
      if (runs.length > 0 || [...digests.keys()].some((run) => !own.has(run))) unlike.push({ id, runs })
    }
  }
  // one thread gives rows in the order in which they stand
  await withPlainPath(folder.at('parts'), (parts) => withDuck({ threads: '1' }, (duck) => look(duck, parts), signal))
  return unlike
}

/** What is wrong with the part of a shard. */
export const flawOf = (folder: SweepFolder, { id }: UnlikeShard): ShardFlaw => ({
  id,
  file: join(folder.shown, 'parts', `${id}.parquet`),
  got: 'other rows than its marker says',
  expected: 'those of its runs',
  isForeign: false,
})

/** The digests of the lines that the rows of each run come to; none where the part cannot be read. */
async function read(duck: DuckDBConnection, part: string, { plan }: Sweep) {
  const { scenarios, seeds } = plan.design
  const hashes = new Map<string, { readonly hash: Hash; readonly start: string }>()
  const startOf = (run: string) => {
    const place = plan.ids.find(bytesOf(run))
    if (place < 0) return ''
    const { scenario, seed } = placeOf(plan, place)
    return `${field(scenarios[scenario].id)},${seeds[seed]}`
  }
  try {
    const stream = await duck.stream(
      `SELECT run, date, region, "function", indicator, unit, value FROM ${parquetSource([part])}`,
    )
    for await (const chunk of stream.yieldRowsJs())
      for (const [run, ...parts] of chunk) {
        const id = String(run)
        const own = hashes.get(id) ?? { hash: createHash('sha256'), start: startOf(id) }
        hashes.set(id, own)
        own.hash.update(`${own.start},${parts.map((value) => field(String(value))).join(',')}\n`)
      }
  } catch {
    // bytes that DuckDB cannot read hold no rows
    hashes.clear()
  }
  return new Map([...hashes].map(([id, { hash }]) => [id, hash.digest('hex')]))
}
