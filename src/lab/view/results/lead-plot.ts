import * as Plot from '@observablehq/plot'
import type { Dot } from '../../figures/observed.ts'
import type { Track } from '../../figures/tracks.ts'
import { yearAt } from '../../world/clock.ts'
import { niceTicks } from './lead-axis.ts'
import { edges, guessLine, hasBand, pointsOf } from './lead-lines.ts'
import { END, FEW_YEARS, FITTED_TO, NAMED_YEARS, START } from './lead-years.ts'

/** Everything that the lead chart is drawn from; colours are the page's. */
export interface LeadCard {
  readonly width: number
  readonly height: number
  readonly baseline: Track
  readonly policy: Track | undefined
  readonly hidesBaseline: boolean
  readonly observed: readonly Dot[]
  readonly domain: readonly [number, number]
  /** First quarter of new policy. */
  readonly from: number | undefined
  /** Quarter shown. */
  readonly t: number
  readonly covered: boolean
  /** Bands are over what is not known of the world. */
  readonly unknown: boolean
  readonly guess: number | undefined
  /** Type and lines against those of a laptop. */
  readonly k: number
  readonly right: number
  readonly say: (value: number) => string
  readonly tick: (value: number) => string
  readonly words: {
    /** Of the years that calibration used, and of those after; none in a world that is not calibrated. */
    readonly fitted?: string
    readonly checked?: string
    readonly baseline: string
    readonly start: string
    readonly interval: (lo: number, hi: number) => string
    readonly guess: string
  }
}

export const LEFT = 44
export const TOP = 14
export const BOTTOM = 24
/** Labels at the end keep this distance, px. */
const APART = 34

