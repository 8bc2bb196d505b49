import type { World } from '../world/world.ts'
import { quarterly } from './quarterly.ts'

/** How much of something region `r` has in function `f`. */
export type Amount = (world: World, r: number, f: number) => number

/**
 * Region by region, something of a region beside something of the others together; over regions by its own total.
 *
 * `own` and `other` are amounts by function whose shares are compared, `compare` what one function adds.
 */
export function besideOthers(own: Amount, other: Amount, compare: (own: number, other: number) => number) {
  const mixes = quarterly(
    (world, work) => {
      const R = world.region.size
      const F = world.func.size
      for (let r = 0; r < R; r++) {
        let mine = 0
        let theirs = 0
        const at = 2 * r * F
        for (let f = 0; f < F; f++) {
          work[at + f] = own(world, r, f)
          work[at + F + f] = 0
          for (let s = 0; s < R; s++) if (s !== r) work[at + F + f] += other(world, s, f)
          mine += work[at + f]
          theirs += work[at + F + f]
        }
        let sum = 0
        for (let f = 0; f < F; f++) sum += compare(work[at + f] / mine, work[at + F + f] / theirs)
        work[2 * R * F + r] = sum
        work[2 * R * F + R + r] = mine
      }
    },
    (world) => 2 * world.region.size * (world.func.size + 1),
  )
  return (world: World, rs: readonly number[]): number => {
    const R = world.region.size
    const work = mixes(world)
    const first = 2 * R * world.func.size
    let sum = 0
    let weights = 0
    for (const r of rs) {
      sum += work[first + R + r] * work[first + r]
      weights += work[first + R + r]
    }
    return sum / weights
  }
}
