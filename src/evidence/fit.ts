import { normalProbability } from '../math/normal-probability.ts'
import { mean } from '../math/sums.ts'
import { ScenarioError } from '../text/errors.ts'
import type { World } from '../worlds/world.ts'
import { measuresOf } from './measures.ts'
import { constantShare, ownTrend } from './naive.ts'
import { yearsOfRun } from './rows.ts'
import type { ForecastId, Score } from './scoreboard.ts'
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

export interface Scored extends Readonly<Record<ForecastId, Score>> {
  readonly row: FitRow
}

/**
 * What runs (excerpts of `evidenceRowsOf`) say of a target. A run in which it is undefined, such as a ratio to contracts
 * that a small world did not see, says nothing; where all are silent the forecast is empty, which is an error.
 */
export const valuesOf = (target: Target, runs: readonly Float64Array[], world: World): Float64Array => {
  const years = yearsOf(target.year)
  const values = Float64Array.from(runs, (run) =>
    measuresOf(world)[target.indicator].of(yearsOfRun(run, world), target.region, years),
  ).filter(Number.isFinite)
  if (values.length > 0) return values
  throw new ScenarioError({
    code: 'undefined',
    path: `${target.indicator} ${target.region} ${target.year}`,
    got: `nothing in ${runs.length} runs`,
    expected: 'a run in which it is defined (more firms or more vectors)',
  })
}

/** Steps in which the size of the discrepancy is looked for, over what the targets assume. */
const SIZES = Array.from({ length: 21 }, (_, k) => k / 20)
/** Share of fitted figures that bands of 90 % should hold. */
const NOMINAL = 0.9

/**
 * How large what the model leaves out is, over what the targets assume of it: the least size with which bands of 90 %
 * hold 90 % of the figures of role `fit`; 1 where none does.
 *
 * What calibration assumes is a guess made beforehand; bands that hold nearly all figures are too wide to say 90 %. Split
 * conformal prediction (Lei et al. 2018, JASA 113: 1094–1111) sizes bands likewise, by the figures they should hold.
 */
export function discrepancySize(targets: readonly Target[], centres: readonly Float64Array[]): number {
  const fitted = targets.flatMap((target, k) => (target.role === 'fit' ? [{ target, centres: centres[k] }] : []))
  const held = (size: number) =>
    mean(
      fitted.map(({ target, centres }) => Number(covers({ centres, sd: toleranceOf(target, size) }, target.observed))),
    )
  return SIZES.find((size) => held(size) >= NOMINAL) ?? 1
}

/** Whether z lies within the band of 90 %. */
const covers = ({ centres, sd }: Forecast, z: number): boolean => {
  const below = mean(Array.from(centres, (m) => normalProbability((z - m) / sd)))
  return 0.05 <= below && below <= 0.95
}

/**
 * The posterior predictive of every target: a run of the ensemble plus a normal error, of observation and of what the
 * model leaves out at the size that `discrepancySize` finds.
 */
export function fitOf(
  targets: readonly Target[],
  world: World,
  runs: readonly Float64Array[],
  centres = targets.map((target) => valuesOf(target, runs, world)),
  size = discrepancySize(targets, centres),
): readonly Scored[] {
  return targets.map((target, k) => {
    const { indicator, region, role, unit, observed, source } = target
    const tolerance = toleranceOf(target)
    const model: Forecast = { centres: centres[k], sd: toleranceOf(target, size) }
    const trend = ownTrend(target, targets, world)
    const share = constantShare(target, targets, world)
    const score = (forecast: Forecast): Score => {
      const [lo, hi] = [quantileOf(forecast, 0.05), quantileOf(forecast, 0.95)]
      return {
        error: Math.abs(quantileOf(forecast, 0.5) - observed) / tolerance,
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
