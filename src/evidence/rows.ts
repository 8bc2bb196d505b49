import { perWorld } from '../worlds/memo.ts'
import { ALL } from '../worlds/names.ts'
import type { World } from '../worlds/world.ts'

/** First and last quarter that evidence of a world speaks of. */
const windowOf = ({ calendar: { evidence } }: World) => [`${evidence[0]}Q1`, `${evidence[1]}Q4`] as const
const quartersOf = ({ calendar: { evidence } }: World): number => 4 * (evidence[1] - evidence[0] + 1)

/** The regions besides the one whose contracts to them are observed. */
export const neighboursOf = ({ names }: World): readonly string[] => names.regions.filter((id) => id !== names.hub)

const rowsOf = perWorld((world) => {
  const { regions, manufacturing, hub } = world.names
  const window = windowOf(world)
  const series = (indicator: string, region: string, func: string = ALL) => ({
    name: `${indicator}/${region}/${func}`,
    row: { table: 'series', indicator, region, function: func, window } as const,
  })
  const contracts = (origin: string, destination: string) => ({
    name: `technology/${origin}/${destination}`,
    row: { table: 'flows', kind: 'technology', origin, destination, function: ALL, window } as const,
  })
  return [
    ...regions.flatMap((r) =>
      ['gdp', 'real-value-added', 'rd-spending', 'patents-in-force'].map((id) => series(id, r)),
    ),
    ...regions.flatMap((r) => manufacturing.map((f) => series('value-added', r, f))),
    ...regions.flatMap((r) => [contracts(r, ALL), contracts(ALL, r)]),
    ...neighboursOf(world).map((r) => contracts(hub, r)),
  ]
})

/** What evidence asks of a run, as an excerpt: rows of series.csv and flows.csv, each over the same quarters. */
export const evidenceRowsOf = perWorld((world) => rowsOf(world).map(({ row }) => row))

const placesOf = perWorld((world) => new Map(rowsOf(world).map(({ name }, k) => [name, k * quartersOf(world)])))

/** What a run says of the rows above, by year. */
export interface Years {
  /** Sum of the four quarters. */
  sum(name: string, year: number): number
  /** The fourth quarter. */
  end(name: string, year: number): number
}

/** The values of an excerpt of `evidenceRowsOf`, by year. Rows are called `gdp/REGION/all`, `technology/ORIGIN/DESTINATION`. */
export function yearsOfRun(values: Float64Array, world: World): Years {
  const places = placesOf(world)
  const [first, last] = world.calendar.evidence
  const at = (name: string, year: number): number => {
    const place = places.get(name)
    if (place === undefined || year < first || year > last)
      throw new RangeError(`got ${name} of ${year}; expected a row of evidence`)
    return place + 4 * (year - first)
  }
  return {
    sum: (name, year) => {
      const k = at(name, year)
      return values[k] + values[k + 1] + values[k + 2] + values[k + 3]
    },
    end: (name, year) => values[at(name, year) + 3],
  }
}
