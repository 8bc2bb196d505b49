import { dateOf, firstQuarter, isYear, lastQuarter, quarterOf } from '../text/dates.ts'

/** Quarters that an entry is in force, first and last. */
export interface Period {
  readonly start: string
  readonly end: string
}

/** The first quarter of a year, or the quarter itself; as it was said where it is neither. */
export const startOf = <T>(said: T): T | string => (isYear(said) ? firstQuarter(said) : said)

/** The last quarter of a year, or the quarter itself; as it was said where it is neither. */
export const endOf = <T>(said: T): T | string => (isYear(said) ? lastQuarter(said) : said)

const DIGITS = '一二三四五六七八九'
/** Five-year plans with a name: the 12th was 2011 to 2015. */
const PLANS = [12, 13, 14, 15, 16, 17, 18, 19] as const
const FIRST = 12
const OPENING = 2011

/** What `during` may say, for messages. */
export const PERIODS = 'years or quarters such as 2026..2030, a year, or a plan such as 15th-plan or 十五五'

/**
 * The quarters that `2026..2030`, `2026Q3..2030`, `2026`, `15th-plan` or `十五五` stands for; none where it is no period.
 * Of a plan that began earlier those from `earliest` on.
 */
export function periodOf(said: unknown, earliest: string): Period | undefined {
  if (typeof said !== 'string' && typeof said !== 'number') return undefined
  const text = `${said}`.trim()
  const plan = planOf(text)
  if (plan !== undefined) {
    const first = OPENING + 5 * (plan - FIRST)
    return { start: dateOf(Math.max(quarterOf(earliest), quarterOf(`${first}Q1`))), end: `${first + 4}Q4` }
  }
  const moment = String.raw`(\d{4}(?:Q[1-4])?)年?`
  const [, from, to = from] =
    new RegExp(`^${moment}(?:\\s*(?:\\.\\.|-|–|—+|~|～|至|到)\\s*${moment})?$`).exec(text) ?? []
  return from === undefined || to === undefined ? undefined : { start: startOf(from), end: endOf(to) }
}

function planOf(text: string): number | undefined {
  const [, ordinal] = /^(\d\d)th[- ](?:five-year[- ])?plan$/i.exec(text) ?? []
  const [, digit] = /^[“"「]?十([一二三四五六七八九])五[”"」]?(?:规划|时期|期间|计划)*$/.exec(text) ?? []
  const plan = ordinal !== undefined ? Number(ordinal) : digit !== undefined ? 11 + DIGITS.indexOf(digit) : undefined
  return PLANS.find((known) => known === plan)
}
