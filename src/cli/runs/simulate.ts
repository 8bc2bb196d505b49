import { RunError } from '../../engine/failure.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { quarterOf } from '../../text/dates.ts'
import { foundingOf } from '../../worlds/calendar.ts'
import { inOrder } from './in-order.ts'
import { moduleBeside, openPool } from './pool.ts'
import type { handler, RecordTask } from './record-task.ts'
import type { Every, Recording } from './recording.ts'
import { COUNT, type Counts, newCounts } from './worker-data.ts'

export interface Plan {
  readonly scenarios: readonly Scenario[]
  readonly seeds: readonly number[]
  readonly every: Every
  readonly workers: number
  readonly signal: AbortSignal
}

/** A recording with the run that it is of. */
export interface Recorded extends Recording {
  readonly scenario: string
  readonly seed: number
}

/** Runs under way. */
export interface Runs extends AsyncIterable<Recorded> {
  /** Quarters simulated so far, of how many. */
  progress(): { readonly done: number; readonly total: number }
}

/**
 * Every scenario with every seed, on worker threads, handed out in the order of a run's files whatever finishes first.
 * At most two runs per worker are held. The first run in that order that fails ends all, with its error.
 */
export function simulateAll(plan: Plan): Runs {
  const counts = newCounts()
  const total =
    plan.seeds.length *
    plan.scenarios.reduce((sum, { horizon, world }) => sum + quarterOf(horizon) - foundingOf(world.names) + 1, 0)
  return {
    progress: () => ({ done: Atomics.load(counts, COUNT.done), total }),
    [Symbol.asyncIterator]: () => recorded(plan, counts),
  }
}

async function* recorded(plan: Plan, counts: Counts): AsyncGenerator<Recorded, void> {
  const { scenarios, seeds, every, signal } = plan
  signal.throwIfAborted()
  const tasks = scenarios.flatMap((_, scenario) => seeds.map((seed): RecordTask => ({ scenario, seed })))
  const threads = Math.min(plan.workers, tasks.length)
  const pool = openPool<typeof handler>({
    module: moduleBeside('record-task', import.meta.url),
    data: { scenarios, every, counts },
    threads,
    signal,
  })
  const run = async (task: RecordTask): Promise<Recorded> => {
    const { id } = scenarios[task.scenario]
    const recording = await pool.run(task).catch((error) => {
      throw named(error, id, task.seed)
    })
    return { ...recording, scenario: id, seed: task.seed }
  }
  try {
    yield* inOrder(tasks, 2 * threads, run)
  } finally {
    await pool.close()
  }
}

/** Of a run that stopped, which it is. */
function named(error: unknown, scenario: string, seed: number): unknown {
  if (!(error instanceof RunError)) return error
  const { code, what, place, date, got, expected } = error
  return new RunError(code, `${scenario} seed ${seed}: ${what}`, place, date, got, expected)
}
