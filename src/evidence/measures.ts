import { pow } from '../math/real.ts'
import { mean } from '../math/sums.ts'
import { type Figures, figuresOf } from '../worlds/figures.ts'
import { perWorld } from '../worlds/memo.ts'
import type { World } from '../worlds/world.ts'
import { neighboursOf, type Years } from './rows.ts'

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
  observed(region: string, year: number): number | undefined
  /** The same for the nation: what a constant share is a share of. */
  national(year: number): number | undefined
}

const POSITIVE = [0, Number.POSITIVE_INFINITY] as const

const figure = (figures: Figures, table: string, row: string, year: number): number | undefined =>
  figures.has(table, row, String(year)) ? figures.of(table, row, String(year)) : undefined
const ratio = (put: number | undefined, absorbed: number | undefined): number | undefined =>
  put === undefined || absorbed === undefined ? undefined : put / absorbed

/** Ids of measures; `secondary-share-since-YEAR` where series begin anew. */
export type MeasureId = string

/** Shares of the secondary sector are over those of the first year of evidence or of the one after a break. */
export const SECONDARY = 'secondary-share-since-'

/** Every measure that targets of a world may name, by id. */
export const measuresOf = perWorld((world): Readonly<Record<MeasureId, Measure>> => {
  const { names, money, calendar } = world
  const { regions, hub, whole } = names
  const figures = figuresOf(world)
  const [first] = calendar.evidence
  const title = (id: string): string => world.places.find((place) => place.id === id)!.title.en
  const neighbours = neighboursOf(world)

  const summed = (table: string): Measure => ({
    unit: money.unit,
    formula: 'sum of the four quarters',
    regions,
    first,
    spans: 'year',
    values: POSITIVE,
    of: (run, region, [year]) => run.sum(`${table}/${region}/all`, year),
    observed: (region, year) => figure(figures, table, region, year),
    national: (year) => figure(figures, table, whole, year),
  })
  const manufacturing = (run: Years, region: string, year: number): number =>
    names.manufacturing.reduce((sum, f) => sum + run.sum(`value-added/${region}/${f}`, year), 0) /
    run.sum(`gdp/${region}/all`, year)
  const over = (share: number | undefined, row: string, base: number): number | undefined =>
    share === undefined ? undefined : share / figures.of('secondary-share', row, String(base))
  const secondarySince = (base: number): Measure => ({
    unit: '1',
    formula: `share of manufacturing in GDP over that of ${base}; observed: of the secondary sector`,
    regions,
    first: base + 1,
    spans: 'year',
    values: POSITIVE,
    of: (run, region, [year]) => manufacturing(run, region, year) / manufacturing(run, region, base),
    observed: (region, year) => over(figure(figures, 'secondary-share', region, year), region, base),
    national: (year) => over(figure(figures, 'secondary-share', whole, year), whole, base),
  })
  const toNeighbours = (run: Years, year: number): number =>
    neighbours.reduce((sum, r) => sum + run.sum(`technology/${hub}/${r}`, year), 0)
  const bases = [first, ...(calendar.secondaryBreak === undefined ? [] : [calendar.secondaryBreak + 1])]
  return {
    gdp: summed('gdp'),
    'real-growth': {
      unit: '1',
      formula: 'mean yearly growth of real value added from the year before the first to the last',
      regions,
      first: first + 1,
      spans: 'either',
      values: [-1, Number.POSITIVE_INFINITY],
      of: (run, region, years) => {
        const real = (year: number) => run.sum(`real-value-added/${region}/all`, year)
        return pow(real(years.at(-1)!) / real(years[0] - 1), 1 / years.length) - 1
      },
      observed: () => undefined,
      national: () => undefined,
    },
    ...Object.fromEntries(bases.map((base) => [`${SECONDARY}${base}`, secondarySince(base)])),
    'rd-spending': summed('rd-spending'),
    'patents-in-force': {
      unit: 'patents',
      formula: 'at the end of the year',
      regions,
      first,
      spans: 'year',
      values: POSITIVE,
      of: (run, region, [year]) => run.end(`patents-in-force/${region}/all`, year),
      observed: (region, year) => figure(figures, 'patents-in-force', region, year),
      national: (year) => figure(figures, 'patents-in-force', whole, year),
    },
    'contracts-to-neighbours': {
      unit: money.unit,
      formula: `value of technology contracts of ${title(hub)} with the other regions, summed over the years`,
      regions: [hub],
      first,
      spans: 'either',
      values: POSITIVE,
      of: (run, _, years) => years.reduce((sum, year) => sum + toNeighbours(run, year), 0),
      observed: (region, year) => figure(figures, 'contract-flow', region, year),
      national: (year) => figure(figures, 'contract-output', whole, year),
    },
    'share-to-neighbours': {
      unit: '1',
      formula: `those over all technology contracts of ${title(hub)}, both summed over the years`,
      regions: [hub],
      first,
      spans: 'either',
      values: [0, 1],
      of: (run, _, years) =>
        years.reduce((sum, year) => sum + toNeighbours(run, year), 0) /
        years.reduce((sum, year) => sum + run.sum(`technology/${hub}/all`, year), 0),
      observed: (region, year) =>
        ratio(figure(figures, 'contract-flow', region, year), figure(figures, 'contract-output', region, year)),
      national: () => 1,
    },
    'output-absorbed-ratio': {
      unit: '1',
      formula: 'contract value put out over contract value absorbed, mean of the years',
      regions,
      first,
      spans: 'either',
      values: POSITIVE,
      of: (run, region, years) =>
        mean(
          years.map((year) => run.sum(`technology/${region}/all`, year) / run.sum(`technology/all/${region}`, year)),
        ),
      observed: (region, year) =>
        ratio(figure(figures, 'contract-output', region, year), figure(figures, 'contract-absorbed', region, year)),
      national: () => 1,
    },
  }
})

export const isMeasure = (id: string, world: World): boolean => Object.hasOwn(measuresOf(world), id)

/** GDP of a region over that of another, each year from the first of evidence to the last that is fitted. */
export const ratioOfGdp = (run: Years, [over, under]: readonly [string, string], world: World): number[] =>
  fittedYears(world).map((year) => run.sum(`gdp/${over}/all`, year) / run.sum(`gdp/${under}/all`, year))

/** The years that calibration sees. */
export const fittedYears = ({ calendar: { evidence, observed } }: World): readonly number[] =>
  Array.from({ length: Math.max(1, observed - evidence[0] + 1) }, (_, k) => evidence[0] + k)
