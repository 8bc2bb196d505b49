import { costOf, placeOf, pointAt, runId } from '../../study/plan.ts'
import type { Shard } from '../../study/shards.ts'
import { ScenarioError } from '../../text/errors.ts'
import { DiffersError } from '../files/atomic.ts'
import { moduleBeside, type Opening, openPool, type Pool } from '../runs/pool.ts'
import { COUNT, newCounts } from '../runs/worker-data.ts'
import type { Progress } from '../terminal/progress.ts'
import { MOST_FAILURES, type SweepFolder } from './folder.ts'
import type { Sweep } from './plan-file.ts'
import type { handler, Report, ShardTask } from './shard-task.ts'

/** A sweep that somebody else has cancelled. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError'
}

export interface Calling {
  readonly workers: number
  readonly signal: AbortSignal
  /** Handed a function that tells how far the sweep is; gives back what ends the telling. */
  readonly show: (progress: () => Progress) => () => void
  /** Opens what runs shards: a pool of threads, or in tests whatever takes its place. */
  readonly open?: (opening: Opening<typeof handler>) => Pool<ShardTask, Report>
}

/**
 * Run every shard that is not done, some at a time; the quarantined, each having failed three times by itself. Runs that
 * fail are no failure of their shard. On an interruption, a cancellation or a full disk no further quarter is simulated:
 * shards that are done stay, the others are begun again next time.
 */
export async function runShards(
  folder: SweepFolder,
  sweep: Sweep,
  { workers, signal, show, open = openPool }: Calling,
): Promise<readonly Shard[]> {
  const { plan, file } = sweep
  const { scenarios, factors, keep } = plan.design
  const counts = newCounts()
  const costs = scenarios.map(costOf)
  const costAt = (shard: Shard) => Array.from(shard.places, (place) => costs[placeOf(plan, place).scenario])

  let total = 0
  let runs = 0
  const waiting: Shard[] = []
  const quarantined: Shard[] = []
  for (const shard of sweep.shards) {
    const cost = costAt(shard).reduce((a, b) => a + b, 0)
    total += cost
    runs += shard.places.length
    if (folder.marker(shard.id)) {
      Atomics.add(counts, COUNT.runs, shard.places.length)
      Atomics.add(counts, COUNT.done, cost)
    } else if (folder.failures(shard.id) >= MOST_FAILURES) quarantined.push(shard)
    else waiting.push(shard)
  }
  if (waiting.length === 0) return quarantined

  const threads = Math.min(workers, waiting.length)
  const data = { folder: folder.path, scenarios, factors, keep, codeDigest: file.codeDigest, counts }
  const halt = new AbortController()
  const halted = AbortSignal.any([signal, halt.signal])
  const pool = open({ module: moduleBeside('shard-task', import.meta.url), data, threads, signal: halted })
  const endProgress = show(() => ({
    done: Atomics.load(counts, COUNT.done),
    total,
    note: `${Atomics.load(counts, COUNT.runs).toLocaleString('en')} of ${runs.toLocaleString('en')} runs`,
  }))

  /** One of as many hands as there are threads: takes the next shard as soon as it is free. */
  const hand = async () => {
    for (let shard = waiting.shift(); shard && !halted.aborted; shard = waiting.shift()) {
      const report = await pool.run(taskOf(sweep, shard, costAt(shard))).catch((error) => {
        // it befalls every shard alike
        if (error instanceof ScenarioError) halt.abort(error)
        return crashed(error)
      })
      if (halted.aborted) return
      if (report.state === 'cancelled') halt.abort(new CancelledError())
      else if (report.state === 'differs') halt.abort(new DiffersError(report.file, report.other))
      else if (report.state === 'failed') {
        if (folder.fail(shard.id, report) < MOST_FAILURES) waiting.push(shard)
        else quarantined.push(shard)
      }
    }
  }
  try {
    const hands = await Promise.allSettled(Array.from({ length: threads }, hand))
    const failed = hands.find((end) => end.status === 'rejected')
    if (failed) throw failed.reason
  } finally {
    endProgress()
    await pool.close()
  }
  halted.throwIfAborted()
  return quarantined
}

export function taskOf({ plan }: Sweep, { id, places }: Shard, costs: readonly number[]): ShardTask {
  const runs = Array.from(places, (at) => {
    const { scenario, point, seed } = placeOf(plan, at)
    return {
      id: runId(plan, at),
      scenario,
      seed: plan.design.seeds[seed],
      point: Float64Array.from(pointAt(plan, point)),
    }
  })
  return { id, runs, costs }
}

/** A thread that is gone takes no report with it. */
const crashed = (error: unknown): Report => ({
  state: 'failed',
  code: 'crashed',
  message: error instanceof Error ? error.message : String(error),
})
