/** A value as a message shows it: on one line, short, and told from what merely looks like it (`"5"` is no 5). */
export function show(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  if (Array.isArray(value))
    return value.length < 4 && !value.some((part) => typeof part === 'object')
      ? `[${value.map(show).join(', ')}]`
      : `a list of ${value.length}`
  if (typeof value === 'object') return 'a mapping'
  if (typeof value !== 'string') return String(value)
  const short = value.length > 60 ? `${value.slice(0, 60)}…` : value
  const bare =
    /^[\p{L}\p{N}_./-]+$/u.test(short) && Number.isNaN(Number(short)) && !/^(true|false|null|NaN)$/.test(short)
  return bare
    ? short
    : JSON.stringify(short).replace(UNSEEN, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Characters without a shape of their own, by which a word only looks right: all spaces but one, zero-width, controls. */
const UNSEEN = /[\p{Cf}\p{Cc}\p{Zl}\p{Zp}\p{Co}\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/gu

/** `a, b or c`. */
export function either(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? 'nothing') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

/** A number without the dust of binary fractions. */
export const figure = (value: number): string => String(Number(value.toPrecision(12)))
