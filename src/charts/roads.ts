import type { Spot } from './frame.ts'

export interface Arrow {
  readonly path: string
  /** Where its figure stands, which way the text runs from there, and the sign of its direction. */
  readonly label: Spot
  readonly anchor: 'start' | 'end'
  readonly sign: string
  /** Where the figure may stand if something lies at its first place. */
  readonly elsewhere: readonly { readonly label: Spot; readonly anchor: 'start' | 'end' }[]
}

/** Where places stand: nodes of regions, bars of what lies outside. */
interface Stands {
  readonly nodes: Readonly<Record<string, Spot>>
  readonly bars: Readonly<Record<string, number>>
  readonly radius: number
}

/** Room between the two arrows of a pair, and how far they bend apart. */
const APART = 1.5
const BEND = 9
/** How far they bend round a node that lies on the straight way, and how near it is then. */
const ROUND = 46
const NEAR = 15
const LINE = 15
const LONG = 140

/** The arrow of a flow, `width` pixels wide; `back` is the width of the one that comes back. */
export function arrowBetween(stands: Stands, origin: string, destination: string, width: number, back: number): Arrow {
  const { nodes } = stands
  if (origin in nodes && destination in nodes) return inner(stands, origin, destination, width)
  return origin in nodes
    ? outer(stands, origin, destination, width, back, true)
    : outer(stands, destination, origin, width, back, false)
}

/** Between two regions: a ribbon on the right hand of the way, its figure on the side that is away from the middle of all. */
function inner({ nodes, radius }: Stands, origin: string, destination: string, width: number): Arrow {
  const [a, b] = [nodes[origin], nodes[destination]]
  const length = Math.sqrt((b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2)
  const along: Spot = [(b[0] - a[0]) / length, (b[1] - a[1]) / length]
  const right: Spot = [-along[1], along[0]]
  const aside = APART + width / 2
  const all = Object.values(nodes)
  const isBlocked = all.some((spot) => spot !== a && spot !== b && lies(spot, a, along, length))
  const bend = isBlocked ? ROUND : BEND
  const point = (way: number, side: number): Spot => [
    a[0] + way * along[0] + side * right[0],
    a[1] + way * along[1] + side * right[1],
  ]
  const path = ribbon(
    point(radius + 2, aside),
    point(length / 2, aside + bend),
    point(length - radius - 2, aside),
    width,
  )
  const centre = all.reduce((sum, [x]) => sum + x / all.length, 0)
  const southward = b[1] > a[1]
  const [north, south] = southward ? [a, b] : [b, a]
  const outward = (north[0] + south[0]) / 2 > centre ? 1 : -1
  // the long way crosses the lanes of other regions
  const down = length > LONG && all.length > 2 ? 0.27 : 0.5
  const labelAt = (way: number, outward: 1 | -1) => {
    const beside: Spot = [north[0] + way * (south[0] - north[0]), north[1] + way * (south[1] - north[1])]
    const leans = (south[0] - north[0]) * outward < 0 ? LINE / 2 : 0
    const label: Spot = [
      beside[0] + outward * (APART + BEND + 9),
      beside[1] + leans + (southward ? -1 : 1) * (LINE / 2) + 4,
    ]
    return { label, anchor: outward > 0 ? ('start' as const) : ('end' as const) }
  }
  return {
    path,
    ...labelAt(down, outward),
    sign: southward ? '↓' : '↑',
    elsewhere: [0.5, 0.36, 0.64, 0.24, 0.76].flatMap((way) => [
      labelAt(way, outward),
      labelAt(way, outward > 0 ? -1 : 1),
    ]),
  }
}

/** Whether a node lies on the straight way from `a`. */
function lies(spot: Spot, a: Spot, along: Spot, length: number): boolean {
  const [dx, dy] = [spot[0] - a[0], spot[1] - a[1]]
  const way = dx * along[0] + dy * along[1]
  const aside = dx * along[1] - dy * along[0]
  return way > 0 && way < length && Math.abs(aside) < NEAR
}

/** Between a region and an outside place: straight along the region's parallel, leaving above and arriving below. */
function outer(
  { nodes, bars, radius }: Stands,
  region: string,
  place: string,
  width: number,
  back: number,
  leaving: boolean,
): Arrow {
  const [x, y] = nodes[region]
  const bar = bars[place]
  const towards = bar > x ? 1 : -1
  const aside = APART + width / 2
  const lane = leaving ? y - aside : y + aside
  const near: Spot = [x + towards * (radius + 2), lane]
  const far: Spot = [bar - towards * 5, lane]
  const [from, to] = leaving ? [near, far] : [far, near]
  const path = ribbon(from, [(from[0] + to[0]) / 2, lane], to, width)
  // figures of neighbours keep a line's distance, however thin the arrows
  const apart = Math.max(LINE, 2 * APART + (width + back) / 2) / 2
  const middle = y + (leaving ? -1 : 1) * Math.max(apart, LINE / 2)
  const rightward = leaving === towards > 0
  return {
    path,
    label: [bar + towards * 9, middle + 4],
    anchor: towards > 0 ? 'start' : 'end',
    sign: rightward ? '→' : '←',
    elsewhere: [],
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
