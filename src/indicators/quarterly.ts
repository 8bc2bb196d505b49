import type { World } from '../world/world.ts'

/**
 * Work that many rows of a quarter share, done for the first of them. `work` is written over in the next quarter or for
 * another world: nothing may keep it.
 */
export function quarterly(compute: (world: World, work: Float64Array) => void, size: (world: World) => number) {
  // a table stands for its world, so that no large one is kept alive
  let seen: ArrayBuffer | undefined
  let at = Number.NaN
  let work = new Float64Array(0)
  return (world: World): Float64Array => {
    if (seen === world.region.buffer && at === world.t) return work
    const length = size(world)
    if (work.length !== length) work = new Float64Array(length)
    compute(world, work)
    seen = world.region.buffer
    at = world.t
    return work
  }
}
