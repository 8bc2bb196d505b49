import type { Frame } from '../records/frame.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { Design } from '../study/design.ts'
import { keepOf, keptFrames } from '../study/keep.ts'
import { type Place, type Plan, placeOf, pointAt, runId } from '../study/plan.ts'
import type { Shard } from '../study/shards.ts'
import { variantOf } from '../study/variant.ts'

/** `factor-mobility/sweeps`: the runs of a design by the plan of `factor-mobility sweep`, for engines and stores of one's own. */

export type { Frame } from '../records/frame.ts'
export { type Place, type Plan, planOf } from '../study/plan.ts'
export { type Shard, shardsOf } from '../study/shards.ts'

/** A run of a sweep as a task: all that a machine needs to make it, whoever stores its rows. */
export interface SweepTask {
  /** sha256 as hex over scenario, world, values, rows kept, code and seed: runs of one id have the same rows. */
  readonly id: string
  /** Where in the design’s tables it stands. */
  readonly at: Place
  readonly scenario: Scenario
  readonly seed: number
}

/** The runs of a shard of a plan, each made when it is asked for. */
export function* tasksOf(plan: Plan, { places }: Shard): Generator<SweepTask, void> {
  const { scenarios, factors, seeds } = plan.design
  for (const place of places) {
    const at = placeOf(plan, place)
    const scenario = variantOf(scenarios[at.scenario], factors, at.scenario, pointAt(plan, at.point))
    yield { id: runId(plan, place), at, scenario, seed: seeds[at.seed] }
  }
}

/**
 * What a sweep keeps of a run: the rows and dates that the design names under `keep`, every quarter being simulated and
 * audited. A run that leaves the model’s bounds throws a `RunError`.
 */
export const recordOf = ({ keep }: Design, { scenario, seed }: SweepTask): Generator<Frame, void> =>
  keptFrames(scenario, seed, keepOf(keep, scenario.world))
