import * as Plot from '@observablehq/plot'
import type { Band } from './band.ts'
import { spread } from './labels.ts'
import { BASELINE, HAIRLINE, INK, INK_3, PAPER } from './palette.ts'

export type Point = Band & { readonly year: number }

/** One line over the years with its band, named at its end. */
export interface Strand {
  readonly points: readonly Point[]
  readonly colour: string
  readonly bold: boolean
  readonly label: string
  /** Colour of the label: text must not be as pale as a mark may be. */
  readonly ink: string
}

export interface PanelCard {
  readonly width: number
  readonly height: number
  readonly heading?: { readonly text: string; readonly colour: string }
  readonly domain: readonly [number, number]
  readonly format: (value: number) => string
  readonly strands: readonly Strand[]
  /** Observed points, with the word that names them (once). */
  readonly dots?: readonly { readonly year: number; readonly value: number }[]
  readonly dotsName?: string | undefined
  /** Room at the right for the labels of the ends. */
  readonly right: number
}

/** Grey and thin, and its label in grey ink. */
export const asBaseline = (points: readonly Point[], label: string): Strand => ({
  points,
  colour: BASELINE,
  bold: false,
  label,
  ink: INK_3,
})
/** Bold, in the colour of what it speaks of. */
export const asPolicy = (points: readonly Point[], label: string, colour: string): Strand => ({
  points,
  colour,
  bold: true,
  label,
  ink: colour,
})

/** Shares on an axis: as many decimals as its ticks need. */
export const percentTicks =
  ([lo, hi]: readonly [number, number], say: (share: number, digits: number) => string) =>
  (share: number): string =>
    `${say(100 * share, hi - lo < 0.04 ? 1 : 0)}%`

/** A domain that holds every band (and zero, where asked) with a little air. */
export function domainOf(strands: readonly (readonly Point[])[], zero: boolean): [number, number] {
  const all = strands.flat()
  const lo = Math.min(...all.map((p) => p.lo), ...(zero ? [0] : []))
  const hi = Math.max(...all.map((p) => p.hi), ...(zero ? [0] : []))
  const air = 0.06 * (hi - lo) || 0.01
  return [zero && lo === 0 ? 0 : lo - air, hi + air]
}

const LABEL = 12
const TOP = 10
const HEADED = 34
const LEFT = 46
const BOTTOM = 24

/** Lines and bands over the years. */
export function timePanel({
  width,
  height,
  heading,
  domain,
  format,
  strands,
  dots = [],
  dotsName,
  right,
}: PanelCard): Plot.PlotOptions {
  const years = strands[0]!.points.map(({ year }) => year)
  const [first, last] = [years[0]!, years.at(-1)!]
  const marginTop = heading ? HEADED : TOP
  const perPixel = (domain[1] - domain[0]) / (height - marginTop - BOTTOM)
  const ends = strands.flatMap(({ points, label, ink }) =>
    points.slice(-1).map(({ median }) => ({ at: median, label, ink })),
  )
  const named = dots[(dots.length - 1) >> 1]
  return {
    width,
    height,
    marginTop,
    marginBottom: BOTTOM,
    marginLeft: LEFT,
    marginRight: right,
    x: { domain: [first, Math.max(last, first + 1)], label: null },
    y: { domain: [...domain], label: null },
    marks: [
      Plot.gridY({ ticks: 4, stroke: HAIRLINE, strokeOpacity: 1 }),
      Plot.axisY({ ticks: 4, tickSize: 0, tickFormat: format, fontSize: LABEL, label: null }),
      Plot.axisX(yearTicks(first, last), { tickSize: 4, tickFormat: String, fontSize: LABEL, label: null }),
      domain[0] < 0 ? Plot.ruleY([0], { stroke: BASELINE, strokeWidth: 1.2 }) : null,
      strands.map(({ points, colour }) =>
        Plot.areaY(points, { x: 'year', y1: 'lo', y2: 'hi', fill: colour, fillOpacity: 0.2 }),
      ),
      strands.map(({ points, colour, bold }) =>
        Plot.lineY(points, { x: 'year', y: 'median', stroke: colour, strokeWidth: bold ? 2.8 : 1.4 }),
      ),
      Plot.dot(dots, { x: 'year', y: 'value', r: 2.4, fill: INK, stroke: 'white', strokeWidth: 0.6 }),
      dotsName && named
        ? Plot.text([named], {
            x: 'year',
            y: 'value',
            text: () => dotsName,
            dx: 6,
            dy: 14,
            textAnchor: 'start',
            fill: INK,
            stroke: PAPER,
            strokeWidth: 4,
            fontSize: LABEL,
          })
        : null,
      heading
        ? Plot.text([heading.text], {
            frameAnchor: 'top-left',
            dx: -LEFT,
            dy: -28,
            fontSize: 15,
            fontWeight: 600,
            fill: heading.colour,
          })
        : null,
      spread(ends, 15 * perPixel, domain[0], domain[1]).map(({ at, label, ink }) =>
        Plot.text([label], {
          x: [last],
          y: [at],
          dx: 6,
          textAnchor: 'start',
          fill: ink,
          fontSize: LABEL,
          fontWeight: ink === INK_3 ? 400 : 600,
        }),
      ),
    ],
  }
}

/** First and last year, and the rounded ones between that leave room for them. */
export function yearTicks(first: number, last: number): number[] {
  const step = last - first > 12 ? 10 : 5
  const between: number[] = []
  for (let year = Math.ceil(first / step) * step; year < last; year += step)
    if (year - first >= step / 2 && last - year >= step / 2) between.push(year)
  return [...new Set([first, ...between, last])]
}
