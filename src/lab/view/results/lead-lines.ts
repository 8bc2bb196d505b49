import * as Plot from '@observablehq/plot'
import type { Track } from '../../figures/tracks.ts'
import { yearAt } from '../../world/clock.ts'

/** A quarter of a line with its band; NaN where it has none. */
export interface Point {
  readonly year: number
  readonly line: number
  readonly lo: number
  readonly hi: number
}

export const pointsOf = ({ first, line, lo, hi }: Track): Point[] =>
  line.map((value, k) => ({ year: yearAt(first + k), line: value, lo: lo[k] ?? Number.NaN, hi: hi[k] ?? Number.NaN }))

/** Dashes along a band: what we do not know, told apart from luck without its colour. */
export const edges = (points: readonly Point[]) =>
  (['lo', 'hi'] as const).map((y) =>
    Plot.line(points.filter(hasBand), {
      x: 'year',
      y,
      stroke: 'var(--assume)',
      strokeDasharray: '4,3',
      className: 'band',
    }),
  )

export const hasBand = ({ lo }: Point): boolean => !Number.isNaN(lo)

/** From where the policy begins to the guess, smoothly. */
export function guessLine({ first, line }: Track, from: number | undefined, guess: number): [number, number][] {
  const begin = Math.max(first, (from ?? first) - 1)
  const quarters = line.length + first - 1
  const y0 = line[begin - first]
  return Array.from({ length: quarters - begin + 1 }, (_, k) => {
    const u = k / (quarters - begin)
    return [yearAt(begin + k), y0 + (guess - y0) * u * u * (3 - 2 * u)]
  })
}
