import { type Bar, type BarRow, barsOf } from '../../evidence/bars.ts'
import { discrepancySize, type FitRow, fitOf, valuesOf } from '../../evidence/fit.ts'
import { evidenceRowsOf } from '../../evidence/rows.ts'
import type { ScoreRow } from '../../evidence/scoreboard.ts'
import type { Target } from '../../evidence/targets.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { refuseOutside } from '../../scenario/within.ts'
import type { Draw } from '../runs/drawn.ts'
import { ensemble } from '../runs/ensemble.ts'
import type { Progress } from '../terminal/progress.ts'
import type { Calibrated } from '../worlds/evidence.ts'

export interface FitPlan {
  readonly scenario: Scenario
  readonly targets: readonly Target[]
  readonly posterior: readonly Calibrated[]
  /** What is asked of the fit. */
  readonly bars: readonly BarRow[]
  /** Over all combinations of rules, which share them equally. */
  readonly vectors: number
  readonly seeds: number
  readonly workers: number
  readonly signal: AbortSignal
  readonly store?: string
}

export interface Fitted {
  readonly rows: readonly FitRow[]
  readonly bars: readonly Bar[]
  readonly scores: readonly ScoreRow[]
  /** Of what the model leaves out, over what the targets assume. */
  readonly discrepancy: number
  readonly vectors: number
  readonly runs: number
  readonly stopped: number
}

/** Seeds that calibration has not seen, every vector its own. */
const FIRST_SEED = 100_001

/** The posterior predictive of every target: vectors × seeds, held against observed and naive forecasts. */
export function holdAgainst(plan: FitPlan): { progress(): Progress; done: Promise<Fitted> } {
  const { scenario, targets, posterior, seeds, workers, signal, store } = plan
  const share = Math.ceil(plan.vectors / posterior.length)
  const drawn = posterior.flatMap(({ rules, vectors }) =>
    vectors.slice(0, share).map((assumptions) => ({ rules, assumptions })),
  )
  drawn.forEach((vector, k) => {
    refuseOutside(vector, scenario.world, `vector ${k + 1}`)
  })
  const draws = drawn.flatMap((one, k): Draw[] =>
    Array.from({ length: seeds }, (_, s) => ({ ...one, scenario: 0, seed: FIRST_SEED + k * seeds + s })),
  )
  const running = ensemble({
    scenarios: [scenario],
    excerpt: evidenceRowsOf(scenario.world),
    draws,
    workers,
    signal,
    ...(store !== undefined && { store }),
  })
  const all = async (): Promise<Fitted> => {
    const runs: Float64Array[] = []
    for await (const outcome of running) if ('values' in outcome) runs.push(outcome.values)
    const centres = targets.map((target) => valuesOf(target, runs, scenario.world))
    const discrepancy = discrepancySize(targets, centres)
    const scored = fitOf(targets, scenario.world, runs, centres, discrepancy)
    return {
      rows: scored.map(({ row }) => row),
      bars: barsOf(plan.bars, scored, scenario.world, runs),
      scores: scored.map(({ row: { indicator, region, year, role }, model, trend, share }) => ({
        ...{ indicator, region, year, role },
        ...{ model, trend, share },
      })),
      discrepancy,
      vectors: drawn.length,
      runs: runs.length,
      stopped: draws.length - runs.length,
    }
  }
  return { progress: running.progress, done: all() }
}
