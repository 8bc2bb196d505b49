import { copyEconomy, type Economy } from '../economy/economy.ts'
import { foundEconomy } from '../economy/founding/founding.ts'
import { frames } from '../engine/run.ts'
import type { Frame } from '../records/frame.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { quarterOf } from '../text/dates.ts'
import { foundingOf } from '../worlds/calendar.ts'
import { branchPoint } from './branch-point.ts'

/** One run of a tree: what came of each quarter, to its own horizon. */
export interface Branch {
  readonly scenario: Scenario
  /** Takes the quarters one by one, those before the branch point too; may throw. */
  readonly take: (frames: Iterable<Frame>) => void
}

/**
 * Runs of several scenarios under one seed: each goes on from the first one's world where the two part, and gives the
 * frames that it would give by itself. An error of one branch is handed to `failed` and leaves the others be.
 */
export function runTree(
  branches: readonly Branch[],
  seed: number,
  failed: (branch: number, error: unknown) => void,
): void {
  const lengths = branches.map(({ scenario }) => quarterOf(scenario.horizon) - foundingOf(scenario.world.names) + 1)
  const trunk = branches[0]
  // one that parts from a run that is over, or after it is over itself, goes on from where that is
  const points = branches.map(({ scenario }, k) =>
    Math.min(branchPoint(trunk.scenario, scenario), lengths[0], lengths[k]),
  )
  const copies = new Map<number, Economy>()
  const past: Frame[] = []
  const guarded = (k: number, action: () => void) => {
    try {
      action()
    } catch (error) {
      failed(k, error)
    }
  }
  guarded(0, () => {
    const economy = foundEconomy(trunk.scenario, seed, Math.max(...lengths))
    trunk.take(remembered(frames(trunk.scenario, seed, economy), economy, new Set(points), copies, past))
  })
  for (let k = 1; k < branches.length; k++) {
    const { scenario, take } = branches[k]
    const copy = copies.get(points[k])
    const from = copy ? copyEconomy(copy) : undefined
    guarded(k, () => take(from ? joined(past, from.t, frames(scenario, seed, from)) : frames(scenario, seed)))
  }
}

function* remembered(
  run: Iterable<Frame>,
  economy: Economy,
  points: ReadonlySet<number>,
  copies: Map<number, Economy>,
  past: Frame[],
): Generator<Frame> {
  for (const frame of run) {
    past.push(frame)
    if (points.has(economy.t)) copies.set(economy.t, copyEconomy(economy))
    yield frame
  }
}

function* joined(past: readonly Frame[], until: number, run: Iterable<Frame>): Generator<Frame> {
  yield* past.slice(0, until)
  yield* run
}
