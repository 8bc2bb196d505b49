import { z } from 'zod'
import { ASSUMPTIONS, type AssumptionCard, type AssumptionId } from '../model/assumptions.ts'
import { LEVERS, type LeverCard, type LeverKind } from '../model/levers.ts'
import { FUNCTIONS, type FunctionId, PLACES, type PlaceId, REGIONS, type RegionId } from '../model/places.ts'
import { RULES, type Rules } from '../model/rules.ts'
import { either } from '../text/show.ts'
import { PERIODS } from './periods.ts'
import type { Amount, Bilingual } from './scenario.ts'

/** A lever as a file spells it. */
export interface LeverEntry {
  readonly id: string
  readonly kind: LeverKind
  readonly region?: RegionId
  readonly pair?: readonly [PlaceId, PlaceId]
  readonly function?: FunctionId
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
  readonly horizon?: string
  readonly firms?: number
  readonly levers?: readonly LeverEntry[]
  readonly assumptions?: Readonly<Partial<Record<AssumptionId, number>>>
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
const between = (min: number, max: number, unit: string) => {
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
const momentPattern = `^${YEARS}(Q[1-4])?$`
export const quarter = dated('a quarter from 2013Q1 to 2100Q4, or a year', new RegExp(momentPattern))
const horizon = dated(
  'a quarter from 2013Q4 to 2100Q4, or a year',
  /^(2013(Q4)?|(20(1[4-9]|[2-9][0-9])|2100)(Q[1-4])?)$/,
)
/** Which periods these are, `periods.ts` knows. */
const during = z.union([z.string(), z.number()], wants(PERIODS)).meta({
  description: `In force then, instead of start and end: ${PERIODS}`,
})
const title = string('one line of text, at most 200 characters', /^[^\p{Cc}]{1,200}$/u)
export const text = string('a text', /^[\P{Cc}\n]+$/u)
const crowd = wants('a whole number from 100 to 10000000')
const firms = z.number(crowd).int(crowd).min(100, crowd).max(10_000_000, crowd)
const span = wants('a whole number of quarters, 0 or more')
const ramp = z.number(span).int(span).min(0, span)
export const bilingual = (each: z.ZodString) => mapping({ en: each, zh: each }, 'en or zh', 'texts in en and zh')

const inScope: Readonly<Record<LeverCard['scope'], string>> = {
  all: 'no place',
  region: 'a region',
  pair: 'a pair of places',
  'region-function': 'a region and a function',
}
const pair = z
  .tuple([oneOf(PLACES), oneOf(PLACES)], wants('two places, [a, b]'))
  .refine(
    ([a, b]) => a !== b && [a, b].some((place) => (REGIONS as readonly string[]).includes(place)),
    wants('two different places, at least one of them a region'),
  )
const scopes = {
  all: {},
  region: { region: oneOf(REGIONS) },
  pair: { pair },
  'region-function': { region: oneOf(REGIONS), function: oneOf(FUNCTIONS) },
}

function shapeOf(kind: LeverKind) {
  const card: LeverCard = LEVERS[kind]
  return {
    id: id.meta({ description: 'Name of the entry; an entry with the id of a parent’s replaces it' }),
    kind: z.literal(kind),
    ...scopes[card.scope],
    value: between(card.min, card.max, card.unit).meta({
      description: `The total in force. ${card.note}. Unit: ${card.unit}. Neutral: ${card.neutral}`,
    }),
    start: quarter.meta({ description: 'First quarter in force; a year is its first quarter' }),
    ramp: ramp
      .meta({ description: 'Quarters from what was in force before, else the neutral value, to `value`', default: 0 })
      .optional(),
    end: quarter.meta({ description: 'Last quarter in force, a year its last; left out, the entry stays' }).optional(),
  }
}

function lever(kind: LeverKind) {
  const shape = shapeOf(kind)
  return mapping(shape, `${either(Object.keys(shape))} (${kind} acts on ${inScope[LEVERS[kind].scope]})`)
}

/** A number, or a table of them by year. */
function amount(min: number, max: number, unit: string, description: string) {
  const number = between(min, max, unit)
  const table = z.record(z.string(), number, wants('a table such as { 2026: 10, 2028: 20 }')).meta({
    description: 'By year or quarter: in force from then on, until the next that is named',
    propertyNames: { pattern: momentPattern },
    minProperties: 1,
  })
  return z
    .union([number, table], wants(`a number from ${min} to ${max} (${unit}), or a table of them by year`))
    .meta({ description })
}

/** An entry of format 2. That it has either `value` or `add`, and when it starts, `faults.ts` looks after. */
function statement(kind: LeverKind) {
  const { min, max, unit }: LeverCard = LEVERS[kind]
  const { value, start, ...others } = shapeOf(kind)
  const shape = {
    ...others,
    value: amount(min, max, unit, `${value.meta()!.description}. Either this or add`).optional(),
    add: amount(
      min - max,
      max - min,
      unit,
      `What comes on top of what is in force without this file. Unit: ${unit}`,
    ).optional(),
    start: start.optional(),
    during: during.optional(),
    after: oneOf(['course', 'neutral'])
      .meta({
        description: 'Once it has ended: the policy that stood before goes on, or nothing is in force',
        default: 'course',
      })
      .optional(),
  }
  return mapping(shape, `${either(Object.keys(shape))} (${kind} acts on ${inScope[LEVERS[kind].scope]})`)
}

export const KINDS = Object.keys(LEVERS) as LeverKind[]
const byKind = <T>(of: (kind: LeverKind) => T) =>
  Object.fromEntries(KINDS.map((kind) => [kind, of(kind)])) as Record<LeverKind, T>
export const leverEntries = byKind(lever)
export const statements = byKind(statement)
const keysOf = (entries: Readonly<Record<string, { readonly shape: object }>>) => [
  ...new Set(Object.values(entries).flatMap(({ shape }) => Object.keys(shape))),
]
/** Every key that a lever of some kind has, by format. */
export const LEVER_KEYS = { 1: keysOf(leverEntries), 2: keysOf(statements) }
const anyOf = <T extends z.ZodObject>(entries: Record<LeverKind, T>) => {
  const [first, ...rest] = Object.values(entries)
  return z.discriminatedUnion('kind', [first!, ...rest] as unknown as [z.ZodObject, ...z.ZodObject[]], {
    error: (issue) => (issue.code === 'invalid_union' ? either(KINDS) : 'a mapping'),
  })
}

export const assumptionValues = Object.fromEntries(
  Object.entries<AssumptionCard>(ASSUMPTIONS).map(([name, card]) => {
    const description = `${card.symbol}: ${card.note}. Unit: ${card.unit}. Source: ${card.source}`
    return [
      name,
      between(...card.range, card.unit)
        .meta({ description, default: card.default })
        .optional(),
    ]
  }),
) as Record<AssumptionId, z.ZodOptional<z.ZodNumber>>

export const ruleOptions = Object.fromEntries(
  Object.entries(RULES).map(([phase, options]) => [phase, oneOf(options).meta({ default: options[0] }).optional()]),
)

const shape = {
  id: id.meta({ description: 'Name of the scenario, that of its file' }),
  title: bilingual(title),
  text: bilingual(text),
  extends: id.meta({ description: 'Scenario whose settings hold where this one is silent' }).optional(),
  horizon: horizon.meta({ description: 'Last quarter simulated, of a year its last', default: '2035Q4' }).optional(),
  firms: firms.meta({ description: 'Number of agents at founding', default: 3000 }).optional(),
  levers: z.array(anyOf(leverEntries), wants('a list of levers')).optional(),
  assumptions: mapping(assumptionValues, 'an assumption (see `list`)').optional(),
  rules: mapping(ruleOptions, either(Object.keys(RULES))).optional(),
  format: z
    .literal([1, 2], wants('1 or 2'))
    .meta({
      description: '2 for entries with add, after, during or a table of years, and for Chinese names',
      default: 1,
    })
    .optional(),
}
const shape2 = {
  ...shape,
  during: during.optional(),
  levers: z.array(anyOf(statements), wants('a list of levers')).optional(),
}
/** Keys of a scenario file, and the check of one, by format. */
export const SCENARIO_KEYS = { 1: Object.keys(shape), 2: Object.keys(shape2) }
export const scenarioEntries = {
  1: mapping(shape, either(SCENARIO_KEYS[1])),
  2: mapping(shape2, either(SCENARIO_KEYS[2])),
}
export const settings = { horizon, firms }
