import type { Factor, Lack, Method, Target } from '../words/shapes/sensitivity.ts'
import type { World } from '../worlds/world.ts'

/** A number with the interval that holds it in 95 of 100 resamples, where there is more than one unit to draw from. */
export interface Interval {
  readonly value: number
  readonly lo95?: number
  readonly hi95?: number
}

/** What was measured of one factor, by measure (`morris-mu-star`); undefined measures are left out. */
export interface Influence extends Factor {
  readonly measures: Readonly<Record<string, Interval>>
  /** What the main measure of a factor without influence stays below. */
  readonly threshold?: number
}

/** What one target hangs on, as terminals and charts tell it. */
export interface Finding extends Target {
  readonly world: World
  readonly design: string
  readonly method: Method
  readonly influences: readonly Influence[]
  /** Points that count, of how many, and the seeds of each. */
  readonly used: number
  readonly of: number
  readonly seeds: number
  /** Share of the variance that is luck; undefined with one seed. */
  readonly noise: number
  readonly lack?: Lack
}

/** Part of a file name: `gdp-<region>`. */
export const slugOf = ({ indicator, region, function: func }: Target): string =>
  [indicator, region, func].filter((part) => part !== 'all').join('-')

/** The measure that factors are ranked by, and what else is told of them. */
export const MEASURES: Readonly<Record<Method, readonly string[]>> = {
  morris: ['morris-mu-star', 'morris-mu', 'morris-sigma'],
  sobol: ['sobol-total', 'sobol-first'],
  factorial: ['sobol-total', 'sobol-first'],
  pawn: ['pawn-median', 'pawn-mean', 'pawn-max'],
  alone: ['alone-least', 'alone-greatest'],
}

/** How much a factor matters, in the measure that it is ranked by; NaN where that is undefined. */
export function sizeOf({ measures }: Influence, method: Method): number {
  const of = (measure: string) => measures[measure]?.value ?? Number.NaN
  return method === 'alone'
    ? Math.max(Math.abs(of('alone-least')), Math.abs(of('alone-greatest')))
    : of(MEASURES[method][0])
}

/** Factors whose influence is defined, the largest first. */
export const ranked = ({ influences, method }: Pick<Finding, 'influences' | 'method'>): readonly Influence[] =>
  influences
    .filter((influence) => Number.isFinite(sizeOf(influence, method)))
    .toSorted((a, b) => sizeOf(b, method) - sizeOf(a, method))

/** Factors of which nothing can be told, for lack of points or of a second value. */
export const untold = ({ influences, method }: Pick<Finding, 'influences' | 'method'>): readonly Influence[] =>
  influences.filter((influence) => !Number.isFinite(sizeOf(influence, method)))

/** Whether a factor does more than chance would: its interval, or its index against dummy factors. */
export function isClear({ measures, threshold }: Influence, method: Method): boolean {
  const clear = (interval: Interval | undefined) => (interval?.lo95 ?? 0) > 0 || (interval?.hi95 ?? 0) < 0
  if (method === 'alone') return clear(measures['alone-least']) || clear(measures['alone-greatest'])
  const main = measures[MEASURES[method][0]]
  return threshold === undefined ? clear(main) : main !== undefined && main.value > threshold
}

/** Which way a factor moves the target: +1 or −1 where its mean effect has a clear sign, else 0. */
export function directionOf({ measures }: Influence): -1 | 0 | 1 {
  const { lo95 = 0, hi95 = 0 } = measures['morris-mu'] ?? {}
  return lo95 > 0 ? 1 : hi95 < 0 ? -1 : 0
}
