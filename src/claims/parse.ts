import { INDICATORS } from '../indicators/index.ts'
import { dateOf, quarterOf } from '../scenario/dates.ts'
import { type Path, readDocument, type TextDocument } from '../scenario/document.ts'
import { type Complaint, ScenarioError } from '../scenario/errors.ts'
import { nearest } from '../scenario/nearest.ts'
import { FUNCTIONS, REGIONS } from '../scenario/places.ts'
import { either, show } from '../scenario/words.ts'
import { AGGREGATES, type Claim, type Condition, type Test, type Than } from './claim.ts'
import { CLAIMS } from './inspect.ts'
import { ALL, type ClaimEntry, claimEntries, THAN_KEYS } from './schema.ts'

export interface ClaimSources {
  /** What messages call the text. */
  readonly name: string
  /** Scenarios that a claim may name, each with its last quarter. */
  readonly horizons: Readonly<Record<string, string>>
}

const CONDITIONS = 'op and value, op and than, order, or rule'
/** Quarters of the window of a test that gives none. */
const LAST_YEARS = 12

type Refuse = (path: Path, said: Complaint) => ScenarioError
type TestEntry = NonNullable<ClaimEntry['all']>[number]

/** Is a document a claims file? A list is no scenario and no design. */
export const isClaims = ({ value }: TextDocument): boolean => Array.isArray(value)

/** Claims from their text, complete. Throws a `ScenarioError`, its `others` what else is wrong. */
export function parseClaims(text: string, sources: ClaimSources): readonly Claim[] {
  const { name } = sources
  const document = readDocument(text, name)
  const [first, ...others] = CLAIMS.inspect(document, name)
  if (first) throw new ScenarioError(first, others)
  const entries = claimEntries.parse(document.value)
  const ids = new Set<string>()
  entries.forEach(({ id }, k) => {
    if (ids.size === ids.add(id).size)
      throw CLAIMS.refusal(document, name, [k, 'id'], {
        code: 'twins',
        got: `${show(id)} twice`,
        expected: 'every id once',
      })
  })
  return entries.map((entry, k) =>
    claimOf(entry, sources, (path, said) => CLAIMS.refusal(document, name, [k, ...path], said)),
  )
}

function claimOf(entry: ClaimEntry, { horizons }: ClaimSources, refuse: Refuse): Claim {
  const { id, sentence, kind, scenarios, knockout, smallest, primary, all } = entry
  scenarios.forEach((scenario, k) => {
    if (!Object.hasOwn(horizons, scenario))
      named(scenario, Object.keys(horizons), 'the id of a scenario', ['scenarios', k], refuse)
    if (scenarios.indexOf(scenario) < k)
      throw refuse(['scenarios', k], { code: 'twins', got: `${show(scenario)} twice`, expected: 'every id once' })
  })
  const tests = all ?? [ownTest(entry, refuse)]
  if (all && entry.indicator !== undefined)
    throw refuse(['indicator'], { code: 'bad-value', got: 'a test beside all', expected: 'one test, or a list in all' })
  const horizon = scenarios.map((scenario) => horizons[scenario]).sort()[0]
  const rest = { scenarios, differs: scenarios.length > 1 || knockout !== undefined, horizon }
  return {
    id,
    sentence,
    kind,
    scenarios,
    ...(knockout && { knockout }),
    ...(smallest !== undefined && { smallest }),
    primary,
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

interface Around {
  readonly scenarios: readonly string[]
  readonly differs: boolean
  readonly horizon: string
}

function testOf(entry: TestEntry, around: Around, refuse: Refuse): Test {
  const { indicator, region = ALL, function: func = ALL, scenario } = entry
  const { scenarios, horizon } = around
  if (scenario !== undefined) named(scenario, scenarios, `a scenario of the claim`, ['scenario'], refuse)
  const last = quarterOf(horizon)
  const window = entry.window ?? [dateOf(Math.max(1, last - LAST_YEARS + 1)), horizon]
  windowOf(window, horizon, ['window'], refuse)
  const test = { indicator, region, function: func, ...(scenario !== undefined && { scenario }), window }
  const condition = conditionOf(entry, around, refuse)
  if (!('order' in condition)) rowOf(test, [], refuse)
  if ('than' in condition) {
    const { than } = condition
    if (than.scenario !== undefined)
      named(than.scenario, scenarios, 'a scenario of the claim', ['condition', 'than', 'scenario'], refuse)
    than.plus?.forEach((id, k) => {
      named(id, scenarios, 'a scenario of the claim', ['condition', 'than', 'plus', k], refuse)
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

function conditionOf({ condition, indicator, scenario }: TestEntry, around: Around, refuse: Refuse): Condition {
  const { op, value, than, order, rule } = condition
  const given = Object.keys(condition).sort().join()
  if (op && given === 'op,value') return { op, value: value! }
  if (op && given === 'op,than') return { op, than: than as Than }
  if (order && given === 'order') {
    orderOf(order, indicator, refuse)
    return { order }
  }
  if (rule && (given === 'rule' || given === 'rule,value')) {
    if (!around.differs || scenario !== undefined)
      throw refuse(['condition', 'rule'], {
        code: 'bad-value',
        got: `${rule} of one scenario`,
        expected: 'a claim of several scenarios, and a test that names none',
      })
    return { rule, ...(value !== undefined && { value }) }
  }
  throw refuse(['condition'], {
    code: 'bad-value',
    got: given.replaceAll(',', ' and ') || 'nothing',
    expected: CONDITIONS,
  })
}

function orderOf(order: readonly string[], indicator: string, refuse: Refuse): void {
  const kinds: readonly (readonly string[])[] = [REGIONS, FUNCTIONS]
  const kind = kinds.find((names) => names.includes(order[0]))
  order.forEach((name, k) => {
    named(
      name,
      kind ?? kinds.flat(),
      kind ? 'names of one kind' : 'a region or a function',
      ['condition', 'order', k],
      refuse,
    )
    if (order.indexOf(name) < k)
      throw refuse(['condition', 'order', k], {
        code: 'twins',
        got: `${show(name)} twice`,
        expected: 'every name once',
      })
  })
  const dimension = kind === REGIONS ? 'region' : 'function'
  if (!dimensionsOf(indicator).includes(dimension))
    throw refuse(['condition', 'order'], {
      code: 'bad-value',
      got: `an order of ${dimension}s`,
      expected: `what ${indicator} is given by: ${either(dimensionsOf(indicator))}`,
    })
}

const dimensionsOf = (indicator: string): readonly string[] => INDICATORS.find(({ id }) => id === indicator)!.dimensions

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

function named(word: string, words: readonly string[], expected: string, path: Path, refuse: Refuse): void {
  if (words.includes(word)) return
  const near = nearest(word, words)
  throw refuse(path, { code: 'unknown-name', got: show(word), expected, ...(near && { nearest: near }) })
}
