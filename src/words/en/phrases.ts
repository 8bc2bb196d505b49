import { fixed, percent } from '../numbers.ts'

/** Turns of phrase that English titles are made of. */

/** `a, b and c`. */
export const and = (parts: readonly string[]): string =>
  [parts.slice(0, -1).join(', '), parts.at(-1)!].filter(Boolean).join(' and ')
export const band = (seeds: number): string =>
  seeds === 1 ? 'One seed, so no band' : `Lines are means, bands hold 90% of ${seeds} seeds`
/** `3.1%`; what would round to nothing is said in words. */
export const inWords = (size: number): string => (size < 0.0005 ? 'under 0.1%' : percent(size))
export const points = (size: number): string => (size < 0.0005 ? 'under 0.1 points' : `${fixed(100 * size, 1)} points`)
/** A name at the beginning of a line. */
export const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)
