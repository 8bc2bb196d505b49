import { move, transferableSymbol, valueSymbol, workerData } from 'piscina'
import { RunError } from '../../engine/failure.ts'
import { frames } from '../../engine/run.ts'
import type { Frame } from '../../records/frame.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { type Complaint, ScenarioError } from '../../text/errors.ts'
import { type Every, type Recording, record } from './recording.ts'
import { heed, type StopSign } from './stop-sign.ts'

/** What every worker is born with. */
export interface Birthright {
  readonly scenarios: readonly Scenario[]
  readonly every: Every
  /** Shared by all threads; the first element counts the quarters simulated. */
  readonly quarters: Int32Array<SharedArrayBuffer>
  readonly stop: StopSign
}

/** One run: the position of its scenario, and its seed. */
export interface Task {
  readonly scenario: number
  readonly seed: number
}

/** A run's recording, or why there is none: what an error says, since its class does not survive either. */
export type Outcome =
  | { readonly recording: Recording }
  | { readonly stopped: Pick<RunError, 'code' | 'what' | 'place' | 'date' | 'got' | 'expected'> }
  | { readonly refused: Complaint }

const { scenarios, every, quarters, stop } = workerData as Birthright

export default function run({ scenario, seed }: Task): unknown {
  heed(stop)
  const outcome = outcomeOf(scenarios[scenario], seed)
  if (!('recording' in outcome)) return outcome
  const { series, flows } = outcome.recording
  return move({ [transferableSymbol]: [series.text.buffer, flows.text.buffer], [valueSymbol]: outcome })
}

function outcomeOf(scenario: Scenario, seed: number): Outcome {
  try {
    return { recording: record(counted(frames(scenario, seed)), every) }
  } catch (error) {
    if (error instanceof ScenarioError) return { refused: error.complaint }
    if (!(error instanceof RunError)) throw error
    const { code, what, place, date, got, expected } = error
    return { stopped: { code, what, place, date, got, expected } }
  }
}

function* counted(frames: Iterable<Frame>): Generator<Frame> {
  for (const frame of frames) {
    heed(stop)
    Atomics.add(quarters, 0, 1)
    yield frame
  }
}
