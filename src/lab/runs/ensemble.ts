import { concat, defer, filter, from, map, mergeMap, type Observable, of, tap } from 'rxjs'
import { leverKey } from './history-key.ts'
import type { Plain, Recording } from './orders.ts'

/** Runs of two scenarios under the same seeds, in the order of the seeds. */
export interface Pairs {
  readonly baseline: readonly Recording[]
  readonly policy: readonly Recording[]
}

/** Seeds of the bands. */
export const SEEDS: readonly number[] = Array.from({ length: 32 }, (_, k) => k + 1)
/** Bands are shown from so many pairs on, and again at each of these. */
export const STEPS: readonly number[] = [8, 16, 24, 32]

/** Recordings that were made, by scenario and seed: the last few scenarios are kept. */
export class Shelf {
  readonly #scenarios = new Map<string, Map<number, Recording>>()
  readonly #most: number

  constructor(most = 16) {
    this.#most = most
  }

  of(scenario: Plain): Map<number, Recording> {
    const key = figuresKey(scenario)
    const found = this.#scenarios.get(key) ?? new Map<number, Recording>()
    this.#scenarios.delete(key)
    this.#scenarios.set(key, found)
    if (this.#scenarios.size > this.#most) this.#scenarios.delete(this.#scenarios.keys().next().value!)
    return found
  }
}

/** All that a scenario's figures depend on: everything but its name. */
export function figuresKey(scenario: Plain): string {
  let key = keys.get(scenario)
  if (key === undefined) keys.set(scenario, (key = spelled(scenario)))
  return key
}
const keys = new WeakMap<Plain, string>()
const spelled = ({ horizon, firms, levers, assumptions, rules }: Plain): string =>
  JSON.stringify([horizon, firms, rules, assumptions, levers.map((lever) => leverKey(lever, lever.end))])

/**
 * Both scenarios under each seed; runs on the shelf are not made again. Emits whenever one of `steps` is reached, at
 * once where all that it needs was on the shelf.
 */
export function refine(
  baseline: Plain,
  policy: Plain | undefined,
  run: (scenario: Plain, seed: number) => Observable<Recording>,
  shelf: Shelf,
  steps: readonly number[] = STEPS,
): Observable<Pairs> {
  return defer(() => {
    const seeds = SEEDS.slice(0, steps.at(-1)!)
    const [bases, policies] = [shelf.of(baseline), policy && shelf.of(policy)]
    const missing = seeds.flatMap((seed) => [
      ...(bases.has(seed) ? [] : [{ seed, kept: bases, scenario: baseline }]),
      ...(policy && policies && !policies.has(seed) ? [{ seed, kept: policies, scenario: policy }] : []),
    ])
    // the first so many, so that pairs of several scenarios are of the same seeds
    const complete = (): number => {
      const first = seeds.findIndex((seed) => !bases.has(seed) || (policies && !policies.has(seed)))
      return first < 0 ? seeds.length : first
    }
    let reached = 0
    const pairsIfReached = (): Pairs | undefined => {
      const both = complete()
      const step = steps.findLast((each) => each <= both) ?? 0
      if (step <= reached) return undefined
      reached = step
      const first = seeds.slice(0, both)
      return {
        baseline: first.map((seed) => bases.get(seed)!),
        policy: policies ? first.map((seed) => policies.get(seed)!) : [],
      }
    }
    const runs = from(missing).pipe(
      mergeMap(({ seed, kept, scenario }) => run(scenario, seed).pipe(tap((recording) => kept.set(seed, recording)))),
    )
    return concat(of(undefined), runs).pipe(
      map(pairsIfReached),
      filter((pairs) => pairs !== undefined),
    )
  })
}
