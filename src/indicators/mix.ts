import type { Economy } from '../economy/economy.ts'
import type { Sums } from './indicator.ts'
import { quarterly } from './quarterly.ts'

/** How much of something region `r` has in function `f`. */
export type Amount = (economy: Economy, r: number, f: number) => number

/**
 * Region by region, something of a region beside something of the others together; over regions by its own total.
 *
 * `own` and `other` are amounts by function whose shares are compared, `compare` what one function adds. The sums are
 * these amounts: for each region asked for its own by function, then the others'.
 */
export function besideOthers(own: Amount, other: Amount, compare: (own: number, other: number) => number): Sums {
  const amounts = quarterly(
    (economy, work) => {
      const R = economy.region.size
      const F = economy.func.size
      for (let r = 0; r < R; r++) {
        const at = 2 * r * F
        for (let f = 0; f < F; f++) {
          work[at + f] = own(economy, r, f)
          work[at + F + f] = 0
          for (let s = 0; s < R; s++) if (s !== r) work[at + F + f] += other(economy, s, f)
        }
      }
    },
    (economy) => 2 * economy.region.size * economy.func.size,
  )
  return {
    size: (regions, functions) => 2 * functions * regions,
    write: (economy, rs, _, to, at) => {
      const work = amounts(economy)
      const width = 2 * economy.func.size
      for (let k = 0; k < rs.length; k++)
        for (let l = 0; l < width; l++) to[at + k * width + l] = work[rs[k] * width + l]
    },
    value: (from, at, size, F) => {
      let sum = 0
      let weights = 0
      for (let first = at; first < at + size; first += 2 * F) {
        let mine = 0
        let theirs = 0
        for (let f = first; f < first + F; f++) {
          mine += from[f]
          theirs += from[F + f]
        }
        let compared = 0
        for (let f = first; f < first + F; f++) compared += compare(from[f] / mine, from[F + f] / theirs)
        sum += mine * compared
        weights += mine
      }
      return sum / weights
    },
  }
}
