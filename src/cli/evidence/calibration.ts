import { whitening } from '../../evidence/distance.ts'
import { measuresOf } from '../../evidence/measures.ts'
import { evidenceRowsOf, yearsOfRun } from '../../evidence/rows.ts'
import { type Target, toleranceOf, yearsOf } from '../../evidence/targets.ts'
import type { Rules } from '../../model/rules.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { calibrate } from '../../study/calibration/calibrate.ts'
import { COMBINATIONS, markedIn, vectorOf } from '../../study/calibration/marked.ts'
import type { Effort, Problem, Simulated } from '../../study/calibration/problem.ts'
import { type Combination, combinationOf } from '../../study/calibration/report.ts'
import { addressOf } from '../../worlds/cards.ts'
import type { Draw } from '../runs/drawn.ts'
import { ensemble } from '../runs/ensemble.ts'
import type { Progress } from '../terminal/progress.ts'
import type { Calibrated } from '../worlds/evidence.ts'

export interface CalibrationPlan {
  readonly scenario: Scenario
  /** Those of role `check` are not looked at. */
  readonly targets: readonly Target[]
  readonly effort: Effort
  readonly workers: number
  readonly signal: AbortSignal
  /** Folder in which runs are kept and found again. */
  readonly store?: string
  readonly combinations?: readonly Rules[]
}

export interface Calibrations {
  readonly combinations: readonly Combination[]
  readonly posterior: readonly Calibrated[]
}

/** Calibration of every combination of rules, one after the other; `progress` counts runs, of about how many. */
export function calibrateAll(plan: CalibrationPlan): { progress(): Progress; done: Promise<Calibrations> } {
  const { effort, combinations = COMBINATIONS } = plan
  const each = effort.seeds * ((effort.waves + 2) * effort.points + 2 * effort.vectors)
  const total = each * combinations.length
  const run = { done: 0 }
  const all = async (): Promise<Calibrations> => {
    const found: Combination[] = []
    const posterior: Calibrated[] = []
    for (const [k, rules] of combinations.entries()) {
      const result = await calibrate(problemOf(plan, rules, run), effort)
      found.push(combinationOf(rules, result, plan.scenario.world))
      if ('vectors' in result)
        posterior.push({ rules, vectors: result.vectors.map((point) => vectorOf(point, plan.scenario.world)) })
      run.done = (k + 1) * each
    }
    return { combinations: found, posterior }
  }
  return { progress: () => ({ done: Math.min(run.done, total), total }), done: all() }
}

function problemOf(plan: CalibrationPlan, rules: Rules, count: { done: number }): Problem {
  const { world } = plan.scenario
  const targets = plan.targets.filter(({ role }) => role === 'fit')
  const values = (run: Float64Array): Float64Array => {
    const years = yearsOfRun(run, world)
    return Float64Array.from(targets, ({ indicator, region, year }) =>
      measuresOf(world)[indicator].of(years, region, yearsOf(year)),
    )
  }
  return {
    names: markedIn(world).map(addressOf),
    observed: Float64Array.from(targets, ({ observed }) => observed),
    tolerance: Float64Array.from(targets, toleranceOf),
    whiten: whitening(targets),
    simulate: async (points, seeds) => {
      const draws = points.flatMap((point, k): Draw[] => {
        const assumptions = vectorOf(point, world)
        return seeds[k].map((seed) => ({ scenario: 0, assumptions, rules, seed }))
      })
      const { scenario, workers, signal, store } = plan
      const runs: (Float64Array | undefined)[] = []
      const some = ensemble({
        scenarios: [scenario],
        excerpt: evidenceRowsOf(world),
        draws,
        workers,
        signal,
        ...(store !== undefined && { store }),
      })
      for await (const outcome of some) {
        const made = 'values' in outcome ? values(outcome.values) : undefined
        runs.push(made?.every(Number.isFinite) ? made : undefined)
        count.done++
      }
      let next = 0
      return seeds.map((ofOne): Simulated => {
        const ofPoint = runs.slice(next, (next += ofOne.length))
        return ofPoint.every((run) => run !== undefined) ? ofPoint : undefined
      })
    },
  }
}
