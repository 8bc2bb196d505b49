import type { FlowKey, Frame, SeriesKey } from '../records/frame.ts'

/** What tables and charts ask of a run, by year. Plain data, to be sent between threads. */
export interface Yearly {
  readonly scenario: string
  readonly seed: number
  /** The first year that has all four quarters; `sums[key][k]` and `means[key][k]` belong to `first + k`. */
  readonly first: number
  /** Flow quantities, four quarters summed, in 10⁸ CNY a year; an undefined quarter counts as nothing. */
  readonly sums: Readonly<Record<string, readonly number[]>>
  /** Ratios, the mean of the quarters in which they are defined, each counting the same; NaN where none is. */
  readonly means: Readonly<Record<string, readonly number[]>>
}

const SUMMED = /^(gdp|income|value-added|rd-spending|lever-cost|sales-(internal|(inter)?national))$/
const AVERAGED = /^(rca-(inter)?national|conversion-in-.+)$/
const FLOWS = /^(goods|capital|technology)$/

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
  readonly #years = new Map<number, { quarters: number; sums: Map<string, Tally>; means: Map<string, Tally> }>()

  add({ scenario, seed, date, layout, series, flows }: Frame): void {
    this.#scenario = scenario
    this.#seed = seed
    const year = Number(date.slice(0, 4))
    let at = this.#years.get(year)
    if (!at) this.#years.set(year, (at = { quarters: 0, sums: new Map(), means: new Map() }))
    const { sums, means } = at
    at.quarters++
    for (const [k, key] of layout.series.entries()) {
      if (SUMMED.test(key.indicator)) put(sums, seriesKey(key), series[k]!)
      else if (AVERAGED.test(key.indicator)) put(means, seriesKey(key), series[k]!)
    }
    for (const [k, key] of layout.flows.entries()) if (FLOWS.test(key.kind)) put(sums, flowKey(key), flows[k]!)
  }

  result(): Yearly {
    const whole = [...this.#years].filter(([, { quarters }]) => quarters === 4).sort(([a], [b]) => a - b)
    const spread = (tallies: readonly Map<string, Tally>[], value: (tally: Tally) => number) =>
      Object.fromEntries(
        [...(tallies[0]?.keys() ?? [])].map((key) => [key, tallies.map((tally) => value(tally.get(key)!))]),
      )
    return {
      scenario: this.#scenario,
      seed: this.#seed,
      first: whole[0]?.[0] ?? Number.NaN,
      sums: spread(
        whole.map(([, { sums }]) => sums),
        ({ sum }) => sum,
      ),
      means: spread(
        whole.map(([, { means }]) => means),
        ({ sum, count }) => sum / count,
      ),
    }
  }
}

/** What has come so far, and in how many quarters it was defined. */
interface Tally {
  sum: number
  count: number
}

function put(tallies: Map<string, Tally>, key: string, value: number): void {
  let tally = tallies.get(key)
  if (!tally) tallies.set(key, (tally = { sum: 0, count: 0 }))
  if (Number.isNaN(value)) return
  tally.sum += value
  tally.count++
}
