import { exp, log, pow, sqrt } from '../math/real.ts'
import { mean, sum } from '../math/sums.ts'
import { ScenarioError } from '../text/errors.ts'
import { figuresOf } from '../worlds/figures.ts'
import type { World } from '../worlds/world.ts'
import { fittedYears, type MeasureId, measuresOf, SECONDARY } from './measures.ts'
import { type Forecast, normalForecast } from './scores.ts'
import { type Target, toleranceOf, yearsOf } from './targets.ts'

/** A naive forecast of a target: what needs no model. */
export type Naive = (target: Target, targets: readonly Target[], world: World) => Forecast

/**
 * Own trend: the region’s figure of 2013–2020 grows at one rate, ln x = a + b year by least squares; its error that of
 * the regression’s forecast, of means of several years that of a mean.
 *
 *   s² = Σ residual² / (n − 2);  variance of ln x = s² (1/k + 1/n + (year − mean)² / Σ (year − mean)²)
 *
 * Where single years are not published: contracts to the neighbours grow from 2013 at the one rate that gives the sum of
 * 2014–2020, their share so that its mean does; real growth is nominal growth less the deflator of the regions together.
 */
export const ownTrend: Naive = (target, targets, world) => {
  const measure = measuresOf(world)[target.indicator]
  const years = yearsOf(target.year)
  if (target.indicator === 'real-growth') return realGrowth(target, targets, world, false)
  if (isToNeighbours(target.indicator)) {
    const [first] = world.calendar.evidence
    const rate = rateToNeighbours(target.indicator, targets, world)
    const base = only(targets, target.indicator, `${first}`)
    const of = (year: number) => base * pow(rate, year - first)
    return normalForecast(
      target.indicator === 'contracts-to-neighbours' ? sum(years.map(of)) : mean(years.map(of)),
      toleranceOf(target),
    )
  }
  const known = fittedYears(world).flatMap((year) => {
    const value = measure.observed(target.region, year)
    return value === undefined || !compares(target.indicator, year, world) ? [] : [{ year, y: log(value) }]
  })
  const line = regression(known)
  const forecasts = years.map((year) => exp(line.a + line.b * (year - line.centre)))
  const spread = sqrt(
    line.variance * (1 / years.length + 1 / known.length + square(mean([...years]) - line.centre) / line.spread),
  )
  return normalForecast(mean(forecasts), mean(forecasts) * spread)
}

/**
 * Constant share: the region keeps its share of the nation in 2020 (what has no national figure keeps its own of 2020)
 * while the nation grows as it did; shares of the secondary sector before their break of 2018/2019 keep that of 2018.
 * Its spread is the root mean square of the relative errors that the same rule makes from other years of 2013–2020 over
 * as many years, ahead for years after the one that it starts from, back for years before it:
 *
 *   error from year o = Σ_k s(o) N(o + k) / Σ_k x(o + k) − 1,  k = the target's years − 2020,  o and o + k in 2013–2020
 *
 * x the region's figure, N the nation's, s = x / N. No year after 2020 is looked at but the nation's. The year that it
 * starts from is known but for its error of observation. Where no figures lie so many years apart (contracts to the
 * neighbours, of which single years are not published) the spread is the tolerance, as own trend's there; of real growth
 * it is what the regions' differ by.
 */
export const constantShare: Naive = (target, targets, world) => {
  const years = yearsOf(target.year)
  if (target.indicator === 'real-growth') return realGrowth(target, targets, world, true)
  const national = (year: number) => measuresOf(world)[target.indicator].national(year)!
  if (isToNeighbours(target.indicator)) {
    const period = laterOf(world)
    const span = yearsOf(period)
    const total = only(targets, target.indicator, period)
    const counted = target.indicator === 'contracts-to-neighbours'
    const share = counted ? total / sum(span.map(national)) : total
    return normalForecast(counted ? share * sum(years.map(national)) : share, toleranceOf(target))
  }
  const base = baseOf(target.indicator, world)
  const of = (year: number) => measuresOf(world)[target.indicator].observed(target.region, year)!
  const kept = (origin: number, year: number) => (of(origin) / national(origin)) * national(year)
  const centre = mean(years.map((year) => kept(base, year)))
  const ahead = years.map((year) => year - base)
  if (ahead.every((k) => k === 0)) return normalForecast(centre, target.observation)
  const fitted = fittedYears(world)
  const errors = fitted
    .filter((origin) =>
      ahead.every((k) => fitted.includes(origin + k) && sameVintage(target.indicator, origin, origin + k, world)),
    )
    .map((origin) => sum(ahead.map((k) => kept(origin, origin + k))) / sum(ahead.map((k) => of(origin + k))) - 1)
  return normalForecast(centre, errors.length > 0 ? centre * sqrt(mean(errors.map(square))) : toleranceOf(target))
}

