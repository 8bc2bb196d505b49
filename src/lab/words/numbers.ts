import { fixed, grouped, signed } from '../../words/numbers.ts'
import type { Language } from '../../words/words.ts'
import { dateAt } from '../clock.ts'
import type { Unit } from '../figures/measures.ts'

/** Figures as each language writes them; money is stored in 10⁸ yuan. */
export interface Numbers {
  money(value: number): string
  /** Money without its name, for maps and axes: billions of yuan, or 亿. */
  bare(value: number): string
  percent(share: number): string
  /** A range of money, as `money` would write its ends but without the name. */
  moneyRange(lo: number, hi: number): string
  /** A difference of shares. */
  points(share: number): string
  signedPercent(share: number): string
  interval(lo: string, hi: string): string
  /** Quarter t. */
  quarter(t: number): string
}

const TEN_THOUSAND = 10_000
const PER_BILLION = 10

/** What is not defined has no figure. */
const NONE = '–'
const defined =
  (say: (value: number) => string) =>
  (value: number): string =>
    Number.isFinite(value) ? say(value) : NONE

const english: Numbers = {
  money: defined((value) =>
    Math.abs(value) >= TEN_THOUSAND
      ? `CNY ${fixed(value / TEN_THOUSAND, 2)} trn`
      : `CNY ${fixed(value / PER_BILLION, 1)} bn`,
  ),
  bare: defined((value) => {
    const billions = value / PER_BILLION
    return Math.abs(billions) >= 9.95 ? grouped(billions) : value === 0 ? '0' : fixed(billions, 1)
  }),
  percent: defined((share) => `${fixed(100 * share, 1)}%`),
  moneyRange: (lo, hi) => rangeOf(english, lo, hi),
  points: defined((share) => `${signed(100 * share, 1)} points`),
  signedPercent: defined((share) => `${signed(100 * share, 1)}%`),
  interval: (lo, hi) => `${lo} to ${hi}`,
  quarter: (t) => dateAt(t).replace('Q', ' Q'),
}

function rangeOf({ bare, interval }: Numbers, lo: number, hi: number): string {
  const large = Math.min(Math.abs(lo), Math.abs(hi)) >= TEN_THOUSAND
  return large ? interval(fixed(lo / TEN_THOUSAND, 2), fixed(hi / TEN_THOUSAND, 2)) : interval(bare(lo), bare(hi))
}

const QUARTERS = '一二三四'
const chinese: Numbers = {
  ...english,
  money: defined((value) =>
    Math.abs(value) >= TEN_THOUSAND ? `${fixed(value / TEN_THOUSAND, 2)} 万亿元` : `${figureOf(value)} 亿元`,
  ),
  bare: defined((value) => figureOf(value)),
  moneyRange: (lo, hi) => rangeOf(chinese, lo, hi),
  points: defined((share) => `${signed(100 * share, 1)} 个百分点`),
  interval: (lo, hi) => `${lo}–${hi}`,
  quarter: (t) => {
    const [year, quarter] = dateAt(t).split('Q')
    return `${year} 年${QUARTERS[Number(quarter) - 1]}季度`
  },
}
const figureOf = (value: number): string =>
  Math.abs(value) >= 9.95 ? grouped(value).replaceAll(',', '') : value === 0 ? '0' : fixed(value, 1)

export const NUMBERS: Readonly<Record<Language, Numbers>> = { en: english, zh: chinese }

/** A value in the unit of its measure: `9.2%`, `0.40`, `CNY 18.6 bn`. */
export function inUnit(numbers: Numbers, unit: Unit, value: number): string {
  if (!Number.isFinite(value)) return NONE
  if (unit === 'share') return numbers.percent(value)
  return unit === 'ratio' ? fixed(value, 2) : numbers.money(value)
}

/** A difference in the unit of its measure: `+3.2 points`. */
export function differenceIn(numbers: Numbers, unit: Unit, value: number): string {
  if (!Number.isFinite(value)) return NONE
  if (unit === 'share') return numbers.points(value)
  if (unit === 'ratio') return signed(value, 2)
  return `${value > 0 ? '+' : ''}${numbers.money(value).replace('CNY −', '−CNY ')}`
}
