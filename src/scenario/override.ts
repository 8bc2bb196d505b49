import { produceWithPatches } from 'immer'
import type { Lever, Scenario } from './scenario.ts'
import { type Complaint, ScenarioError } from './errors.ts'
import { nearest } from './nearest.ts'
import { type Settings, scenarioOf, settingsOf } from './resolve.ts'
import { assumptionValues, leverEntries, ruleOptions, settings as checks } from './schema.ts'
import { clashes } from './timeline.ts'
import { either, show } from './words.ts'

/** What a command line may set besides single values. */
export interface Limits {
  /** Last year (`2035`, through its fourth quarter) or quarter (`2035Q4`). */
  readonly until?: string | number
  readonly firms?: string | number
}

type Draft<T> = { -readonly [K in keyof T]: T[K] extends object ? Draft<T[K]> : T[K] }
type Check = { safeParse(value: unknown): { error?: { issues: readonly { code: string; message: string; values?: readonly unknown[] }[] } | undefined } }

const LEVER_FIELDS = ['value', 'start', 'ramp', 'end']

/**
 * A scenario with single values set: `levers.<id>.value=0.3` (or `start`, `ramp`, `end`), `assumptions.<id>=5`,
 * `rules.invest=imitate`, one after the other. Checked as a file is; an error's path is the assignment as given.
 * What was set is added to `changes`.
 */
export function override(scenario: Scenario, assignments: readonly string[], { until, firms }: Limits = {}): Scenario {
  const [settings, patches] = produceWithPatches(settingsOf(scenario), (frozen) => {
    const draft = frozen as Draft<Settings>
    for (const assignment of assignments) assign(draft, assignment)
    if (until !== undefined) draft.horizon = checked(checks.horizon, /^\d{4}$/.test(`${until}`) ? `${until}Q4` : until, 'horizon') as string
    if (firms !== undefined) draft.firms = checked(checks.firms, numeric(`${firms}`), 'firms') as number
  })
  return scenarioOf(settings, { ...scenario, changes: [...scenario.changes, ...patches] })
}

function assign(draft: Draft<Settings>, assignment: string): void {
  const [, path = assignment, text = ''] = /^([^=]*)=(.*)$/s.exec(assignment) ?? []
  const [room, id = '', field, ...more] = path.split('.')
  const refuse = (got: string | undefined, expected: string, names: readonly string[]) => {
    const near = nearest(got ?? '', names)
    throw new ScenarioError({ code: 'unknown-name', path: assignment, got: show(got), expected, ...(near && { nearest: near }) })
  }
  if (!assignment.includes('=') || more.length > 0 || (field !== undefined && room !== 'levers'))
    refuse(path, 'levers.ID.value=NUMBER, assumptions.ID=NUMBER or rules.PHASE=OPTION', [])
  const value = numeric(text)

  if (room === 'levers') {
    if (!Object.hasOwn(draft.levers, id)) refuse(id, 'the id of a lever of the scenario', Object.keys(draft.levers))
    if (!LEVER_FIELDS.includes(field ?? '')) refuse(field, either(LEVER_FIELDS), LEVER_FIELDS)
    const lever = { ...draft.levers[id]!, [field!]: value } as Lever
    checked(leverEntries[lever.kind].shape[field as 'value'], value, assignment)
    draft.levers[id] = lever as Draft<Lever>
    const levers = Object.values(draft.levers) as Lever[]
    const clash = clashes(levers).find(({ index }) => index >= 0)
    if (clash) throw new ScenarioError({ code: clash.code, path: assignment, got: clash.got, expected: clash.expected })
  } else if (room === 'assumptions') {
    if (!Object.hasOwn(assumptionValues, id)) refuse(id, 'an assumption (see `list`)', Object.keys(assumptionValues))
    Object.assign(draft.assumptions, { [id]: checked(assumptionValues[id as keyof typeof assumptionValues], value, assignment) })
  } else if (room === 'rules') {
    if (!Object.hasOwn(ruleOptions, id)) refuse(id, either(Object.keys(ruleOptions)), Object.keys(ruleOptions))
    Object.assign(draft.rules, { [id]: checked(ruleOptions[id]!, text, assignment) })
  } else refuse(room, 'levers, assumptions or rules', ['levers', 'assumptions', 'rules'])
}

/** The number that a text spells, else the text. */
const numeric = (text: string): string | number => (/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : text)

function checked(check: Check, value: unknown, path: string): unknown {
  const issue = check.safeParse(value).error?.issues[0]
  if (!issue) return value
  const near = typeof value === 'string' ? nearest(value, issue.values?.map(String) ?? []) : undefined
  const code = issue.code.startsWith('too_') ? 'out-of-range' : issue.code === 'invalid_value' ? 'unknown-name' : 'bad-value'
  const complaint: Complaint = { code, path, got: show(value), expected: issue.message, ...(near && { nearest: near }) }
  throw new ScenarioError(complaint)
}
