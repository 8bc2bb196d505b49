import { z } from 'zod'
import { indicatorIdsOf } from '../indicators/called.ts'
import type { AssumptionId } from '../model/assumptions.ts'
import { RULES, type Rules } from '../model/rules.ts'
import { datesIn, id, mapping, oneOf, wants } from '../scenario/schema.ts'
import { lastQuarter } from '../text/dates.ts'
import { type Entries, refusing } from '../text/inspect.ts'
import { MOST_SEEDS } from '../text/seeds.ts'
import { either } from '../text/show.ts'
import { assumptionIds, formerIds } from '../worlds/cards.ts'
import { perWorld } from '../worlds/memo.ts'
import { DEFAULT_WORLD } from '../worlds/read.ts'
import type { World } from '../worlds/world.ts'

export const DESIGNS = [
  'full-factorial',
  'list',
  'latin-hypercube',
  'sobol-sequence',
  'saltelli',
  'morris',
  'one-at-a-time',
  'random',
] as const
export type DesignKind = (typeof DESIGNS)[number]

/** How a file spells the distribution of a factor; without `low` or `high`, the limits of its table hold. */
export interface DistributionEntry {
  readonly kind: 'uniform' | 'log-uniform' | 'normal' | 'lognormal' | 'triangular'
  readonly low?: number
  readonly high?: number
  readonly mean?: number
  readonly sd?: number
  readonly median?: number
  readonly sigma?: number
  readonly mode?: number
}

/** What varies, as a file spells it. At most one of `range`, `values` and `distribution`; with none, the whole table range. */
export type FactorEntry =
  | ({ readonly axis: 'assumption'; readonly id: AssumptionId } & Spread)
  | ({ readonly axis: 'lever'; readonly id: string; readonly scenarios?: readonly string[] } & Spread)
  | { readonly axis: 'rule'; readonly id: keyof Rules; readonly values?: readonly string[] }
interface Spread {
  readonly range?: readonly [number, number]
  readonly values?: readonly number[]
  readonly distribution?: DistributionEntry
}

/** A design as a file spells it. */
export interface DesignEntry {
  readonly id: string
  readonly scenarios: readonly string[]
  readonly world?: string
  readonly factors?: readonly FactorEntry[]
  readonly design: DesignKind
  readonly size?: number
  readonly seeds: number | string
  readonly keep?: { readonly indicators?: readonly string[]; readonly dates?: readonly string[] }
}

const phases = Object.keys(RULES) as (keyof Rules)[]

const number = z.number(wants('a number'))
const kindOf = <K extends DistributionEntry['kind']>(kind: K, shape: z.ZodRawShape) => {
  const all = { kind: z.literal(kind), low: number.optional(), high: number.optional(), ...shape }
  return mapping(all, either(Object.keys(all)))
}
export const distributions = {
  uniform: kindOf('uniform', {}),
  'log-uniform': kindOf('log-uniform', {}),
  normal: kindOf('normal', { mean: number, sd: number }),
  lognormal: kindOf('lognormal', { median: number, sigma: number }),
  triangular: kindOf('triangular', { mode: number }),
}
const [first, ...rest] = Object.values(distributions)
const distribution = z
  .discriminatedUnion('kind', [first!, ...rest], {
    error: (issue) => (issue.code === 'invalid_union' ? either(Object.keys(distributions)) : 'a mapping'),
  })
  .meta({ description: 'How values are spread between low and high, which are those of the table if left out' })

const spread = {
  range: z.tuple([number, number], wants('[lowest, highest]')).optional(),
  values: z.array(number, wants('a list of numbers')).min(1, wants('at least one value')).optional(),
  distribution: distribution.optional(),
}
const count = wants('a whole number from 1 to 10000000')
const seeds = wants(`a count such as 8 or a range such as 1..32, at most ${MOST_SEEDS} seeds`)

/** Keys of a design file. */
export const DESIGN_KEYS = ['id', 'scenarios', 'world', 'factors', 'design', 'size', 'seeds', 'keep']

