/** Figures as people read them: true minus, one decimal, the same digits in both languages. */

const MINUS = '−'

/** What stands for a figure that there is not: a share of nothing, a change from nothing. */
export const NONE = '–'

/** `12.3`, with a true minus and never `−0.0`; a dash where undefined. */
export function fixed(x: number, digits: number): string {
  if (!Number.isFinite(x)) return NONE
  const text = Math.abs(x).toFixed(digits)
  return x < 0 && Number(text) !== 0 ? MINUS + text : text
}

/** `+12.3`, `−0.4`, `0.0`. */
export function signed(x: number, digits: number): string {
  const text = fixed(x, digits)
  return x > 0 && Number(text) !== 0 ? `+${text}` : text
}

/** A share or a relative change as `3.1%`. */
export const percent = (share: number): string => (Number.isFinite(share) ? `${fixed(100 * share, 1)}%` : NONE)

/** `+3.1%`. */
export const signedPercent = (share: number): string => (Number.isFinite(share) ? `${signed(100 * share, 1)}%` : NONE)

/** Whole number in groups of three: `45,222`. */
export const grouped = (x: number): string => fixed(x, 0).replace(/\B(?=(\d{3})+$)/g, ',')

/** `12,345`, with a decimal below ten; nothing is `0`. */
export const figure = (x: number): string => (x === 0 || Math.abs(x) >= 9.95 ? grouped(x) : fixed(x, 1))

/** Three figures: `1,235`, `12.3`, `0.0123`; nothing, or next to nothing, is `0`. */
export function rounded(x: number): string {
  if (!Number.isFinite(x)) return NONE
  const size = Math.abs(x)
  if (size >= 99.95) return grouped(x)
  const text = size < 1e-6 ? '0' : String(Number(size.toPrecision(3)))
  return x < 0 && text !== '0' ? MINUS + text : text
}

/** How to say figures of one column, its largest with three figures and all with as many decimals: `12.3`, `0.4`. */
export function scaled(largest: number): (x: number) => string {
  let decimals = largest === 0 ? 0 : 2
  for (let size = Math.abs(largest); size > 0 && size < 0.9995 && decimals < 8; size *= 10) decimals++
  for (let size = Math.abs(largest); size >= 9.995 && decimals > 0; size /= 10) decimals--
  return (x) => (decimals === 0 ? grouped(x) : fixed(x, decimals))
}

/** A share of variance as `3.1%`, what is next to nothing in words. */
export const noiseOf = (noise: number): string =>
  noise > 0 && noise < 0.001 ? 'under 0.1%' : `${fixed(100 * noise, 1)}%`

/** `2013–2020`. */
export const span = ([first, last]: readonly [number, number], dash = '–'): string => `${first}${dash}${last}`
