import { copyEconomy, type Economy } from '../economy/economy.ts'
import { foundEconomy } from '../economy/founding/founding.ts'
import { timed } from '../engine/levers.ts'
import { frames } from '../engine/run.ts'
import type { Frame } from '../records/frame.ts'
import type { TimedLever } from '../scenario/params.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { canonical } from '../text/canonical.ts'
import { quarterOf } from '../text/dates.ts'
import { foundingOf } from '../worlds/calendar.ts'

/**
 * The first quarter, counted from founding, in which two scenarios differ: until then their runs under one seed are the same run. 0 where their
 * worlds are founded or behave differently; horizons do not count.
 */
export function partingOf(a: Scenario, b: Scenario): number {
  const rest = ({ firms, assumptions, rules }: Scenario) => canonical({ firms, assumptions, rules })
  if (rest(a) !== rest(b) || a.world !== b.world) return 0
  const [one, other] = [timed(a.levers, a.world), timed(b.levers, b.world)]
  const last = Math.max(quarterOf(a.horizon), quarterOf(b.horizon)) - foundingOf(a.world.names)
  for (let t = 0; t <= last; t++) if (inForce(one, t) !== inForce(other, t)) return t
  return last + 1
}

/** Levers in force at t, in their order, which is the order in which their effects are added. When they end says nothing yet. */
const inForce = (levers: readonly TimedLever[], t: number): string =>
  JSON.stringify(levers.filter(({ start, end }) => start <= t && t <= end).map(({ end: _, ...lever }) => lever))

/** One run of a tree: what came of each quarter, to its own horizon. */
export interface Branch {
  readonly scenario: Scenario
  /** Takes the quarters one by one, those before the parting too; may throw. */
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
  const last = Math.max(
    ...branches.map(({ scenario }) => quarterOf(scenario.horizon) - foundingOf(scenario.world.names)),
  )
  const trunk = branches[0]
  const partings = branches.map(({ scenario }) => partingOf(trunk.scenario, scenario))
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
    const economy = foundEconomy(trunk.scenario, seed, last + 1)
    trunk.take(remembered(frames(trunk.scenario, seed, economy), economy, new Set(partings), copies, past))
  })
  for (let k = 1; k < branches.length; k++) {
    const { scenario, take } = branches[k]
    const copy = copies.get(partings[k])
    const from = copy ? copyEconomy(copy) : undefined
    guarded(k, () => take(from ? joined(past, from.t, frames(scenario, seed, from)) : frames(scenario, seed)))
  }
}

function* remembered(
  run: Iterable<Frame>,
  economy: Economy,
  partings: ReadonlySet<number>,
  copies: Map<number, Economy>,
  past: Frame[],
): Generator<Frame> {
  for (const frame of run) {
    past.push(frame)
    if (partings.has(economy.t)) copies.set(economy.t, copyEconomy(economy))
    yield frame
  }
}

function* joined(past: readonly Frame[], until: number, run: Iterable<Frame>): Generator<Frame> {
  yield* past.slice(0, until)
  yield* run
}
