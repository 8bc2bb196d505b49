import { z } from 'zod'
import { type AssumptionId, isLaw, LAWS } from '../model/assumptions.ts'
import { LEVER_KINDS, type LeverCard, type LeverKind } from '../model/levers.ts'
import { RULES } from '../model/rules.ts'
import { either } from '../text/show.ts'
import { addressOf, assumptionIds, cardsOf, leversOf, placesOf } from '../worlds/cards.ts'
import { perWorld } from '../worlds/memo.ts'
import { DEFAULT_WORLD } from '../worlds/read.ts'
import type { World } from '../worlds/world.ts'
import { between, bilingual, datesIn, during, firms, id, mapping, oneOf, ramp, text, title, wants } from './schema.ts'

const inScope: Readonly<Record<LeverCard['scope'], string>> = {
  all: 'no place',
  region: 'a region',
  pair: 'a pair of places',
  'region-function': 'a region and a function',
}

/** What files about a world may say: its places, functions, assumptions and what its levers range over. Made once a world. */
export const grammarOf = perWorld(made)

function made(world: World) {
  const { names } = world
  const cards = cardsOf(world)
  const levers = leversOf(world)
  const { momentPattern, quarter, horizon } = datesIn(world)
  const pair = z
    .tuple([oneOf(names.places), oneOf(names.places)], wants('two places, [a, b]'))
    .refine(
      ([a, b]) => a !== b && [a, b].some((place) => names.regions.includes(place)),
      wants('two different places, at least one of them a region'),
    )
  const scopes = {
    all: {},
    region: { region: oneOf(names.regions) },
    pair: { pair },
    'region-function': { region: oneOf(names.regions), function: oneOf(names.functions) },
  }

  function shapeOf(kind: LeverKind) {
    const card = levers[kind]
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
      end: quarter
        .meta({ description: 'Last quarter in force, a year its last; left out, the entry stays' })
        .optional(),
    }
  }

  function lever(kind: LeverKind) {
    const shape = shapeOf(kind)
    return mapping(shape, `${either(Object.keys(shape))} (${kind} acts on ${inScope[levers[kind].scope]})`)
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
    const { min, max, unit } = levers[kind]
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
    return mapping(shape, `${either(Object.keys(shape))} (${kind} acts on ${inScope[levers[kind].scope]})`)
  }

  const byKind = <T>(of: (kind: LeverKind) => T) =>
    Object.fromEntries(LEVER_KINDS.map((kind) => [kind, of(kind)])) as Record<LeverKind, T>
  const leverEntries = byKind(lever)
  const statements = byKind(statement)
  const keysOf = (entries: Readonly<Record<string, { readonly shape: object }>>) => [
    ...new Set(Object.values(entries).flatMap(({ shape }) => Object.keys(shape))),
  ]
  /** Every key that a lever of some kind has, by format. */
  const leverKeys = { 1: keysOf(leverEntries), 2: keysOf(statements) }
  const anyOf = <T extends z.ZodObject>(entries: Record<LeverKind, T>) => {
    const [first, ...rest] = Object.values(entries)
    return z.discriminatedUnion('kind', [first!, ...rest] as unknown as [z.ZodObject, ...z.ZodObject[]], {
      error: (issue) => (issue.code === 'invalid_union' ? either(LEVER_KINDS) : 'a mapping'),
    })
  }

  const number = (id: AssumptionId) => {
    const card = cards[id]
    const description = `${card.symbol}: ${card.note}. Unit: ${card.unit}. Source: ${card.source}`
    return between(...card.range, card.unit)
      .meta({ description, default: card.default })
      .optional()
  }
  const ids = assumptionIds(world)
  /** Every assumption by its flat id. */
  const assumptionValues = Object.fromEntries(ids.map((id) => [id, number(id)])) as Record<
    AssumptionId,
    z.ZodOptional<z.ZodNumber>
  >
  /** As files have them: laws as mappings by place for people, flat ids for what tools write, names of format 1. */
  const laws = Object.entries(LAWS).flatMap(([id, law]) => (isLaw(law) ? [{ id, law }] : []))
  const nested = Object.fromEntries(
    laws.map(({ id, law }) => {
      const places = placesOf(law, names)
      const values = Object.fromEntries(
        places.map((place) => [place, assumptionValues[`${id}.${place}` as AssumptionId]]),
      )
      return [id, mapping(values, either(places), 'a mapping by place').optional()]
    }),
  )
  const former = Object.fromEntries(
    ids.filter((id) => id.includes('.')).map((id) => [addressOf(id), assumptionValues[id]]),
  )

  const ruleOptions = Object.fromEntries(
    Object.entries(RULES).map(([phase, options]) => [phase, oneOf(options).meta({ default: options[0] }).optional()]),
  )

  const shape = {
    id: id.meta({ description: 'Name of the scenario, that of its file' }),
    title: bilingual(title),
    text: bilingual(text),
    extends: id.meta({ description: 'Scenario whose settings hold where this one is silent' }).optional(),
    world: id.meta({ description: 'World that it is about', default: DEFAULT_WORLD }).optional(),
    horizon: horizon
      .meta({ description: 'Last quarter simulated, of a year its last', default: world.calendar.horizon })
      .optional(),
    firms: firms.meta({ description: 'Number of agents at founding', default: 3000 }).optional(),
    levers: z.array(anyOf(leverEntries), wants('a list of levers')).optional(),
    assumptions: mapping({ ...nested, ...former, ...assumptionValues }, 'an assumption (see `list`)').optional(),
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
  const scenarioKeys = { 1: Object.keys(shape), 2: Object.keys(shape2) }
  const scenarioEntries = {
    1: mapping(shape, either(scenarioKeys[1])),
    2: mapping(shape2, either(scenarioKeys[2])),
  }
  return {
    assumptionValues,
    ruleOptions,
    leverEntries,
    statements,
    /** Every key that a lever of some kind has, by format. */
    leverKeys,
    /** Keys of a scenario file, and the check of one, by format. */
    scenarioKeys,
    scenarioEntries,
    settings: { horizon, firms },
  }
}
