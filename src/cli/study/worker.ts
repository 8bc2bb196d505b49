import { move, transferableSymbol, valueSymbol, workerData } from 'piscina'
import { RunError } from '../../engine/failure.ts'
import { frames } from '../../engine/run.ts'
import type { Frame } from '../../records/frame.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { type Excerpt, excerptOf, lastQuarterOf } from '../../study/excerpt.ts'
import { quarterOf } from '../../text/dates.ts'
import { ScenarioError } from '../../text/errors.ts'
import { type Figure, Figures } from '../../worlds/figures.ts'
import { heed, type StopSign } from '../stop-sign.ts'
import { drawn } from './drawn.ts'
import type { Draw, Outcome } from './ensemble.ts'

/** What every worker is born with. Figures travel as a list: a class does not survive the way between threads. */
export interface Birthright {
  readonly scenarios: readonly (Omit<Scenario, 'figures'> & { readonly figures: readonly Figure[] })[]
  readonly excerpt: Excerpt
  /** Shared by all threads; the first element counts the quarters simulated. */
  readonly quarters: Int32Array<SharedArrayBuffer>
  readonly stop: StopSign
}

const { scenarios, excerpt, quarters, stop } = workerData as Birthright
const founded = scenarios.map((scenario): Scenario => ({ ...scenario, figures: new Figures(scenario.figures) }))
const horizon = lastQuarterOf(excerpt)
const each = quarterOf(horizon) + 1

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
      values: excerptOf(counted(frames(drawn(founded[draw.scenario], draw, horizon), draw.seed), count), excerpt),
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
