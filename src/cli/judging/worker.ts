import { move, transferableSymbol, valueSymbol, workerData } from 'piscina'
import { type Mechanism, without } from '../../claims/mechanism.ts'
import type { RunName } from '../../claims/runs.ts'
import { RunError } from '../../engine/failure.ts'
import type { AssumptionId } from '../../model/assumptions.ts'
import type { Rules } from '../../model/rules.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { runTree } from '../../study/branch.ts'
import { type Excerpt, excerptOf, lastQuarterOf } from '../../study/excerpt.ts'
import { ScenarioError } from '../../text/errors.ts'
import { type Figure, Figures } from '../../worlds/figures.ts'
import { heed, type StopSign } from '../stop-sign.ts'

/** A run that claims ask for: its scenario as it stands, what is off in it, what is kept of it. */
export interface AskedRun extends RunName {
  readonly at: number
  readonly excerpt: Excerpt
}

/** What every worker is born with. Figures travel as a list: a class does not survive the way between threads. */
export interface Birthright {
  readonly scenarios: readonly (Omit<Scenario, 'figures'> & { readonly figures: readonly Figure[] })[]
  readonly runs: readonly AskedRun[]
  readonly stop: StopSign
}

/** A draw, and which of the runs are wanted of it. */
export interface Task {
  /** By run: what is drawn is set over what the scenario does not ask for itself. */
  readonly assumptions: readonly Readonly<Partial<Record<AssumptionId, number>>>[]
  readonly rules: Rules
  readonly seed: number
  readonly off: readonly Mechanism[]
  readonly wanted: readonly number[]
}

/** By wanted run: what is kept of it, or nothing where it stopped. */
export type Answer = readonly (Float64Array | undefined)[]

const { scenarios, runs, stop } = workerData as Birthright
const figures = new Map<readonly Figure[], Figures>()
const founded = scenarios.map((scenario): Scenario => {
  const known = figures.get(scenario.figures) ?? new Figures(scenario.figures)
  figures.set(scenario.figures, known)
  return { ...scenario, figures: known }
})

export default function run({ assumptions, rules, seed, off, wanted }: Task): unknown {
  heed(stop)
  const made = new Map<Figures, Map<string, Figures>>()
  /** Figures that a mechanism changes alike are the same ones, so that runs are seen to share their past. */
  const shared = (scenario: Scenario, plain: Figures, name: string): Scenario => {
    if (scenario.figures === plain) return scenario
    const names = made.get(plain) ?? new Map<string, Figures>()
    made.set(plain, names)
    const first = names.get(name) ?? scenario.figures
    names.set(name, first)
    return { ...scenario, figures: first }
  }
  const answer: (Float64Array | undefined)[] = wanted.map(() => undefined)
  const branches = wanted.map((k, n) => {
    const { at, off: own, excerpt } = runs[k]
    const plain = founded[at]
    const drawn = {
      ...plain,
      horizon: lastQuarterOf(excerpt),
      assumptions: { ...plain.assumptions, ...assumptions[k] },
      rules,
    }
    const mechanisms = [...new Set([...own, ...off])]
    const scenario = shared(mechanisms.reduce(without, drawn), plain.figures, mechanisms.join())
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
