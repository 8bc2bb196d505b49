import { cosine, sine } from '../math/cosine.ts'
import { perWorld } from '../worlds/memo.ts'
import type { World } from '../worlds/world.ts'
import type { Frame, Spot } from './frame.ts'
import { movedApart } from './nodes.ts'
import { boundsOf, projection } from './projection.ts'
import { type Arrow, arrowBetween } from './roads.ts'

/** The geometry of the map of flows of a world, in pixels of one map: where places stand and how an arrow runs. */
export interface Geography {
  readonly width: number
  readonly height: number
  readonly radius: number
  /** Where a region's node stands: at its place, moved apart from others so that what flows between them can be seen. */
  readonly nodes: Readonly<Record<string, Spot>>
  /** Where it is, before nodes were moved. */
  readonly homes: Readonly<Record<string, Spot>>
  /** Middles of the bars beside the map, by outside place. */
  readonly bars: Readonly<Record<string, number>>
  readonly bar: { readonly top: number; readonly bottom: number }
  /** Where the name of a place stands by itself: middle of its line, and baseline. */
  readonly names: Readonly<Record<string, { readonly x: number; readonly y: number }>>
  at(longitude: number, latitude: number): Spot
  /** The outline of a region as a path; empty of a region without one. */
  landOf(region: string): string
  /** The arrow of a flow, `width` pixels wide; `back` is the width of the one that comes back. */
  arrowOf(origin: string, destination: string, width: number, back: number): Arrow
}

const RADIUS = 6
/** Regions up to which a map has its usual height. */
const USUAL = 7
const FRAME: Frame = {
  width: 452,
  height: 372,
  left: 102,
  right: 102,
  top: 35,
  bottom: 19,
  bars: [78, 78],
  clear: { top: 86, bottom: 44, side: 44 },
  apart: [40, 58],
}

/** Nodes alone need no more room than their lanes; many regions need more. */
const heightOf = (n: number, hasLand: boolean): number =>
  n > USUAL
    ? FRAME.height + (n - USUAL) * FRAME.apart[0]
    : hasLand
      ? FRAME.height
      : Math.min(FRAME.height, 130 + 82 * n)

/** The frame of a map in a report. */
export const frameOf = ({ names: { regions }, outline }: World): Frame => ({
  ...FRAME,
  height: heightOf(regions.length, Object.keys(outline).length > 0),
})

/** The geometry of a world in the frame of a report's map. */
export const geographyOf: (world: World) => Geography = perWorld((world) => geographyIn(world, frameOf(world)))

/** The geometry of a world in a frame: land and nodes fitted into it, equidistant along their middle parallel. */
export function geographyIn(world: World, frame: Frame): Geography {
  const { regions, outside } = world.names
  const { width, height } = frame
  const places = placesOf(world)
  const at = projection([...places.spots, ...places.corners], frame, places.corners.length > 0)
  const homes = places.spots.map(([longitude, latitude]) => at(longitude, latitude))
  const nodes = movedApart(homes, frame)
  const byRegion = <T>(all: readonly T[]): Readonly<Record<string, T>> =>
    Object.fromEntries(regions.map((region, k) => [region, all[k]]))
  const bar = {
    top: Math.min(...nodes.map(([, y]) => y)) - 34,
    bottom: Math.max(...nodes.map(([, y]) => y)) + 34,
  }
  const [nation, abroad] = outside as readonly [string, string]
  const bars = { [nation]: frame.bars[0], [abroad]: width - frame.bars[1] }
  const all = byRegion(nodes)
  return {
    width,
    height,
    radius: RADIUS,
    nodes: all,
    homes: byRegion(homes),
    bars,
    bar,
    names: {
      ...byRegion(namesOf(nodes)),
      ...Object.fromEntries(outside.map((place) => [place, { x: bars[place], y: bar.top - 6 }])),
    },
    at,
    landOf: (region) => (places.corners.length === 0 ? '' : (world.outline[region] ?? []).map(pathOf(at)).join('')),
    arrowOf: (origin, destination, wide, back) =>
      arrowBetween({ nodes: all, bars, radius: RADIUS }, origin, destination, wide, back),
  }
}

/** Where regions lie in degrees, and the corners of the land: of a world that does not say where all lie a circle, and no land. */
function placesOf({ places, names, outline }: World): { spots: readonly Spot[]; corners: readonly Spot[] } {
  const spots = names.regions.map((region): Spot | undefined => {
    const { longitude, latitude } = places.find(({ id }) => id === region)!
    if (longitude !== undefined && latitude !== undefined) return [longitude, latitude]
    return middleOf(outline[region])
  })
  if (spots.some((spot) => spot === undefined)) return { spots: circle(names.regions.length), corners: [] }
  const corners = names.regions.flatMap((region) => (outline[region] ?? []).flatMap(cornersOf))
  return { spots: spots as readonly Spot[], corners }
}

const cornersOf = (ring: readonly number[]): Spot[] =>
  ring.flatMap((x, k) => (k % 2 === 0 ? [[x, ring[k + 1]] as const] : []))

/** Middle of the ring with the most corners. */
function middleOf(rings: readonly (readonly number[])[] = []): Spot | undefined {
  const longest = rings.toSorted((a, b) => b.length - a.length)[0]
  if (!longest) return undefined
  const [w, e, s, n] = boundsOf(cornersOf(longest))
  return [(w + e) / 2, (s + n) / 2]
}

/** On a circle, clockwise from the north; one alone stands in its middle. */
const circle = (n: number): readonly Spot[] =>
  n === 1 ? [[0, 0]] : Array.from({ length: n }, (_, k): Spot => [sine((360 * k) / n) * 0.9, cosine((360 * k) / n)])

/** The northmost node has its name above, so that what leaves it southward stays free; the others below. */
function namesOf(nodes: readonly Spot[]): readonly { readonly x: number; readonly y: number }[] {
  const north = nodes.reduce((best, [, y], k) => (y < nodes[best][1] ? k : best), 0)
  const few = nodes.length <= 3
  return nodes.map(([x, y], k) => ({ x, y: k === north ? y - (few ? 26 : 13) : y + (few ? 28 : 23) }))
}

const pathOf =
  (at: Geography['at']) =>
  (ring: readonly number[]): string =>
    `M${cornersOf(ring)
      .map(([longitude, latitude]) => at(longitude, latitude).map(round).join())
      .join('L')}Z`

const round = (x: number): string => String(Math.round(10 * x) / 10)