const square = (x: number): number => x * x
const isToNeighbours = (id: MeasureId): boolean => id === 'contracts-to-neighbours' || id === 'share-to-neighbours'
/** Shares of the secondary sector before and after a break do not compare. */
const sameVintage = (id: MeasureId, year: number, other: number, { calendar }: World): boolean => {
  const last = calendar.secondaryBreak
  return last === undefined || !id.startsWith(SECONDARY) || year <= last === other <= last
}
/** The last year that a measure is observed in as it is: of shares before a break the one before it. */
const baseOf = (id: MeasureId, { calendar }: World): number =>
  id === `${SECONDARY}${calendar.evidence[0]}` ? (calendar.secondaryBreak ?? calendar.observed) : calendar.observed
/** Years whose figures compare with those of a target’s year. */
const compares = (id: MeasureId, year: number, world: World): boolean => sameVintage(id, year, baseOf(id, world), world)
/** The years of calibration after the first. */
const laterOf = ({ calendar }: World): string => `${calendar.evidence[0] + 1}-${calendar.observed}`

/** A target that others are forecast from. */
function only(targets: readonly Target[], indicator: MeasureId, year: string): number {
  const found = targets.find((target) => target.indicator === indicator && target.year === year)
  if (found) return found.observed
  const path = `${indicator} ${year}`
  throw new ScenarioError({
    code: 'missing-data',
    path,
    got: 'no target',
    expected: 'one, from which others are forecast',
  })
}

/** The growth factor r with Σ base r^k over the fitted years after the first as observed (of the share: its mean), by halving. */
function rateToNeighbours(indicator: MeasureId, targets: readonly Target[], world: World): number {
  const [first] = world.calendar.evidence
  const period = laterOf(world)
  const years = yearsOf(period)
  const base = only(targets, indicator, `${first}`)
  const goal = only(targets, indicator, period) * (indicator === 'contracts-to-neighbours' ? 1 : years.length)
  let [lo, hi] = [0.5, 3]
  for (let k = 0; k < 60; k++) {
    const middle = (lo + hi) / 2
    const total = sum(years.map((year) => base * pow(middle, year - first)))
    if (total < goal) lo = middle
    else hi = middle
  }
  return (lo + hi) / 2
}

/**
 * Nominal growth of the region (`shared`: of the regions together) from 2013 to 2021 less the deflator that makes real
 * growth of the regions together, weighted by GDP of 2013, come out.
 */
function realGrowth(target: Target, targets: readonly Target[], world: World, shared: boolean): Forecast {
  const figures = figuresOf(world)
  const [first] = world.calendar.evidence
  const rows = targets.filter(({ indicator, year }) => indicator === 'real-growth' && year === target.year)
  const gdp = (region: string, year: number) => figures.of('gdp', region, String(year))
  const start = rows.map(({ region }) => gdp(region, first))
  const n = yearsOf(target.year).length
  const real = sum(rows.map(({ observed }, k) => start[k] * pow(1 + observed, n))) / sum(start)
  if (shared)
    return normalForecast(
      pow(real, 1 / n) - 1,
      sqrt(mean(rows.map(({ observed }) => square(observed - pow(real, 1 / n) + 1)))),
    )
  const trend = (region: string) =>
    regression(fittedYears(world).map((year) => ({ year, y: log(gdp(region, year)) }))).b * n
  const nominal = sum(rows.map(({ region }, k) => start[k] * exp(trend(region)))) / sum(start)
  const own = (region: string) => pow((exp(trend(region)) * real) / nominal, 1 / n) - 1
  return normalForecast(
    own(target.region),
    sqrt(mean(rows.map(({ region, observed }) => square(own(region) - observed)))),
  )
}

interface Line {
  readonly a: number
  readonly b: number
  readonly centre: number
  readonly variance: number
  readonly spread: number
}

/** y = a + b (year − centre) by least squares; with two points the variance is that of a step. */
function regression(points: readonly { readonly year: number; readonly y: number }[]): Line {
  const centre = mean(points.map(({ year }) => year))
  const a = mean(points.map(({ y }) => y))
  const spread = sum(points.map(({ year }) => square(year - centre)))
  const b = sum(points.map(({ year, y }) => (year - centre) * (y - a))) / spread
  const squares = sum(points.map(({ year, y }) => square(y - a - b * (year - centre))))
  const variance = points.length > 2 ? squares / (points.length - 2) : square(b)
  return { a, b, centre, variance, spread }
}
