import { log } from '../math/log.ts'
import type { Band } from './band.ts'

export type Point = Band & { readonly year: number }

/** Shares on an axis: as many decimals as its ticks need. */
export const percentTicks =
  ([lo, hi]: readonly [number, number], say: (share: number, digits: number) => string) =>
  (share: number): string =>
    `${say(100 * share, [0.04, 0.004, 0.0004].filter((least) => hi - lo < least).length)}%`

/** A domain that holds every band (and zero, where asked) with a little air. */
export function domainOf(strands: readonly (readonly Point[])[], zero: boolean): [number, number] {
  const all = strands.flat().filter(({ lo, hi }) => Number.isFinite(lo) && Number.isFinite(hi))
  if (all.length === 0) return [0, 1]
  const lo = Math.min(...all.map((p) => p.lo), ...(zero ? [0] : []))
  const hi = Math.max(...all.map((p) => p.hi), ...(zero ? [0] : []))
  const air = 0.06 * (hi - lo) || 0.01
  return [zero && lo === 0 ? 0 : lo - air, hi + air]
}

/** Whole powers of two that hold every band, from an eighth to sixteen at most. */
export function octavesOf(strands: readonly (readonly Point[])[]): [number, number] {
  const all = strands.flat().filter(({ lo, hi }) => lo > 0 && Number.isFinite(hi))
  const octave = (x: number, up: boolean) => 2 ** (up ? Math.ceil(log(x) / LN2) : Math.floor(log(x) / LN2))
  const lo = octave(Math.min(1, ...all.map((p) => p.lo)), false)
  const hi = octave(Math.max(1, ...all.map((p) => p.hi)), true)
  return [Math.max(lo, 1 / 8), Math.min(Math.max(hi, 2), 16)]
}
const LN2 = log(2)

/** Whole powers of two within a domain. */
export function powers([lo, hi]: readonly [number, number]): number[] {
  const all: number[] = []
  for (let power = lo; power <= hi; power *= 2) all.push(power)
  return all
}

/** First and last year, and the rounded ones between that leave room for them: `room` is what a label needs, in years. */
export function yearTicks(first: number, last: number, room = 0): number[] {
  const step = last - first > 12 ? 10 : 5
  const between: number[] = []
  for (let year = Math.ceil(first / step) * step; year < last; year += step)
    if (Math.min(year - first, last - year) >= Math.max(step / 2, room)) between.push(year)
  return [...new Set([first, ...between, last])]
}
