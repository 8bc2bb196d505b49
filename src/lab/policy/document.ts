import { castDraft, type Draft } from 'immer'
import type { SomeAssumptions } from '../../model/assumptions.ts'
import { LEVERS } from '../../model/levers.ts'
import type { Rules } from '../../model/rules.ts'
import { courseOf, strengthAt } from '../../scenario/course.ts'
import { inForce as leversInForce } from '../../scenario/in-force.ts'
import { compose, defaultsIn, type Settings } from '../../scenario/resolve.ts'
import type { Bilingual, Lever } from '../../scenario/scenario.ts'
import type { LeverEntry, ScenarioEntry } from '../../scenario/schema.ts'
import { lineOf, placeOf } from '../../scenario/timeline.ts'
import { quarterOf } from '../../text/dates.ts'
import type { Plain } from '../runs/orders.ts'
import { NEW_RAMP, NEW_START } from '../world/clock.ts'
import { SHIPPED, WORLD } from '../world/shipped.ts'
import type { Control, Spot } from './controls.ts'

/** What the user holds: a policy, and a world that it and the baseline share. Immer drafts it; undo is its patches. */
export interface LabDocument {
  /** The shipped scenario that the policy was made from. */
  readonly from: string
  readonly policy: Policy
  /** Assumptions and rules set in the drawer: they hold on both sides of the comparison. */
  readonly world: World
}

/** A scenario as a file spells it, its levers by id, so that a patch names what it changes. */
export type Policy = Omit<ScenarioEntry, 'levers'> & { readonly levers: Readonly<Record<string, LeverEntry>> }
export interface World {
  readonly assumptions: SomeAssumptions
  readonly rules: Partial<Rules>
}

/** The id of a policy that is none of those shipped; its file may bear any other. */
export const OWN_ID = 'my-policy'

export const policyOf = ({ levers = [], ...entry }: ScenarioEntry): Policy => ({
  ...entry,
  levers: Object.fromEntries(levers.map((lever) => [lever.id, lever])),
})
/** What lies under every policy that is pulled by hand. */
const BASELINE = 'baseline'
/** A shipped scenario; the baseline as a child of itself that changes nothing, so that what is pulled comes on top. */
export function shippedPolicy(id: string): Policy {
  const entry = SHIPPED.get(id)!
  return id === BASELINE ? { ...policyOf(entry), extends: BASELINE, levers: {} } : policyOf(entry)
}
export const freshDocument = (id: string): LabDocument => ({
  from: id,
  policy: shippedPolicy(id),
  world: { assumptions: {}, rules: {} },
})

const parents = new Map<string, Settings>()
/** What a policy's parents settle, before it changes anything. */
export function parentSettings(parent: string | undefined): Settings {
  if (parent === undefined) return defaultsIn(WORLD)
  let settings = parents.get(parent)
  if (!settings) {
    const entry = SHIPPED.get(parent)!
    ;[settings] = compose(parentSettings(entry.extends), entry)
    parents.set(parent, settings)
  }
  return settings
}

/** The document as a scenario file: what is downloaded, checked and run. */
export function entryOf(
  { policy, world }: Pick<LabDocument, 'policy' | 'world'>,
  called: { id: string; title: Bilingual },
): ScenarioEntry {
  const { id: _, title: __, levers, assumptions, rules, ...rest } = policy
  const both = { assumptions: { ...assumptions, ...world.assumptions }, rules: { ...rules, ...world.rules } }
  return {
    id: called.id,
    title: called.title,
    ...rest,
    ...(Object.keys(levers).length > 0 && { levers: Object.values(levers).map((lever) => withinHorizon(lever, rest)) }),
    ...(Object.keys(both.assumptions).length > 0 && { assumptions: both.assumptions }),
    ...(Object.keys(both.rules).length > 0 && { rules: both.rules }),
  }
}

/**
 * An entry whose ramp is over by the horizon: one that would ramp beyond it, as old links may hold, rises along the same
 * line to where that stands then.
 */
