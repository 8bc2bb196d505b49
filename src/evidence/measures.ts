import { pow } from '../math/real.ts'
import { mean } from '../math/sums.ts'
import { REGIONS } from '../model/places.ts'
import type { Figures } from '../worlds/figures.ts'
import { FIRST_YEAR, type Years } from './rows.ts'

/** A figure that both statistics and a run have, by region and year or over several years. */
export interface Measure {
  readonly unit: string
  readonly formula: string
  /** Where it is observed. */
  readonly regions: readonly string[]
  /** The first year that targets may speak of, and whether of one year alone or also of several together. */
  readonly first: number
  readonly spans: 'year' | 'either'
  /** Values that it can have lie above the first and are at most the second. */
  readonly values: readonly [above: number, most: number]
  /** What a run says. */
  of(run: Years, region: string, years: readonly number[]): number
  /** What was observed in one year, for forecasts from the past; undefined where there is no figure. */
  observed(figures: Figures, region: string, year: number): number | undefined
  /** The same for the nation: what a constant share is a share of. */
  national(figures: Figures, year: number): number | undefined
}

const POSITIVE = [0, Number.POSITIVE_INFINITY] as const

const figure = (figures: Figures, table: string, row: string, year: number): number | undefined =>
  figures.has(table, row, String(year)) ? figures.of(table, row, String(year)) : undefined

const summed = (table: string): Measure => ({
  unit: '1e8 CNY',
  formula: 'sum of the four quarters',
  regions: REGIONS,
  first: FIRST_YEAR,
  spans: 'year',
  values: POSITIVE,
  of: (run, region, [year]) => run.sum(`${table}/${region}/all`, year),
  observed: (figures, region, year) => figure(figures, table, region, year),
  national: (figures, year) => figure(figures, table, 'china', year),
})

const manufacturing = (run: Years, region: string, year: number): number =>
  (run.sum(`value-added/${region}/advanced`, year) + run.sum(`value-added/${region}/general`, year)) /
  run.sum(`gdp/${region}/all`, year)

const secondarySince = (base: number): Measure => ({
  unit: '1',
  formula: `share of high-end and general manufacturing in GDP over that of ${base}; observed: of the secondary sector`,
  regions: REGIONS,
  first: base + 1,
  spans: 'year',
  values: POSITIVE,
  of: (run, region, [year]) => manufacturing(run, region, year) / manufacturing(run, region, base),
  observed: (figures, region, year) => over(figure(figures, 'secondary-share', region, year), figures, region, base),
  national: (figures, year) => over(figure(figures, 'secondary-share', 'china', year), figures, 'china', base),
})
const over = (share: number | undefined, figures: Figures, row: string, base: number): number | undefined =>
  share === undefined ? undefined : share / figures.of('secondary-share', row, String(base))

const toNeighbours = (run: Years, year: number): number =>
  run.sum('technology/beijing/tianjin', year) + run.sum('technology/beijing/hebei', year)

const ratio = (put: number | undefined, absorbed: number | undefined): number | undefined =>
  put === undefined || absorbed === undefined ? undefined : put / absorbed

/** Every measure that targets may name, by id. */
export const MEASURES = {
  gdp: summed('gdp'),
  'real-growth': {
    unit: '1',
    formula: 'mean yearly growth of real value added from the year before the first to the last',
    regions: REGIONS,
    first: FIRST_YEAR + 1,
    spans: 'either',
    values: [-1, Number.POSITIVE_INFINITY],
    of: (run, region, years) => {
      const real = (year: number) => run.sum(`real-value-added/${region}/all`, year)
      return pow(real(years.at(-1)!) / real(years[0] - 1), 1 / years.length) - 1
    },
    observed: () => undefined,
    national: () => undefined,
  },
  'secondary-share-since-2013': secondarySince(2013),
  'secondary-share-since-2019': secondarySince(2019),
  'rd-spending': summed('rd-spending'),
  'patents-in-force': {
    unit: 'patents',
    formula: 'at the end of the year',
    regions: REGIONS,
    first: FIRST_YEAR,
    spans: 'year',
    values: POSITIVE,
    of: (run, region, [year]) => run.end(`patents-in-force/${region}/all`, year),
    observed: (figures, region, year) => figure(figures, 'patents-in-force', region, year),
    national: (figures, year) => figure(figures, 'patents-in-force', 'china', year),
  },
  'contracts-to-neighbours': {
    unit: '1e8 CNY',
    formula: 'value of Beijing’s technology contracts with Tianjin and Hebei, summed over the years',
    regions: ['beijing'],
    first: FIRST_YEAR,
    spans: 'either',
    values: POSITIVE,
    of: (run, _, years) => years.reduce((sum, year) => sum + toNeighbours(run, year), 0),
    observed: (figures, region, year) => figure(figures, 'contract-flow', region, year),
    national: (figures, year) => figure(figures, 'contract-output', 'china', year),
  },
  'share-to-neighbours': {
    unit: '1',
    formula: 'those over all of Beijing’s technology contracts, both summed over the years',
    regions: ['beijing'],
    first: FIRST_YEAR,
    spans: 'either',
    values: [0, 1],
    of: (run, _, years) =>
      years.reduce((sum, year) => sum + toNeighbours(run, year), 0) /
      years.reduce((sum, year) => sum + run.sum('technology/beijing/all', year), 0),
    observed: (figures, region, year) =>
      ratio(figure(figures, 'contract-flow', region, year), figure(figures, 'contract-output', region, year)),
    national: () => 1,
  },
  'output-absorbed-ratio': {
    unit: '1',
    formula: 'contract value put out over contract value absorbed, mean of the years',
    regions: REGIONS,
    first: FIRST_YEAR,
    spans: 'either',
    values: POSITIVE,
    of: (run, region, years) =>
      mean(years.map((year) => run.sum(`technology/${region}/all`, year) / run.sum(`technology/all/${region}`, year))),
    observed: (figures, region, year) =>
      ratio(figure(figures, 'contract-output', region, year), figure(figures, 'contract-absorbed', region, year)),
    national: () => 1,
  },
} as const satisfies Readonly<Record<string, Measure>>

export type MeasureId = keyof typeof MEASURES

export const isMeasure = (id: string): id is MeasureId => Object.hasOwn(MEASURES, id)

/** Tianjin’s GDP over Beijing’s, each year from 2013 to 2020. */
export const tianjinOverBeijing = (run: Years): number[] =>
  Array.from({ length: 8 }, (_, k) => {
    const year = FIRST_YEAR + k
    return run.sum('gdp/tianjin/all', year) / run.sum('gdp/beijing/all', year)
  })
