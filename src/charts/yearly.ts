import type { FlowKey, Frame, SeriesKey } from '../records/frame.ts'

/** What tables and charts ask of a run: flow quantities, four quarters summed, in 10⁸ CNY a year. Plain data, to be sent between threads. */
export interface Yearly {
  readonly scenario: string
  readonly seed: number
  /** The first year that has all four quarters; `sums[key][k]` belongs to `first + k`. */
  readonly first: number
  readonly sums: Readonly<Record<string, readonly number[]>>
}

const SERIES = new Set(['gdp', 'value-added', 'lever-cost'])
const FLOWS = new Set(['capital'])

/** `gdp/beijing/all`, `value-added/hebei/general`. */
const seriesKey = ({ indicator, region, function: func }: SeriesKey): string => `${indicator}/${region}/${func}`
/** `capital/beijing/tianjin`: over all functions. */
const flowKey = ({ kind, origin, destination }: FlowKey): string => `${kind}/${origin}/${destination}`

/** A whole run by year. */
export function yearlyOf(frames: Iterable<Frame>): Yearly {
  const sums = new YearlySums()
  for (const frame of frames) sums.add(frame)
  return sums.result()
}

/** Sum the frames of one run by calendar year. A year without all of its quarters (such as the founding one) is left out. */
export class YearlySums {
  #scenario = ''
  #seed = 0
  readonly #years = new Map<number, { quarters: number; sums: Map<string, number> }>()

  add({ scenario, seed, date, layout, series, flows }: Frame): void {
    this.#scenario = scenario
    this.#seed = seed
    const year = Number(date.slice(0, 4))
    let at = this.#years.get(year)
    if (!at) this.#years.set(year, (at = { quarters: 0, sums: new Map() }))
    const { sums } = at
    const put = (key: string, value: number) => sums.set(key, (sums.get(key) ?? 0) + (Number.isNaN(value) ? 0 : value))
    at.quarters++
    for (const [k, key] of layout.series.entries()) if (SERIES.has(key.indicator)) put(seriesKey(key), series[k]!)
    for (const [k, key] of layout.flows.entries()) if (FLOWS.has(key.kind)) put(flowKey(key), flows[k]!)
  }

  result(): Yearly {
    const whole = [...this.#years].filter(([, { quarters }]) => quarters === 4).sort(([a], [b]) => a - b)
    const sums: Record<string, number[]> = {}
    whole.forEach(([, at], k) => {
      for (const [key, value] of at.sums) (sums[key] ??= new Array<number>(whole.length).fill(0))[k] = value
    })
    return { scenario: this.#scenario, seed: this.#seed, first: whole[0]?.[0] ?? Number.NaN, sums }
  }
}
