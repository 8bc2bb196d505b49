import type { Scenario } from '../../scenario/scenario.ts'
import { placeOf, pointAt, runId } from '../../study/plan.ts'
import type { Shard } from '../../study/shards.ts'
import { quarterOf } from '../../text/dates.ts'
import { ScenarioError } from '../../text/errors.ts'
import { foundingOf } from '../../worlds/calendar.ts'
import { faultOf } from '../files/fault.ts'
import { ThreadPool, threadFile } from '../runs/thread-pool.ts'
import type { Progress } from '../terminal/progress.ts'
import { MOST_FAILURES, type SweepFolder } from './folder.ts'
import type { Sweep } from './plan-file.ts'
import { DiffersError } from './publish.ts'
import { type Birthright, COUNT, type Report, type Task } from './threads.ts'

/** A sweep that somebody else has cancelled. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError'
}

export interface Calling {
  readonly workers: number
  readonly signal: AbortSignal
  /** Handed a function that tells how far the sweep is; gives back what ends the telling. */
  readonly show: (progress: () => Progress) => () => void
  /** Opens what runs shards: a pool of threads, unless told otherwise. */
  readonly open?: (birthright: Birthright, threads: number) => Pool
}

/** What runs a shard: a pool of threads, or in tests whatever takes its place. */
export interface Pool {
  run(task: Task): Promise<Report>
  close(): Promise<void>
}

/**
 * Run every shard that is not done, some at a time; the shards that were set aside, each having failed three times by
 * itself. Runs that fail are no failure of their shard. On an interruption, a cancellation or a full disk no further
 * quarter is simulated: shards that are done stay, the others are begun again next time.
 */
export async function runShards(
  folder: SweepFolder,
  sweep: Sweep,
  { workers, signal, show, open = openPool }: Calling,
): Promise<readonly Shard[]> {
  const { plan, file } = sweep
  const { scenarios, factors, keep } = plan.design
  const counts = new Int32Array(new SharedArrayBuffer(4 * Object.keys(COUNT).length))
  const costs = scenarios.map(costOf)
  const costAt = (shard: Shard) => Array.from(shard.places, (place) => costs[placeOf(plan, place).scenario])

  let total = 0
  let runs = 0
  const waiting: Shard[] = []
  const aside: Shard[] = []
  for (const shard of sweep.shards) {
    const cost = costAt(shard).reduce((a, b) => a + b, 0)
    total += cost
    runs += shard.places.length
    if (folder.marker(shard.id)) {
      Atomics.add(counts, COUNT.runs, shard.places.length)
      Atomics.add(counts, COUNT.cost, cost)
    } else if (folder.failures(shard.id) >= MOST_FAILURES) aside.push(shard)
    else waiting.push(shard)
  }
  if (waiting.length === 0) return aside

  const threads = Math.min(workers, waiting.length)
  const pool = open(
    {
      folder: folder.path,
      scenarios,
      factors,
      keep,
      codeDigest: file.codeDigest,
      counts,
    },
    threads,
  )
  let stopping: (() => void) | undefined
  const stop = (why: () => void) => {
    stopping ??= why
    Atomics.store(counts, COUNT.stop, 1)
  }
  const interrupt = () => stop(() => signal.throwIfAborted())
  signal.addEventListener('abort', interrupt)
  if (signal.aborted) interrupt()
  const endProgress = show(() => ({
    done: Atomics.load(counts, COUNT.cost),
    total,
    note: `${Atomics.load(counts, COUNT.runs).toLocaleString('en')} of ${runs.toLocaleString('en')} runs`,
  }))

  /** One of as many hands as there are threads: takes the next shard as soon as it is free. */
  const hand = async () => {
    for (let shard = waiting.shift(); shard && !stopping; shard = waiting.shift()) {
      const report = await pool.run(taskOf(sweep, shard, costAt(shard))).catch(crashed)
      if (report.state === 'ran' || report.state === 'was done') continue
      if (report.state === 'failed') {
        if (folder.fail(shard.id, report) < MOST_FAILURES) waiting.push(shard)
        else aside.push(shard)
      } else stop(() => halt(folder, report))
    }
  }
  try {
    const hands = await Promise.allSettled(Array.from({ length: threads }, hand))
    const failed = hands.find((end) => end.status === 'rejected')
    if (failed) throw failed.reason
  } finally {
    endProgress()
    signal.removeEventListener('abort', interrupt)
    await pool.close()
  }
  stopping?.()
  return aside
}

export function taskOf({ plan }: Sweep, { id, places }: Shard, costs: readonly number[]): Task {
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

/** About how long a run takes, in units that a progress bar needs no more precisely: founding, years, firms. */
export const costOf = ({ horizon, firms, world }: Scenario): number =>
  Math.ceil((3 + (quarterOf(horizon) - foundingOf(world.names)) / 4) * (0.3 + firms / 3000))

/** A thread that is gone takes no report with it. */
const crashed = (error: unknown): Report => ({
  state: 'failed',
  code: 'crashed',
  message: error instanceof Error ? error.message : String(error),
})

function halt(folder: SweepFolder, report: Report): never {
  switch (report.state) {
    case 'cancelled':
      throw new CancelledError()
    case 'differs':
      throw new DiffersError(report.file, report.other)
    case 'fault':
      throw new ScenarioError(
        faultOf(Object.assign(new Error(report.message), { code: report.code, syscall: 'write' }), folder.shown)!,
      )
    case 'other code':
      throw new ScenarioError({
        code: report.code,
        file: folder.shown,
        got: report.message,
        expected: 'the code that the plan was made with',
      })
    default:
      throw new Error(`a shard ended as ${report.state}`)
  }
}

/** The threads heed the numbers that they share with the sweep, and answer that they have stopped. */
const openPool = (birthright: Birthright, threads: number): Pool =>
  new ThreadPool<Task, Report>({
    file: threadFile('shard-worker', import.meta.url),
    birthright,
    threads,
    signal: new AbortController().signal,
  })
