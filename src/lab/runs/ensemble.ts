import { bufferTime, concat, filter, from, map, mergeMap, type Observable, of, scan } from 'rxjs'
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
  JSON.stringify([
    horizon,
    firms,
    rules,
    assumptions,
    levers.map(({ kind, region, pair, function: func, value, start, ramp, end }) => [
      kind,
      region ?? pair,
      func,
      value,
      start,
      ramp,
      end,
    ]),
  ])

/** Both scenarios under each seed; runs on the shelf are not made again. Emits whenever one of `steps` is reached. */
export function refine(
  baseline: Plain,
  policy: Plain | undefined,
  run: (scenario: Plain, seed: number) => Observable<Recording>,
  shelf: Shelf,
  steps: readonly number[] = STEPS,
): Observable<Pairs> {
  const fetch = (scenario: Plain, seed: number): Observable<Recording> => {
    const kept = shelf.of(scenario)
    const found = kept.get(seed)
    if (found) return of(found)
    return run(scenario, seed).pipe(
      map((recording) => {
        kept.set(seed, recording)
        return recording
      }),
    )
  }
  const most = steps.at(-1)!
  const seeds = SEEDS.slice(0, most)
  const asked = seeds.flatMap((seed) => [
    { seed, side: 'baseline' as const, scenario: baseline },
    ...(policy ? [{ seed, side: 'policy' as const, scenario: policy }] : []),
  ])
  return concat(
    from(asked).pipe(
      mergeMap(({ seed, side, scenario }) => fetch(scenario, seed).pipe(map((recording) => ({ side, recording })))),
    ),
  ).pipe(
    bufferTime(25),
    filter((some) => some.length > 0),
    scan(
      (all, some) => {
        for (const { side, recording } of some) all[side].set(recording.seed, recording)
        return all
      },
      { baseline: new Map<number, Recording>(), policy: new Map<number, Recording>() },
    ),
    map(({ baseline: a, policy: b }) => {
      // the first so many, so that pairs of several scenarios are of the same seeds
      const missing = seeds.findIndex((seed) => !a.has(seed) || (policy !== undefined && !b.has(seed)))
      const both = missing < 0 ? seeds : seeds.slice(0, missing)
      return { baseline: both.map((seed) => a.get(seed)!), policy: policy ? both.map((seed) => b.get(seed)!) : [] }
    }),
    // only when one more of the steps is reached
    scan(
      (last: { readonly reached: number; readonly pairs?: Pairs }, pairs: Pairs) => {
        const reached = steps.findLast((step) => step <= pairs.baseline.length) ?? 0
        return reached > last.reached ? { reached, pairs } : { reached: last.reached }
      },
      { reached: 0 },
    ),
    filter((step): step is { reached: number; pairs: Pairs } => step.pairs !== undefined),
    map(({ pairs }) => pairs),
  )
}
