import { pow } from '../math/real.ts'
import { mean, quantile } from '../math/sums.ts'
import { among, amongOrNone, anything, id, numberOrNone, readRows } from '../worlds/fields.ts'
import { figuresOf } from '../worlds/figures.ts'
import type { World } from '../worlds/world.ts'
import type { FitRow, Scored } from './fit.ts'
import { fittedYears, measuresOf, ratioOfGdp } from './measures.ts'
import { yearsOfRun } from './rows.ts'
import { rms } from './scores.ts'

/** One thing that is asked of the fit: how far it was off at worst, and what is allowed. */
export interface Bar {
  readonly id: string
  readonly value: number
  /** `value` has to be at most this, or, where `least` is given, at least that. */
  readonly most?: number
  readonly least?: number
  readonly unit: '%' | 'points' | '1'
  readonly met: boolean
  /** The row that is worst. */
  readonly worst?: string
}

/** What is asked of the fit of a world: a row of its `bars.csv`. */
export interface BarRow {
  readonly id: string
  readonly kind: (typeof KINDS)[number]
  /** A measure of targets; of rivals what is compared. */
  readonly measure: string
  /** A region, or `over/under`; none is all. */
  readonly region: string
  /** First and last year; none is all. */
  readonly years: string
  readonly against: (typeof RIVALS)[number] | undefined
  readonly most: number | undefined
  readonly least: number | undefined
}

/**
 * relative, points, apart   how far the worst fitted figure is off: in per cent, in points, in its unit
 * ratio                     root mean square error of GDP of a region over another's, against the line of constant growth
 * rival                     mean error, CRPS or width of bands over that of a naive forecast, over unseen figures (bands: fitted ones)
 * coverage                  share of fitted figures within bands of 90 %
 */
const KINDS = ['relative', 'points', 'apart', 'ratio', 'rival', 'coverage'] as const
const RIVALS = ['trend', 'share'] as const
const SCORES = ['error', 'crps', 'width'] as const

/** `bars.csv` of a world. A figure belongs to the most particular bar of its measure: one that names region or years before one that does not. */
export function parseBars(text: string, file: string, world: World): readonly BarRow[] {
  const form = {
    what: 'bars',
    fields: {
      id: id([]),
      kind: among(KINDS),
      measure: amongOrNone([...Object.keys(measuresOf(world)), ...SCORES], 'a measure, error, crps, width or nothing'),
      region: anything,
      years: anything,
      against: amongOrNone(RIVALS),
      most: numberOrNone(0, 1e12),
      least: numberOrNone(0, 1e12),
    },
    path: ['id'],
    once: ['id'],
  } as const
  const { regions } = world.names
  return readRows(text, file, form, (row, complain) => {
    const parts = row.region === '' ? [] : row.region.split('/')
    if (parts.some((part) => !regions.includes(part)) || (row.kind === 'ratio') !== (parts.length === 2))
      complain(
        'region',
        row.kind === 'ratio' ? 'two regions, as one/other' : `one of ${regions.join(', ')}, or nothing`,
      )
    if (!/^(\d{4}(-\d{4})?)?$/.test(row.years)) complain('years', 'a year, years such as 2014-2020, or nothing')
    if (
      row.kind === 'rival' &&
      (row.against === undefined || !(SCORES as readonly string[]).includes(row.measure ?? ''))
    )
      complain('measure', 'error, crps or width, against trend or share')
    if (
      row.kind === 'coverage'
        ? row.least === undefined
        : row.kind !== 'rival' && row.kind !== 'ratio' && row.most === undefined
    )
      complain(row.kind === 'coverage' ? 'least' : 'most', 'a number')
  }).map(({ measure, against, ...row }) => ({ ...row, measure: measure ?? '', against: against as BarRow['against'] }))
}

const relative = ({ median, observed }: FitRow): number => 100 * Math.abs(median / observed - 1)
const points = ({ median, observed }: FitRow): number => 100 * Math.abs(median - observed)
const apart = ({ median, observed }: FitRow): number => Math.abs(median - observed)
const OFF = { relative, points, apart } as const
const UNIT = { relative: '%', points: 'points', apart: '1' } as const
const named = ({ region, year }: FitRow): string => `${region} ${year}`

/** Is a figure one that a bar speaks of? */
function holds({ measure, region, years }: BarRow, row: FitRow): boolean {
  if (row.indicator !== measure || (region !== '' && row.region !== region)) return false
  if (years === '') return true
  const [first, last = first] = years.split('-').map(Number) as [number, number?]
  const own = String(row.year).split('-').map(Number)
  return own.every((year) => year >= first && year <= last!)
}
const particular = ({ region, years }: BarRow): number => Number(region !== '') + Number(years !== '')

/** The bars of the fit, worked out from the scored targets and the runs themselves. */
export function barsOf(
  asked: readonly BarRow[],
  scored: readonly Scored[],
  world: World,
  runs: readonly Float64Array[],
): readonly Bar[] {
  const fit = scored.filter(({ row }) => row.role === 'fit')
  const check = scored.filter(({ row }) => row.role === 'check')
  return asked.flatMap((bar): Bar[] => {
    const { id, kind, most, least } = bar
    if (kind === 'coverage') {
      const value = (100 * fit.filter(({ model }) => model.covered).length) / fit.length
      return [{ id, value, least: least!, unit: '%', met: value >= least! }]
    }
    if (kind === 'ratio') {
      const { model, line } = ratioErrors(bar.region.split('/') as [string, string], world, runs)
      return [{ id, value: model, most: line, unit: '1', met: model <= line }]
    }
    if (kind === 'rival') {
      const name = bar.measure as (typeof SCORES)[number]
      const over = name === 'width' ? fit : check
      if (over.length === 0) return []
      const [ours, theirs] = ['model' as const, bar.against!].map((forecast) =>
        mean(over.map((s) => s[forecast][name])),
      )
      return [{ id, value: ours, most: theirs, unit: '1', met: ours <= theirs }]
    }
    const others = asked.filter((other) => other.kind in OFF && particular(other) > particular(bar))
    const some = fit
      .map(({ row }) => row)
      .filter((row) => holds(bar, row) && !others.some((other) => holds(other, row)))
    if (some.length === 0) return []
    const off = OFF[kind]
    const far = some.reduce((a, b) => (off(b) > off(a) ? b : a))
    return [{ id, value: off(far), most: most!, unit: UNIT[kind], met: off(far) <= most!, worst: named(far) }]
  })
}

/**
 * Root mean square errors of a region’s GDP over another’s in the years that are fitted: of the runs’ median, and of the line of
 * constant growth from the year of founding to the last.
 */
export function ratioErrors(pair: readonly [string, string], world: World, runs: readonly Float64Array[]) {
  const figures = figuresOf(world)
  const { founding, observed: last } = world.calendar
  const observed = (year: number) => figures.of('gdp', pair[0], String(year)) / figures.of('gdp', pair[1], String(year))
  const years = fittedYears(world)
  const ratios = runs.map((run) => ratioOfGdp(yearsOfRun(run, world), pair, world))
  const medians = years.map((_, k) => quantile(Float64Array.from(ratios, (r) => r[k]).sort(), 0.5))
  const growth = observed(last) / observed(founding)
  const line = (year: number) => observed(founding) * pow(growth, (year - founding) / (last - founding))
  return {
    model: rms(years.map((year, k) => medians[k] - observed(year))),
    line: rms(years.map((year) => line(year) - observed(year))),
  }
}
