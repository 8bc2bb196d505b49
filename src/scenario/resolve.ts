import { enablePatches, type Patch, produceWithPatches } from 'immer'
import type { Assumptions } from '../model/assumptions.ts'
import { DEFAULT_RULES, type Rules } from '../model/rules.ts'
import { frozen } from '../text/frozen.ts'
import { defaultsOf } from '../worlds/cards.ts'
import { leastFirms } from '../worlds/names.ts'
import type { World } from '../worlds/world.ts'
import { inForce } from './in-force.ts'
import type { Entry, Scenario } from './scenario.ts'
import type { Read } from './schema.ts'
import { isLayer, layOver, takeOver } from './timeline.ts'

enablePatches()

/** What a chain of scenarios composes: all that a run depends on. Levers as files state them, by id, so that a patch names what it changes. */
export interface Settings {
  readonly horizon: string
  readonly firms: number
  readonly levers: Readonly<Record<string, Entry>>
  readonly assumptions: Assumptions
  readonly rules: Rules
  readonly world: World
}

/** Firms where no file says how many and the world asks for no more. */
const FIRMS = 3000

/** What holds in a world where no file says anything. */
export const defaultsIn = (world: World): Settings => ({
  horizon: world.calendar.horizon,
  firms: Math.max(FIRMS, leastFirms(world.names.regions.length, world.names.functions.length)),
  levers: {},
  assumptions: defaultsOf(world),
  rules: DEFAULT_RULES,
  world,
})

/** The settings of a child over those of its parent, and what it changes. */
export function compose(parent: Settings, entry: Read): readonly [Settings, readonly Patch[]] {
  const [settings, changes] = produceWithPatches(parent, (draft) => {
    if (entry.horizon !== undefined) draft.horizon = entry.horizon
    if (entry.firms !== undefined) draft.firms = entry.firms
    Object.assign(draft.assumptions, entry.assumptions)
    Object.assign(draft.rules, entry.rules)
    const standing = draft.levers as Record<string, Entry>
    if (entry.format === 2) layOver(standing, entry.levers ?? [])
    else takeOver(standing, entry.levers ?? [])
  })
  return [settings, changes]
}

/** The settings of a scenario; `applyPatches(settingsOf(parent), child.changes)` are those of the child. */
export const settingsOf = (scenario: Scenario): Settings => ({
  horizon: scenario.horizon,
  firms: scenario.firms,
  levers: Object.fromEntries(entriesOf(scenario).map((entry) => [entry.id, entry])),
  assumptions: scenario.assumptions,
  rules: scenario.rules,
  world: scenario.world,
})

/** What the files of a scenario state. */
export const entriesOf = ({ entries, levers }: Pick<Scenario, 'entries' | 'levers'>): readonly Entry[] =>
  entries ?? levers

/** Levers and what states them, as a scenario holds both. */
export const leversOf = (entries: readonly Entry[]): Pick<Scenario, 'entries' | 'levers'> => ({
  levers: inForce(entries),
  ...(entries.some(isLayer) && { entries }),
})

type Rest = Omit<Scenario, keyof Settings | 'entries'>

/** A scenario of settings, frozen to the bottom. */
export function scenarioOf({ levers, ...settings }: Settings, { id, title, text, changes }: Rest): Scenario {
  return frozen({ id, title, text, changes, ...settings, ...leversOf(Object.values(levers)) })
}
