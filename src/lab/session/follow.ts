import {
  BehaviorSubject,
  catchError,
  combineLatest,
  concat,
  distinctUntilChanged,
  EMPTY,
  map,
  type Observable,
  of,
  ReplaySubject,
  share,
  switchMap,
  tap,
  timer,
} from 'rxjs'
import { branchPoint, turnsOf } from '../../study/branch-point.ts'
import { yearlyOf } from '../figures/reading.ts'
import { figuresKey, refine, STEPS } from '../runs/ensemble.ts'
import { latestInTurn } from '../runs/latest.ts'
import type { Plain, Recording } from '../runs/orders.ts'
import { type Pool, RunStopped } from '../runs/pool.ts'
import { orderOf, Shelves } from '../runs/shelves.ts'
import type { Result } from '../sharing/link.ts'
import { USUAL } from '../world/clock.ts'
import { WORLD } from '../world/shipped.ts'
import { type Asked, askedOf } from './asked.ts'
import type { Outcome, View } from './state.ts'
import type { Store } from './store.ts'

/** Time after the last change until the digest of the shown run is made. */
const CALM = 1500
const inWorld = (scenario: Plain) => ({ ...scenario, world: WORLD })
const BOTH: Outcome['fresh'] = { baseline: true, policy: true }

/**
 * Runs what the view asks for and puts what comes back into `outcome`: while a slider moves the shown run alone, the
 * latest in turn; once it is let go the pairs behind the bands, 8 and then more; in the end the digest.
 */
export function follow(view: Store<View>, outcome: Store<Outcome>, pool: Pool, shelves = new Shelves()): () => void {
  const asked = new BehaviorSubject<Asked>(askedOf(view.get()))
  let seen = view.get()
  const unwatch = view.watch(() => {
    const { history, against, seed, moving, over } = view.get()
    const { history: h, against: a, seed: s, moving: m, over: o } = seen
    if (history.now === h.now && against === a && seed === s && moving === m && over === o) return
    seen = view.get()
    asked.next(askedOf(seen))
  })
  const central = new Map<string, Observable<Recording>>()
  /** The shown run: asked for twice while it is made, it is made once. */
  const one = (scenario: Plain, seed: number, keep: readonly number[]): Observable<Recording> => {
    const key = `${seed} ${figuresKey(scenario)}`
    let shown = central.get(key)
    if (!shown) {
      shown = pool
        .run({ scenario, seed, dots: true, digest: false, keep }, true)
        .pipe(share({ connector: () => new ReplaySubject(1), resetOnComplete: false }))
      central.set(key, shown)
      if (central.size > 24) central.delete(central.keys().next().value!)
    }
    return shown
  }
  const stopped = (error: unknown): Observable<never> => {
    if (!(error instanceof RunStopped)) throw error
    outcome.set({ stop: error.message })
    return EMPTY
  }
  const same = (a: Asked, b: Asked): boolean =>
    a.seed === b.seed &&
    figuresKey(a.policy) === figuresKey(b.policy) &&
    figuresKey(a.baseline) === figuresKey(b.baseline)

  let settled = asked.value
  /** Where the next run is likely to branch off from these: where this policy does from the last that stood still, if it does. */
  const branchPoints = ({ policy }: Asked): readonly number[] =>
    [branchPoint(inWorld(settled.policy), inWorld(policy))].filter((t) => t > 0 && Number.isFinite(t))

  const alike = (a: Asked, b: Asked): boolean => same(a, b) && a.over === b.over
  /** What bands are of: the scenarios, and what is drawn. */
  const keysOf = ({ baseline, policy, over, seed }: Asked): readonly [baseline: string, policy: string] => {
    const world = over === 'luck' ? '' : seed
    return [`${over} ${world} ${figuresKey(baseline)}`, `${over} ${world} ${figuresKey(policy)}`]
  }

  /** What the bands that are drawn are of. */
  let drawn: readonly [baseline: string, policy: string] = ['', '']
  const drawnOf = (now: Asked): Outcome['fresh'] => {
    const [baseline, policy] = keysOf(now)
    return { baseline: drawn[0] === baseline, policy: !now.differs || drawn[1] === policy }
  }

  const lines = asked
    .pipe(
      distinctUntilChanged(same),
      latestInTurn((now) => {
        const { baseline, policy, differs, seed, moving } = now
        // of a slider in motion no more: the snapshots of all its places would drive out those of the bands
        const keep = (scenario: Plain) => [
          ...branchPoints(now),
          ...(moving ? [] : [USUAL, ...turnsOf(inWorld(scenario))]),
        ]
        return combineLatest([
          one(baseline, seed, keep(baseline)),
          differs ? one(policy, seed, keep(policy)) : of(undefined),
        ]).pipe(
          map(([before, after]) => ({ now, baseline: before, policy: after })),
          catchError(stopped),
        )
      }),
    )
    .subscribe(({ now, baseline, policy }) => outcome.set({ baseline, policy, banded: drawnOf(now), stop: undefined }))

  // bands of what was asked before fade as soon as something else is asked
  const fading = asked.pipe(distinctUntilChanged(alike)).subscribe((now) => {
    outcome.set({ fresh: drawnOf(now), result: undefined })
  })

  const bands = asked
    .pipe(
      distinctUntilChanged((a, b) => alike(a, b) && a.moving === b.moving),
      switchMap((now) => {
        if (now.moving) return EMPTY
        const keep = [USUAL, ...branchPoints(now)]
        settled = now
        const { over } = now
        const run = (scenario: Plain, k: number): Observable<Recording> =>
          over === 'luck' && k === now.seed
            ? one(scenario, k, keep).pipe(map(({ dots: _, ...recording }) => recording))
            : pool.run(orderOf(scenario, k, { over, seed: now.seed, keep }))
        return refine(now.baseline, now.differs ? now.policy : undefined, run, shelves.of(over, now.seed)).pipe(
          tap((pairs) => {
            drawn = keysOf(now)
            outcome.set({ pairs, pairsOver: now.over, fresh: BOTH, banded: BOTH })
          }),
          catchError(stopped),
        )
      }),
    )
    .subscribe()

  // whatever else is asked ends the digest under way: the next figures must not get it
  const digests = asked
    .pipe(
      distinctUntilChanged((a, b) => same(a, b) && a.moving === b.moving),
      switchMap(({ policy, seed, moving }) =>
        moving
          ? EMPTY
          : concat(
              of(undefined),
              timer(CALM).pipe(
                switchMap(() => pool.run({ scenario: policy, seed, dots: false, digest: true, keep: [] })),
                map(resultOf),
                catchError(stopped),
              ),
            ),
      ),
    )
    .subscribe((result) => outcome.set({ result }))

  return () => {
    unwatch()
    for (const subscription of [lines, fading, bands, digests]) subscription.unsubscribe()
  }
}

const gdps = WORLD.names.regions.map((region) => yearlyOf(`gdp/${region}/all`))
/** What a run with a digest came to. */
function resultOf(run: Recording): Result {
  return { digest: run.digest!, gdp: gdps.map((gdp) => gdp(run, run.quarters - 1)) }
}

export const ALL_PAIRS = STEPS.at(-1)!
