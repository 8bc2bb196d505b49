import type { AssumptionId, SomeAssumptions } from '../model/assumptions.ts'
import type { LeverKind } from '../model/levers.ts'
import type { Lever, Scenario } from '../scenario/scenario.ts'
import { dateOf } from '../text/dates.ts'
import { foundingOf } from '../worlds/calendar.ts'
import type { World } from '../worlds/world.ts'

/** How a mechanism of the model is switched off: settings of a resolved scenario that no file may ask for. */
export interface MechanismCard {
  readonly note: string
  /** Values set, out of their ranges where need be. */
  readonly assumptions?: SomeAssumptions
  /** Borders between regions that are removed whole, at no cost, from the first quarter on. */
  readonly borders?: readonly Border[]
  /** Tables of figures whose values become 0. */
  readonly without?: readonly string[]
  /** Not among those that every claim is judged without. */
  readonly apart?: true
}

interface Border {
  readonly kind: LeverKind
  readonly height: AssumptionId
}
const TECHNOLOGY: Border = { kind: 'technology-market', height: 'technology-border' }
const CAPITAL: Border = { kind: 'capital-market-integration', height: 'investment-border' }

export const MECHANISMS = {
  imitation: {
    note: 'no firm learns from its cell or from another region',
    assumptions: { 'imitation-rate': 0 },
  },
  relatedness: {
    note: 'patents meet firms of their own field only',
    assumptions: { relatedness: 0 },
  },
  borders: {
    note: 'no border between the regions to goods, capital and technology',
    assumptions: { 'trade-border': 0 },
    borders: [TECHNOLOGY, CAPITAL],
  },
  'imported-components': {
    note: 'nothing that is made contains components from the world',
    assumptions: { 'foreign-content-gap-slope': 0 },
    without: ['foreign-content'],
  },
  'horizontal-weights': {
    note: 'no knowledge of another region within reach, joint laboratories or not',
    assumptions: { 'knowledge-between': 0, 'joint-laboratory-effect': 0 },
  },
  pilots: {
    note: 'pilot platforms cost what they cost and do nothing',
    assumptions: { 'pilot-window-effect': 0, 'pilot-readiness-effect': 0 },
  },
  'own-research': {
    note: 'no firm closes its gap to the frontier by research of its own',
    assumptions: { 'own-research-share': 0 },
  },
  'transfer-barriers': {
    note: 'no border between the regions to technology',
    borders: [TECHNOLOGY],
    apart: true,
  },
} as const satisfies Record<string, MechanismCard>

export type Mechanism = keyof typeof MECHANISMS
export const MECHANISM_IDS = Object.keys(MECHANISMS) as Mechanism[]
/** Those that every claim is judged without, in turn. */
export const KNOCKED_OUT = MECHANISM_IDS.filter((id) => !(MECHANISMS[id] as MechanismCard).apart)

/** A lever so weak that it costs nothing to speak of, with a border as much higher that it is removed whole. */
const WHISPER = 1e-6

/** A scenario with one mechanism off, under its own id. */
export function without(scenario: Scenario, mechanism: Mechanism): Scenario {
  const card: MechanismCard = MECHANISMS[mechanism]
  const assumptions = { ...scenario.assumptions, ...card.assumptions }
  const { regions } = scenario.world.names
  const first = dateOf(foundingOf(scenario.world.names) + 1)
  let { levers } = scenario
  for (const { kind, height } of card.borders ?? []) {
    // removed by another mechanism already
    if (levers.some((lever) => lever.kind === kind && lever.value === WHISPER)) continue
    const places = regions.flatMap((p, k) => regions.slice(k + 1).map((q) => [p, q] as const))
    const open = places.map(
      (pair): Lever => ({ id: `no-${height}-${pair.join('-')}`, kind, pair, value: WHISPER, start: first, ramp: 0 }),
    )
    levers = [...levers.filter((lever) => lever.kind !== kind), ...open]
    assumptions[height] = scenario.assumptions[height] / WHISPER
  }
  const world = card.without ? worldWithout(scenario.world, card.without) : scenario.world
  const { entries: _, ...rest } = scenario
  return { ...rest, assumptions, levers, world }
}

const changed = new WeakMap<World, Map<string, World>>()

/** A world whose figures of some tables are 0: the same one whenever it is asked for, so that runs are seen to share their past. */
function worldWithout(world: World, tables: readonly string[]): World {
  const known = changed.get(world) ?? new Map<string, World>()
  changed.set(world, known)
  const key = tables.join()
  const figures = world.figures.map((f) => (tables.includes(f.table) ? { ...f, value: 0 } : f))
  const found = known.get(key) ?? { ...world, figures }
  known.set(key, found)
  return found
}
