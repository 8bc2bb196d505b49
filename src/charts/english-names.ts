import type { FunctionId, LOCAL, PlaceId } from '../model/places.ts'
import { fixed, percent } from './numbers.ts'

/** Names and turns of phrase that English titles are made of. */

export const places: Record<PlaceId, string> = {
  beijing: 'Beijing',
  tianjin: 'Tianjin',
  hebei: 'Hebei',
  national: 'Rest of China',
  world: 'World',
}

/** Within a sentence. */
export const inText: typeof places = { ...places, national: 'the rest of China', world: 'the world' }

export const functions: Record<FunctionId | typeof LOCAL, string> = {
  research: 'research',
  advanced: 'advanced manufacturing',
  general: 'general manufacturing',
  logistics: 'logistics',
  shipping: 'shipping',
  local: 'local services',
}
export const short: typeof functions = {
  ...functions,
  advanced: 'advanced',
  general: 'general',
  local: 'local',
}
/** `a, b and c`. */
export const and = (parts: readonly string[]): string =>
  [parts.slice(0, -1).join(', '), parts.at(-1)!].filter(Boolean).join(' and ')
export const band = (seeds: number): string =>
  seeds === 1 ? 'One seed, so no band' : `Lines are means, bands hold 90% of ${seeds} seeds`
/** `3.1%`; what would round to nothing is said in words. */
export const inWords = (size: number): string => (size < 0.0005 ? 'under 0.1%' : percent(size))
export const points = (size: number): string => (size < 0.0005 ? 'under 0.1 points' : `${fixed(100 * size, 1)} points`)
