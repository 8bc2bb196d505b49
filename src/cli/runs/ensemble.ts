import { availableParallelism } from 'node:os'
import type { RunError } from '../../engine/failure.ts'
import type { SomeAssumptions } from '../../model/assumptions.ts'
import type { Rules } from '../../model/rules.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { lastQuarterOf, type OutputSelection } from '../../study/excerpt.ts'
import { quarterOf } from '../../text/dates.ts'
import type { Complaint } from '../../text/errors.ts'
import { foundingOf } from '../../worlds/calendar.ts'
import type { Progress } from '../terminal/progress.ts'
import type { Birthright } from './excerpt-worker.ts'
import { openRunStore, type RunStore } from './run-store.ts'
import { ThreadPool, threadFile } from './thread-pool.ts'

/** One run of an ensemble: a scenario of the plan by position, with what is drawn set over its own values. */
export interface Draw {
  readonly scenario: number
  readonly assumptions?: SomeAssumptions
  readonly rules?: Partial<Rules>
  readonly seed: number
}

/**
 * The excerpt of a run; or why it stopped, since a draw may well lead out of bounds, which is a result; or why no world
 * can be founded on it.
 */
export type Outcome = { readonly values: Float64Array } | { readonly stopped: Stop } | { readonly refused: Complaint }
export type Stop = Pick<RunError, 'code' | 'what' | 'place' | 'date' | 'got' | 'expected'>

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
  const quarters = new Int32Array(new SharedArrayBuffer(4))
  const each = quarterOf(lastQuarterOf(plan.excerpt)) - foundingOf(plan.scenarios[0].world.names) + 1
  return {
    progress: () => ({ done: Atomics.load(quarters, 0), total: each * plan.draws.length }),
    [Symbol.asyncIterator]: () => inOrder(plan, quarters, each),
  }
}

async function* inOrder(plan: EnsemblePlan, quarters: Int32Array<SharedArrayBuffer>, each: number) {
  const { scenarios, excerpt, draws, signal } = plan
  signal.throwIfAborted()
  if (draws.length === 0) return
  const store = plan.store === undefined ? undefined : openRunStore(plan.store, scenarios, excerpt)
  const threads = Math.min(plan.workers ?? availableParallelism(), draws.length)
  const birthright: Omit<Birthright, 'stop'> = {
    scenarios,
    excerpt,
    quarters,
  }
  // a call that finds all its runs starts no thread
  let pool: ThreadPool<Draw, Outcome> | undefined
  const simulated = (draw: Draw) => {
    pool ??= new ThreadPool({ file: threadFile('excerpt-worker', import.meta.url), birthright, threads, signal })
    return pool.run(draw)
  }
  const underWay: Promise<Outcome>[] = []
  let next = 0
  try {
    while (next < draws.length || underWay.length > 0) {
      while (next < draws.length && underWay.length < AHEAD * threads)
        underWay.push(outcomeOf(draws[next++], store, simulated, quarters, each))
      yield await underWay.shift()!
      signal.throwIfAborted()
    }
  } finally {
    await pool?.close()
    store?.close()
  }
}

/** Runs under way or waiting to be handed out, per thread. */
const AHEAD = 8

function outcomeOf(
  draw: Draw,
  store: RunStore | undefined,
  simulated: (draw: Draw) => Promise<Outcome>,
  quarters: Int32Array<SharedArrayBuffer>,
  each: number,
): Promise<Outcome> {
  const key = store?.keyOf(draw)
  const found = key === undefined ? undefined : store!.find(key)
  if (found) {
    Atomics.add(quarters, 0, each)
    return Promise.resolve({ values: found })
  }
  const outcome = simulated(draw).then((made) => {
    if ('values' in made && key !== undefined) store!.keep(key, made.values)
    return made
  })
  // a run that nobody waits for any more may fail without being heard
  outcome.catch(() => {})
  return outcome
}
