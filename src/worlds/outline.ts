import { ScenarioError } from '../text/errors.ts'
import { either } from '../text/show.ts'
import type { Names } from './names.ts'
import type { Outline } from './world.ts'

/** Most numbers of all rings together: enough for a map, not for a page that stands still. */
const MOST = 60_000

/** `outline.json`: rings of longitude and latitude in turn, by region; a region without one is a node alone. */
export function parseOutline(text: string, file: string, { regions }: Names): Outline {
  const refuse = (path: string, got: string, expected: string): never => {
    throw new ScenarioError({ code: 'bad-data', file, ...(path !== '' && { path }), got, expected })
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refuse('', 'no JSON', 'rings by region')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse('', 'no mapping', 'rings by region')
  let numbers = 0
  const rings: [string, readonly (readonly number[])[]][] = []
  for (const [region, some] of Object.entries(value)) {
    if (!regions.includes(region)) return refuse(region.slice(0, 64), 'no region', either(regions))
    if (!Array.isArray(some)) return refuse(region, 'no list', 'a list of rings')
    for (const ring of some) {
      if (!isRing(ring))
        return refuse(region, 'a ring that is none', 'longitude and latitude in turn, at least three points')
      numbers += ring.length
      if (numbers > MOST) return refuse(region, `over ${MOST} numbers`, `at most ${MOST} of all rings together`)
    }
    rings.push([region, some])
  }
  return Object.fromEntries(rings)
}

const isRing = (ring: unknown): ring is readonly number[] =>
  Array.isArray(ring) &&
  ring.length >= 6 &&
  ring.length % 2 === 0 &&
  ring.every((x, k) => typeof x === 'number' && Math.abs(x) <= (k % 2 === 0 ? 180 : 90))
