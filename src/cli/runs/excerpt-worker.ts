import { move, transferableSymbol, valueSymbol, workerData } from 'piscina'
import { RunError } from '../../engine/failure.ts'
import { frames } from '../../engine/run.ts'
import type { Frame } from '../../records/frame.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { excerptOf, lastQuarterOf, type OutputSelection } from '../../study/excerpt.ts'
import { quarterOf } from '../../text/dates.ts'
import { ScenarioError } from '../../text/errors.ts'
import { foundingOf } from '../../worlds/calendar.ts'
import { drawn } from './drawn.ts'
import type { Draw, Outcome } from './ensemble.ts'
import { heed, type StopSign } from './stop-sign.ts'

/** What every worker is born with. */
export interface Birthright {
  readonly scenarios: readonly Scenario[]
  readonly excerpt: OutputSelection
  /** Shared by all threads; the first element counts the quarters simulated. */
  readonly quarters: Int32Array<SharedArrayBuffer>
  readonly stop: StopSign
}

const { scenarios, excerpt, quarters, stop } = workerData as Birthright
const horizon = lastQuarterOf(excerpt)
const each = quarterOf(horizon) - foundingOf(scenarios[0].world.names) + 1

export default function run(draw: Draw): unknown {
  heed(stop)
  const before = { quarters: 0 }
  const outcome = outcomeOf(draw, before)
  // a run that stopped early leaves nothing to wait for
  Atomics.add(quarters, 0, each - before.quarters)
  if (!('values' in outcome)) return outcome
  return move({ [transferableSymbol]: [outcome.values.buffer], [valueSymbol]: outcome })
}

function outcomeOf(draw: Draw, count: { quarters: number }): Outcome {
  try {
    return {
      values: excerptOf(counted(frames(drawn(scenarios[draw.scenario], draw, horizon), draw.seed), count), excerpt),
    }
  } catch (error) {
    if (error instanceof ScenarioError) return { refused: error.complaint }
    if (!(error instanceof RunError)) throw error
    const { code, what, place, date, got, expected } = error
    return { stopped: { code, what, place, date, got, expected } }
  }
}

function* counted(frames: Iterable<Frame>, count: { quarters: number }): Generator<Frame> {
  for (const frame of frames) {
    heed(stop)
    Atomics.add(quarters, 0, 1)
    count.quarters++
    yield frame
  }
}
