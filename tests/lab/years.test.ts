import { describe, expect, it } from 'vitest'
import { FOUNDED, LAYOUT, NAMES, PLACES, REGIONS } from '../../scripts/default-world.ts'
import { destined } from '../../src/charts/destinations.ts'
import { record } from '../../src/cli/runs/recording.ts'
import { frames } from '../../src/engine/run.ts'
import { yearsOf } from '../../src/engine/years.ts'
import { MEASURES, type Measure } from '../../src/lab/figures/measures.ts'
import { quarterOf as readQuarter, yearly, yearRatioOf } from '../../src/lab/figures/reading.ts'
import { COLUMNS, columnOf, exists, KEPT, KINDS_OF_FLOW, TRAILING, WATCHED } from '../../src/lab/runs/columns.ts'
import { Recorder } from '../../src/lab/runs/recorder.ts'
import { excerptOf } from '../../src/study/excerpt.ts'
import { dateOf } from '../../src/text/dates.ts'
import { scenarioWith } from '../laws/scenarios.ts'
import { plain } from './files.ts'

const small = { firms: 200, horizon: '2017Q2' }
const scenarios = [
  scenarioWith(small),
  scenarioWith({
    ...small,
    levers: [
      ...REGIONS.map((region) => ({ id: region, kind: 'research-subsidy', region, value: 100, start: '2013Q1' })),
      { id: 'm', kind: 'capital-market-integration', pair: ['beijing', 'hebei'], value: 0.5, start: '2014Q1' },
    ],
  }),
]
const LAST = 2016
const runs = scenarios.flatMap((scenario) =>
  [1, 2].map((seed) => {
    const files = record(frames(scenario, seed), 'year')
    const rows = new Map<string, number>()
    for (const table of [files.series, files.flows])
      for (const line of new TextDecoder().decode(table.text).trim().split('\n')) {
        const cells = line.split(',')
        const key = cells.slice(2, -2).join('/')
        rows.set(key, Number(cells.at(-1)))
      }
    return {
      scenario,
      seed,
      yearly: files.yearly,
      /** A row of `run --every year`; what has none is undefined. */
      row: (year: number, key: string) => rows.get(`${year}/${key}`) ?? Number.NaN,
      recording: new Recorder(scenario.world, KEPT).record({
        scenario: plain(scenario),
        seed,
        dots: false,
        digest: false,
        keep: [],
      }),
    }
  }),
)
type Run = (typeof runs)[number]
const endOf = (year: number) => 4 * (year - 2012)

const flow = ({ row }: Run, year: number, kind: string, origin: string, destination: string): number =>
  LAYOUT.flows
    .filter((key) => key.kind === kind && key.origin === origin && key.destination === destination)
    .reduce((sum, key) => sum + (row(year, `${kind}/${origin}/${destination}/${key.function}`) || 0), 0)

/** What anybody works out from the files of whole years. */
function inFiles({ said }: Measure, run: Run, year: number): number {
  const at = (region: string, func: string, indicator: string) => run.row(year, `${region}/${func}/${indicator}`)
  switch (said.kind) {
    case 'flow': {
      const of = (places: readonly string[]) =>
        places.reduce((sum, place) => sum + flow(run, year, said.flow, 'beijing', place), 0)
      return of(said.to === 'both' ? ['tianjin', 'hebei'] : [said.to]) / of(PLACES)
    }
    case 'function':
      return at(said.region, said.func, 'value-added') / at(said.region, 'all', 'gdp')
    case 'high':
      return at(said.region, 'all', `functional-specialisation-${said.circulation}`)
    case 'gap':
      return at(said.region, 'all', 'income') / at('beijing', 'all', 'income')
    case 'income':
      return at(said.region, 'all', 'income')
    case 'productivity':
      return at(said.region, 'all', said.by === 'solow' ? 'tfp-share-of-growth' : 'tfp-share-of-growth-ky')
    case 'cost':
      return at(said.region, 'all', 'lever-cost')
  }
}

function same(found: number, wanted: number, called: string): void {
  // sums in another order differ in their last bits
  if (Number.isNaN(wanted)) expect(found, called).toBeNaN()
  else expect(Math.abs(found - wanted), called).toBeLessThanOrEqual(1e-11 * Math.abs(wanted))
}

