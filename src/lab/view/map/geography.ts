import type { Spot } from '../../../charts/frame.ts'
import { geographyIn } from '../../../charts/geography.ts'
import { WORLD } from '../../world/shipped.ts'

export type { Spot } from '../../../charts/frame.ts'

/** Where things lie on a map of so many pixels. */
export interface Geography {
  readonly width: number
  readonly height: number
  /** Size of type against that of a map 492 wide. */
  readonly k: number
  readonly node: Readonly<Record<string, Spot>>
  /** Regions from north to south. */
  readonly order: readonly string[]
  /** Middles of the bars that stand for the rest of the nation and the world. */
  readonly national: number
  readonly world: number
  /** The highest node and the lowest. */
  readonly top: number
  readonly bottom: number
  /** A region's outline as a path; empty where it has none. */
  readonly land: Readonly<Record<string, string>>
  at(longitude: number, latitude: number): Spot
  /** One of the spots inside a region where its firms are drawn, for want of addresses. */
  spotIn(region: string, k: number): Spot
}

const { regions } = WORLD.names
/** Regions up to which ribbons have all the room that they want. */
export const FEW = 3

export function geographyOf(width: number, height: number, k: number): Geography {
  const narrow = width < 420
  const bars = [Math.max(22 * k, narrow ? 22 : width * 0.1), Math.max(20 * k, narrow ? 20 : width * 0.085)] as const
  const many = regions.length > FEW
  const { nodes, landOf, at } = geographyIn(WORLD, {
    width,
    height,
    left: narrow ? width * 0.16 : width * 0.25,
    right: narrow ? width * 0.14 : width * 0.2,
    top: 6,
    bottom: 18 * k,
    bars,
    clear: { top: 58 * k, bottom: 52 * k, side: narrow ? 40 : 66 * k },
    apart: many ? [36 * k, 70 * k] : [40 * k, 58 * k],
  })
  const land = Object.fromEntries(regions.map((region) => [region, landOf(region)]))
  const down = regions.toSorted((a, b) => nodes[a][1] - nodes[b][1])
  return {
    width,
    height,
    k,
    at,
    node: nodes,
    order: down,
    national: bars[0],
    world: width - bars[1],
    top: nodes[down[0]][1],
    bottom: nodes[down.at(-1)!][1],
    land,
    spotIn: (region, n) => {
      const spots = spotsIn(region)
      if (spots.length > 0 && land[region] !== '') return at(...spots[n % spots.length])
      const [x, y] = nodes[region]
      const [dx, dy] = DISC[n % DISC.length]
      return [x + 26 * k * dx, y + 26 * k * dy]
    },
  }
}

const SPOTS = Math.max(200, Math.round(2991 / regions.length / 2) * 2 + 1)
/** Additive recurrence on the plastic number (Roberts 2018): points spread evenly over a square of side 1. */
const spread = (k: number): Spot => [(k * 0.7548776662466927) % 1, (k * 0.5698402909980532) % 1]
/** The same over a disc, of a region without an outline. */
const DISC: readonly Spot[] = Array.from({ length: 400 }, (_, k) => spread(k + 1))
  .map(([x, y]): Spot => [2 * x - 1, 2 * y - 1])
  .filter(([x, y]) => x * x + y * y <= 1)

const known = new Map<string, readonly Spot[]>()
/** Spots spread evenly over a region, in degrees. */
function spotsIn(region: string): readonly Spot[] {
  const found = known.get(region) ?? spotsOf(WORLD.outline[region] ?? [])
  known.set(region, found)
  return found
}

function spotsOf(rings: readonly (readonly number[])[]): readonly Spot[] {
  let [w, e, s, n] = [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ]
  for (const ring of rings)
    for (let k = 0; k < ring.length; k += 2) {
      const [x, y] = [ring[k], ring[k + 1]]
      ;[w, e, s, n] = [Math.min(w, x), Math.max(e, x), Math.min(s, y), Math.max(n, y)]
    }
  const spots: Spot[] = []
  for (let k = 1; spots.length < SPOTS && k < 20 * SPOTS && e > w; k++) {
    const [x, y] = spread(k)
    const spot: Spot = [w + x * (e - w), s + y * (n - s)]
    if (rings.some((ring) => inside(ring, spot))) spots.push(spot)
  }
  return spots
}

function inside(ring: readonly number[], [x, y]: Spot): boolean {
  let within = false
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    const yi = ring[i + 1]
    const yj = ring[j + 1]
    if (yi > y === yj > y) continue
    const xi = ring[i]
    if (x < ((ring[j] - xi) * (y - yi)) / (yj - yi) + xi) within = !within
  }
  return within
}
// while threads found their first worlds there is time
for (const region of regions) spotsIn(region)
