import { REGIONS, type RegionId } from '../../model/places.ts'
import { WORLD } from '../policy/shipped.ts'

/** Where things lie on a map of so many pixels: equidistant along 39.3° north. */
export interface Geography {
  readonly width: number
  readonly height: number
  /** Size of type against that of a map 492 wide. */
  readonly k: number
  readonly node: Readonly<Record<RegionId, Spot>>
  /** Middles of the bars that stand for the rest of China and the world. */
  readonly national: number
  readonly world: number
  /** A region's outline as a path. */
  readonly land: Readonly<Record<RegionId, string>>
  at(longitude: number, latitude: number): Spot
}
const outlineOf = (region: RegionId) => WORLD.outline[region] ?? []
export type Spot = readonly [x: number, y: number]

const COSINE = 0.774
const [WEST, EAST, SOUTH, NORTH] = [113.45, 119.9, 36.03, 42.65]
/** Spots inside the regions, moved apart so that what flows between them can be seen. */
const NODES: Readonly<Record<RegionId, Spot>> = {
  beijing: [116.2, 40.35],
  tianjin: [117.6, 39.12],
  hebei: [114.95, 37.7],
}

export function geographyOf(width: number, height: number, k: number): Geography {
  const [left, right, top, bottom] = [
    width < 420 ? width * 0.16 : width * 0.25,
    width < 420 ? width * 0.14 : width * 0.2,
    6,
    18 * k,
  ]
  const scale = Math.min((width - left - right) / ((EAST - WEST) * COSINE), (height - top - bottom) / (NORTH - SOUTH))
  const [x0, y0] = [
    left + (width - left - right - (EAST - WEST) * COSINE * scale) / 2,
    top + (height - top - bottom - (NORTH - SOUTH) * scale) / 2,
  ]
  const at = (longitude: number, latitude: number): Spot => [
    x0 + (longitude - WEST) * COSINE * scale,
    y0 + (NORTH - latitude) * scale,
  ]
  const round = (x: number): number => Math.round(10 * x) / 10
  const path = (region: RegionId): string =>
    outlineOf(region)
      .map((ring) => {
        const spots: string[] = []
        for (let i = 0; i < ring.length; i += 2)
          spots.push(
            at(ring[i]!, ring[i + 1]!)
              .map(round)
              .join(),
          )
        return `M${spots.join('L')}Z`
      })
      .join('')
  const each = <T>(of: (region: RegionId) => T) =>
    Object.fromEntries(REGIONS.map((region) => [region, of(region)])) as Record<RegionId, T>
  return {
    width,
    height,
    k,
    at,
    node: each((region) => at(...NODES[region])),
    national: Math.max(22 * k, width < 420 ? 22 : width * 0.1),
    world: width - Math.max(20 * k, width < 420 ? 20 : width * 0.085),
    land: each(path),
  }
}

const SPOTS = 997
/** Spots spread evenly over a region, in degrees: where its firms are drawn, for want of addresses. */
export const spotsOf: Readonly<Record<RegionId, readonly Spot[]>> = {
  beijing: spread('beijing'),
  tianjin: spread('tianjin'),
  hebei: spread('hebei'),
}

/** Additive recurrence on the plastic number (Roberts 2018), those inside kept. */
function spread(region: RegionId): Spot[] {
  const longitudes = outlineOf(region).flatMap((ring) => ring.filter((_, k) => k % 2 === 0))
  const latitudes = outlineOf(region).flatMap((ring) => ring.filter((_, k) => k % 2 === 1))
  const [w, e] = [Math.min(...longitudes), Math.max(...longitudes)]
  const [s, n] = [Math.min(...latitudes), Math.max(...latitudes)]
  const spots: Spot[] = []
  for (let k = 1; spots.length < SPOTS && k < 20 * SPOTS; k++) {
    const spot: Spot = [w + ((k * 0.7548776662466927) % 1) * (e - w), s + ((k * 0.5698402909980532) % 1) * (n - s)]
    if (outlineOf(region).some((ring) => inside(ring, spot))) spots.push(spot)
  }
  return spots
}

function inside(ring: readonly number[], [x, y]: Spot): boolean {
  let within = false
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    const [xi, yi, xj, yj] = [ring[i]!, ring[i + 1]!, ring[j]!, ring[j + 1]!]
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) within = !within
  }
  return within
}
