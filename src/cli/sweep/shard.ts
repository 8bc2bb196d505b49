import { createHash } from 'node:crypto'
import { rmSync, statSync } from 'node:fs'
import { RunError } from '../../engine/failure.ts'
import type { Frame } from '../../records/frame.ts'
import { seriesLines } from '../../records/lines.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { Factor } from '../../study/factor.ts'
import { type Keep, keptFrames } from '../../study/keep.ts'
import { variantOf } from '../../study/variant.ts'
import { ScenarioError } from '../../text/errors.ts'
import { publish } from '../files/atomic.ts'
import { sha256Of } from '../files/file-digest.ts'
import { beside } from '../files/temporary.ts'
import type { SweepFolder } from './folder.ts'
import { failureDigest, type Outcome } from './marker.ts'
import { type Kept, writePart } from './part.ts'

/** One run: the position of its scenario, its seed, and the values of the factors, NaN for what the scenario has. */
export interface RunTask {
  readonly id: string
  readonly scenario: number
  readonly seed: number
  readonly point: Float64Array
}
export interface ShardRuns {
  readonly id: string
  readonly runs: readonly RunTask[]
}

/** What runs of one study share. */
export interface Study {
  readonly scenarios: readonly Scenario[]
  readonly factors: readonly Factor[]
  readonly keep: Keep
}

/** Asked before each quarter that is kept; throws where the sweep is being stopped. */
export type Check = () => void

/** A run of a study: its kept frames and what came of it. */
export interface Recorded {
  readonly frames: readonly Frame[]
  readonly outcome: Outcome
}

/** Simulate one run. A run that cannot be, or that leaves its bounds, has an outcome too; it keeps no frame. */
export function recordRun({ scenarios, factors, keep }: Study, task: RunTask, check: Check = () => {}): Recorded {
  const { id, scenario, seed, point } = task
  const hash = createHash('sha256')
  try {
    const frames: Frame[] = []
    for (const frame of keptFrames(variantOf(scenarios[scenario], factors, scenario, point), seed, keep)) {
      check()
      frames.push(frame)
      hash.update(seriesLines(frame))
    }
    return { frames, outcome: { id, outcome: 'done', digest: hash.digest('hex') } }
  } catch (error) {
    // a value that no file may hold is the run’s own as well
    if (!(error instanceof RunError || error instanceof ScenarioError || error instanceof RangeError)) throw error
    const { message } = error
    return { frames: [], outcome: { id, outcome: 'failed', digest: failureDigest(message), error: message } }
  }
}

/**
 * Run a shard into its part and its marker, which say the same whoever writes them; nothing where it is done already.
 * The part comes first: a marker is only there once what it says is.
 */
export async function runShard(
  folder: SweepFolder,
  study: Study,
  { id, runs }: ShardRuns,
  each: { readonly check: Check; readonly ran: (k: number) => void },
): Promise<'ran' | 'was done'> {
  if (folder.marker(id)) return 'was done'
  const kept: Kept[] = []
  const outcomes: Outcome[] = []
  for (const [k, task] of runs.entries()) {
    each.check()
    const { frames, outcome } = recordRun(study, task, each.check)
    kept.push({ id: task.id, frames })
    outcomes.push(outcome)
    each.ran(k)
  }
  const temporary = beside(folder.part(id))
  try {
    await writePart(temporary, kept)
    const [bytes, sha256] = [statSync(temporary).size, sha256Of(temporary)]
    publish(temporary, folder.part(id))
    folder.mark({ id, runs: outcomes, bytes, sha256 })
  } finally {
    rmSync(temporary, { force: true })
  }
  return 'ran'
}
