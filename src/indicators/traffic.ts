import type { Economy } from '../economy/economy.ts'
import { quarterly } from './quarterly.ts'

const places = ({ region, outside }: Economy): number => region.size + outside.size

/** Sales of the quarter over the two markets of a region, by seller’s place, buyer’s place and function. */
const trafficOf = quarterly(
  (economy, work) => {
    const { sale, demand, region } = economy
    const F = economy.func.size
    const R = region.size
    const P = places(economy)
    const M = demand.size / F
    for (let p = 0; p < P; p++)
      for (let q = 0; q < P; q++)
        for (let f = 0; f < F; f++) {
          const row = (p * F + f) * M
          work[(p * P + q) * F + f] =
            q < R ? sale.value[row + 2 * q] + sale.value[row + 2 * q + 1] : sale.value[row + R + q]
        }
  },
  (economy) => places(economy) * places(economy) * economy.func.size,
)

/** Sales of function `f` from place `p` to place `q`. */
export const traffic = (economy: Economy, p: number, q: number, f: number): number =>
  trafficOf(economy)[(p * places(economy) + q) * economy.func.size + f]

/** Sales of function `f` from place `p` to everybody, or only to other places. */
export function sold(economy: Economy, p: number, f: number, abroadOnly: boolean): number {
  let sum = 0
  for (let q = 0; q < places(economy); q++) if (!abroadOnly || q !== p) sum += traffic(economy, p, q, f)
  return sum
}

/** Purchases of function `f` in place `q` from other places. */
export function bought(economy: Economy, q: number, f: number): number {
  let sum = 0
  for (let p = 0; p < places(economy); p++) if (p !== q) sum += traffic(economy, p, q, f)
  return sum
}