describe('a year of the page', () => {
  it('is that of the files, of every measure that charts, tiles, headline and tables draw', () => {
    for (const run of runs)
      for (let year = 2013; year <= LAST; year++)
        for (const measure of MEASURES) {
          // the first years have too little growth to share out
          if (measure.said.kind === 'productivity' && year < 2016) continue
          same(measure.of(run.recording, endOf(year)), inFiles(measure, run, year), `${measure.id} ${year}`)
        }
    // not of nothing alone
    for (const measure of MEASURES)
      expect(
        runs.some(({ recording }) => Math.abs(measure.of(recording, endOf(LAST))) > 0),
        measure.id,
      ).toBe(true)
  })

  it('is that of the files, of flows on the map and in its table', () => {
    for (const run of runs)
      for (const kind of KINDS_OF_FLOW)
        for (const origin of PLACES)
          for (const destination of PLACES)
            if (exists(kind, origin, destination))
              same(
                yearly(run.recording, columnOf(`${kind}/${origin}/${destination}`), endOf(LAST)),
                flow(run, LAST, kind, origin, destination),
                `${kind} ${origin} ${destination}`,
              )
  })

  it('is that of charts and report, of where technology and capital go', () => {
    for (const { recording, yearly: years } of runs)
      for (const kind of ['technology', 'capital'] as const)
        for (const to of ['tianjin', 'hebei'] as const) {
          const measure = MEASURES.find(({ id }) => id === `${kind}-to-${to}`)!
          same(measure.of(recording, endOf(LAST)), destined(NAMES, kind, to)(years, LAST), measure.id)
        }
  })

  it('is to the last bit that of comparisons, of ratios', () => {
    const rows = TRAILING.map((name) => {
      const [indicator, region, func] = name.split('/') as [never, never, never]
      const window = [`${LAST}Q4`, `${LAST}Q4`] as const
      return { table: 'series', indicator, region, function: func, window, by: 'year' } as const
    })
    for (const [indicator, region] of WATCHED) expect(TRAILING).toContain(`${indicator}/${region}/all`)
    for (const { scenario, seed, recording } of runs) {
      const compared = excerptOf(frames(scenario, seed), rows)
      for (const [k, name] of TRAILING.entries()) {
        expect(yearRatioOf(name)(recording, endOf(LAST)), name).toBe(compared[k])
        expect(compared[k], name).not.toBeNaN()
      }
    }
    // and not the mean of its quarters, as a year is not the mean of seasons of unlike weight
    const means = TRAILING.filter((name) => {
      const read = readQuarter(name)
      return runs.every(({ recording }) => {
        const mean = [0, 1, 2, 3].reduce((sum, k) => sum + read(recording, endOf(LAST) - k), 0) / 4
        return Math.abs(mean - yearRatioOf(name)(recording, endOf(LAST))) < 1e-12
      })
    })
    expect(means.length).toBeLessThan(TRAILING.length / 2)
  })

  it('may end with any quarter: ratios of the four up to it, made as those of years are', () => {
    const { scenario, seed, recording } = runs[0]!
    const all = [...frames(scenario, seed)]
    for (const shift of [1, 2, 3]) {
      const years = [...yearsOf(all.slice(shift + 1).map((frame) => ({ ...frame, t: frame.t - shift })))]
      expect(years.length).toBeGreaterThan(2)
      for (const { t, series } of years)
        for (const name of TRAILING) {
          const row = LAYOUT.series.findIndex((key) => `${key.indicator}/${key.region}/${key.function}` === name)
          expect(yearRatioOf(name)(recording, t - FOUNDED + shift), `${name} ${dateOf(t + shift)}`).toBe(series[row])
        }
    }
  })
})

describe('a quarter of the page', () => {
  it('is that of the files', () => {
    const { scenario, seed, recording } = runs[3]!
    for (const { t, series, layout } of frames(scenario, seed))
      for (const [k, key] of layout.series.entries()) {
        const name = `${key.indicator}/${key.region}/${key.function}`
        if (COLUMNS.includes(name)) expect(readQuarter(name)(recording, t - FOUNDED), `${name} ${t}`).toBe(series[k])
      }
  })
})
