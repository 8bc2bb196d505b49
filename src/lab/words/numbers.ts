import { fixed, grouped, signed } from '../../words/numbers.ts'
import type { Language } from '../../words/words.ts'
import type { Unit } from '../figures/measures.ts'
import { dateAt, FIRST_YEAR } from '../world/clock.ts'
import { WORLD } from '../world/shipped.ts'

/** Figures as each language writes them; money is stored in the world’s unit, 10⁸ yuan or another. */
export interface Numbers {
  money(value: number): string
  /** Money without its name, for maps and axes: billions, or 亿. */
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

const { code, size, name } = WORLD.money
/** GDP of the regions when the world was founded, in its currency. */
const gdp = WORLD.figures
  .filter(
    ({ table, row, column }) => table === 'gdp' && column === String(FIRST_YEAR) && WORLD.names.regions.includes(row),
  )
  .reduce((sum, { value }) => sum + value * size, 0)
/** What the page counts money in: billions and 亿; in a small world millions and 万. */
export const BASE =
  gdp < 3e9 && gdp > 0
    ? { en: 'm', english: 1e6, zh: '万', chinese: 1e4 }
    : { en: 'bn', english: 1e9, zh: '亿', chinese: 1e8 }
/** From so much on it counts in thousands and ten thousands of these. */
const LARGE =
  BASE.en === 'm'
    ? { en: 'bn', zh: '亿', from: 1e9, chinese: 1e8 }
    : { en: 'trn', zh: '万亿', from: 1e12, chinese: 1e12 }
const isLarge = (value: number): boolean => Math.abs(value) * size >= LARGE.from
/** An amount in what the page counts in: one division, so that figures end as they always did. */
export const inBase = (value: number, base: number): number =>
  size <= base ? value / (base / size) : value * (size / base)

/** What is not defined has no figure. */
const NONE = '–'
const defined =
  (say: (value: number) => string) =>
  (value: number): string =>
    Number.isFinite(value) ? say(value) : NONE

const english: Numbers = {
  money: defined((value) =>
    isLarge(value)
      ? `${code} ${fixed(inBase(value, LARGE.from), 2)} ${LARGE.en}`
      : `${code} ${fixed(inBase(value, BASE.english), 1)} ${BASE.en}`,
  ),
  bare: defined((value) => {
    const billions = inBase(value, BASE.english)
    return Math.abs(billions) >= 9.95 ? grouped(billions) : value === 0 ? '0' : fixed(billions, 1)
  }),
  percent: defined((share) => `${fixed(100 * share, 1)}%`),
  moneyRange: (lo, hi) => rangeOf(english, lo, hi, LARGE.from),
  points: defined((share) => `${signed(100 * share, 1)} points`),
  signedPercent: defined((share) => `${signed(100 * share, 1)}%`),
  interval: (lo, hi) => `${lo} to ${hi}`,
  quarter: (t) => dateAt(t).replace('Q', ' Q'),
}

function rangeOf({ bare, interval }: Numbers, lo: number, hi: number, large: number): string {
  return isLarge(lo) && isLarge(hi)
    ? interval(fixed(inBase(lo, large), 2), fixed(inBase(hi, large), 2))
    : interval(bare(lo), bare(hi))
}

const QUARTERS = '一二三四'
const chinese: Numbers = {
  ...english,
  money: defined((value) =>
    isLarge(value)
      ? `${fixed(inBase(value, LARGE.chinese), 2)} ${LARGE.zh}${name.zh}`
      : `${figureOf(inBase(value, BASE.chinese))} ${BASE.zh}${name.zh}`,
  ),
  bare: defined((value) => figureOf(inBase(value, BASE.chinese))),
  moneyRange: (lo, hi) => rangeOf(chinese, lo, hi, LARGE.chinese),
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
  return `${value > 0 ? '+' : ''}${numbers.money(value).replace(`${code} −`, `−${code} `)}`
}
