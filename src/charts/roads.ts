import type { PlaceId, RegionId } from '../model/places.ts'
import { OUTLINE } from './outline.ts'

/** The geometry of the map of flows, in pixels of one map: where places stand and how an arrow runs. */

export const WIDTH = 452
export const HEIGHT = 372

type Spot = readonly [x: number, y: number]

const SCALE = 48
/** Cosine of 39.3° north, the middle of the map: equidistant along that parallel. */
const COSINE = 0.774
const MIDDLE = 116.6
const NORTH = 42.8
const TOP = 28
const across = (longitude: number): number => WIDTH / 2 + (longitude - MIDDLE) * COSINE * SCALE
const down = (latitude: number): number => TOP + (NORTH - latitude) * SCALE

/** Points inside the regions, moved apart so that what flows between them can be seen. */
export const NODES: Readonly<Record<RegionId, Spot>> = {
  beijing: [across(116.1), down(40.6)],
  tianjin: [across(117.45), down(39.1)],
  hebei: [across(115), down(37.3)],
}
export const RADIUS = 6
/** Where the outside places stand: bars beside the map. */
export const BARS: Readonly<Record<Exclude<PlaceId, RegionId>, number>> = { national: 78, world: WIDTH - 78 }
export const BAR = { top: NODES.beijing[1] - 34, bottom: NODES.hebei[1] + 34 }

/** Where the names stand. */
export const NAMES: Readonly<Record<PlaceId, { readonly x: number; readonly y: number }>> = {
  beijing: { x: NODES.beijing[0], y: NODES.beijing[1] - 26 },
  tianjin: { x: NODES.tianjin[0] + 8, y: NODES.tianjin[1] + 30 },
  hebei: { x: NODES.hebei[0], y: NODES.hebei[1] + 28 },
  national: { x: BARS.national, y: BAR.top - 6 },
  world: { x: BARS.world, y: BAR.top - 6 },
}

/** The outline of a region as a path. */
export const landOf = (region: RegionId): string =>
  OUTLINE[region]
    .map((ring) => {
      const spots: string[] = []
      for (let k = 0; k < ring.length; k += 2) spots.push(`${at(across(ring[k]!))},${at(down(ring[k + 1]!))}`)
      return `M${spots.join('L')}Z`
    })
    .join('')

export interface Arrow {
  readonly path: string
  /** Where its figure stands, which way the text runs from there, and the sign of its direction. */
  readonly label: Spot
  readonly anchor: 'start' | 'end'
  readonly sign: string
}

const isRegion = (place: PlaceId): place is RegionId => place in NODES
/** Room between the two arrows of a pair, and how far they bend apart. */
const APART = 1.5
const BEND = 9
const LINE = 15
const LONG = 140

/** The arrow of a flow, `width` pixels wide; `back` is the width of the one that comes back. */
export function arrowOf(origin: PlaceId, destination: PlaceId, width: number, back: number): Arrow {
  if (isRegion(origin) && isRegion(destination)) return inner(origin, destination, width)
  return isRegion(origin)
    ? outer(origin, destination as keyof typeof BARS, width, back, true)
    : outer(destination as RegionId, origin as keyof typeof BARS, width, back, false)
}

/** Between two regions: a ribbon on the right hand of the way, its figure outside the triangle of the three. */
function inner(origin: RegionId, destination: RegionId, width: number): Arrow {
  const [a, b] = [NODES[origin], NODES[destination]]
  const length = Math.sqrt((b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2)
  const along: Spot = [(b[0] - a[0]) / length, (b[1] - a[1]) / length]
  const right: Spot = [-along[1], along[0]]
  const aside = APART + width / 2
  const point = (way: number, side: number): Spot => [
    a[0] + way * along[0] + side * right[0],
    a[1] + way * along[1] + side * right[1],
  ]
  const path = ribbon(
    point(RADIUS + 2, aside),
    point(length / 2, aside + BEND),
    point(length - RADIUS - 2, aside),
    width,
  )
  const centre = (Object.values(NODES) as Spot[]).reduce((sum, [x]) => sum + x / 3, 0)
  const southward = b[1] > a[1]
  const [north, south] = southward ? [a, b] : [b, a]
  const outward = (north[0] + south[0]) / 2 > centre ? 1 : -1
  // the long way crosses the lanes of the third region
  const down = length > LONG ? 0.27 : 0.5
  const beside: Spot = [north[0] + down * (south[0] - north[0]), north[1] + down * (south[1] - north[1])]
  const leans = (south[0] - north[0]) * outward < 0 ? LINE / 2 : 0
  return {
    path,
    label: [beside[0] + outward * (APART + BEND + 9), beside[1] + leans + (southward ? -1 : 1) * (LINE / 2) + 4],
    anchor: outward > 0 ? 'start' : 'end',
    sign: southward ? '↓' : '↑',
  }
}

/** Between a region and an outside place: straight along the region's parallel, leaving above and arriving below. */
function outer(region: RegionId, place: keyof typeof BARS, width: number, back: number, leaving: boolean): Arrow {
  const [x, y] = NODES[region]
  const towards = BARS[place] > x ? 1 : -1
  const aside = APART + width / 2
  const lane = leaving ? y - aside : y + aside
  const near: Spot = [x + towards * (RADIUS + 2), lane]
  const far: Spot = [BARS[place] - towards * 5, lane]
  const [from, to] = leaving ? [near, far] : [far, near]
  const path = ribbon(from, [(from[0] + to[0]) / 2, lane], to, width)
  // figures of neighbours keep a line's distance, however thin the arrows
  const apart = Math.max(LINE, 2 * APART + (width + back) / 2) / 2
  const middle = y + (leaving ? -1 : 1) * Math.max(apart, LINE / 2)
  const rightward = leaving === towards > 0
  return {
    path,
    label: [BARS[place] + towards * 9, middle + 4],
    anchor: towards > 0 ? 'start' : 'end',
    sign: rightward ? '→' : '←',
  }
}

/** A bent ribbon with a head that ends at `to`, as a closed path. */
function ribbon(from: Spot, over: Spot, to: Spot, width: number): string {
  const half = Math.max(width, 1) / 2
  const head = 5 + half
  const start = unit(from, over)
  const end = unit(over, to)
  const neck: Spot = [to[0] - head * end[0], to[1] - head * end[1]]
  const middle = unit(from, neck)
  const side = ([x, y]: Spot, [dx, dy]: Spot, by: number): string => `${at(x - dy * by)},${at(y + dx * by)}`
  const wing = half + 3
  return [
    `M${side(from, start, half)}`,
    `Q${side(over, middle, half)} ${side(neck, end, half)}`,
    `L${side(neck, end, wing)}L${at(to[0])},${at(to[1])}L${side(neck, end, -wing)}`,
    `L${side(neck, end, -half)}`,
    `Q${side(over, middle, -half)} ${side(from, start, -half)}Z`,
  ].join('')
}

function unit(a: Spot, b: Spot): Spot {
  const length = Math.sqrt((b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2)
  return [(b[0] - a[0]) / length, (b[1] - a[1]) / length]
}

const at = (x: number): string => String(Math.round(10 * x) / 10)