function withinHorizon(
  lever: LeverEntry,
  { extends: parent, horizon }: Pick<ScenarioEntry, 'extends' | 'horizon'>,
): LeverEntry {
  const { start, ramp = 0, value } = lever
  const settings = parentSettings(parent)
  const room = quarterOf(horizon ?? settings.horizon) - quarterOf(start) + 1
  if (!(room >= 1 && ramp > room) || typeof value !== 'number') return lever
  const below = courseOf(Object.values(settings.levers).filter((other) => lineOf(other) === lineOf(lever)))
  const from = strengthAt(below, quarterOf(start) - 1)
  return { ...lever, value: from + ((value - from) * room) / ramp, ramp: room }
}

/** A scenario file's settings, ready to run. */
export function plainOf(entry: ScenarioEntry): Plain {
  const [{ levers, world: _, ...settings }] = compose(parentSettings(entry.extends), entry)
  return { id: entry.id, ...settings, levers: leversInForce(Object.values(levers)) }
}

/** What of a kind stays in force at a place. */
export interface InForce {
  readonly value: number
  readonly start: string
}

/** Of several levers of one kind at one place the one without an end. */
export function inForce(levers: Iterable<Lever>, kind: Lever['kind'], spot: Spot): InForce {
  const here = placeOf({ ...spot } as LeverEntry)
  for (const lever of levers)
    if (lever.kind === kind && lever.end === undefined && placeOf(lever) === here)
      return { value: lever.value, start: lever.start }
  return { value: LEVERS[kind].neutral, start: NEW_START }
}

/** A policy's own entry at a place. */
export const ownEntry = (policy: Policy, kind: Lever['kind'], spot: Spot): LeverEntry | undefined =>
  Object.values(policy.levers).findLast(
    (entry) => entry.kind === kind && placeOf(entry) === placeOf({ ...spot } as LeverEntry),
  )

/** Set a lever at one place; the value that the parents hold takes the policy's own entry away. */
export function setSpot(
  draft: Draft<Policy>,
  kind: Lever['kind'],
  spot: Spot,
  change: { readonly value?: number; readonly start?: string },
): void {
  const held = inForce(leversInForce(Object.values(parentSettings(draft.extends).levers)), kind, spot)
  const own = ownEntry(draft as Policy, kind, spot)
  const value = change.value ?? own?.value ?? held.value
  if (value === held.value) {
    if (own) delete draft.levers[own.id]
    return
  }
  const start = change.start ?? own?.start ?? NEW_START
  if (own) Object.assign(draft.levers[own.id], { value, start })
  else {
    const id = `new-${kind}-${placeOf({ ...spot } as LeverEntry).replace(/[ –]/g, '-')}`
    draft.levers[id] = castDraft({ id, kind, ...spot, value, start, ramp: rampFrom(draft, id, start) })
  }
}

export function setControl(draft: Draft<Policy>, { kind, spots }: Control, value: number): void {
  for (const spot of spots) setSpot(draft, kind, spot, { value })
}

/** Every place of a control back to what the parents hold. */
export function resetControl(draft: Draft<Policy>, { kind, spots, others }: Control): void {
  for (const spot of [...spots, ...others]) {
    const own = ownEntry(draft as Policy, kind, spot)
    if (own) delete draft.levers[own.id]
  }
}

/** First quarter of all that the policy itself holds at a control's places. */
export function startControl(draft: Draft<Policy>, { kind, spots, others }: Control, start: string): void {
  for (const spot of [...spots, ...others]) {
    const own = ownEntry(draft as Policy, kind, spot)
    if (own) Object.assign(draft.levers[own.id], { start, ramp: rampFrom(draft, own.id, start) })
  }
}

/** Quarters over which an entry rises, no more than there are. */
function rampFrom(draft: Draft<Policy>, id: string, start: string): number {
  const usual = SHIPPED.get(draft.id)?.levers?.find((lever) => lever.id === id)?.ramp ?? NEW_RAMP
  const horizon = draft.horizon ?? parentSettings(draft.extends).horizon
  return Math.min(usual, quarterOf(horizon) - quarterOf(start) + 1)
}
