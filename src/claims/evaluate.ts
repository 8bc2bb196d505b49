import { quarterOf } from '../text/dates.ts'
import { aggregated } from './aggregate.ts'
import { type Claim, type Condition, isDifference, type Operator, type Test } from './claim.ts'
import { type Bands, leadOf } from './lead.ts'
import type { Lookup } from './lookup.ts'
import { endsOf, type RunName, rivalsOf, runKey, runOf } from './runs.ts'
import { isShare } from './share.ts'

/** What a claim comes to under one draw. */
export interface Met {
  readonly met: boolean
  /** By how much: of the test that fails by most or holds by least; in the unit of shares, relative for levels. NaN undefined. */
  readonly margin: number
  /** Is every effect as large as the smallest that is worth the word? */
  readonly large: boolean
}

/** Smallest effect worth the word: one percentage point of shares, one per cent of levels. */
export const SMALLEST = 0.01
/** Of `half-of-best-group`. */
const HALF = 0.5

interface Draw {
  readonly claim: Claim
  readonly lookup: Lookup
  readonly bands: Bands | undefined
}

/**
 * A claim under one draw: the runs of its scenarios under the same assumptions, rules and seed. All its tests have to
 * hold; one that is undefined does not.
 */
export function evaluate(claim: Claim, lookup: Lookup, bands?: Bands): Met {
  const draw = { claim, lookup, bands }
  let margin = Number.POSITIVE_INFINITY
  let [met, large] = [true, true]
  for (const test of claim.tests) {
    const margins = marginsOf(draw, test)
    const worst = margins.reduce((least, m) => (m < least || Number.isNaN(m) ? m : least), Number.POSITIVE_INFINITY)
    const strict = !('op' in test.condition && test.condition.op.endsWith('='))
    if (!(strict ? worst > 0 : worst >= 0)) met = false
    if ('op' in test.condition && isEffect(claim, test) && !(worst >= (claim.smallest ?? SMALLEST))) large = false
    if (worst < margin || Number.isNaN(worst)) margin = worst
  }
  return { met, margin, large: met && large }
}

/**
 * The same with every window at the founding quarter: what the figures of the base year say by themselves. Of changes they
 * say nothing.
 */
export function evaluateAtFounding(claim: Claim, lookup: Lookup): Met {
  if (claim.tests.some(({ aggregate }) => aggregate === 'change'))
    return { met: false, margin: Number.NaN, large: false }
  const founding = [claim.founding, claim.founding] as const
  const atFounding: Claim = {
    ...claim,
    tests: claim.tests.map((test): Test => {
      const { condition } = test
      const than = 'than' in condition && { condition: { ...condition, than: { ...condition.than, window: founding } } }
      return { ...test, window: founding, aggregate: 'mean', ...than }
    }),
  }
  return evaluate(atFounding, lookup)
}
/** Effects of policy, and whatever names the smallest that counts. */
const isEffect = (claim: Claim, test: Test): boolean => isDifference(claim, test) || claim.smallest !== undefined

/** By how much a test holds (above 0) or fails, for each of what it is of: one, or a year each. */
function marginsOf(draw: Draw, test: Test): readonly number[] {
  const { condition } = test
  if ('order' in condition) return orderMargins(draw, test, condition)
  if ('rule' in condition) return [ruleMargin(draw, test, condition)]
  const own = valuesOf(draw, test)
  if ('value' in condition)
    return own.map((value) => signed(condition.op, value - condition.value) / scaleOf(draw, test, condition.value))
  const { times = 1, plus = [], ...other } = condition.than
  const against = { ...test, ...other }
  const differs = isDifference(draw.claim, test)
  const compared = [against, ...plus.map((scenario) => ({ ...against, scenario }))].map((side) =>
    valuesOf(draw, side, differs),
  )
  return own.map((value, k) => {
    const other = times * compared.reduce((sum, values) => sum + values[k], 0)
    return signed(condition.op, value - other) / scaleOf(draw, test, other)
  })
}

