import { availableParallelism } from 'node:os'
import { RunError } from '../../engine/failure.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { lastQuarterOf, type OutputSelection } from '../../study/excerpt.ts'
import { quarterOf } from '../../text/dates.ts'
import { ScenarioError } from '../../text/errors.ts'
import { foundingOf } from '../../worlds/calendar.ts'
import type { Progress } from '../terminal/progress.ts'
import type { Draw } from './drawn.ts'
import type { handler } from './excerpt-task.ts'
import { inOrder } from './in-order.ts'
import { moduleBeside, openPool, type Pool } from './pool.ts'
import { openRunStore } from './run-store.ts'
import { COUNT, type Counts, newCounts } from './worker-data.ts'

/**
 * The excerpt of a run; or why it stopped, since a draw may well lead out of bounds, which is a result; or why no world
 * can be founded on it.
 */
export type Outcome = { readonly values: Float64Array } | { readonly failed: RunError | ScenarioError }

export interface EnsemblePlan {
  readonly scenarios: readonly Scenario[]
  /** What is kept of each run; a run ends with the excerpt's last quarter, whatever the scenario's horizon. */
  readonly excerpt: OutputSelection
  readonly draws: readonly Draw[]
  readonly signal: AbortSignal
  /** Threads; the outcomes are the same for any number. By default as many as the machine has cores. */
  readonly workers?: number
  /** Folder in which outcomes are kept and found again by digest; left out, nothing is kept. */
  readonly store?: string
}

/** An ensemble under way: outcomes in the order of the draws, whatever finishes first. */
export interface Ensemble extends AsyncIterable<Outcome> {
  /** Quarters simulated or found so far, of how many. */
  progress(): Progress
}

/**
 * Many runs on worker threads, each reduced to its excerpt where it is made, so that what is held does not grow with
 * the runs: at most a few per thread are under way. Several threads, another order of arrival, a store or none give
 * the same outcomes. With a store, each outcome is kept as soon as it is there: the same call after an interruption
 * simulates only what is missing. Interrupted, the iteration throws the signal's reason.
 *
 *     const runs = ensemble({ scenarios, excerpt, draws, signal, store: RUN_STORE })
 *     for await (const outcome of runs) if ('values' in outcome) …
 */
export function ensemble(plan: EnsemblePlan): Ensemble {
  const counts = newCounts()
  const each = quarterOf(lastQuarterOf(plan.excerpt)) - foundingOf(plan.scenarios[0].world.names) + 1
  return {
    progress: () => ({ done: Atomics.load(counts, COUNT.done), total: each * plan.draws.length }),
    [Symbol.asyncIterator]: () => outcomes(plan, counts, each),
  }
}

/** Runs under way or waiting to be handed out, per thread. */
const AHEAD = 8

async function* outcomes(plan: EnsemblePlan, counts: Counts, each: number): AsyncGenerator<Outcome, void> {
  const { scenarios, excerpt, draws, signal } = plan
  signal.throwIfAborted()
  if (draws.length === 0) return
  const store = plan.store === undefined ? undefined : openRunStore(plan.store, scenarios, excerpt)
  const threads = Math.min(plan.workers ?? availableParallelism(), draws.length)
  // a call that finds all its runs starts no thread
  let pool: Pool<Draw, Float64Array> | undefined
  const simulated = async (draw: Draw): Promise<Outcome> => {
    pool ??= openPool<typeof handler>({
      module: moduleBeside('excerpt-task', import.meta.url),
      data: { scenarios, excerpt, counts },
      threads,
      signal,
    })
    return pool.run(draw).then((values) => ({ values }), failed)
  }
  const outcomeOf = async (draw: Draw): Promise<Outcome> => {
    const key = store?.keyOf(draw)
    const found = key === undefined ? undefined : store!.find(key)
    if (found) {
      Atomics.add(counts, COUNT.done, each)
      return { values: found }
    }
    const outcome = await simulated(draw)
    if ('values' in outcome && key !== undefined) store!.keep(key, outcome.values)
    return outcome
  }
  try {
    for await (const outcome of inOrder(draws, AHEAD * threads, outcomeOf)) {
      yield outcome
      signal.throwIfAborted()
    }
  } finally {
    await pool?.close()
    store?.close()
  }
}

/** The outcome of a run that stopped, or of a world that cannot be founded; what else befalls a thread ends all. */
function failed(error: unknown): Outcome {
  if (error instanceof RunError || error instanceof ScenarioError) return { failed: error }
  throw error
}
