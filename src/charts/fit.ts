import * as Plot from '@observablehq/plot'
import type { FitRow } from '../evidence/fit.ts'
import type { ScoreRow } from '../evidence/scoreboard.ts'
import { REGIONS } from '../model/places.ts'
import { HUB, YEARS } from '../words/setting.ts'
import { type Language, WORDS } from '../words/words.ts'
import { unseen } from './fit-page.ts'
import { BASELINE, HAIRLINE, INK, INK_2, PAPER, PLACE_COLOURS } from './palette.ts'
import { INNER, type Sheet } from './sheet.ts'

const WIDE = INNER / REGIONS.length
const HIGH = 150
/** Every third year of the evidence. */
const TICKS = [0, 3, 6, 9].map((k) => YEARS.fitted[0] + k).filter((year) => year <= YEARS.checked[1])
const TREND = '#2F978F'
const SHARE = '#6C4AB6'
const MODEL = BASELINE

/** How an indicator is shown: what its values are divided by, and the panel that it goes to. */
const SHOWN: Readonly<Record<string, { readonly as?: string; readonly scale: number }>> = {
  gdp: { scale: 1e4 },
  'rd-spending': { scale: 10 },
  'patents-in-force': { scale: 1e3 },
  'output-absorbed-ratio': { scale: 1 },
  'secondary-share-since-2013': { as: 'secondary-share', scale: 1 },
  'secondary-share-since-2019': { as: 'secondary-share', scale: 1 },
  'contracts-to-neighbours': { scale: 1 },
  'share-to-neighbours': { scale: 0.01 },
  'real-growth': { scale: 0.01 },
}
const BY_REGION = ['gdp', 'rd-spending', 'patents-in-force', 'output-absorbed-ratio', 'secondary-share']

interface Mark {
  readonly x: number | string
  readonly role: FitRow['role']
  readonly observed: number
  readonly median: number
  readonly lo: number
  readonly hi: number
  readonly trend: number
  readonly share: number
}

/** Every target by year: observed as dots, the model as band and line, the two naive forecasts as marks. */
export function fitSheet(
  rows: readonly FitRow[],
  scores: readonly ScoreRow[],
  runs: { readonly vectors: number; readonly runs: number },
  language: Language,
): Sheet {
  const words = WORDS[language].fit
  const panels = [
    ...BY_REGION.flatMap((indicator, row) =>
      REGIONS.map((region, column) => ({
        x: column * WIDE,
        y: row * HIGH,
        options: panel(
          `${words.regions[region]} · ${words.indicators[indicator]}`,
          marksOf(rows, indicator, region),
          PLACE_COLOURS[region],
        ),
      })),
    ),
    ...['contracts-to-neighbours', 'share-to-neighbours'].map((indicator, column) => ({
      x: column * WIDE,
      y: BY_REGION.length * HIGH,
      options: panel(words.indicators[indicator], marksOf(rows, indicator, HUB), PLACE_COLOURS[HUB]),
    })),
    {
      x: 2 * WIDE,
      y: BY_REGION.length * HIGH,
      options: panel(
        words.indicators['real-growth'],
        REGIONS.flatMap((region) =>
          marksOf(rows, 'real-growth', region).map((mark) => ({ ...mark, x: words.regions[region] })),
        ),
        INK_2,
      ),
    },
  ]
  const held = (role: FitRow['role']) => rows.filter((row) => row.role === role)
  const inside = (some: readonly FitRow[]) =>
    some.filter(({ observed, lo90, hi90 }) => lo90 <= observed && observed <= hi90).length
  const [fit, check] = [held('fit'), held('check')]
  return {
    id: 'fit',
    language,
    title: words.title(inside(fit), fit.length, inside(check), check.length),
    subtitle: `${words.subtitle(runs.vectors, runs.runs)} ${unseen(scores, language)}`,
    source: words.source,
    keys: [
      { label: words.model, colour: MODEL },
      { label: words.observed, colour: INK },
      { label: words.trend, colour: TREND },
      { label: words.share, colour: SHARE },
    ],
    panels,
    height: (BY_REGION.length + 1) * HIGH + 8,
  }
}

function marksOf(rows: readonly FitRow[], indicator: string, region: string): Mark[] {
  return rows
    .filter((row) => (SHOWN[row.indicator]!.as ?? row.indicator) === indicator && row.region === region)
    .map((row) => {
      const [first, last = first] = String(row.year).split('-').map(Number) as [number, number?]
      const years = last - first + 1
      // a sum of several years stands beside single ones as a mean
      const scale = SHOWN[row.indicator]!.scale * (indicator === 'contracts-to-neighbours' ? years : 1)
      return {
        x: (first + last) / 2,
        role: row.role,
        observed: row.observed / scale,
        median: row.median / scale,
        lo: row.lo90 / scale,
        hi: row.hi90 / scale,
        trend: row.naiveTrend / scale,
        share: row.naiveShare / scale,
      }
    })
    .sort((a, b) => Number(a.x) - Number(b.x))
}

function panel(heading: string, marks: readonly Mark[], colour: string): Plot.PlotOptions {
  const named = typeof marks[0]?.x === 'string'
  const all = marks.flatMap(({ lo, hi, observed, trend, share }) => [lo, hi, observed, trend, share])
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const air = 0.08 * (high - low) || 0.1
  return {
    width: WIDE,
    height: HIGH,
    marginTop: 34,
    marginBottom: 22,
    marginLeft: 40,
    marginRight: 14,
    x: named
      ? { type: 'point', domain: marks.map(({ x }) => x), padding: 0.5, label: null }
      : { domain: [YEARS.fitted[0] - 0.4, YEARS.checked[1] + 0.4], label: null },
    y: { domain: [low - air, high + air], label: null },
    marks: [
      Plot.gridY({ ticks: 3, stroke: HAIRLINE, strokeOpacity: 1 }),
      Plot.axisY({ ticks: 3, tickSize: 0, fontSize: 12, label: null }),
      Plot.axisX(named ? marks.map(({ x }) => x) : TICKS, {
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
      Plot.text([heading], { frameAnchor: 'top-left', dx: -40, dy: -28, fontSize: 13, fontWeight: 600, fill: colour }),
    ],
  }
}
