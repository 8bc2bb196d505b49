import { z } from 'zod'
import { ASSUMPTIONS, type AssumptionCard, type AssumptionId } from './assumptions.ts'
import { firstQuarter, lastQuarter } from './dates.ts'
import { LEVERS, type LeverCard, type LeverKind } from './levers.ts'
import { FUNCTIONS, type FunctionId, PLACES, type PlaceId, REGIONS, type RegionId } from './places.ts'
import { RULES, type Rules } from './rules.ts'
import type { Bilingual } from './scenario.ts'
import { either } from './words.ts'

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

/** A scenario as a file spells it: what is left out comes from the parent, else from the default. */
export interface ScenarioEntry {
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
export const quarter = dated('a quarter from 2013Q1 to 2100Q4, or a year', new RegExp(`^${YEARS}(Q[1-4])?$`))
const horizon = dated(
  'a quarter from 2013Q4 to 2100Q4, or a year',
  /^(2013(Q4)?|(20(1[4-9]|[2-9][0-9])|2100)(Q[1-4])?)$/,
)
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

function lever(kind: LeverKind) {
  const card: LeverCard = LEVERS[kind]
  const shape = {
    id: id.meta({ description: 'Name of the entry; an entry with the id of a parent’s replaces it' }),
    kind: z.literal(kind),
    ...scopes[card.scope],
    value: between(card.min, card.max, card.unit).meta({
      description: `${card.note}. Unit: ${card.unit}. Neutral: ${card.neutral}`,
    }),
    start: quarter.meta({ description: 'First quarter in force; of a year, its first' }),
    ramp: ramp.meta({ description: 'Quarters from the neutral value to `value`', default: 0 }).optional(),
    end: quarter.meta({ description: 'Last quarter in force, of a year its last; left out, it stays' }).optional(),
  }
  return mapping(shape, `${either(Object.keys(shape))} (${kind} acts on ${inScope[card.scope]})`)
}

export const KINDS = Object.keys(LEVERS) as LeverKind[]
export const leverEntries = Object.fromEntries(KINDS.map((kind) => [kind, lever(kind)])) as Record<
  LeverKind,
  ReturnType<typeof lever>
>
/** Every key that a lever of some kind has. */
export const LEVER_KEYS = [...new Set(Object.values(leverEntries).flatMap(({ shape }) => Object.keys(shape)))]
const [first, ...rest] = Object.values(leverEntries)
const anyLever = z.discriminatedUnion('kind', [first!, ...rest], {
  error: (issue) => (issue.code === 'invalid_union' ? either(KINDS) : 'a mapping'),
})

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
  levers: z.array(anyLever, wants('a list of levers')).optional(),
  assumptions: mapping(assumptionValues, 'an assumption (see `list`)').optional(),
  rules: mapping(ruleOptions, either(Object.keys(RULES))).optional(),
}
/** What an entry says, its years read as quarters; other parts, right or wrong, are left as they are. */
export function leverRead(entry: LeverEntry): LeverEntry {
  const { start, end } = entry
  return { ...entry, start: firstQuarter(start), ...(end !== undefined && { end: lastQuarter(end) }) }
}

/** A checked file's value as a scenario: years read as quarters. */
export function entryRead(value: unknown): ScenarioEntry {
  const entry = value as ScenarioEntry
  const { horizon: last, levers } = entry
  return {
    ...entry,
    ...(last !== undefined && { horizon: lastQuarter(last) }),
    ...(levers && { levers: levers.map(leverRead) }),
  }
}

export const SCENARIO_KEYS = Object.keys(shape)
export const scenarioEntry = mapping(shape, either(SCENARIO_KEYS))
export const settings = { horizon, firms }
