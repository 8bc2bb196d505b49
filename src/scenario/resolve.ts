import { enablePatches, type Patch, produceWithPatches } from 'immer'
import { type Assumptions, DEFAULT_ASSUMPTIONS } from './assumptions.ts'
import { DEFAULT_RULES, type Rules } from './rules.ts'
import type { Lever, Scenario } from './scenario.ts'
import type { ScenarioEntry } from './schema.ts'
import { takeOver } from './timeline.ts'

enablePatches()

/** What a chain of scenarios composes: all that a run depends on. Levers by id, so that a patch names what it changes. */
export interface Settings {
  readonly horizon: string
  readonly firms: number
  readonly levers: Readonly<Record<string, Lever>>
  readonly assumptions: Assumptions
  readonly rules: Rules
}

export const DEFAULTS: Settings = {
  horizon: '2035Q4',
  firms: 3000,
  levers: {},
  assumptions: DEFAULT_ASSUMPTIONS,
  rules: DEFAULT_RULES,
}

/** The settings of a child over those of its parent, and what it changes. */
export function compose(parent: Settings, entry: ScenarioEntry): readonly [Settings, readonly Patch[]] {
  const [settings, changes] = produceWithPatches(parent, (draft) => {
    if (entry.horizon !== undefined) draft.horizon = entry.horizon
    if (entry.firms !== undefined) draft.firms = entry.firms
    Object.assign(draft.assumptions, entry.assumptions)
    Object.assign(draft.rules, entry.rules)
    takeOver(draft.levers as Record<string, Lever>, entry.levers ?? [])
  })
  return [settings, changes]
}

/** The settings of a scenario; `applyPatches(settingsOf(parent), child.changes)` are those of the child. */
export const settingsOf = ({ horizon, firms, levers, assumptions, rules }: Scenario): Settings => ({
  horizon,
  firms,
  levers: Object.fromEntries(levers.map((lever) => [lever.id, lever])),
  assumptions,
  rules,
})

type Rest = Omit<Scenario, keyof Settings>

/** A scenario of settings, frozen to the bottom. */
export function scenarioOf({ levers, ...settings }: Settings, rest: Rest): Scenario {
  return frozen({ ...rest, ...settings, levers: Object.values(levers) })
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}