/** Baseline and policy over the years, each with its band, named at its end. */
export function leadPlot(card: LeadCard): SVGSVGElement {
  const { width, height, domain, k, say, tick, words, from, covered } = card
  const [low, high] = domain
  const fs = 12.5 * k
  const base = card.hidesBaseline ? [] : pointsOf(card.baseline)
  const start = from === undefined ? START : yearAt(from) - 0.25
  const policy = card.policy && !covered ? pointsOf(card.policy).filter(({ year }) => year >= start) : []
  const end = policy.at(-1)
  const last = pointsOf(card.baseline).at(-1)!
  const y = (value: number): number => TOP + (1 - (value - low) / (high - low)) * (height - TOP - BOTTOM * k)
  // labels of the ends kept apart
  const gap = end ? y(last.line) - y(end.line) : 0
  const push = end && Math.abs(gap) < APART * k ? ((gap >= 0 ? 1 : -1) * (APART * k - Math.abs(gap))) / 2 : 0
  const ticks = niceTicks(low, high)
  const guess = card.guess
  const years = width > 480 ? NAMED_YEARS : FEW_YEARS
  return Plot.plot({
    width,
    height,
    marginLeft: LEFT * k,
    marginRight: card.right * k,
    marginTop: TOP,
    marginBottom: BOTTOM * k,
    className: 'lead-plot',
    style: { fontSize: `${fs}px`, color: 'var(--ink-3)', overflow: 'visible' },
    x: { domain: [START, END], ticks: years, tickFormat: (year: number) => `${year}`, tickSize: 0, label: null },
    y: { domain: [low, high], ticks, tickFormat: tick, tickSize: 0, label: null },
    marks: [
      words.fitted === undefined
        ? null
        : Plot.rect([0], { x1: START, x2: FITTED_TO, y1: low, y2: high, fill: 'var(--sunken)', fillOpacity: 0.8 }),
      Plot.gridY(ticks, { stroke: 'var(--line)', strokeOpacity: 1 }),
      from === undefined ? null : Plot.ruleX([start + 0.125], { stroke: 'var(--policy)', strokeDasharray: '2,3' }),
      Plot.areaY(base.filter(hasBand), { x: 'year', y1: 'lo', y2: 'hi', fill: 'var(--base-band)', className: 'band' }),
      Plot.areaY(policy.filter(hasBand), {
        x: 'year',
        y1: 'lo',
        y2: 'hi',
        fill: 'var(--policy-band)',
        className: 'band',
      }),
      ...(card.unknown ? edges(policy.length > 0 ? policy : base) : []),
      Plot.line(base, { x: 'year', y: 'line', stroke: 'var(--base)', strokeWidth: 1.6 * k }),
      Plot.line(policy, {
        x: 'year',
        y: 'line',
        stroke: 'var(--policy)',
        strokeWidth: 3.2 * k,
        strokeLinecap: 'round',
      }),
      Plot.dot(card.observed, {
        x: (dot: Dot) => dot.year + 0.875,
        y: 'value',
        r: 3.2 * k,
        fill: (dot: Dot) => (dot.published ? 'var(--ink)' : 'var(--surface)'),
        stroke: 'var(--ink)',
        strokeWidth: 1.3,
      }),
      words.fitted === undefined
        ? null
        : Plot.text([0], {
            x: START,
            y: high,
            text: [words.fitted],
            textAnchor: 'start',
            dx: 4,
            dy: 9,
            fill: 'var(--ink-3)',
          }),
      words.checked !== undefined && width > 430
        ? Plot.text([0], {
            x: FITTED_TO,
            y: high,
            text: [words.checked],
            textAnchor: 'start',
            dx: 5,
            dy: 9,
            fill: 'var(--ink-3)',
          })
        : null,
      from === undefined
        ? null
        : Plot.text([0], {
            x: start + 0.125,
            y: low,
            text: [words.start],
            textAnchor: 'start',
            dx: 5,
            dy: -8,
            fill: 'var(--policy)',
            fontWeight: 600,
          }),
      Plot.ruleX([yearAt(card.t)], { stroke: 'var(--ink)', strokeWidth: 1 }),
      guess === undefined
        ? null
        : Plot.line(guessLine(card.baseline, from, guess), {
            x: 0,
            y: 1,
            stroke: 'var(--ink)',
            strokeWidth: 2.6 * k,
            strokeDasharray: '1,6',
            strokeLinecap: 'round',
          }),
      guess === undefined
        ? null
        : Plot.dot([guess], { x: END, y: guess, r: 9, fill: 'var(--surface)', stroke: 'var(--ink)', strokeWidth: 2.5 }),
      guess === undefined
        ? null
        : endText(guess, say(guess), { fs: fs * 1.3, fill: 'var(--ink)', weight: 650, dx: 16, dy: -6 }),
      guess === undefined ? null : endText(guess, words.guess, { fs, fill: 'var(--ink-2)', dx: 16, dy: 9 }),
      ...(end
        ? [
            Plot.dot([end], { x: 'year', y: 'line', r: 5 * k, fill: 'var(--policy)' }),
            endText(end.line, say(end.line), { fs: fs * 1.42, fill: 'var(--policy)', weight: 650, dy: -5 * k - push }),
            hasBand(end)
              ? endText(end.line, words.interval(end.lo, end.hi), { fs, fill: 'var(--policy)', dy: 10 * k - push })
              : null,
          ]
        : []),
      ...(card.hidesBaseline || guess !== undefined
        ? []
        : [
            Plot.dot([last], { x: 'year', y: 'line', r: 3.5 * k, fill: 'var(--base)' }),
            endText(last.line, say(last.line), { fs: fs * 1.15, fill: 'var(--ink-2)', dy: -4 * k + push }),
            endText(last.line, words.baseline, { fs, fill: 'var(--ink-3)', dy: 10 * k + push }),
          ]),
    ],
  }) as SVGSVGElement
}

function endText(
  y: number,
  text: string,
  { fs, fill, weight = 400, dx = 11, dy }: { fs: number; fill: string; weight?: number; dx?: number; dy: number },
) {
  return Plot.text([0], {
    x: END,
    y,
    text: [text],
    textAnchor: 'start',
    dx,
    dy,
    fill,
    fontSize: fs,
    fontWeight: weight,
  })
}
