import { move, transferableSymbol, valueSymbol, workerData } from 'piscina'
import { type Mechanism, without } from '../../claims/mechanism.ts'
import type { RunName } from '../../claims/runs.ts'
import { RunError } from '../../engine/failure.ts'
import type { SomeAssumptions } from '../../model/assumptions.ts'
import type { Rules } from '../../model/rules.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { runTree } from '../../study/branch.ts'
import { excerptOf, lastQuarterOf, type OutputSelection } from '../../study/excerpt.ts'
import { ScenarioError } from '../../text/errors.ts'
import { heed, type StopSign } from '../runs/stop-sign.ts'

/** A run that claims ask for: its scenario as it stands, what is off in it, what is kept of it. */
export interface AskedRun extends RunName {
  readonly at: number
  readonly excerpt: OutputSelection
}

/** What every worker is born with. */
export interface Birthright {
  readonly scenarios: readonly Scenario[]
  readonly runs: readonly AskedRun[]
  readonly stop: StopSign
}

/** A draw, and which of the runs are wanted of it. */
export interface Task {
  /** By run: what is drawn is set over what the scenario does not ask for itself. */
  readonly assumptions: readonly SomeAssumptions[]
  readonly rules: Rules
  readonly seed: number
  readonly off: readonly Mechanism[]
  readonly wanted: readonly number[]
}

/** By wanted run: what is kept of it, or nothing where it stopped. */
export type Answer = readonly (Float64Array | undefined)[]

const { scenarios, runs, stop } = workerData as Birthright
export default function run({ assumptions, rules, seed, off, wanted }: Task): unknown {
  heed(stop)
  const answer: (Float64Array | undefined)[] = wanted.map(() => undefined)
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
        answer[n] = excerptOf(unstopped(frames), excerpt)
      },
    }
  })
  runTree(branches, seed, (_, error) => {
    if (!(error instanceof RunError)) throw error instanceof ScenarioError ? new Error(error.message) : error
  })
  const buffers = answer.flatMap((values) => (values ? [values.buffer as ArrayBuffer] : []))
  return move({ [transferableSymbol]: buffers, [valueSymbol]: answer })
}

function* unstopped<T>(frames: Iterable<T>): Generator<T> {
  for (const frame of frames) {
    heed(stop)
    yield frame
  }
}
