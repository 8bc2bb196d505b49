import type { FlowKey, Frame, SeriesKey } from '../records/frame.ts'
import { NATION, type Names } from '../worlds/names.ts'

/** The indicators that tables and charts read, and how those begin of which there is one a place. */
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
]
const BY_PLACE = 'conversion-in-'
const isDrawn = (indicator: string): boolean => DRAWN.includes(indicator) || indicator.startsWith(BY_PLACE)

/** The flows that they read, over all functions. */
const CARRIED = ['goods', 'capital', 'technology'] as const
type Carried = (typeof CARRIED)[number]

/** Has flows.csv rows of this kind from here to there? Outside places neither invest in each other nor sell each other technology. */
export function flows({ regions }: Names, kind: Carried, origin: string, destination: string): boolean {
  const [leaves, arrives] = [regions.includes(origin), regions.includes(destination)]
  if (kind === 'technology') return leaves || (origin === NATION && arrives)
  return kind === 'goods' || leaves || arrives
}

/** What tables and charts ask of a run, by year; `values` by `gdp/<region>/all`, of flows `capital/<origin>/<destination>`. Plain data, to be sent between threads. */
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
  if (!row)
    throw new RangeError(
      `got ${key}; expected a row that charts keep, ${[...DRAWN, `${BY_PLACE}<place>`].join(', ')} or a flow`,
    )
  const k = year - first
  if (!(k >= 0 && k < years)) throw new RangeError(`got ${year}; expected a whole year of ${scenario}`)
  return row[k]
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
      if (isDrawn(key.indicator)) this.#column(seriesKey(key))[k] = series[row]
    for (const [row, key] of layout.flows.entries()) {
      if (!(CARRIED as readonly string[]).includes(key.kind)) continue
      const column = this.#column(flowKey(key))
      column[k] = (column[k] ?? 0) + flows[row]
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
