import type { Economy } from '../economy/economy.ts'

/**
 * Work that many rows of a quarter share, done for the first of them. `work` is written over in the next quarter or for
 * another world: nothing may keep it.
 */
export function quarterly(compute: (economy: Economy, work: Float64Array) => void, size: (economy: Economy) => number) {
  // a table stands for its world, so that no large one is kept alive
  let seen: ArrayBuffer | undefined
  let at = Number.NaN
  let work = new Float64Array(0)
  return (economy: Economy): Float64Array => {
    if (seen === economy.region.buffer && at === economy.t) return work
    const length = size(economy)
    if (work.length !== length) work = new Float64Array(length)
    compute(economy, work)
    seen = economy.region.buffer
    at = economy.t
    return work
  }
}
