import { z } from 'zod'
import { indicatorIdsOf } from '../indicators/called.ts'
import { isMapping } from '../scenario/reading.ts'
import { bilingual, datesIn, id, mapping, oneOf, text, wants } from '../scenario/schema.ts'
import { firstQuarter, lastQuarter } from '../text/dates.ts'
import { type Entries, type Grammar, refusing } from '../text/inspect.ts'
import { either } from '../text/show.ts'
import { perWorld } from '../worlds/memo.ts'
import { ALL, LOCAL } from '../worlds/names.ts'
import type { World } from '../worlds/world.ts'
import { AGGREGATES, CLAIM_RULES, KINDS, OPERATORS } from './claim.ts'
import { MECHANISM_IDS } from './mechanism.ts'

export { ALL }
export const THAN_KEYS = ['indicator', 'region', 'function', 'scenario', 'window', 'times', 'plus'] as const

/** What a claims file about a world may say. */
export const claimEntriesIn = perWorld((world: World) => {
  const { names } = world
  const { quarter } = datesIn(world)
  const number = z.number(wants('a number'))
  const indicator = z.enum(indicatorIdsOf(world), wants('an indicator (see `list`)'))
  const region = oneOf([...names.regions, ALL]).meta({ default: ALL })
  const func = oneOf([...names.functions, LOCAL, ALL]).meta({ default: ALL })
  const scenario = id.meta({ description: 'One of the claim’s scenarios' })
  const quarters = z
    .tuple([quarter, quarter], wants('[first quarter, last quarter]'))
    .transform(([first, last]): [string, string] => [firstQuarter(first), lastQuarter(last)])
    .meta({ description: 'Quarters or years; left out, the last three years of the scenarios' })

  const than = {
    indicator: indicator.optional(),
    region: region.optional(),
    function: func.optional(),
    scenario: scenario.optional(),
    window: quarters.optional(),
    times: number.meta({ description: 'Factor on what it is compared with', default: 1 }).optional(),
    plus: z
      .array(scenario, wants('a list of scenarios'))
      .min(1, wants('at least one scenario'))
      .meta({ description: 'Scenarios whose values are added' })
      .optional(),
  }
  const condition = {
    op: oneOf(OPERATORS).optional(),
    value: number.optional(),
    than: mapping(than, either(Object.keys(than))).optional(),
    order: z
      .array(z.string(wants('a region or a function')), wants('a list of regions or functions'))
      .min(1, wants('at least one region or function'))
      .meta({ description: 'The highest first; what is not listed lies below' })
      .optional(),
    rule: oneOf(CLAIM_RULES).optional(),
  }
  const test = {
    indicator,
    region: region.optional(),
    function: func.optional(),
    scenario: scenario.optional(),
    window: quarters.optional(),
    aggregate: oneOf(AGGREGATES)
      .meta({
        description:
          'mean: of the window; change: last year of the window less its first; every: each year of the window by itself. Needed of every test but leads-by-quarters',
      })
      .optional(),
    condition: mapping(condition, either(Object.keys(condition))),
  }

  const shape = {
    id: id.meta({ description: 'Name of the claim' }),
    sentence: bilingual(text),
    kind: oneOf(KINDS),
    scenarios: z
      .array(id, wants('a list of scenarios'))
      .min(1, wants('at least one scenario'))
      .max(4, wants('at most four scenarios'))
      .meta({ description: 'Tests that name none are of the last less the first' }),
    knockout: oneOf(MECHANISM_IDS).meta({ description: 'Mechanism that is off in the last scenario' }).optional(),
    smallest: number
      .min(0, wants('a number from 0'))
      .meta({
        description: 'Smallest effect worth the word: in the unit of shares, relative for levels',
        default: 0.01,
      })
      .optional(),
    primary: z.boolean(wants('true or false')).meta({ description: 'Of the paper’s abstract itself' }),
    all: z
      .array(mapping(test, either(Object.keys(test))), wants('a list of tests'))
      .min(1, wants('at least one test'))
      .meta({ description: 'Tests that all have to hold, instead of one' })
      .optional(),
    ...test,
    indicator: test.indicator.optional(),
    condition: test.condition.optional(),
  }
  const claimEntry = mapping(shape, either(Object.keys(shape)))
  return z.array(claimEntry, wants('a list of claims')).min(1, wants('at least one claim'))
})
export type ClaimEntry = z.infer<ReturnType<typeof claimEntriesIn>>[number]

/** The two forms of a claims file: a list of claims, or a mapping of the world that they are about and that list. */
const formsIn = perWorld((world: World) => {
  const list = claimEntriesIn(world)
  const keys = { world: id.meta({ description: 'World that the claims are about' }).optional(), claims: list }
  return { list, mapping: mapping(keys, 'world or claims') }
})
export const claimsFileIn = perWorld((world: World) => {
  const forms = formsIn(world)
  return z.union([forms.list, forms.mapping])
})

const CLAIMS: Entries = { room: 'claims', unsaid: true }
/** By the form that a file has, so that what is wrong in it is said of that form; what has neither should be a list. */
export const claimsGrammar = (world: World, value: unknown): Grammar => ({
  schema: formsIn(world)[isMapping(value) ? 'mapping' : 'list'],
  entries: CLAIMS,
})
/** An error about a part of a claims file, to be thrown. */
export const refused = refusing(CLAIMS)

/** `scenarios/claims.schema.json`, by which editors complete and check claims files; written by `scripts/schema.ts`. */
export function claimsJsonSchema(world: World): string {
  const schema = z.toJSONSchema(claimsFileIn(world), { target: 'draft-7', io: 'input' })
  return `${JSON.stringify({ title: 'Claims', ...schema }, null, 2)}\n`
}
