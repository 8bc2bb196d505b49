import { dateOf, quarterOf } from '../text/dates.ts'
import { type Path, readDocument, type TextDocument } from '../text/document.ts'
import { ScenarioError } from '../text/errors.ts'
import { inspect } from '../text/inspect.ts'
import { either, show } from '../text/show.ts'
import type { World } from '../worlds/world.ts'
import { AGGREGATES, type Claim, type Test } from './claim.ts'
import {
  type Around,
  CONDITIONS,
  conditionOf,
  dimensionsOf,
  type Refuse,
  refuseUnknown,
  type TestEntry,
} from './condition.ts'
import { ALL, type ClaimEntry, claimsFileIn, claimsGrammar, refused, THAN_KEYS } from './schema.ts'

export interface ClaimSources {
  /** What messages call the text. */
  readonly name: string
  /** Scenarios that a claim may name, each with its last quarter. */
  readonly horizons: Readonly<Record<string, string>>
  /** The world that they are about. */
  readonly world: World
}

/** Quarters of the window of a test that gives none. */
const LAST_YEARS = 12

/** Is a document a claims file? A list, or one under `claims`, is no scenario and no design. */
export const isClaims = ({ value }: TextDocument): boolean =>
  Array.isArray(value) || (typeof value === 'object' && value !== null && 'claims' in value)

/** Claims from their text, complete. Throws a `ScenarioError`, its `others` what else is wrong. */
export function parseClaims(text: string, sources: ClaimSources): readonly Claim[] {
  const { name, world } = sources
  const document = readDocument(text, name)
  const [first, ...others] = inspect(document, name, claimsGrammar(world, document.value))
  if (first) throw new ScenarioError(first, others)
  // a list, or a mapping that names the world too
  const inside: Path = Array.isArray(document.value) ? [] : ['claims']
  const read = claimsFileIn(world).parse(document.value) as readonly ClaimEntry[] | { claims: readonly ClaimEntry[] }
  const entries = 'claims' in read ? read.claims : read
  const ids = new Set<string>()
  entries.forEach(({ id }, k) => {
    if (ids.size === ids.add(id).size)
      throw refused(document, name, [...inside, k, 'id'], {
        code: 'twins',
        got: `${show(id)} twice`,
        expected: 'every id once',
      })
  })
  return entries.map((entry, k) =>
    claimOf(entry, sources, (path, said) => refused(document, name, [...inside, k, ...path], said)),
  )
}

function claimOf(entry: ClaimEntry, { horizons, world }: ClaimSources, refuse: Refuse): Claim {
  const { id, sentence, kind, scenarios, knockout, smallest, primary, all } = entry
  scenarios.forEach((scenario, k) => {
    if (!Object.hasOwn(horizons, scenario))
      refuseUnknown(scenario, Object.keys(horizons), 'the id of a scenario', ['scenarios', k], refuse)
    if (scenarios.indexOf(scenario) < k)
      throw refuse(['scenarios', k], { code: 'twins', got: `${show(scenario)} twice`, expected: 'every id once' })
  })
  const tests = all ?? [ownTest(entry, refuse)]
  if (all && entry.indicator !== undefined)
    throw refuse(['indicator'], { code: 'bad-value', got: 'a test beside all', expected: 'one test, or a list in all' })
  const horizon = scenarios.map((scenario) => horizons[scenario]).sort()[0]
  const rest = { scenarios, differs: scenarios.length > 1 || knockout !== undefined, horizon, names: world.names }
  return {
    id,
    sentence,
    kind,
    scenarios,
    ...(knockout && { knockout }),
    ...(smallest !== undefined && { smallest }),
    primary,
    founding: world.names.founding,
    groups: world.groups,
    tests: tests.map((test, k) => testOf(test, rest, (path, said) => refuse(all ? ['all', k, ...path] : path, said))),
  }
}

function ownTest({ indicator, condition, ...entry }: ClaimEntry, refuse: Refuse): TestEntry {
  const missing = indicator === undefined ? 'indicator' : condition === undefined ? 'condition' : undefined
  if (missing) {
    const due = missing === 'indicator' ? 'an indicator (see `list`)' : CONDITIONS
    throw refuse([missing], { code: 'missing', got: 'nothing', expected: `${due}; or tests in all` })
  }
  const { region, function: func, scenario, window, aggregate } = entry
  return { indicator: indicator!, region, function: func, scenario, window, aggregate, condition: condition! }
}

function testOf(entry: TestEntry, around: Around, refuse: Refuse): Test {
  const { indicator, region = ALL, function: func = ALL, scenario } = entry
  const { scenarios, horizon } = around
  if (scenario !== undefined) refuseUnknown(scenario, scenarios, `a scenario of the claim`, ['scenario'], refuse)
  const last = quarterOf(horizon)
  const window = entry.window ?? [
    dateOf(Math.max(quarterOf(around.names.founding) + 1, last - LAST_YEARS + 1)),
    horizon,
  ]
  windowOf(window, horizon, ['window'], refuse)
  const test = { indicator, region, function: func, ...(scenario !== undefined && { scenario }), window }
  const condition = conditionOf(entry, around, refuse)
  if (!('order' in condition)) rowOf(test, [], refuse)
  if ('than' in condition) {
    const { than } = condition
    if (than.scenario !== undefined)
      refuseUnknown(than.scenario, scenarios, 'a scenario of the claim', ['condition', 'than', 'scenario'], refuse)
    than.plus?.forEach((id, k) => {
      refuseUnknown(id, scenarios, 'a scenario of the claim', ['condition', 'than', 'plus', k], refuse)
    })
    if (than.window) {
      windowOf(than.window, horizon, ['condition', 'than', 'window'], refuse)
      if (entry.aggregate === 'every')
        throw refuse(['condition', 'than', 'window'], {
          code: 'bad-value',
          got: 'another window',
          expected: 'that of the test, whose years are compared one by one',
        })
    }
    if (Object.keys(than).length === 0)
      throw refuse(['condition', 'than'], { code: 'missing', got: 'nothing', expected: either(THAN_KEYS) })
    rowOf({ ...test, ...than }, ['condition', 'than'], refuse)
  }
  // a lead is of quarters by themselves; whatever else is of a window has to say how it is summed up
  const aggregate =
    entry.aggregate ?? ('rule' in condition && condition.rule === 'leads-by-quarters' ? 'mean' : undefined)
  if (aggregate === undefined)
    throw refuse(['aggregate'], { code: 'missing', got: 'nothing', expected: either(AGGREGATES) })
  return { ...test, aggregate, condition }
}

/** A row that runs have. */
function rowOf(test: { indicator: string; function: string }, path: Path, refuse: Refuse): void {
  if (test.function !== ALL && !dimensionsOf(test.indicator).includes('function'))
    throw refuse([...path, 'function'], {
      code: 'bad-value',
      got: show(test.function),
      expected: `all, since ${test.indicator} is given by region only`,
    })
}

function windowOf([first, last]: readonly [string, string], horizon: string, path: Path, refuse: Refuse): void {
  if (quarterOf(last) < quarterOf(first))
    throw refuse([...path, 1], { code: 'out-of-range', got: last, expected: `${first} (its beginning) or later` })
  if (quarterOf(last) > quarterOf(horizon))
    throw refuse([...path, 1], { code: 'out-of-range', got: last, expected: `${horizon} (the horizon) or earlier` })
}
