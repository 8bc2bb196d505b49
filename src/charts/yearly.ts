import { type FUNCTIONS, type LOCAL, PLACES, type PlaceId, REGIONS } from '../model/places.ts'
import type { IndicatorId } from '../model/row-names.ts'
import type { FlowKey, Frame, SeriesKey } from '../records/frame.ts'

/** The indicators that tables and charts read. */
const DRAWN = [
  'gdp',
  'income',
  'value-added',
  'rd-spending',
  'lever-cost',
  'sales-internal',
  'sales-national',
  'sales-international',
  'rca-national',
  'rca-international',
  ...PLACES.map((place) => `conversion-in-${place}` as const),
] as const satisfies readonly IndicatorId[]
export type DrawnIndicator = (typeof DRAWN)[number]

/** The flows that they read, over all functions. */
const CARRIED = ['goods', 'capital', 'technology'] as const
type Carried = (typeof CARRIED)[number]

/** Has flows.csv rows of this kind from here to there? Outside places neither invest in each other nor sell each other technology. */
export function flows(kind: Carried, origin: PlaceId, destination: PlaceId): boolean {
  const inside = (place: PlaceId) => (REGIONS as readonly PlaceId[]).includes(place)
  if (kind === 'technology') return inside(origin) || (origin === 'national' && inside(destination))
  return kind === 'goods' || inside(origin) || inside(destination)
}

/** `gdp/beijing/all`, `value-added/hebei/general`; of flows `capital/beijing/tianjin`. */
export type Key =
  | `${DrawnIndicator}/${(typeof REGIONS)[number] | 'all'}/${(typeof FUNCTIONS)[number] | typeof LOCAL | 'all'}`
  | `${Carried}/${PlaceId}/${PlaceId}`

/** What tables and charts ask of a run, by year. Plain data, to be sent between threads. */
export interface Yearly {
  readonly scenario: string
  readonly seed: number
  /** The first year that has all four quarters, and how many such years there are; `values[key][k]` belongs to `first + k`. */
  readonly first: number
  readonly years: number
  /** What the years of a run say, in its units; NaN where undefined. */
  readonly values: Readonly<Record<string, readonly number[]>>
}

const seriesKey = ({ indicator, region, function: func }: SeriesKey): string => `${indicator}/${region}/${func}`
const flowKey = ({ kind, origin, destination }: FlowKey): string => `${kind}/${origin}/${destination}`

/** A row of a run in one year; an error where nothing of the kind is kept. */
export function rowIn({ scenario, first, years, values }: Yearly, key: string, year: number): number {
  const row = values[key]
  if (!row) throw new RangeError(`got ${key}; expected a row that charts keep, ${DRAWN.join(', ')} or a flow`)
  const k = year - first
  if (!(k >= 0 && k < years)) throw new RangeError(`got ${year}; expected a whole year of ${scenario}`)
  return row[k]!
}

/** The years of a run, one frame after the other; that of founding, of which there is one quarter, is passed over. */
export function yearlyOf(years: Iterable<Frame>): Yearly {
  const columns = new YearlyColumns()
  for (const year of years) columns.add(year)
  return columns.result()
}

/** Gathers what tables and charts read from the frames of whole years. */
export class YearlyColumns {
  #scenario = ''
  #seed = 0
  #first = 0
  #years = 0
  readonly #values: Record<string, number[]> = {}

  add({ scenario, seed, t, date, layout, series, flows }: Frame): void {
    this.#scenario = scenario
    this.#seed = seed
    if (t === layout.founding) return
    if (this.#years === 0) this.#first = Number(date)
    const k = this.#years++
    for (const [row, key] of layout.series.entries())
      if ((DRAWN as readonly string[]).includes(key.indicator)) this.#column(seriesKey(key))[k] = series[row]!
    for (const [row, key] of layout.flows.entries()) {
      if (!(CARRIED as readonly string[]).includes(key.kind)) continue
      const column = this.#column(flowKey(key))
      column[k] = (column[k] ?? 0) + flows[row]!
    }
  }

  #column(key: string): number[] {
    return (this.#values[key] ??= [])
  }

  result(): Yearly {
    return {
      scenario: this.#scenario,
      seed: this.#seed,
      first: this.#first,
      years: this.#years,
      values: this.#values,
    }
  }
}