/** What a design file about a world may say. */
export const designEntryIn = perWorld((world: World) => {
  const keptQuarter = datesIn(world).kept.transform(lastQuarter)
  const assumption = z.enum([...assumptionIds(world), ...formerIds(world)], wants('an assumption (see `list`)'))
  const shapes = {
    assumption: { axis: z.literal('assumption'), id: assumption, ...spread },
    lever: {
      axis: z.literal('lever'),
      id: id.meta({ description: 'Entry of the scenarios’ levers, whose value varies' }),
      scenarios: z
        .array(id, wants('a list of ids of scenarios'))
        .min(1, wants('at least one scenario'))
        .meta({ description: 'Those of the design’s scenarios in which it varies; left out, all of them' })
        .optional(),
      ...spread,
    },
    rule: {
      axis: z.literal('rule'),
      id: oneOf(phases),
      values: z
        .array(z.string(wants('an option')), wants('a list of options'))
        .min(1, wants('at least one option'))
        .meta({ description: 'Options; left out, all that the rule has' })
        .optional(),
    },
  }
  const factorKeys = Object.fromEntries(
    Object.entries(shapes).map(([axis, shape]) => [axis, Object.keys(shape)]),
  ) as Record<FactorEntry['axis'], string[]>
  const keysOf = (axis: FactorEntry['axis']) => either(factorKeys[axis])
  const factor = z.discriminatedUnion(
    'axis',
    [
      mapping(shapes.assumption, keysOf('assumption')),
      mapping(shapes.lever, keysOf('lever')),
      mapping(shapes.rule, keysOf('rule')),
    ],
    { error: (issue) => (issue.code === 'invalid_union' ? either(Object.keys(shapes)) : 'a mapping') },
  )

  const keep = {
    indicators: z
      .array(z.enum(indicatorIdsOf(world), wants('an indicator (see `list`)')), wants('a list'))
      .min(1, wants('at least one indicator'))
      .meta({ description: 'Left out, all' })
      .optional(),
    dates: z
      .array(keptQuarter, wants('a list of quarters'))
      .min(1, wants('at least one quarter'))
      .meta({
        description: 'Left out, the founding quarter, the last of every fifth year (2015Q4, 2020Q4 …) and of the run',
      })
      .optional(),
  }
  const KEEP_KEYS = Object.keys(keep)

  const shape = {
    id: id.meta({ description: 'Name of the design, and of its folder in outputs' }),
    scenarios: z
      .array(z.string(wants('an id or a file')).min(1, wants('an id or a file')), wants('a list of scenarios'))
      .min(1, wants('at least one scenario'))
      .meta({ description: 'Ids, or files from where the design lies' }),
    world: id.meta({ description: 'World that it is about', default: DEFAULT_WORLD }).optional(),
    factors: z.array(factor, wants('a list of factors')).meta({ description: 'What varies' }).optional(),
    design: oneOf(DESIGNS).meta({
      description:
        'full-factorial: all combinations; list: values taken row by row; saltelli: for Sobol’s indices; morris: for elementary effects',
    }),
    size: z
      .number(count)
      .int(count)
      .min(1, count)
      .max(10_000_000, count)
      .meta({
        description:
          'Points (latin-hypercube, sobol-sequence, random), base samples (saltelli), trajectories (morris), or levels of each range (full-factorial, one-at-a-time)',
      })
      .optional(),
    seeds: z
      .union([z.number(seeds).meta({ type: 'integer', minimum: 1, maximum: MOST_SEEDS }), z.string(seeds)], seeds)
      .meta({ description: 'A count (2 is 1 to 2) or a range (5..12), the same for every point' }),
    keep: mapping(keep, either(KEEP_KEYS)).meta({ description: 'The rows that are stored' }).optional(),
  }
  return mapping(shape, either(Object.keys(shape)))
})

/** The list of a design file whose entries messages call by their ids. */
export const FACTORS: Entries = { room: 'factors' }
/** An error about a part of a design file, to be thrown. */
export const refused = refusing(FACTORS)

/** `scenarios/design.schema.json`, by which editors complete and check design files; written by `scripts/schema.ts`. */
export function designJsonSchema(world: World): string {
  const schema = z.toJSONSchema(designEntryIn(world), { target: 'draft-7', io: 'input' })
  return `${JSON.stringify({ title: 'Design', ...schema }, null, 2)}\n`
}
