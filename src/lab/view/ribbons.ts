import { PLACES, type PlaceId, REGIONS, type RegionId } from '../../model/places.ts'
import { exists, type KindOfFlow } from '../runs/columns.ts'
import type { Geography, Spot } from './geography.ts'

export type Circulation = 'internal' | 'national' | 'international'

/** A flow between two different places, ready to be drawn. */
export interface Ribbon {
  readonly origin: PlaceId
  readonly destination: PlaceId
  readonly circulation: Circulation
  readonly width: number
  readonly path: string
  readonly middle: Spot
}

export const circulationOf = (origin: PlaceId, destination: PlaceId): Circulation =>
  [origin, destination].includes('world')
    ? 'international'
    : [origin, destination].includes('national')
      ? 'national'
      : 'internal'

/** The pairs of places that the map draws, widest bend first. */
export const pairsOf = (kind: KindOfFlow): readonly (readonly [PlaceId, PlaceId])[] =>
  PLACES.flatMap((origin) =>
    PLACES.filter(
      (destination) =>
        origin !== destination && exists(kind, origin, destination) && (isRegion(origin) || isRegion(destination)),
    ).map((destination) => [origin, destination] as const),
  )

const isRegion = (place: PlaceId): place is RegionId => (REGIONS as readonly string[]).includes(place)

/** Thinnest ribbon. */
export const FLOOR = 1.4
const INNER: Readonly<Record<string, readonly [Spot, Spot, number]>> = {
  // offsets from the two nodes, bend
  'beijing>tianjin': [[9, 8], [-2, -9], -0.2],
  'tianjin>beijing': [[-9, -3], [2, 13], -0.2],
  'beijing>hebei': [[-6, 11], [-2, -12], 0.13],
  'hebei>beijing': [[8, -10], [0, 14], 0.13],
  'tianjin>hebei': [[-7, 9], [13, -4], -0.16],
  'hebei>tianjin': [[11, 4], [0, 12], -0.16],
}
const GAP = 5

/** Ribbons of constant width, as wide as `widthOf` says; those to a bar dock one below the other. */
export function ribbonsOf(
  kind: KindOfFlow,
  { node, national, world, k }: Geography,
  widthOf: (origin: PlaceId, destination: PlaceId) => number,
): Ribbon[] {
  const docks = new Map<string, number>()
  for (const bar of ['national', 'world'] as const) {
    // in the order of the regions from north to south, leaving above arriving
    const lanes = REGIONS.flatMap((region) =>
      [`${region}>${bar}`, `${bar}>${region}`].filter((name) => {
        const [origin, destination] = name.split('>')
        return exists(kind, origin!, destination!)
      }),
    )
    const width = (name: string): number => widthOf(...(name.split('>') as [PlaceId, PlaceId]))
    let y = node.beijing[1] - 26 * k
    const reach = node.hebei[1] + 34 * k - y
    const all = lanes.reduce((sum, name) => sum + width(name) + GAP, 0)
    const slack = Math.max(0, (reach - all) / lanes.length)
    for (const name of lanes) {
      docks.set(name, y + (width(name) + GAP + slack) / 2)
      y += width(name) + GAP + slack
    }
  }
  const barAt = (place: PlaceId): number => (place === 'national' ? national + 7 : world - 7)
  return pairsOf(kind)
    .map(([origin, destination]) => {
      const name = `${origin}>${destination}`
      const width = Math.max(FLOOR, widthOf(origin, destination))
      const inner = INNER[name]
      let [from, to, bend]: [Spot, Spot, number] = [[0, 0], [0, 0], 0]
      if (isRegion(origin) && isRegion(destination) && inner) {
        const shifted = (place: RegionId, [dx, dy]: Spot): Spot => [node[place][0] + dx * k, node[place][1] + dy * k]
        ;[from, to, bend] = [shifted(origin, inner[0]), shifted(destination, inner[1]), inner[2]]
      } else {
        const region = (isRegion(origin) ? origin : destination) as RegionId
        const bar = isRegion(origin) ? destination : origin
        const leaving = region === origin
        const side = bar === 'world' ? 1 : -1
        const back = widthOf(destination, origin)
        const near: Spot = [
          node[region][0] + side * 11 * k,
          node[region][1] + (leaving ? -1 : 1) * (leaving ? width / 2 + 1 : (width + Math.min(back, width)) / 4 + 3),
        ]
        const far: Spot = [barAt(bar), docks.get(name)!]
        ;[from, to] = leaving ? [near, far] : [far, near]
        bend = (leaving === side > 0 ? 1 : -1) * (bar === 'world' ? 0.06 : -0.05)
      }
      return {
        origin,
        destination,
        circulation: circulationOf(origin, destination),
        width,
        ...ribbon(from, to, width, bend),
      }
    })
    .sort((a, b) => b.width - a.width)
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
