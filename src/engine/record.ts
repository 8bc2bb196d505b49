import type { Economy } from '../economy/economy.ts'
import { contractsOf, FEE, LICENCES, VALUE } from '../indicators/contracts.ts'
import { indicatorsOf } from '../indicators/index.ts'
import { LOCAL as LOCAL_ROW, type Ratio, type Sums } from '../indicators/indicator.ts'
import type { FlowKind } from '../model/row-names.ts'
import type { FlowKey, Frame, Layout, SeriesKey } from '../records/frame.ts'
import { foundingOf } from '../worlds/calendar.ts'
import { unitIn } from '../worlds/cards.ts'
import { perWorld } from '../worlds/memo.ts'
import { ALL, LOCAL } from '../worlds/names.ts'
import type { World } from '../worlds/world.ts'

type Pair = (p: number, q: number) => boolean
/** Writes what a quarter says of each function between two places to `to`, from `at` on. */
type Fill = (economy: Economy, p: number, q: number, to: Float64Array, at: number) => void

const goods: Fill = ({ sale, cell, func, demand, region, seller }, p, q, to, at) => {
  const F = func.size
  const R = region.size
  const M = demand.size / F
  const abroad = seller.size / F - 1
  for (let f = 0; f < F; f++) {
    const s = (p * F + f) * M
    to[at + f] = q < R ? sale.value[s + 2 * q] + sale.value[s + 2 * q + 1] : sale.value[s + R + q]
    // imported components come from the world's sellers of the function that uses them
    if (p === abroad && q < R) to[at + f] += cell.imports[q * F + f]
  }
}
const placed: Fill = ({ owner, cell, func, seller }, p, q, to, at) => {
  const F = func.size
  const S = seller.size
  for (let f = 0; f < F; f++) to[at + f] = owner.inflow[p * S + q * F + f] + (p === q ? cell.own[q * F + f] : 0)
}
const moved: Fill = ({ move, func, region }, p, q, to, at) => {
  const F = func.size
  for (let f = 0; f < F; f++) to[at + f] = move.capital[(p * F + f) * region.size + q]
}
const dividends: Fill = ({ owner, func, seller }, p, q, to, at) => {
  const F = func.size
  for (let f = 0; f < F; f++) to[at + f] = owner.dividend[q * seller.size + p * F + f]
}
const contract =
  (kind: number): Fill =>
  (economy, p, q, to, at) => {
    const contracts = contractsOf(economy)
    const F = economy.func.size
    const P = economy.seller.size / F
    const weight = kind === LICENCES ? economy.portfolio.weight[0] : 1
    for (let f = 0; f < F; f++) to[at + f] = weight * contracts[((kind * P + p) * P + q) * F + f]
  }

/** What the runs of a world record: its rows, and how a quarter fills them. */
export interface Sheet {
  readonly layout: Layout
  /** What the quarter just settled says, in the order of `layout`; its columns lie in one buffer of their own. */
  readonly measure: (economy: Economy) => Pick<Frame, 'series' | 'flows' | 'sums'>
}

/** The sheet of a world, laid out once. */
export const sheetOf = perWorld(sheet)

function sheet(world: World): Sheet {
  const { functions } = world.names
  const F = functions.length
  const series = seriesOf(world)
  const flows = flowsOf(world)
  const sizes = series.map(({ indicator, rs }) =>
    indicator.kind === 'ratio' && indicator.year !== 'end' ? indicator.year.size(rs.length, F) : 0,
  )
  const starts = [0]
  for (const size of sizes) starts.push(starts.at(-1)! + size)
  const layout: Layout = Object.freeze({
    series: series.map(({ key }) => key),
    sums: starts,
    functions: F,
    founding: foundingOf(world.names),
    flows: flows.flatMap(({ kind, origin, destination, unit }) =>
      functions.map((func): FlowKey => ({ kind, origin, destination, function: func, unit })),
    ),
  })
  const measure = (economy: Economy): Pick<Frame, 'series' | 'flows' | 'sums'> => {
    const values = new Float64Array(series.length + layout.flows.length + starts[series.length])
    const first = series.length + layout.flows.length
    for (let k = 0; k < series.length; k++) {
      const { indicator, rs, fs } = series[k]
      if (sizes[k] === 0) {
        values[k] = indicator.of(economy, rs, fs)
        continue
      }
      const { write, value } = (indicator as Ratio).year as Sums
      write(economy, rs, fs, values, first + starts[k])
      values[k] = value(values, first + starts[k], sizes[k], F)
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
  return { layout, measure }
}

/** Every row of series.csv: region, function, then indicator in the order of `list`. */
function seriesOf(world: World) {
  const { regions, functions } = world.names
  const regionRows = [...regions.map((id, r) => ({ id, rows: [r] })), { id: ALL, rows: regions.map((_, r) => r) }]
  const functionRows = [
    ...functions.map((id, f) => ({ id, rows: [f] })),
    { id: LOCAL, rows: [LOCAL_ROW] },
    { id: ALL, rows: [...functions.map((_, f) => f), LOCAL_ROW] },
  ]
  return regionRows.flatMap((region) =>
    functionRows.flatMap((func) =>
      indicatorsOf(world)
        .filter(({ dimensions }) => dimensions.includes('function') || func.id === ALL)
        .map((indicator) => ({
          key: {
            region: region.id,
            function: func.id,
            indicator: indicator.id,
            unit: indicator.unit,
          } satisfies SeriesKey,
          indicator,
          rs: region.rows,
          fs: func.rows,
        })),
    ),
  )
}

/** The blocks of rows of flows.csv, by kind, origin and destination; a row a function. */
function flowsOf(world: World) {
  const { regions, places } = world.names
  const R = regions.length
  const everywhere: Pair = () => true
  /** Outside places do not invest in each other. */
  const ofRegions: Pair = (p, q) => p < R || q < R
  const betweenRegions: Pair = (p, q) => p < R && q < R && p !== q
  /** The rest of the nation sells its technology to the regions, the world sells none. */
  const ofTechnology: Pair = (p, q) => p < R || (p === R && q < R)
  const money = unitIn(world, '¤/quarter')
  const kinds: readonly { kind: FlowKind; unit: string; fill: Fill; open: Pair }[] = [
    { kind: 'goods', unit: money, fill: goods, open: everywhere },
    { kind: 'capital', unit: money, fill: placed, open: ofRegions },
    { kind: 'moves', unit: money, fill: moved, open: betweenRegions },
    { kind: 'dividends', unit: money, fill: dividends, open: ofRegions },
    { kind: 'technology', unit: money, fill: contract(VALUE), open: ofTechnology },
    { kind: 'fees', unit: money, fill: contract(FEE), open: ofTechnology },
    { kind: 'patents', unit: 'patents/quarter', fill: contract(LICENCES), open: ofTechnology },
  ]
  return kinds.flatMap(({ open, ...kind }) =>
    places.flatMap((origin, p) =>
      places.flatMap((destination, q) => (open(p, q) ? [{ ...kind, origin, destination, p, q }] : [])),
    ),
  )
}
