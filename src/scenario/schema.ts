import { z } from 'zod'
import type { SomeAssumptions } from '../model/assumptions.ts'
import type { LeverKind } from '../model/levers.ts'
import type { Rules } from '../model/rules.ts'
import { either } from '../text/show.ts'
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
  /** By flat id, once read: `labour-growth.hebei`. */
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
const dated = (expected: string, pattern: RegExp) => {
  const wanted = wants(expected)
  const year = z.number(wanted).int(wanted).min(2013, wanted).max(2100, wanted)
  return z.union([string(expected, pattern), year], wanted)
}
const YEARS = '(20(1[3-9]|[2-9][0-9])|2100)'
/** A quarter, or a year of four digits. */
export const momentPattern = `^${YEARS}(Q[1-4])?$`
export const quarter = dated('a quarter from 2013Q1 to 2100Q4, or a year', new RegExp(momentPattern))
export const horizon = dated(
  'a quarter from 2013Q4 to 2100Q4, or a year',
  /^(2013(Q4)?|(20(1[4-9]|[2-9][0-9])|2100)(Q[1-4])?)$/,
)
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
