import type { Economy } from '../economy/economy.ts'
import { contractsOf, FEE, LICENCES, VALUE } from '../indicators/contracts.ts'
import { INDICATORS } from '../indicators/index.ts'
import { LOCAL as LOCAL_ROW, type Ratio, type Sums } from '../indicators/indicator.ts'
import { FUNCTIONS, LOCAL, OUTSIDE, PLACES, REGIONS } from '../model/places.ts'
import type { FlowKind } from '../model/row-names.ts'
import type { FlowKey, Frame, Layout, SeriesKey } from '../records/frame.ts'

const R = REGIONS.length
const F = FUNCTIONS.length
const P = PLACES.length
const M = 2 * R + OUTSIDE.length
const S = P * F
const WORLD = P - 1

const ALL = 'all'
const regions = [
  ...REGIONS.map((id, r) => ({ id: id as string, rows: [r] })),
  { id: ALL, rows: REGIONS.map((_, r) => r) },
]
const functions = [
  ...FUNCTIONS.map((id, f) => ({ id: id as string, rows: [f] })),
  { id: LOCAL as string, rows: [LOCAL_ROW] },
  { id: ALL, rows: [...FUNCTIONS.map((_, f) => f), LOCAL_ROW] },
]

/** Every row of series.csv: region, function, then indicator in the order of `list`. */
const series = regions.flatMap((region) =>
  functions.flatMap((func) =>
    INDICATORS.filter(({ dimensions }) => dimensions.includes('function') || func.id === ALL).map((indicator) => ({
      key: { region: region.id, function: func.id, indicator: indicator.id, unit: indicator.unit } satisfies SeriesKey,
      indicator,
      rs: region.rows,
      fs: func.rows,
    })),
  ),
)

const CNYQ = '1e8 CNY/quarter'
const NATION = R
type Pair = (p: number, q: number) => boolean
/** Writes what a quarter says of each function between two places to `to`, from `at` on. */
type Fill = (economy: Economy, p: number, q: number, to: Float64Array, at: number) => void

const goods: Fill = ({ sale, cell }, p, q, to, at) => {
  for (let f = 0; f < F; f++) {
    const s = (p * F + f) * M
    to[at + f] = q < R ? sale.value[s + 2 * q] + sale.value[s + 2 * q + 1] : sale.value[s + R + q]
    // imported components come from the world's sellers of the function that uses them
    if (p === WORLD && q < R) to[at + f] += cell.imports[q * F + f]
  }
}
const placed: Fill = ({ owner, cell }, p, q, to, at) => {
  for (let f = 0; f < F; f++) to[at + f] = owner.arriving[p * S + q * F + f] + (p === q ? cell.own[q * F + f] : 0)
}
const moved: Fill = ({ move }, p, q, to, at) => {
  for (let f = 0; f < F; f++) to[at + f] = move.capital[(p * F + f) * R + q]
}
const dividends: Fill = ({ owner }, p, q, to, at) => {
  for (let f = 0; f < F; f++) to[at + f] = owner.dividend[q * S + p * F + f]
}
const contract =
  (kind: number): Fill =>
  (economy, p, q, to, at) => {
    const contracts = contractsOf(economy)
    const weight = kind === LICENCES ? economy.shelf.weight[0] : 1
    for (let f = 0; f < F; f++) to[at + f] = weight * contracts[((kind * P + p) * P + q) * F + f]
  }

const everywhere: Pair = () => true
/** Outside places do not invest in each other. */
const ofRegions: Pair = (p, q) => p < R || q < R
const betweenRegions: Pair = (p, q) => p < R && q < R && p !== q
/** The rest of China sells its technology to the regions, the world sells none. */
const ofTechnology: Pair = (p, q) => p < R || (p === NATION && q < R)

const kinds: readonly { kind: FlowKind; unit: string; fill: Fill; open: Pair }[] = [
  { kind: 'goods', unit: CNYQ, fill: goods, open: everywhere },
  { kind: 'capital', unit: CNYQ, fill: placed, open: ofRegions },
  { kind: 'moves', unit: CNYQ, fill: moved, open: betweenRegions },
  { kind: 'dividends', unit: CNYQ, fill: dividends, open: ofRegions },
  { kind: 'technology', unit: CNYQ, fill: contract(VALUE), open: ofTechnology },
  { kind: 'fees', unit: CNYQ, fill: contract(FEE), open: ofTechnology },
  { kind: 'patents', unit: 'patents/quarter', fill: contract(LICENCES), open: ofTechnology },
]
/** The blocks of rows of flows.csv, by kind, origin and destination; a row a function. */
const flows = kinds.flatMap(({ open, ...kind }) =>
  PLACES.flatMap((origin, p) =>
    PLACES.flatMap((destination, q) => (open(p, q) ? [{ ...kind, origin, destination, p, q }] : [])),
  ),
)
const sizes = series.map(({ indicator, rs }) =>
  indicator.kind === 'ratio' && indicator.year !== 'end' ? indicator.year.size(rs.length) : 0,
)
const starts = [0]
for (const size of sizes) starts.push(starts.at(-1)! + size)

export const LAYOUT: Layout = Object.freeze({
  series: series.map(({ key }) => key),
  sums: starts,
  flows: flows.flatMap(({ kind, origin, destination, unit }) =>
    FUNCTIONS.map((func): FlowKey => ({ kind, origin, destination, function: func, unit })),
  ),
})

/** What the quarter just settled says, in the order of `LAYOUT`; its columns lie in one buffer of their own. */
export function measure(economy: Economy): Pick<Frame, 'series' | 'flows' | 'sums'> {
  const values = new Float64Array(series.length + LAYOUT.flows.length + starts[series.length])
  const first = series.length + LAYOUT.flows.length
  for (let k = 0; k < series.length; k++) {
    const { indicator, rs, fs } = series[k]
    if (sizes[k] === 0) {
      values[k] = indicator.of(economy, rs, fs)
      continue
    }
    const { write, value } = (indicator as Ratio).year as Sums
    write(economy, rs, fs, values, first + starts[k])
    values[k] = value(values, first + starts[k], sizes[k])
  }
  for (let k = 0; k < flows.length; k++) {
    const { fill, p, q } = flows[k]
    fill(economy, p, q, values, series.length + k * F)
  }
  return {
    series: values.subarray(0, series.length),
    flows: values.subarray(series.length, first),
    sums: values.subarray(first),
  }
}
