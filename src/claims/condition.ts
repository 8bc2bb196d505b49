import { indicatorCalled } from '../indicators/index.ts'
import type { Path } from '../text/document.ts'
import type { Complaint, ScenarioError } from '../text/errors.ts'
import { nearest } from '../text/nearest.ts'
import { either, show } from '../text/show.ts'
import type { Names } from '../worlds/names.ts'
import type { Condition, Than } from './claim.ts'
import type { ClaimEntry } from './schema.ts'

export const CONDITIONS = 'op and value, op and than, order, or rule'

/** A complaint about the part of a claim at `path`, to be thrown. */
export type Refuse = (path: Path, said: Complaint) => ScenarioError
export type TestEntry = NonNullable<ClaimEntry['all']>[number]

/** What a test has of its claim. */
export interface Around {
  readonly scenarios: readonly string[]
  readonly differs: boolean
  readonly horizon: string
  /** Of the claim's world. */
  readonly names: Names
}

/** The condition of a test: an operator with a value or what it is held against, an order, or a rule. */
export function conditionOf({ condition, indicator, scenario }: TestEntry, around: Around, refuse: Refuse): Condition {
  const { op, value, than, order, rule } = condition
  const given = Object.keys(condition).sort().join()
  if (op && given === 'op,value') return { op, value: value! }
  if (op && given === 'op,than') return { op, than: than as Than }
  if (order && given === 'order') {
    return orderOf(order, indicator, around.names, refuse)
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

function orderOf(
  order: readonly string[],
  indicator: string,
  { regions, functions }: Names,
  refuse: Refuse,
): Condition {
  const kinds = [regions, functions]
  const kind = kinds.find((names) => names.includes(order[0]))
  order.forEach((name, k) => {
    refuseUnknown(
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
  const dimension = kind === regions ? 'region' : 'function'
  if (!dimensionsOf(indicator).includes(dimension))
    throw refuse(['condition', 'order'], {
      code: 'bad-value',
      got: `an order of ${dimension}s`,
      expected: `what ${indicator} is given by: ${either(dimensionsOf(indicator))}`,
    })
  return { order, by: dimension, others: (kind ?? []).filter((name) => !order.includes(name)) }
}

/** What an indicator is given by. */
export const dimensionsOf = (indicator: string): readonly string[] => indicatorCalled(indicator)!.dimensions

/** Refuse a word that is none of these. */
export function refuseUnknown(
  word: string,
  words: readonly string[],
  expected: string,
  path: Path,
  refuse: Refuse,
): void {
  if (words.includes(word)) return
  const near = nearest(word, words)
  throw refuse(path, { code: 'unknown-name', got: show(word), expected, ...(near && { nearest: near }) })
}
