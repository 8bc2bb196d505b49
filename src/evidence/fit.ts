import { ScenarioError } from '../scenario/errors.ts'
import type { Figures } from '../scenario/figures.ts'
import { MEASURES } from './measures.ts'
import { constantShare, ownTrend } from './naive.ts'
import { yearsOfRun } from './rows.ts'
import { crps, type Forecast, quantileOf } from './scores.ts'
import { type Target, toleranceOf, yearsOf } from './targets.ts'

/** A target beside what the model and two naive forecasts say of it, all in its unit. */
export interface FitRow {
  readonly indicator: string
  readonly region: string
  /** A number, or the first and the last of several years as a text. */
  readonly year: number | string
  readonly role: 'fit' | 'check'
  readonly unit: string
  readonly observed: number
  readonly tolerance: number
  readonly median: number
  readonly lo90: number
  readonly hi90: number
  readonly naiveTrend: number
  readonly naiveShare: number
  readonly source: string
}

/** What is held of a forecast of a target: its band, and how far it was off, in tolerances. */
export interface Score {
  readonly covered: boolean
  readonly width: number
  readonly crps: number
}
export interface Scored {
  readonly row: FitRow
  readonly model: Score
  readonly trend: Score
  readonly share: Score
}

/**
 * What runs (excerpts of `EVIDENCE_ROWS`) say of a target. A run in which it is undefined, such as a ratio to contracts
 * that a small world did not see, says nothing; where all are silent the forecast is empty, which is an error.
 */
export const valuesOf = (target: Target, runs: readonly Float64Array[]): Float64Array => {
  const years = yearsOf(target.year)
  const values = Float64Array.from(runs, (run) =>
    MEASURES[target.indicator].of(yearsOfRun(run), target.region, years),
  ).filter(Number.isFinite)
  if (values.length > 0) return values
  throw new ScenarioError({
    code: 'undefined',
    path: `${target.indicator} ${target.region} ${target.year}`,
    got: `nothing in ${runs.length} runs`,
    expected: 'a run in which it is defined (more firms or more vectors)',
  })
}

/**
 * The posterior predictive of every target: a run of the ensemble plus a normal error of the target’s tolerance, which
 * is what the observed figure is made of if the assumptions are right.
 */
export function fitOf(targets: readonly Target[], figures: Figures, runs: readonly Float64Array[]): readonly Scored[] {
  return targets.map((target) => {
    const { indicator, region, role, unit, observed, source } = target
    const tolerance = toleranceOf(target)
    const model: Forecast = { centres: valuesOf(target, runs), sd: tolerance }
    const trend = ownTrend(target, targets, figures)
    const share = constantShare(target, targets, figures)
    const score = (forecast: Forecast): Score => {
      const [lo, hi] = [quantileOf(forecast, 0.05), quantileOf(forecast, 0.95)]
      return {
        covered: lo <= observed && observed <= hi,
        width: (hi - lo) / tolerance,
        crps: crps(forecast, observed) / tolerance,
      }
    }
    const row: FitRow = {
      indicator,
      region,
      year: target.year.includes('-') ? target.year : Number(target.year),
      role,
      unit,
      observed,
      tolerance,
      median: quantileOf(model, 0.5),
      lo90: quantileOf(model, 0.05),
      hi90: quantileOf(model, 0.95),
      naiveTrend: quantileOf(trend, 0.5),
      naiveShare: quantileOf(share, 0.5),
      source,
    }
    return { row, model: score(model), trend: score(trend), share: score(share) }
  })
}
