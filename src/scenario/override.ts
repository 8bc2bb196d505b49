import { produceWithPatches } from 'immer'
import type { z } from 'zod'
import { firstQuarter, lastQuarter } from './dates.ts'
import { ScenarioError } from './errors.ts'
import { complaintOf } from './inspection.ts'
import { nearest } from './nearest.ts'
import { type Settings, scenarioOf, settingsOf } from './resolve.ts'
import type { Lever, Scenario } from './scenario.ts'
import { assumptionValues, leverEntries, settings as limits, ruleOptions } from './schema.ts'
import { clashes } from './timeline.ts'
import { either, show } from './words.ts'

/** What a command line may set besides single values. */
export interface Limits {
  /** Last year (`2035`, through its fourth quarter) or quarter (`2035Q4`). */
  readonly until?: string | number
  readonly firms?: string | number
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends object ? Mutable<T[K]> : T[K] }
type Draft = Mutable<Settings>

const LEVER_FIELDS = ['value', 'start', 'ramp', 'end']

/**
 * A scenario with single values set: `levers.<id>.value=0.3` (or `start`, `ramp`, `end`), `assumptions.<id>=5`,
 * `rules.invest=imitate`. Checked as a file is; the path of an error is the assignment as given. What was set is added
 * to `changes`. A lever moved in time leaves its neighbours where they are: no gap is closed, an overlap is refused.
 */
export function override(scenario: Scenario, assignments: readonly string[], { until, firms }: Limits = {}): Scenario {
  const [settings, patches] = produceWithPatches(settingsOf(scenario), (frozen) => {
    const draft = frozen as Draft
    for (const assignment of assignments) assign(draft, assignment)
    refuseClash(draft, assignments)
    if (until !== undefined) draft.horizon = lastQuarter(checked(limits.horizon, parsedValue(`${until}`), 'horizon'))
    if (firms !== undefined) draft.firms = checked(limits.firms, parsedValue(`${firms}`), 'firms') as number
  })
  return scenarioOf(settings, { ...scenario, changes: [...scenario.changes, ...patches] })
}

function assign(draft: Draft, assignment: string): void {
  const [, path = assignment, text = ''] = /^([^=]*)=(.*)$/s.exec(assignment) ?? []
  const [room = '', id = '', field] = path.split('.')
  const named = (word: string | undefined, words: readonly string[], expected = either(words)) => {
    if (word !== undefined && words.includes(word)) return
    const near = nearest(word ?? '', words)
    throw new ScenarioError({
      code: 'unknown-name',
      path: assignment,
      got: show(word),
      expected,
      ...(near && { nearest: near }),
    })
  }
  named(room, ['levers', 'assumptions', 'rules'])
  if (!assignment.includes('=') || path.split('.').length > (room === 'levers' ? 3 : 2)) {
    const expected =
      room === 'levers' ? 'levers.ID.value=NUMBER' : room === 'rules' ? 'rules.PHASE=OPTION' : 'assumptions.ID=NUMBER'
    throw new ScenarioError({ code: 'bad-value', path: assignment, got: show(assignment), expected })
  }

  if (room === 'levers') {
    if (!Object.hasOwn(draft.levers, id)) named(id, Object.keys(draft.levers), 'the id of a lever of the scenario')
    named(field, LEVER_FIELDS)
    const lever = draft.levers[id]!
    const value = checked(leverEntries[lever.kind].shape[field as 'value'], parsedValue(text), assignment)
    const read = field === 'start' ? firstQuarter(value) : field === 'end' ? lastQuarter(value) : value
    Object.assign(lever, { [field!]: read })
  } else if (room === 'assumptions') {
    if (!Object.hasOwn(assumptionValues, id)) named(id, Object.keys(assumptionValues), 'an assumption (see `list`)')
    Object.assign(draft.assumptions, {
      [id]: checked(assumptionValues[id as keyof typeof assumptionValues], parsedValue(text), assignment),
    })
  } else {
    named(id, Object.keys(ruleOptions))
    Object.assign(draft.rules, { [id]: checked(ruleOptions[id]!, text, assignment) })
  }
}

/** Once all is set, so that the start and the end of a lever can be moved together. */
function refuseClash(draft: Draft, assignments: readonly string[]): void {
  const levers = Object.values(draft.levers) as readonly Lever[]
  const [clash] = clashes(levers)
  if (!clash) return
  const { index, code, got, expected } = clash
  const ofLevers = assignments.filter((assignment) => assignment.startsWith('levers.'))
  const culprit =
    ofLevers.findLast((assignment) => assignment.startsWith(`levers.${levers[index]!.id}.`)) ?? ofLevers.at(-1)!
  throw new ScenarioError({ code, path: culprit, got, expected })
}

/** The number that a text spells, else the text. */
const parsedValue = (text: string): string | number =>
  /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : text

function checked<T>(check: z.ZodType, value: T, path: string): T {
  const issue = check.safeParse(value).error?.issues[0]
  if (!issue) return value
  throw new ScenarioError({ ...complaintOf(issue, value, check), path })
}
