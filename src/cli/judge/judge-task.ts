import { type Mechanism, without } from '../../claims/mechanism.ts'
import type { RunName } from '../../claims/runs.ts'
import { RunError } from '../../engine/failure.ts'
import type { SomeAssumptions } from '../../model/assumptions.ts'
import type { Rules } from '../../model/rules.ts'
import { runTree } from '../../study/branch.ts'
import { excerptOf, lastQuarterOf, type OutputSelection } from '../../study/excerpt.ts'
import { counted, type Handler, heed, type WorkerData } from '../runs/worker-data.ts'

/** A run that claims ask for: its scenario as it stands, what is off in it, what is kept of it. */
export interface AskedRun extends RunName {
  readonly at: number
  readonly excerpt: OutputSelection
}

export interface JudgeData extends WorkerData {
  readonly runs: readonly AskedRun[]
}

/** A draw, and which of the runs are wanted of it. */
export interface JudgeTask {
  /** By run: what is drawn is set over what the scenario does not ask for itself. */
  readonly assumptions: readonly SomeAssumptions[]
  readonly rules: Rules
  readonly seed: number
  readonly off: readonly Mechanism[]
  readonly wanted: readonly number[]
}

/** Simulate a draw's runs. By wanted run: what is kept of it, or nothing where it stopped. */
export const handler: Handler<JudgeData, JudgeTask, readonly (Float64Array | undefined)[]> =
  ({ scenarios, runs, counts }) =>
  ({ assumptions, rules, seed, off, wanted }) => {
    heed(counts)
    const values: (Float64Array<ArrayBuffer> | undefined)[] = wanted.map(() => undefined)
    const branches = wanted.map((k, n) => {
      const { at, off: own, excerpt } = runs[k]
      const plain = scenarios[at]
      const drawn = {
        ...plain,
        horizon: lastQuarterOf(excerpt),
        assumptions: { ...plain.assumptions, ...assumptions[k] },
        rules,
      }
      const scenario = [...new Set([...own, ...off])].reduce(without, drawn)
      return {
        scenario,
        take: (frames: Parameters<typeof excerptOf>[0]) => {
          values[n] = excerptOf(counted(frames, counts), excerpt) as Float64Array<ArrayBuffer>
        },
      }
    })
    runTree(branches, seed, (_, error) => {
      if (!(error instanceof RunError)) throw error
    })
    return { value: values, moved: values.flatMap((made) => (made ? [made.buffer] : [])) }
  }
