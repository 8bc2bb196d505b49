import { ASSUMPTIONS } from '../../scripts/default-world.ts'
import { loadScenario } from '../../src/cli/worlds/library.ts'
import { RunError } from '../../src/engine/failure.ts'
import { frames } from '../../src/engine/run.ts'
import { type Limits, override } from '../../src/scenario/override.ts'

export interface Failure {
  /** As --set takes them. */
  readonly assignments: readonly string[]
  readonly error: RunError
}

/** Assumptions at the ends of their ranges, corner after corner, until a run of the baseline leaves its bounds. */
export function firstFailure(limits: Limits, seed: number): Failure {
  const baseline = loadScenario('baseline')
  let state = 1
  for (let corner = 0; corner < 500; corner++) {
    const assignments = Object.entries(ASSUMPTIONS).map(([id, { range }]) => {
      state = (state * 48271) % 2147483647
      return `assumptions.${id}=${range[state & 1024 ? 1 : 0]}`
    })
    try {
      for (const _ of frames(override(baseline, assignments, limits), seed));
    } catch (error) {
      if (error instanceof RunError) return { assignments, error }
      throw error
    }
  }
  throw new Error('no corner of the assumptions stops a run')
}
