import { keepOf } from '../../study/keep.ts'
import { costOf, placeOf, pointAt } from '../../study/plan.ts'
import type { SweepFolder } from './folder.ts'
import type { Sweep } from './plan-file.ts'
import { recordRun } from './shard.ts'

/** What a sweep will take, by a short sample of its runs on this machine. */
export interface Estimate {
  readonly runs: number
  readonly scenarios: number
  readonly points: number
  readonly seeds: number
  readonly shards: number
  readonly shardSize: number
  /** Runs that are stored already. */
  readonly stored: number
  readonly workers: number
  readonly millisecondsPerRun: number
  /** Of what is not stored yet. */
  readonly seconds: number
  /** Of parts, markers and tables. */
  readonly bytes: number
}

/** Code is slow until it is compiled: so long is sampled, in milliseconds, and so many runs at most. */
const WARM = 1200
const MOST = 200
/** Threads that start, tables that are opened. */
const START = 0.8
/** Bytes of a row in a part, and of the same in the result; of a run in its marker and in the table; of a shard besides. */
const BYTES = { row: 7.5, run: 420, shard: 4500 }

export function estimate(folder: SweepFolder, sweep: Sweep, workers: number): Estimate {
  const { plan, shards, file } = sweep
  const { design, points } = plan
  const { perUnit, rows } = sample(sweep)
  let stored = 0
  let cost = 0
  let waiting = 0
  for (const { id, places } of shards) {
    if (folder.marker(id)) {
      stored += places.length
      continue
    }
    waiting++
    for (const place of places) cost += costOf(design.scenarios[placeOf(plan, place).scenario])
  }
  const runs = plan.size
  const milliseconds = cost * perUnit
  const threads = Math.max(1, Math.min(workers, waiting))
  return {
    runs,
    scenarios: design.scenarios.length,
    points: points.n,
    seeds: design.seeds.length,
    shards: shards.length,
    shardSize: file.shardSize,
    stored,
    workers,
    millisecondsPerRun: runs === stored ? 0 : milliseconds / (runs - stored),
    seconds: waiting === 0 ? 0 : START + milliseconds / threads / 1000,
    bytes: Math.round(2 * rows * BYTES.row * runs + BYTES.run * runs + BYTES.shard * shards.length),
  }
}

/** Simulate some runs of the plan, one after the other until code is compiled: time a unit of cost, and rows a run. */
function sample(sweep: Sweep): { perUnit: number; rows: number } {
  const { plan } = sweep
  const { scenarios, factors, keep, seeds } = plan.design
  const study = { scenarios, factors, keep: keepOf(keep, scenarios[0].world) }
  const started = performance.now()
  let best = Number.POSITIVE_INFINITY
  let rows = 0
  let took = 0
  for (let k = 0; k === 0 || (took < WARM && k < MOST); k++) {
    const place = Math.floor((k * 0.618033988749895 * plan.size) % plan.size)
    const { scenario, point, seed } = placeOf(plan, place)
    const before = performance.now()
    const task = { id: '', scenario, seed: seeds[seed], point: pointAt(plan, point) as Float64Array<ArrayBuffer> }
    const { frames } = recordRun(study, task)
    const now = performance.now()
    took = now - started
    best = Math.min(best, (now - before) / costOf(scenarios[scenario]))
    rows = Math.max(
      rows,
      frames.reduce((sum, { series }) => sum + series.reduce((n, value) => n + (Number.isNaN(value) ? 0 : 1), 0), 0),
    )
  }
  return { perUnit: best, rows }
}
