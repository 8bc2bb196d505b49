import { produceWithPatches } from 'immer'
import type { z } from 'zod'
import { lastQuarter } from '../text/dates.ts'
import { ScenarioError } from '../text/errors.ts'
import { complaintOf } from '../text/findings.ts'
import { nearest } from '../text/nearest.ts'
import { either, figure, show } from '../text/show.ts'
import { isWide, narrow } from '../text/spelling.ts'
import { leversOf, renamed } from '../worlds/cards.ts'
import type { World } from '../worlds/world.ts'
import { grammarOf } from './grammar.ts'
import { endOf, startOf } from './periods.ts'
import { type Settings, scenarioOf, settingsOf } from './resolve.ts'
import { beyond } from './room.ts'
import type { Entry, Scenario } from './scenario.ts'
import { late } from './standing.ts'
import { clashes, isLayer } from './timeline.ts'

/** What a command line may set besides single values. */
export interface Limits {
  /** Last year (`2035`, through its fourth quarter) or quarter (`2035Q4`). */
  readonly until?: string | number
  readonly firms?: string | number
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends object ? Mutable<T[K]> : T[K] }
/** Without the world, which nobody sets: a draft of it would be another one. */
type Draft = Mutable<Omit<Settings, 'world'>>

/** What of an entry may be set: of one that adds, what it adds. */
const fieldsOf = (entry: Entry): readonly string[] => [
  isLayer(entry) && entry.add !== undefined ? 'add' : 'value',
  'start',
  'ramp',
  'end',
]

/**
 * A scenario with single values set: `levers.<id>.value=0.3` (or `add`, `start`, `ramp`, `end`), `assumptions.<id>=5`,
 * `rules.invest=imitate`. Checked as a file is; the path of an error is the assignment as given. What was set is added
 * to `changes`. A lever moved in time leaves its neighbours where they are: no gap is closed, an overlap is refused.
 * One that lies over others is laid over them anew.
 */
export function override(scenario: Scenario, assignments: readonly string[], { until, firms }: Limits = {}): Scenario {
  const { world } = scenario
  const limits = grammarOf(world).settings
  const [settings, patches] = produceWithPatches(settingsOf(scenario), (frozen) => {
    const draft = frozen as Draft
    for (const assignment of assignments) assign(draft, assignment, world)
    refuseClash(draft, assignments)
    refuseLate(draft, assignments, world)
    if (until !== undefined) draft.horizon = lastQuarter(checked(limits.horizon, parsedValue(`${until}`), 'horizon'))
    if (firms !== undefined) draft.firms = checked(limits.firms, parsedValue(`${firms}`), 'firms') as number
  })
  return scenarioOf(settings, { ...scenario, changes: [...scenario.changes, ...patches] })
}

function assign(draft: Draft, assignment: string, world: World): void {
  const meant = respelt(assignment)
  if (meant !== undefined)
    throw new ScenarioError({
      code: 'bad-sign',
      path: assignment,
      got: isWide(assignment) ? `${show(assignment)} (full-width)` : show(assignment),
      expected: 'PATH=VALUE',
      nearest: meant,
    })
  const [, path = assignment, text = ''] = /^([^=]*)=(.*)$/s.exec(assignment) ?? []
  const [room = '', ...steps] = path.split('.')
  const { assumptionValues, ruleOptions } = grammarOf(world)
  const [id = '', field] = room === 'assumptions' ? [steps.join('.')] : steps
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
  if (!assignment.includes('=') || steps.length > (room === 'rules' ? 1 : 2)) {
    const expected =
      room === 'levers' ? 'levers.ID.value=NUMBER' : room === 'rules' ? 'rules.PHASE=OPTION' : 'assumptions.ID=NUMBER'
    throw new ScenarioError({ code: 'bad-value', path: assignment, got: show(assignment), expected })
  }

  if (room === 'levers') {
    if (!Object.hasOwn(draft.levers, id)) named(id, Object.keys(draft.levers), 'the id of a lever of the scenario')
    const entry = draft.levers[id] as Entry
    named(field, fieldsOf(entry))
    const said = parsedValue(text)
    const value = field === 'start' ? startOf(said) : field === 'end' ? endOf(said) : said
    set(draft, entry, field!, value, assignment, world)
  } else if (room === 'assumptions') {
    const known = renamed(id, world) ?? id
    if (!Object.hasOwn(assumptionValues, known))
      named(known, Object.keys(assumptionValues), 'an assumption (see `list`)')
    Object.assign(draft.assumptions, {
      [known]: checked(assumptionValues[known as keyof typeof assumptionValues], parsedValue(text), assignment),
    })
  } else {
    named(id, Object.keys(ruleOptions))
    Object.assign(draft.rules, { [id]: checked(ruleOptions[id], text, assignment) })
  }
}

