import * as Plot from '@observablehq/plot'
import { exp } from '../math/exp.ts'
import { log } from '../math/log.ts'
import { type Point, powers, yearTicks } from './axis.ts'
import { spread } from './labels.ts'
import { BASELINE, HAIRLINE, INK, INK_3, PAPER } from './palette.ts'

/** One line over the years with its band, named at its end. */
export interface Strand {
  readonly points: readonly Point[]
  readonly colour: string
  readonly bold: boolean
  readonly label: string
  /** Colour of the label: text must not be as pale as a mark may be. */
  readonly ink: string
  /** A line without its band, where several share a panel. */
  readonly bare?: boolean
}

export interface PanelCard {
  readonly width: number
  readonly height: number
  readonly heading?: { readonly text: string; readonly colour: string }
  readonly domain: readonly [number, number]
  readonly format: (value: number) => string
  /** Powers of two at equal distances; the ticks stand at whole powers. */
  readonly log?: boolean
  readonly strands: readonly Strand[]
  /** Observed points, with the word that names them (once). */
  readonly dots?: readonly { readonly year: number; readonly value: number }[]
  readonly dotsName?: string | undefined
  /** What is said where no strand has a figure in any year. */
  readonly none?: string
  /** Room at the right for the labels of the ends, at the left for those of the axis. */
  readonly right: number
  readonly left?: number
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

/** A line of several in one panel: thin, in its colour, without band or label. */
export const asThin = (points: readonly Point[], colour: string): Strand => ({
  points,
  colour,
  bold: false,
  label: '',
  ink: INK_3,
  bare: true,
})

/** Words above a row of panels. */
export const headline = (text: string, width: number): Plot.PlotOptions => ({
  width,
  height: 26,
  margin: 0,
  marks: [Plot.text([text], { frameAnchor: 'left', fontSize: 15, fontWeight: 600, fill: INK })],
})

const LABEL = 12
/** Width of a year's label with air. */
const YEAR = 34
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
  log: octaves = false,
  strands,
  dots = [],
  dotsName,
  none,
  right,
  left = LEFT,
}: PanelCard): Plot.PlotOptions {
  const years = strands[0].points.map(({ year }) => year)
  const [first, last] = [years[0], years.at(-1)!]
  const marginTop = heading ? HEADED : TOP
  const [up, back] = octaves ? [log, exp] : [Number, Number]
  const [bottom, top] = [up(domain[0]), up(domain[1])]
  const perPixel = (top - bottom) / (height - marginTop - BOTTOM)
  const ends = strands.flatMap(({ points, label, ink }) =>
    points
      .slice(-1)
      .filter(({ mean }) => label !== '' && Number.isFinite(mean))
      .map(({ mean }) => ({ at: up(Math.min(Math.max(mean, domain[0]), domain[1])), label, ink })),
  )
  const ticks = octaves ? powers(domain) : undefined
  const named = dots[(dots.length - 1) >> 1]
  return {
    width,
    height,
    marginTop,
    marginBottom: BOTTOM,
    marginLeft: left,
    marginRight: right,
    x: { domain: [first, Math.max(last, first + 1)], label: null },
    y: { domain: [...domain], label: null, ...(octaves ? { type: 'log', base: 2, clamp: true } : {}) },
    marks: [
      Plot.gridY({ ticks: ticks ?? 4, stroke: HAIRLINE, strokeOpacity: 1 }),
      Plot.axisY({ ticks: ticks ?? 4, tickSize: 0, tickFormat: format, fontSize: LABEL, label: null }),
      Plot.axisX(yearTicks(first, last, ((last - first) * YEAR) / (width - left - right)), {
        tickSize: 4,
        tickFormat: String,
        fontSize: LABEL,
        label: null,
      }),
      domain[0] < 0 || octaves ? Plot.ruleY([octaves ? 1 : 0], { stroke: BASELINE, strokeWidth: 1.2 }) : null,
      strands
        .filter(({ bare }) => !bare)
        .map(({ points, colour }) =>
          Plot.areaY(points, { x: 'year', y1: 'lo', y2: 'hi', fill: colour, fillOpacity: 0.2 }),
        ),
      strands.map(({ points, colour, bold }) =>
        Plot.lineY(points, { x: 'year', y: 'mean', stroke: colour, strokeWidth: bold ? 2.8 : 1.4 }),
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
      none !== undefined && strands.every(({ points }) => points.every((point) => Number.isNaN(point.mean)))
        ? Plot.text([none], { frameAnchor: 'middle', fontSize: LABEL, fill: INK_3 })
        : null,
      heading
        ? Plot.text([heading.text], {
            frameAnchor: 'top-left',
            dx: -left,
            dy: -28,
            fontSize: 15,
            fontWeight: 600,
            fill: heading.colour,
          })
        : null,
      spread(ends, 15 * perPixel, bottom, top).map(({ at, label, ink }) =>
        Plot.text([label], {
          x: [last],
          y: [back(at)],
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
