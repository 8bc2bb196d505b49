import { Observable } from 'rxjs'
import { frames } from './engine/run.ts'
import { INDICATORS } from './indicators/index.ts'
import type { Frame } from './records/frame.ts'
import type { Scenario } from './scenario/scenario.ts'
import { seedOf } from './text/seeds.ts'

export type { Claim } from './claims/claim.ts'
export type { Judged, Judgement, Remarks } from './claims/judge.ts'
export type { DrawnRuns, Draws } from './claims/judge-claims.ts'
export { judgeClaims } from './claims/judge-claims.ts'
export { parseClaims } from './claims/parse.ts'
export { RunError } from './engine/failure.ts'
export type { Indicator, IndicatorId } from './indicators/index.ts'
export type { FlowKind, FunctionName, PlaceName, RegionName } from './model/row-names.ts'
export { collect } from './records/collect.ts'
export { digest } from './records/digest.ts'
export type { FlowKey, FlowRow, Frame, Layout, Result, SeriesKey, SeriesRow } from './records/frame.ts'
export { parseScenario } from './scenario/parse.ts'
export type { Lever, Scenario } from './scenario/scenario.ts'
export { ScenarioError } from './text/errors.ts'

/** What a run says in every world: id, unit (money as `¤`), kind, dimensions and formula of each indicator. */
export const indicators = INDICATORS
/** The same in one world, conversion by place among it, units in its money. */
export { indicatorsOf } from './indicators/index.ts'
export { DEFAULT_WORLD, readWorld, type WorldFiles } from './worlds/read.ts'
export type { World } from './worlds/world.ts'

/**
 * A run as a stream of frames, one a quarter: cold, so that each subscription is a run of its own, and cancellable, so
 * that unsubscribing ends it before the next quarter. It emits synchronously; `observeOn` spreads it over time. Errors
 * are `RunError`s. Node and browser alike.
 */
export const simulate = (scenario: Scenario, options: { readonly seed: number }): Observable<Frame> =>
  new Observable((subscriber) => {
    try {
      for (const frame of frames(scenario, seedOf((options as typeof options | undefined)?.seed))) {
        if (subscriber.closed) return
        subscriber.next(frame)
      }
      subscriber.complete()
    } catch (error) {
      subscriber.error(error)
    }
  })