const signed = (op: Operator, difference: number): number => (op.startsWith('>') ? difference : -difference)

/** A value, or of a test that differs (or with `differs`) the last scenario’s, or the named one’s, less the first’s. */
function valuesOf({ claim, lookup }: Draw, test: Test, differs = isDifference(claim, test)): readonly number[] {
  const [first, last] = endsOf(claim)
  if (!differs) return aggregatedOf(lookup, runOf(claim, test), test)
  const run = test.scenario === undefined ? last : runOf(claim, test)
  return less(aggregatedOf(lookup, run, test), aggregatedOf(lookup, first, test))
}

const less = (a: readonly number[], b: readonly number[]): readonly number[] => a.map((value, k) => value - b[k])

function aggregatedOf(lookup: Lookup, run: RunName, { window, aggregate, ...row }: Test): readonly number[] {
  const name = runKey(run)
  return aggregated((t) => lookup(name, row, t), quarterOf(window[0]), quarterOf(window[1]), aggregate)
}

/**
 * What margins are divided by: 1 for shares and ratios; of levels the larger of what is compared, so that they have no
 * unit. A level held against 0 keeps its own.
 */
function scaleOf({ claim, lookup }: Draw, test: Test, other: number): number {
  const differs = isDifference(claim, test)
  const isLevel = !differs && test.aggregate !== 'change' && !('order' in test.condition)
  if (isShare(test.indicator) || (isLevel && other === 0)) return 1
  const run = differs ? endsOf(claim)[0] : runOf(claim, test)
  const [own] = aggregatedOf(lookup, run, { ...test, aggregate: 'mean' })
  const size = Math.max(Math.abs(own), Math.abs(other))
  return size > 0 ? size : 1
}

/** Each of a list above the next, and the last above all that are not listed; of a difference, how far that lead grew. */
function orderMargins(
  draw: Draw,
  test: Test,
  { order, others, by: key }: Extract<Condition, { readonly order: readonly string[] }>,
): readonly number[] {
  const lead = (run: RunName): readonly number[] => {
    const of = (name: string) => aggregatedOf(draw.lookup, run, { ...test, [key]: name })
    const listed = order.map(of)
    const rest = others.map(of)
    return listed[0].map((_, k) => {
      const steps = listed.slice(1).map((values, i) => listed[i][k] - values[k])
      const last = listed.at(-1)![k]
      const margin = least([...steps, ...rest.map((values) => last - values[k])])
      return margin / scaleOf(draw, { ...test, [key]: order[0] }, 0)
    })
  }
  if (!isDifference(draw.claim, test)) return lead(runOf(draw.claim, test))
  const [first, last] = endsOf(draw.claim)
  return less(lead(last), lead(first))
}

const least = (values: readonly number[]): number =>
  values.reduce((low, value) => (value < low || Number.isNaN(value) ? value : low), Number.POSITIVE_INFINITY)

type Rule = Extract<Condition, { rule: string }>

/**
 * half-of-best-group   the rise, less half of (`value` times) the largest rise that another group of levers gives
 * leads-by-quarters    years by which the first quarter outside luck’s band comes before that of each of the claim’s
 *                      other indicators, less `value` quarters
 */
function ruleMargin(draw: Draw, test: Test, { rule, value }: Rule): number {
  const { claim, lookup } = draw
  if (rule === 'half-of-best-group') {
    const [first] = endsOf(claim)
    const base = aggregatedOf(lookup, first, test)
    const rises = rivalsOf(claim).map((rival) => less(aggregatedOf(lookup, rival, test), base)[0])
    const best = rises.reduce((most, rise) => (rise > most ? rise : most), 0)
    return (valuesOf(draw, test)[0] - (value ?? HALF) * best) / scaleOf(draw, test, 0)
  }
  return leadOf(claim, test, lookup, draw.bands, value ?? 0)
}
