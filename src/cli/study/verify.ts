import { createHash, randomInt } from 'node:crypto'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { DuckDBInstance } from '@duckdb/node-api'
import { field } from '../../records/lines.ts'
import { keepOf } from '../../study/keep.ts'
import { placeOf } from '../../study/plan.ts'
import { parquetSource } from '../parquet.ts'
import { withPlainPath } from '../plain-path.ts'
import { sqlText } from '../sql.ts'
import type { SweepFolder } from './folder.ts'
import { commandOf, survey } from './outcomes.ts'
import type { Sweep } from './plan-file.ts'
import { recordRun } from './shard.ts'
import { costOf, taskOf } from './sweep.ts'

/** A run whose bytes are not those that were stored. */
export interface Difference {
  readonly run: string
  readonly scenario: string
  readonly point: number
  readonly seed: number
  /** What differs: what the run gives again, or the rows of its part. */
  readonly what: 'run' | 'part'
  readonly got: string
  readonly expected: string
  readonly command: string
}
export interface Verified {
  readonly stored: number
  readonly sampled: number
  /** Parts whose bytes are not those that their markers say. */
  readonly wrong: readonly string[]
  readonly differences: readonly Difference[]
}

/**
 * Compare a sweep with what its code gives again. All parts: their bytes with their markers. A random sample of runs: the
 * lines of a second simulation, and those that their part holds, with the digest that was recorded.
 */
export async function verify(folder: SweepFolder, sweep: Sweep, size: number, signal: AbortSignal): Promise<Verified> {
  const { plan, shards } = sweep
  const { scenarios, factors, keep, seeds } = plan.design
  const study = { scenarios, factors, keep: keepOf(keep) }
  const { wrong } = survey(folder, sweep, { deep: true })
  const whole = shards.filter(({ id }) => folder.marker(id) && !wrong.includes(id))
  const all = whole.flatMap((shard) => Array.from(shard.places, (_, k) => ({ shard, k })))
  const differences: Difference[] = []
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const duck = await instance.connect()
  try {
    for (let n = 0; n < size && n < all.length; n++) {
      await setImmediate()
      signal.throwIfAborted()
      const drawn = randomInt(n, all.length)
      const { shard, k } = all[drawn]
      all[drawn] = all[n]
      const place = shard.places[k]
      const at = placeOf(plan, place)
      const costs = [costOf(scenarios[at.scenario])]
      const [task] = taskOf(sweep, { ...shard, places: Int32Array.of(place) }, costs).runs
      const expected = folder.marker(shard.id)!.runs.find(({ id }) => id === task.id)!
      const run = { run: task.id, scenario: scenarios[at.scenario].id, point: at.point, seed: seeds[at.seed] }
      const tell = (what: Difference['what'], got: string) =>
        differences.push({ ...run, what, got, expected: expected.digest, command: commandOf(sweep, place) })
      const { outcome } = recordRun(study, task)
      if (outcome.digest !== expected.digest) tell('run', outcome.digest)
      if (expected.outcome === 'failed') continue

      const stored = await withPlainPath(folder.at('parts'), (parts) =>
        duck.runAndReadAll(
          `SELECT date, region, "function", indicator, unit, value FROM ${parquetSource([join(parts, `${shard.id}.parquet`)], { numbered: true })} WHERE run = ${sqlText(task.id)} ORDER BY file_row_number`,
        ),
      )
      const hash = createHash('sha256')
      for (const [date, ...rest] of stored.getRowsJS())
        hash.update(
          `${field(run.scenario)},${run.seed},${[date, ...rest].map((part) => field(String(part))).join(',')}\n`,
        )
      const digest = hash.digest('hex')
      if (digest !== expected.digest) tell('part', digest)
    }
  } finally {
    duck.closeSync()
    instance.closeSync()
  }
  return { stored: all.length, sampled: Math.min(size, all.length), wrong, differences }
}
