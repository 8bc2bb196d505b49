import * as Plot from '@observablehq/plot'
import type { FitRow } from '../evidence/fit.ts'
import { BASELINE, HAIRLINE, INK, PAPER } from './palette.ts'

/** A target of the fit: observed, the model's median and band, the two naive forecasts. */
export interface Mark {
  readonly x: number | string
  readonly role: FitRow['role']
  readonly observed: number
  readonly median: number
  readonly lo: number
  readonly hi: number
  readonly trend: number
  readonly share: number
}

/** Height of a panel, pixels. */
export const HIGH = 150
export const TREND = '#2F978F'
export const SHARE = '#6C4AB6'
export const MODEL = BASELINE

/** Three steps over the years of the evidence. */
const ticksOf = ([first, last]: readonly [number, number]): readonly number[] =>
  [0, 1, 2, 3].map((k) => first + k * Math.max(1, Math.ceil((last - first - 2) / 3))).filter((year) => year <= last)

/** A panel of the fit: marks of one indicator and region by year. */
export const panelIn =
  (width: number, evidence: readonly [number, number]) =>
  (heading: string, marks: readonly Mark[], colour: string): Plot.PlotOptions => {
    const named = typeof marks[0]?.x === 'string'
    const all = marks.flatMap(({ lo, hi, observed, trend, share }) => [lo, hi, observed, trend, share])
    const [low, high] = [Math.min(...all), Math.max(...all)]
    const air = 0.08 * (high - low) || 0.1
    return {
      width,
      height: HIGH,
      marginTop: 34,
      marginBottom: 22,
      marginLeft: 40,
      marginRight: 14,
      x: named
        ? { type: 'point', domain: marks.map(({ x }) => x), padding: 0.5, label: null }
        : { domain: [evidence[0] - 0.4, evidence[1] + 0.4], label: null },
      y: { domain: [low - air, high + air], label: null },
      marks: [
        Plot.gridY({ ticks: 3, stroke: HAIRLINE, strokeOpacity: 1 }),
        Plot.axisY({ ticks: 3, tickSize: 0, fontSize: 12, label: null }),
        Plot.axisX(named ? marks.map(({ x }) => x) : ticksOf(evidence), {
          tickSize: 3,
          tickFormat: String,
          fontSize: 12,
          label: null,
        }),
        Plot.ruleX(marks, { x: 'x', y1: 'lo', y2: 'hi', stroke: MODEL, strokeWidth: 5, strokeOpacity: 0.45 }),
        Plot.dot(marks, { x: 'x', y: 'trend', symbol: 'triangle', r: 2.6, fill: TREND }),
        Plot.dot(marks, { x: 'x', y: 'share', symbol: 'square', r: 2.4, fill: SHARE }),
        named
          ? Plot.dot(marks, { x: 'x', y: 'median', symbol: 'diamond', r: 4, fill: colour })
          : Plot.lineY(marks, { x: 'x', y: 'median', stroke: colour, strokeWidth: 2.2 }),
        Plot.dot(marks, {
          x: 'x',
          y: 'observed',
          r: 3,
          fill: (mark: Mark) => (mark.role === 'fit' ? INK : PAPER),
          stroke: INK,
          strokeWidth: 1.2,
        }),
        Plot.text([heading], {
          frameAnchor: 'top-left',
          dx: -40,
          dy: -28,
          fontSize: 13,
          fontWeight: 600,
          fill: colour,
        }),
      ],
    }
  }
