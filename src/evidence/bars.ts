import { pow } from '../math/real.ts'
import { mean, quantile } from '../math/sums.ts'
import type { Figures } from '../worlds/figures.ts'
import type { FitRow, Scored } from './fit.ts'
import { tianjinOverBeijing } from './measures.ts'
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

type Check = (row: FitRow) => boolean
const relative = ({ median, observed }: FitRow): number => 100 * Math.abs(median / observed - 1)
const points = ({ median, observed }: FitRow): number => 100 * Math.abs(median - observed)
const apart = ({ median, observed }: FitRow): number => Math.abs(median - observed)
const named = ({ region, year }: FitRow): string => `${region} ${year}`

/** The bars of the fit, worked out from the scored targets and the runs themselves. */
export function barsOf(scored: readonly Scored[], figures: Figures, runs: readonly Float64Array[]): readonly Bar[] {
  const rows = scored.map(({ row }) => row)
  const worst = (id: string, unit: Bar['unit'], most: number, off: (row: FitRow) => number, which: Check): Bar => {
    const some = rows.filter((row) => row.role === 'fit' && which(row))
    const far = some.reduce((a, b) => (off(b) > off(a) ? b : a))
    return { id, value: off(far), most, unit, met: off(far) <= most, worst: named(far) }
  }
  const of = (indicator: string, region?: string) => (row: FitRow) =>
    row.indicator === indicator && (region === undefined || row.region === region)
  const lag: Check = ({ region, year }) => region === 'hebei' && (year === 2017 || year === 2018)
  const fit = scored.filter(({ row }) => row.role === 'fit')
  const check = scored.filter(({ row }) => row.role === 'check')
  const atMost = (id: string, unit: Bar['unit'], value: number, most: number): Bar => ({
    id,
    value,
    most,
    unit,
    met: value <= most,
  })
  const coverage = (100 * fit.filter(({ model }) => model.covered).length) / fit.length
  const ratio = tianjinOverBeijingErrors(figures, runs)
  type Forecast = 'trend' | 'share'
  /** On average the model's score is no more than that of a naive forecast. */
  const against = (name: 'error' | 'crps' | 'width', rival: Forecast, over: readonly Scored[]): Bar => {
    const [ours, theirs] = ['model' as const, rival].map((forecast) => mean(over.map((s) => s[forecast][name])))
    return atMost(`${name}-${rival}`, '1', ours, theirs)
  }
  return [
    worst('gdp', '%', 5, relative, (row) => of('gdp')(row) && !lag(row)),
    worst('gdp-hebei-2017-2018', '%', 6.25, relative, (row) => of('gdp')(row) && lag(row)),
    atMost('tianjin-over-beijing', '1', ratio.model, ratio.line),
    against('error', 'trend', check),
    against('error', 'share', check),
    against('crps', 'trend', check),
    against('crps', 'share', check),
    { id: 'coverage', value: coverage, least: 75, unit: '%', met: coverage >= 75 },
    against('width', 'trend', fit),
    against('width', 'share', fit),
    worst(
      'contracts-to-neighbours',
      '%',
      10,
      relative,
      (row) => of('contracts-to-neighbours')(row) && row.year !== 2013,
    ),
    worst('share-to-neighbours', 'points', 0.7, points, of('share-to-neighbours')),
    worst('output-absorbed-beijing', '%', 20, relative, of('output-absorbed-ratio', 'beijing')),
    worst('output-absorbed-hebei', '1', 0.2, apart, of('output-absorbed-ratio', 'hebei')),
    worst('rd-spending', '%', 15, relative, of('rd-spending')),
    worst('patents-in-force-2020', '%', 15, relative, (row) => of('patents-in-force')(row) && row.year === 2020),
    worst('real-growth', 'points', 0.5, points, of('real-growth')),
  ]
}

/**
 * Root mean square errors of Tianjin’s GDP over Beijing’s, 2013–2020: of the runs’ median, and of the line of constant
 * growth through 2012 and 2020.
 */
export function tianjinOverBeijingErrors(figures: Figures, runs: readonly Float64Array[]) {
  const observed = (year: number) =>
    figures.of('gdp', 'tianjin', String(year)) / figures.of('gdp', 'beijing', String(year))
  const years = Array.from({ length: 8 }, (_, k) => 2013 + k)
  const ratios = runs.map((run) => tianjinOverBeijing(yearsOfRun(run)))
  const medians = years.map((_, k) => quantile(Float64Array.from(ratios, (r) => r[k]).sort(), 0.5))
  const growth = observed(2020) / observed(2012)
  return {
    model: rms(years.map((year, k) => medians[k] - observed(year))),
    line: rms(years.map((year) => observed(2012) * pow(growth, (year - 2012) / 8) - observed(year))),
  }
}