const ROOM = /^(?:levers|assumptions|rules)\.[^=]+=/

/** `assumptions。id＝5`, `assumptions.id: 5`: what an assignment without `.` or `=` in their places would be with them. */
function respelt(assignment: string): string | undefined {
  if (ROOM.test(assignment)) return undefined
  const meant = narrow(assignment.slice(0, 200)).replace(/ *[:=] */, '=')
  return ROOM.test(meant) ? meant : undefined
}

function set(
  draft: Draft,
  entry: Entry,
  field: string,
  value: string | number,
  assignment: string,
  world: World,
): void {
  const { leverEntries, statements } = grammarOf(world)
  const { shape } = field === 'add' ? statements[entry.kind] : leverEntries[entry.kind]
  const amount = isLayer(entry) ? (entry.add ?? entry.value) : entry.value
  if (typeof amount === 'object' && field !== 'value' && field !== 'add' && field !== 'end')
    throw new ScenarioError({
      code: 'bad-value',
      path: assignment,
      got: `${field} of an entry with a table of years`,
      expected: `${fieldsOf(entry)[0]}, one number in its place, or end`,
    })
  Object.assign(draft.levers[entry.id], {
    [field]: checked((shape as Record<string, z.ZodType>)[field], value, assignment),
  })
}

/** Where a lever that is set starts, ramps or ends in vain, or leaves its range with what it lies over. */
function refuseLate(draft: Draft, assignments: readonly string[], world: World): void {
  const entries = Object.values(draft.levers) as readonly Entry[]
  for (const assignment of assignments) {
    const [, id = '', field] = /^levers\.([^.=]+)\.(start|ramp|end)=/.exec(assignment) ?? []
    const entry = entries.find((other) => other.id === id)
    const [found] = entry ? late(entry, draft.horizon, ['levers', 0]) : []
    if (found && found.path.at(-1) === field) throw new ScenarioError({ ...found.say(), path: assignment })
  }
  const far = assignments.some((assignment) => assignment.startsWith('levers.'))
    ? beyond(entries, leversOf(world))
    : undefined
  if (!far) return
  const { kind } = draft.levers[far.id]
  const { min, max, unit } = leversOf(world)[kind]
  throw new ScenarioError({
    code: 'out-of-range',
    path: assignments.findLast((assignment) => assignment.startsWith('levers.'))!,
    got: `${figure(far.sum)} in force in ${far.quarter} by ${far.id}`,
    expected: `a sum from ${min} to ${max} (${unit})`,
  })
}

/** Once all is set, so that the start and the end of a lever can be moved together. */
function refuseClash(draft: Draft, assignments: readonly string[]): void {
  const levers = Object.values(draft.levers) as readonly Entry[]
  const [clash] = clashes(levers)
  if (!clash) return
  const { index, code, got, expected } = clash
  const ofLevers = assignments.filter((assignment) => assignment.startsWith('levers.'))
  const culprit =
    ofLevers.findLast((assignment) => assignment.startsWith(`levers.${levers[index].id}.`)) ?? ofLevers.at(-1)!
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
