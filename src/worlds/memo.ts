import type { World } from './world.ts'

/** What is worked out of a world once, and again for another. */
/* @__NO_SIDE_EFFECTS__ */
export function perWorld<T>(make: (world: World) => T): (world: World) => T {
  const known = new WeakMap<World, { readonly made: T }>()
  return (world) => {
    let found = known.get(world)
    if (!found) {
      found = { made: make(world) }
      known.set(world, found)
    }
    return found.made
  }
}
