import type { World } from '../world/world.ts'
import { quarterly } from './quarterly.ts'

const places = ({ region, outside }: World): number => region.size + outside.size

/** Sales of the quarter over the two markets of a region, by seller’s place, buyer’s place and function. */
const trafficOf = quarterly(
  (world, work) => {
    const { sale, demand, region } = world
    const F = world.func.size
    const R = region.size
    const P = places(world)
    const M = demand.size / F
    for (let p = 0; p < P; p++)
      for (let q = 0; q < P; q++)
        for (let f = 0; f < F; f++) {
          const row = (p * F + f) * M
          work[(p * P + q) * F + f] =
            q < R ? sale.value[row + 2 * q] + sale.value[row + 2 * q + 1] : sale.value[row + R + q]
        }
  },
  (world) => places(world) * places(world) * world.func.size,
)

/** Sales of function `f` from place `p` to place `q`. */
export const traffic = (world: World, p: number, q: number, f: number): number =>
  trafficOf(world)[(p * places(world) + q) * world.func.size + f]

/** Sales of function `f` from place `p` to everybody, or only to other places. */
export function sold(world: World, p: number, f: number, abroadOnly: boolean): number {
  let sum = 0
  for (let q = 0; q < places(world); q++) if (!abroadOnly || q !== p) sum += traffic(world, p, q, f)
  return sum
}

/** Purchases of function `f` in place `q` from other places. */
export function bought(world: World, q: number, f: number): number {
  let sum = 0
  for (let p = 0; p < places(world); p++) if (p !== q) sum += traffic(world, p, q, f)
  return sum
}
