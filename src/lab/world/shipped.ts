import { first, worlds } from 'virtual:worlds'
import { type Bundle, unpacked } from '../../claims/bundle.ts'
import type { ScenarioEntry } from '../../scenario/schema.ts'
import type { World } from '../../worlds/world.ts'
import { linkIn, worldIn } from '../address/fields.ts'

/**
 * The world that the page is about: the one that its address names, or the first. It is settled here once, before all
 * else is read; another is another page.
 */

type WorldOfPage = (typeof worlds)[number]

/** Where the server of the page has worlds of its own, as `factor-mobility lab` has, it lists them in the page. */
function served(): readonly WorldOfPage[] {
  const list = typeof document === 'undefined' ? null : document.querySelector('#served-worlds')
  const rows = JSON.parse(list?.textContent ?? '[]') as readonly Pick<WorldOfPage, 'id' | 'title'>[]
  return rows.map(({ id, title }) => ({ id, title, load: () => fetched(`./worlds/${id}.json`) }))
}
async function fetched(address: string): Promise<{ readonly default: typeof first }> {
  const answer = await fetch(address, { cache: 'no-store' })
  if (!answer.ok) throw new Error(`${address}: got ${answer.status}; expected a world`)
  return { default: await answer.json() }
}

/** The worlds at hand, the first first; what is served stands for what was built in by the same id. */
export const WORLDS: readonly WorldOfPage[] = [
  ...new Map([...worlds, ...served()].map((world) => [world.id, world])).values(),
]
export const FIRST_WORLD = first.world.id

/** The world that an address means; one that is not at hand too. */
export const meantBy = (address: Pick<Location, 'hash' | 'search'>): string => worldIn(linkIn(address)) ?? FIRST_WORLD

/** Is the world that was asked for at hand, and yet could not be loaded? */
export let isLost = false
export const BUNDLE: Bundle = unpacked(await chosen())

async function chosen(): Promise<typeof first> {
  // without an address there is no page
  const id = typeof location === 'undefined' ? FIRST_WORLD : meantBy(location)
  try {
    return (await WORLDS.find((world) => world.id === id)?.load?.())?.default ?? first
  } catch {
    isLost = true
    return first
  }
}

export const WORLD: World = BUNDLE.world
export const isFirst = WORLD.id === FIRST_WORLD

/** Where the scenarios stand that a world alone has. */
const OWN = ''
const ORDER = [
  'coordinated',
  'two-chains',
  'knowledge-chain',
  'gradient-chain',
  'function-relief',
  'capital-pull',
  'national-first',
  'open-world',
  OWN,
  'trade-war',
  'no-policy',
  'baseline',
]
const rank = (id: string): number => ORDER.indexOf(ORDER.includes(id) ? id : OWN)

/** Scenarios by id, in the order of the menu: what the paper advises first, the baseline last. */
export const SHIPPED: ReadonlyMap<string, ScenarioEntry> = new Map(
  BUNDLE.scenarios.toSorted((a, b) => rank(a.id) - rank(b.id)).map((entry) => [entry.id, entry]),
)
