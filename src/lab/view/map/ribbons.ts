import { ABROAD, NATION } from '../../../worlds/names.ts'
import { exists, type KindOfFlow } from '../../runs/columns.ts'
import { WORLD } from '../../world/shipped.ts'
import { FEW, type Geography, type Spot } from './geography.ts'

export type Circulation = 'internal' | 'national' | 'international'

/** A flow between two different places, ready to be drawn. */
export interface Ribbon {
  readonly origin: string
  readonly destination: string
  readonly circulation: Circulation
  readonly width: number
  readonly path: string
  readonly middle: Spot
  /** The side on which its figure has room. */
  readonly side: 'left' | 'right'
}

export const circulationOf = (origin: string, destination: string): Circulation =>
  [origin, destination].includes(ABROAD)
    ? 'international'
    : [origin, destination].includes(NATION)
      ? 'national'
      : 'internal'

const { regions, places } = WORLD.names
export const isRegion = (place: string): boolean => regions.includes(place)

/** The pairs of places that the map draws, widest bend first. */
export const pairsOf = (kind: KindOfFlow): readonly (readonly [string, string])[] =>
  places.flatMap((origin) =>
    places
      .filter(
        (destination) =>
          origin !== destination && exists(kind, origin, destination) && (isRegion(origin) || isRegion(destination)),
      )
      .map((destination) => [origin, destination] as const),
  )

/** Thinnest ribbon; among many regions what would be thinner is not drawn. */
export const FLOOR = 1.4
const GAP = 5
/** How far ribbons between regions begin from their nodes, along the way and beside it, and how much they bend. */
const AWAY = { along: 11, beside: 4, bend: 0.16 }

/** Lanes of a bar, in the order of the regions from north to south, leaving above arriving. */
const lanesOf = (kind: KindOfFlow, order: readonly string[], bar: string): readonly (readonly [string, string])[] =>
  order.flatMap((region) =>
    (
      [
        [region, bar],
        [bar, region],
      ] as const
    ).filter(([origin, destination]) => exists(kind, origin, destination)),
  )

/** The width in all that ribbons may have at a bar. */
export const reachOf = ({ top, bottom, k }: Geography, kind: KindOfFlow): number =>
  (bottom - top + 60 * k) *
  (1 - Math.min(SPACED, (GAP * lanesOf(kind, regions, NATION).length) / (bottom - top + 60 * k)))

/** Most of a bar that is left free between its lanes. */
const SPACED = 0.4

