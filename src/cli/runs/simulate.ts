import { RunError } from '../../engine/failure.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { quarterOf } from '../../text/dates.ts'
import { ScenarioError } from '../../text/errors.ts'
import { foundingOf } from '../../worlds/calendar.ts'
import type { Every, Recording } from './recording.ts'
import { ThreadPool, threadFile } from './thread-pool.ts'
import type { Birthright, Outcome, Task } from './worker.ts'

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
  const quarters = new Int32Array(new SharedArrayBuffer(4))
  const total =
    plan.seeds.length *
    plan.scenarios.reduce((sum, { horizon, world }) => sum + quarterOf(horizon) - foundingOf(world.names) + 1, 0)
  return {
    progress: () => ({ done: Atomics.load(quarters, 0), total }),
    [Symbol.asyncIterator]: () => inOrder(plan, quarters),
  }
}

async function* inOrder(plan: Plan, quarters: Birthright['quarters']): AsyncGenerator<Recorded, void> {
  const { scenarios, seeds, every, signal } = plan
  signal.throwIfAborted()
  const tasks = scenarios.flatMap((_, scenario) => seeds.map((seed): Task => ({ scenario, seed })))
  const threads = Math.min(plan.workers, tasks.length)
  const birthright: Omit<Birthright, 'stop'> = {
    scenarios,
    every,
    quarters,
  }
  const pool = new ThreadPool<Task, Outcome>({
    file: threadFile('worker', import.meta.url),
    birthright,
    threads,
    signal,
  })
  const underWay: Promise<Outcome>[] = []
  let next = 0
  try {
    for (const { scenario, seed } of tasks) {
      while (next < tasks.length && underWay.length < 2 * threads) underWay.push(start(pool, tasks[next++]))
      const { id } = scenarios[scenario]
      yield { ...recordingOf(await underWay.shift()!, id, seed), scenario: id, seed }
    }
  } finally {
    await pool.close()
  }
}

function start(pool: ThreadPool<Task, Outcome>, task: Task): Promise<Outcome> {
  const outcome = pool.run(task)
  // a run that nobody waits for any more may fail without being heard
  outcome.catch(() => {})
  return outcome
}

function recordingOf(outcome: Outcome, scenario: string, seed: number): Recording {
  if ('recording' in outcome) return outcome.recording
  if ('refused' in outcome) throw new ScenarioError(outcome.refused)
  const { code, what, place, date, got, expected } = outcome.stopped
  throw new RunError(code, `${scenario} seed ${seed}: ${what}`, place, date, got, expected)
}
