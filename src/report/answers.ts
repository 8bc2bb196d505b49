import { z } from 'zod'
import { mapping, oneOf, wants } from '../scenario/schema.ts'
import type { Names } from '../worlds/names.ts'
import type { Clause, FitLine } from './data.ts'

/** A list that a command answers with, as far as it is read back; whatever else stands in its entries is let be. */
export interface Answer<T> {
  readonly what: string
  readonly entry: z.ZodType<T>
  /** What no two entries share. */
  readonly nameOf: (entry: T) => string
}

const VERDICTS = ['supported', 'contradicted', 'undetermined'] as const
const ORIGINS = ['input', 'built-in', 'fitted', 'emergent'] as const
const ROLES = ['fit', 'check'] as const

const said = z.string(wants('a text')).min(1, wants('a text'))
const number = z.number(wants('a number'))
const share = z
  .number(wants('a number from 0 to 1'))
  .min(0, wants('a number from 0 to 1'))
  .max(1, wants('a number from 0 to 1'))
const count = z.int(wants('a whole number from 1')).min(1, wants('a whole number from 1'))
const years = wants('a year (2021) or years ("2021-2022")')
const year = z.union(
  [z.int(years).min(1000, years).max(9999, years), z.string(years).regex(/^\d{4}-\d{4}$/, years)],
  years,
)

const clause = z.object(
  {
    id: said,
    sentence: mapping({ en: said, zh: said }, 'en or zh', 'texts in en and zh'),
    origin: oneOf(ORIGINS),
    verdict: oneOf(VERDICTS),
    met: share,
    draws: count,
    interval: z
      .tuple([share, share], wants('[low, high]'))
      .refine(([low, high]) => low <= high, wants('[low, high], the lower first')),
    complexity: share,
  },
  wants('a verdict'),
)
const lineIn = ({ regions }: Names) =>
  z
    .object(
      {
        indicator: said,
        region: oneOf(regions),
        year,
        role: oneOf(ROLES),
        unit: said,
        observed: number,
        median: number,
        lo90: number,
        hi90: number,
        naiveTrend: number,
        naiveShare: number,
      },
      wants('a figure'),
    )
    .refine(({ lo90, median, hi90 }) => lo90 <= median && median <= hi90, wants('lo90, median and hi90 in this order'))

/** Verdicts as `judge` writes them. */
export const VERDICTS_ANSWER: Answer<Clause> = {
  what: 'a list of verdicts, as judge writes them into claims.json',
  entry: clause,
  nameOf: ({ id }) => id,
}

/** Figures as `fit` writes them. */
export const fitAnswer = (names: Names): Answer<FitLine> => ({
  what: 'a list of figures, as fit --json says them',
  entry: lineIn(names),
  nameOf: ({ indicator, region, year }) => `${indicator} ${region} ${year}`,
})
