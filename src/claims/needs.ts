import { dateOf, quarterOf } from '../text/dates.ts'
import { type Claim, isDifference, type Test } from './claim.ts'
import type { Row } from './lookup.ts'
import { endsOf, type RunName, rivalsOf, runKey, runOf } from './runs.ts'

/** A row of a run that a claim asks for, over some quarters. */
export interface Need extends Row {
  readonly run: RunName
  readonly from: number
  readonly to: number
}

/** All that claims ask of one draw, each row of a run once, in an order of its own: that of the file counts for nothing. */
export function needsOf(claims: readonly Claim[]): readonly Need[] {
  const needs = new Map<string, Need>()
  for (const need of claims.flatMap((claim) => claim.tests.flatMap((test) => needsOfTest(claim, test)))) {
    const key = [runKey(need.run), need.indicator, need.region, need.function].join('/')
    const seen = needs.get(key)
    needs.set(key, seen ? { ...need, from: Math.min(seen.from, need.from), to: Math.max(seen.to, need.to) } : need)
  }
  return [...needs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, need]) => need)
}

function needsOfTest(claim: Claim, test: Test): Need[] {
  const { condition } = test
  const [first, last] = endsOf(claim)
  const differs = isDifference(claim, test)
  const founding = quarterOf(claim.founding)
  const runs = differs ? [first, last] : [runOf(claim, test)]
  const rows = 'order' in condition ? ordered(test, condition) : [test]
  const needs = rows.flatMap((row) => runs.flatMap((run) => of(run, row, test.window)))
  if ('rule' in condition) {
    const [from, to] = condition.rule === 'leads-by-quarters' ? [dateOf(founding + 1), test.window[1]] : test.window
    const others = condition.rule === 'leads-by-quarters' ? claim.tests : [test]
    const against = condition.rule === 'leads-by-quarters' ? [] : rivalsOf(claim)
    needs.push(...others.flatMap((row) => [...runs, ...against].flatMap((run) => of(run, row, [from, to]))))
  }
  if ('than' in condition) {
    const { plus = [], ...other } = condition.than
    const against = { ...test, ...other }
    const named = against.scenario === undefined && differs ? [] : [runOf(claim, against)]
    const added = plus.map((scenario) => runOf(claim, { scenario }))
    for (const run of [...runs, ...named, ...added]) needs.push(...of(run, against, against.window))
  }
  // what the base year says by itself
  return differs ? needs : needs.map((need) => ({ ...need, from: founding }))
}

type Order = Extract<Test['condition'], { readonly order: readonly string[] }>
const ordered = (test: Test, { order, others, by }: Order): readonly Row[] =>
  [...order, ...others].map((name) => ({ ...test, [by]: name }))

function of(run: RunName, { indicator, region, function: f }: Row, [first, last]: readonly [string, string]): Need[] {
  return [{ run, indicator, region, function: f, from: quarterOf(first), to: quarterOf(last) }]
}
