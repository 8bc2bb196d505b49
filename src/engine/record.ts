import { INDICATORS } from '../indicators/index.ts'
import { LOCAL as LOCAL_ROW } from '../indicators/indicator.ts'
import type { FlowKey, Layout, SeriesKey } from '../records/frame.ts'
import { FUNCTIONS, LOCAL, OUTSIDE, PLACES, REGIONS } from '../scenario/places.ts'
import type { World } from '../world/world.ts'

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
      measure: (world: World) => indicator.of(world, region.rows, func.rows),
    })),
  ),
)

const CNYQ = '1e8 CNY/quarter'
const goods = (world: World, p: number, q: number, f: number): number => {
  const { sale, cell } = world
  const s = p * F + f
  let value = q < R ? sale.value[s * M + 2 * q] + sale.value[s * M + 2 * q + 1] : sale.value[s * M + R + q]
  // imported components come from the world's sellers of the function that uses them
  if (p === WORLD && q < R) value += cell.imports[q * F + f]
  return value
}
const placed = ({ owner, cell }: World, p: number, q: number, f: number): number =>
  owner.arriving[p * S + q * F + f] + (p === q ? cell.own[q * F + f] : 0)
const dividends = ({ owner }: World, p: number, q: number, f: number): number => owner.dividend[q * S + p * F + f]

/** Every row of flows.csv: kind, origin, destination, function. Outside places do not invest in each other. */
const flows = [
  { kind: 'goods', of: goods, open: () => true },
  { kind: 'capital', of: placed, open: (p: number, q: number) => p < R || q < R },
  { kind: 'dividends', of: dividends, open: (p: number, q: number) => p < R || q < R },
].flatMap(({ kind, of, open }) =>
  PLACES.flatMap((origin, p) =>
    PLACES.flatMap((destination, q) =>
      FUNCTIONS.filter(() => open(p, q)).map((func, f) => ({
        key: { kind, origin, destination, function: func, unit: CNYQ } satisfies FlowKey,
        measure: (world: World) => of(world, p, q, f),
      })),
    ),
  ),
)
export const LAYOUT: Layout = Object.freeze({
  series: series.map(({ key }) => key),
  flows: flows.map(({ key }) => key),
})

/** What the quarter just settled says, in the order of `LAYOUT`; both columns lie in one buffer of their own. */
export function measure(world: World): { series: Float64Array; flows: Float64Array } {
  const values = new Float64Array(series.length + flows.length)
  for (let k = 0; k < series.length; k++) values[k] = series[k].measure(world)
  for (let k = 0; k < flows.length; k++) values[series.length + k] = flows[k].measure(world)
  return { series: values.subarray(0, series.length), flows: values.subarray(series.length) }
}
