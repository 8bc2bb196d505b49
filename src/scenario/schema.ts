import { z } from 'zod'
import type { SomeAssumptions } from '../model/assumptions.ts'
import type { LeverKind } from '../model/levers.ts'
import type { Rules } from '../model/rules.ts'
import { either } from '../text/show.ts'
import { perWorld } from '../worlds/memo.ts'
import { PERIODS } from './periods.ts'
import type { Amount, Bilingual } from './scenario.ts'

/** A lever as a file spells it. */
export interface LeverEntry {
  readonly id: string
  readonly kind: LeverKind
  readonly region?: string
  readonly pair?: readonly [string, string]
  readonly function?: string
  readonly value: number
  readonly start: string
  readonly ramp?: number
  readonly end?: string
}

/** An entry of format 2, its dates and tables as quarters: either `value`, the total in force, or `add`. */
export interface Statement extends Omit<LeverEntry, 'value'> {
  readonly value?: Amount
  readonly add?: Amount
  readonly after?: 'neutral'
}

/** A scenario as a file of format 1 spells it: what is left out comes from the parent, else from the default. */
export interface ScenarioEntry {
  readonly format?: 1
  readonly id: string
  readonly title: Bilingual
  readonly text: Bilingual
  readonly extends?: string
  /** Id of the world that it is about. */
  readonly world?: string
  readonly horizon?: string
  readonly firms?: number
  readonly levers?: readonly LeverEntry[]
  /** By flat id, once read: `labour-growth.PLACE`. */
  readonly assumptions?: SomeAssumptions
  readonly rules?: Partial<Rules>
}

/** A scenario as its file is read, of either format. */
export type Read = ScenarioEntry | (Omit<ScenarioEntry, 'format' | 'levers'> & Read2)
interface Read2 {
  readonly format: 2
  readonly levers?: readonly Statement[]
}

/** The message of every check is what would have been right; `inspect.ts` adds what was found and where. */
export const wants = (error: string) => ({ error })

const string = (expected: string, pattern: RegExp) => z.string(wants(expected)).regex(pattern, wants(expected))
export const between = (min: number, max: number, unit: string) => {
  const expected = wants(`a number from ${min} to ${max} (${unit})`)
  return z.number(expected).min(min, expected).max(max, expected)
}
export const oneOf = <const T extends readonly string[]>(words: T) => z.enum(words, wants(either(words)))
export const mapping = <S extends z.ZodRawShape>(shape: S, keys: string, whole = 'a mapping') =>
  z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? keys : whole) })

export const id = string('small letters, digits and hyphens, a letter first, at most 64', /^[a-z][a-z0-9-]{0,63}$/)
/** A year of this century from the first on, or 2100, as a pattern. */
function yearsFrom(first: number): string {
  const [tens, ones] = [Math.floor((first % 100) / 10), first % 10]
  const later = tens < 9 ? [`[${tens + 1}-9][0-9]`] : []
  return `(20(${[`${tens}[${ones}-9]`, ...later].join('|')})|2100)`
}
const dated = (first: number, expected: string, pattern: RegExp) => {
  const wanted = wants(expected)
  const year = z.number(wanted).int(wanted).min(first, wanted).max(2100, wanted)
  return z.union([string(expected, pattern), year], wanted)
}
/** The quarters, or years, that files about a world may name: those after its founding, to 2100. */
export const datesIn = perWorld(({ calendar: { founding } }) => {
  const first = founding + 1
  const years = yearsFrom(first)
  /** A quarter, or a year of four digits. */
  const momentPattern = `^${years}(Q[1-4])?$`
  return {
    momentPattern,
    first: `${first}Q1`,
    quarter: dated(first, `a quarter from ${first}Q1 to 2100Q4, or a year`, new RegExp(momentPattern)),
    horizon: dated(
      first,
      `a quarter from ${first}Q4 to 2100Q4, or a year`,
      new RegExp(`^(?:${first}(?:Q4)?|${yearsFrom(first + 1)}(?:Q[1-4])?)$`),
    ),
    /** The same with the founding quarter. */
    kept: dated(
      founding,
      `a quarter from ${founding}Q4 to 2100Q4, or a year, which is its last quarter`,
      new RegExp(`^(?:${founding}(?:Q4)?|${years}(?:Q[1-4])?)$`),
    ),
  }
})
/** Which periods these are, `periods.ts` knows. */
export const during = z.union([z.string(), z.number()], wants(PERIODS)).meta({
  description: `In force then, instead of start and end: ${PERIODS}`,
})
export const title = string('one line of text, at most 200 characters', /^[^\p{Cc}]{1,200}$/u)
export const text = string('a text', /^[\P{Cc}\n]+$/u)
const crowd = wants('a whole number from 100 to 10000000')
export const firms = z.number(crowd).int(crowd).min(100, crowd).max(10_000_000, crowd)
const span = wants('a whole number of quarters, 0 or more')
export const ramp = z.number(span).int(span).min(0, span)
export const bilingual = (each: z.ZodString) => mapping({ en: each, zh: each }, 'en or zh', 'texts in en and zh')
