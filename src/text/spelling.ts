/**
 * A word as files spell it: full-width letters and signs narrow, dashes and minus signs as `-`, quotation marks, zero-width
 * characters and spaces at the ends gone, small letters.
 */
export function plain(text: string): string {
  return narrow(text)
    .replace(/^["'\s]+|["'\s]+$/g, '')
    .toLowerCase()
}

/** The same, with capital letters and quotation marks kept. */
export function narrow(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[‐‑‒–—―−﹣]/g, '-')
    .replace(/[“”„‟«»「」『』]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/、/g, ',')
    .replace(/。/g, '.')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Whether a text holds letters or signs of the width of a Chinese character that files spell narrow. */
export const isWide = (text: string): boolean => /[\u3000-\u3002\uFF01-\uFF5E\uFFE0-\uFFE6]/.test(text)

/** What a unit makes of the number before it; the first is what the word usually means where the file's unit is unknown. */
const UNITS: readonly (readonly [unit: RegExp, factors: readonly number[]])[] = [
  [/^(%|percent|per ?cent|pct|pp|percentage points?|个?百分点)$/, [0.01, 1]],
  [/^(‰|per ?mille)$/, [0.001]],
  [/^(万亿|兆)元?/, [1e4, 1e12]],
  [/^(亿|1e8)/, [1, 1e8]],
  [/^(万|w$)/, [1e-4, 1e4]],
  [/^千/, [1e3]],
  [/^(bn|billion)/, [10, 1e9]],
  [/^(mn|million)/, [0.01, 1e6]],
  [/^(k|thousand)$/, [1e3]],
  [/^(年|years?|yrs?|y)$/, [4, 1]],
  [/^成$/, [0.1]],
  [/^[^\d]*$/, [1]],
]

/** The numbers that a text may mean, the likeliest first: `30%`, `1,000`, `0,5`, `20亿`, `２０`, `百分之三十`. */
export function numbersIn(text: string): readonly number[] {
  if (text.length > 60) return []
  const [, share, rest] = /^(百分之)?(.*)$/.exec(narrow(text).replace(/^["']|["']$/g, ''))!
  const [, digits, unit] = /^([-+]?[\d.,_' ]*\d(?:\.(?!\d))?(?:e[-+]?\d+)?) ?(.*)$/i.exec(rest!) ?? chinese(rest!) ?? []
  if (digits === undefined) return []
  const value = Number(ungrouped(digits))
  const [, factors] = UNITS.find(([pattern]) => pattern.test(unit!.toLowerCase())) ?? []
  if (Number.isNaN(value) || !factors) return []
  // to twelve digits, so that 7 % is 0.07
  return (share ? [0.01] : factors).map((factor) => Number((value * factor).toPrecision(12)))
}

/** `1,000`, `1 000` and `1.000,5` in groups, `0,5` with a decimal comma. */
function ungrouped(digits: string): string {
  const tight = /^[-+]?\d{1,3}([_' ]\d{3})+(?!\d)/.test(digits) ? digits.replace(/[_' ]/g, '') : digits
  if (/^[-+]?\d{1,3}(,\d{3})+(\.|$)/.test(tight)) return tight.replaceAll(',', '')
  return /^[-+]?\d{1,3}(\.\d{3})*,\d+$/.test(tight) ? tight.replaceAll('.', '').replace(',', '.') : tight
}

const DIGITS = '零一二三四五六七八九'
const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** A number in Chinese numerals below ten thousand at the beginning of a text, as digits, and what follows. */
function chinese(text: string): readonly [string, string, string] | undefined {
  const [, numeral] = /^([零一二两三四五六七八九十百千]+)/.exec(text) ?? []
  if (!numeral) return undefined
  let [sum, digit] = [0, 0]
  for (const sign of numeral.replaceAll('两', '二')) {
    const power = POWERS[sign]
    if (power === undefined) digit = DIGITS.indexOf(sign)
    else [sum, digit] = [sum + (digit || 1) * power, 0]
  }
  return [text, String(sum + digit), text.slice(numeral.length)]
}

/** The quarter or year that a text means: `2026年`, `2026年第一季度`, `Q1 2026`, `2026-Q1`, `2026q1`, `2026-01-01`. */
export function quarterIn(text: string): string | number | undefined {
  const said = narrow(text.slice(0, 40))
    .toUpperCase()
    .replace(/["' 第]|[,;.]+$/g, '')
    .replace(/[一二三四](?=季)/, (digit) => String(DIGITS.indexOf(digit)))
  const [, year] = /^(\d{4})年?度?$/.exec(said) ?? []
  if (year) return Number(year)
  const [, year1, quarter1] = /^(\d{4})年?[-./]?(?:Q|(?=\d季|\d$)(?<=\D))([1-4])(?:季度?)?$/.exec(said) ?? []
  if (year1) return `${year1}Q${quarter1}`
  const [, quarter2, year2] = /^(?:Q([1-4])|(?=[1-4]Q))[-./]?(\d{4})$/.exec(said.replace(/^([1-4])Q/, 'Q$1')) ?? []
  if (quarter2) return `${year2}Q${quarter2}`
  const [, year3, month] = /^(\d{4})[-./年](\d{1,2})(?:[-./月](?:\d{1,2}(?:日|T.*)?)?)?$/.exec(said) ?? []
  return month && Number(month) >= 1 && Number(month) <= 12 ? `${year3}Q${Math.ceil(Number(month) / 3)}` : undefined
}

const TRUE = /^(yes|y|on|true|t|1|是|对|真|有)$/
const FALSE = /^(no|n|off|false|f|0|否|错|假|无|不是)$/

/** What `yes`, `no`, 是 and 否 mean. */
export function truthIn(text: string): boolean | undefined {
  const said = plain(text.slice(0, 20))
  return TRUE.test(said) ? true : FALSE.test(said) ? false : undefined
}
