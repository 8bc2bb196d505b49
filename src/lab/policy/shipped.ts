/// <reference types="vite/client" />

import type { ScenarioEntry } from '../../scenario/schema.ts'
import type { World } from '../../worlds/world.ts'

/** The scenarios that come with the page. */

const entries = import.meta.glob<ScenarioEntry | null>(
  ['../../../scenarios/*.yaml', '!../../../scenarios/claims.yaml'],
  {
    eager: true,
    import: 'default',
  },
)

const ORDER = [
  'coordinated',
  'two-chains',
  'knowledge-chain',
  'gradient-chain',
  'function-relief',
  'capital-pull',
  'national-first',
  'open-world',
  'beijing-only',
  'trade-war',
  'no-policy',
  'baseline',
]
const rank = (id: string): number => (ORDER.indexOf(id) + ORDER.length + 1) % (ORDER.length + 1)

/** Scenarios by id, in the order of the menu: what the paper advises first, the baseline last. */
export const SHIPPED: ReadonlyMap<string, ScenarioEntry> = new Map(
  Object.values(entries)
    .filter((entry) => entry !== null)
    .sort((a, b) => rank(a.id) - rank(b.id))
    .map((entry) => [entry.id, entry]),
)

/** The world that the page is about, its tables read when the page was built. */
export const WORLD: World = Object.values(
  import.meta.glob<World>('../../../worlds/jing-jin-ji/world.yaml', { eager: true, import: 'default' }),
)[0]!