/** Ribbons of constant width, as wide as `widthOf` says; those to a bar dock one below the other. */
export function ribbonsOf(
  kind: KindOfFlow,
  { node, order, national, world, top, bottom, k }: Geography,
  widthOf: (origin: string, destination: string) => number,
): Ribbon[] {
  const docks = new Map<string, number>()
  for (const bar of [NATION, ABROAD]) {
    const lanes = lanesOf(kind, order, bar)
    let y = top - 26 * k
    const reach = bottom + 34 * k - y
    const gap = regions.length > FEW ? Math.min(GAP, (SPACED * reach) / lanes.length) : GAP
    const all = lanes.reduce((sum, lane) => sum + widthOf(...lane) + gap, 0)
    const slack = Math.max(0, (reach - all) / lanes.length)
    for (const lane of lanes) {
      docks.set(lane.join('>'), y + (widthOf(...lane) + gap + slack) / 2)
      y += widthOf(...lane) + gap + slack
    }
  }
  const middle: Spot = [0, 1].map(
    (axis) => regions.reduce((sum, region) => sum + node[region][axis], 0) / regions.length,
  ) as unknown as Spot
  const barAt = (place: string): number => (place === NATION ? national + 7 : world - 7)
  return pairsOf(kind)
    .filter((pair) => regions.length <= FEW || widthOf(...pair) >= FLOOR / 2)
    .map(([origin, destination]) => {
      const width = Math.max(FLOOR, widthOf(origin, destination))
      let [from, to, bend]: [Spot, Spot, number] = [[0, 0], [0, 0], 0]
      let side: Ribbon['side'] = 'right'
      if (isRegion(origin) && isRegion(destination)) {
        const [a, b] = [node[origin], node[destination]]
        const length = Math.max(1, Math.sqrt((b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2))
        const along: Spot = [(b[0] - a[0]) / length, (b[1] - a[1]) / length]
        const outward = outwardOf(origin, destination, node, middle)
        const beside: Spot = [outward * along[1], -outward * along[0]]
        const at = ([x, y]: Spot, way: number): Spot => [
          x + k * (way * AWAY.along * along[0] + AWAY.beside * beside[0]),
          y + k * (way * AWAY.along * along[1] + AWAY.beside * beside[1]),
        ]
        ;[from, to, bend] = [at(a, 1), at(b, -1), -outward * AWAY.bend]
        side = beside[0] < 0 ? 'left' : 'right'
      } else {
        const region = isRegion(origin) ? origin : destination
        const bar = isRegion(origin) ? destination : origin
        const leaving = region === origin
        const towards = bar === ABROAD ? 1 : -1
        const back = widthOf(destination, origin)
        const near: Spot = [
          node[region][0] + towards * 11 * k,
          node[region][1] + (leaving ? -1 : 1) * (leaving ? width / 2 + 1 : (width + Math.min(back, width)) / 4 + 3),
        ]
        const far: Spot = [barAt(bar), docks.get(`${origin}>${destination}`)!]
        ;[from, to] = leaving ? [near, far] : [far, near]
        bend = (leaving === towards > 0 ? 1 : -1) * (bar === ABROAD ? 0.06 : -0.05)
      }
      return {
        origin,
        destination,
        circulation: circulationOf(origin, destination),
        width,
        side,
        ...ribbon(from, to, width, bend),
      }
    })
    .sort((a, b) => b.width - a.width)
}

/** Of two regions the flow from the first bends away from the middle of all, the one that comes back towards it. */
function outwardOf(origin: string, destination: string, node: Geography['node'], middle: Spot): 1 | -1 {
  const isFirst = regions.indexOf(origin) < regions.indexOf(destination)
  const [a, b] = (isFirst ? [origin, destination] : [destination, origin]).map((region) => node[region]) as [Spot, Spot]
  const beside: Spot = [b[1] - a[1], a[0] - b[0]]
  const away = beside[0] * ((a[0] + b[0]) / 2 - middle[0]) + beside[1] * ((a[1] + b[1]) / 2 - middle[1])
  // the way back runs the other way, so that the same hand is the other side
  return away >= 0 ? 1 : -1
}

const STEPS = 22

/** A band of constant width along a quadratic curve, with a head. */
function ribbon(a: Spot, b: Spot, width: number, bend: number): { readonly path: string; readonly middle: Spot } {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const length = Math.max(1, Math.sqrt(dx * dx + dy * dy))
  const over: Spot = [(a[0] + b[0]) / 2 - dy * bend, (a[1] + b[1]) / 2 + dx * bend]
  const at = (u: number): Spot => [
    (1 - u) ** 2 * a[0] + 2 * u * (1 - u) * over[0] + u * u * b[0],
    (1 - u) ** 2 * a[1] + 2 * u * (1 - u) * over[1] + u * u * b[1],
  ]
  const along = (u: number): Spot => {
    const [x, y] = [
      2 * (1 - u) * (over[0] - a[0]) + 2 * u * (b[0] - over[0]),
      2 * (1 - u) * (over[1] - a[1]) + 2 * u * (b[1] - over[1]),
    ]
    const l = Math.max(1e-6, Math.sqrt(x * x + y * y))
    return [x / l, y / l]
  }
  const neck = Math.max(0.2, 1 - Math.max(8, width * 0.62) / length)
  const wing = Math.max(width / 2 + 3.5, width * 0.5 + 4)
  const beside = (u: number, by: number): string => {
    const [[x, y], [tx, ty]] = [at(u), along(u)]
    return `${(x - ty * by).toFixed(1)},${(y + tx * by).toFixed(1)}`
  }
  const us = Array.from({ length: STEPS + 1 }, (_, i) => (neck * i) / STEPS)
  const [up, down] = [us.map((u) => beside(u, width / 2)), us.map((u) => beside(u, -width / 2)).reverse()]
  const tip = b.map((x) => x.toFixed(1)).join()
  return {
    path: `M${up.join('L')}L${beside(neck, wing)}L${tip}L${beside(neck, -wing)}L${down.join('L')}Z`,
    middle: at(0.5),
  }
}
