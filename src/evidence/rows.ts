import { FUNCTIONS, REGIONS } from '../model/places.ts'

/** First and last year that evidence speaks of, and their quarters. */
export const FIRST_YEAR = 2013
export const LAST_YEAR = 2022
const WINDOW = [`${FIRST_YEAR}Q1`, `${LAST_YEAR}Q4`] as const
const QUARTERS = 4 * (LAST_YEAR - FIRST_YEAR + 1)

const MANUFACTURING = FUNCTIONS.filter((id) => id === 'advanced' || id === 'general')
const NEIGHBOURS = REGIONS.filter((id) => id !== 'beijing')

const series = (indicator: string, region: string, func = 'all') => ({
  name: `${indicator}/${region}/${func}`,
  row: { table: 'series', indicator, region, function: func, window: WINDOW } as const,
})
const contracts = (origin: string, destination: string) => ({
  name: `technology/${origin}/${destination}`,
  row: { table: 'flows', kind: 'technology', origin, destination, function: 'all', window: WINDOW } as const,
})

const ROWS = [
  ...REGIONS.flatMap((r) => ['gdp', 'real-value-added', 'rd-spending', 'patents-in-force'].map((id) => series(id, r))),
  ...REGIONS.flatMap((r) => MANUFACTURING.map((f) => series('value-added', r, f))),
  ...REGIONS.flatMap((r) => [contracts(r, 'all'), contracts('all', r)]),
  ...NEIGHBOURS.map((r) => contracts('beijing', r)),
]

/** What evidence asks of a run, as an excerpt: rows of series.csv and flows.csv, each over the same quarters. */
export const EVIDENCE_ROWS = ROWS.map(({ row }) => row)

const PLACES = new Map(ROWS.map(({ name }, k) => [name, k * QUARTERS]))

/** What a run says of the rows above, by year. */
export interface Years {
  /** Sum of the four quarters. */
  sum(name: string, year: number): number
  /** The fourth quarter. */
  end(name: string, year: number): number
}

/** The values of an excerpt of `EVIDENCE_ROWS`, by year. Rows are called `gdp/beijing/all`, `technology/beijing/hebei`. */
export function yearsOfRun(values: Float64Array): Years {
  const at = (name: string, year: number): number => {
    const place = PLACES.get(name)
    if (place === undefined || year < FIRST_YEAR || year > LAST_YEAR)
      throw new RangeError(`got ${name} of ${year}; expected a row of evidence`)
    return place + 4 * (year - FIRST_YEAR)
  }
  return {
    sum: (name, year) => {
      const k = at(name, year)
      return values[k] + values[k + 1] + values[k + 2] + values[k + 3]
    },
    end: (name, year) => values[at(name, year) + 3],
  }
}
