import * as Plot from '@observablehq/plot'
import { quantile } from '../math/sums.ts'
import { rounded, scaled } from '../words/numbers.ts'
import type { Language } from '../words/words.ts'
import { wordsIn } from '../worlds/setting.ts'
import { type Finding, type Influence, slugOf } from './finding.ts'
import { AXIS_COLOURS, HAIRLINE, INK } from './palette.ts'
import { INNER, type Sheet } from './sheet.ts'

/** One factor’s values and what the target came to there, point by point; options of a rule by their place. */
export interface Cloud {
  readonly influence: Influence
  readonly x: readonly number[]
  readonly y: readonly number[]
  readonly options?: readonly string[]
  /** Values at equal ratios rather than distances. */
  readonly log?: boolean
}

const HEIGHT = 330
const LEFT = 64
/** Points of a slice, slices at most, dots at most. */
const SLICE = 12
const MOST_SLICES = 12
const MOST_DOTS = 1500
/** Distinct values that make slices of their own. */
const LISTED = 8

interface Slice {
  readonly x: number
  readonly lo: number
  readonly median: number
  readonly hi: number
}

/** A target over the one or two factors that matter most: dots, and the median and middle 80 % of slices. */
export function responseSheet(finding: Finding, clouds: readonly Cloud[], language: Language): Sheet | undefined {
  const { sensitivity: words } = wordsIn(finding.world)[language]
  const [first] = clouds
  if (!first || first.y.length < 3) return undefined
  const width = INNER / Math.max(clouds.length, 1)
  const all = clouds.flatMap(({ y }) => y)
  const [lo, hi] = [Math.min(...all), Math.max(...all)]
  const air = 0.05 * (hi - lo) || 1
  const slices = slicesOf(first)
  const say = (x: number) => first.options?.[x] ?? rounded(x)
  const [a, b] = [slices[0], slices.at(-1)!]
  // three figures, and more where these would not tell the two apart
  const largest = Math.max(Math.abs(a.median), Math.abs(b.median))
  const apart = Math.abs(a.median - b.median)
  const tell = scaled(apart > 0 ? Math.min(largest, 10 * apart) : largest)
  return {
    id: `response-${slugOf(finding)}`,
    world: finding.world,
    language,
    title: words.response.title(
      finding,
      words.factor(first.influence),
      say(a.x),
      say(b.x),
      words.amount(tell(a.median), words.unit(finding.unit)),
      words.amount(tell(b.median), words.unit(finding.unit)),
    ),
    subtitle: words.response.subtitle(words.unit(finding.unit)),
    source: '',
    keys: [],
    panels: clouds.map((cloud, k) => ({
      x: k * width,
      y: 0,
      options: panelOf(cloud, width, [lo - air, hi + air], words.factor(cloud.influence)),
    })),
    height: HEIGHT + 6,
  }
}

function panelOf(cloud: Cloud, width: number, domain: [number, number], name: string): Plot.PlotOptions {
  const { influence, x, y, options, log } = cloud
  const colour = AXIS_COLOURS[influence.axis]
  const step = Math.ceil(x.length / MOST_DOTS)
  const dots = x.flatMap((at, k) => (k % step === 0 ? [{ x: at, y: y[k] }] : []))
  const slices = slicesOf(cloud)
  const ends: [number, number] = [Math.min(...x), Math.max(...x)]
  const pad = options ? 0.5 : log ? 0 : 0.02 * (ends[1] - ends[0]) || 0.5
  const places = options
    ? { ticks: options.map((_, k) => k), tickFormat: (k: number) => options[k] ?? '' }
    : { ticks: 4, tickFormat: rounded }
  return {
    width,
    height: HEIGHT,
    marginLeft: LEFT,
    marginRight: 24,
    marginTop: 34,
    marginBottom: 30,
    x: { domain: [ends[0] - pad, ends[1] + pad], label: null, ...(log ? { type: 'log' } : {}) },
    y: { domain, label: null },
    marks: [
      Plot.gridY({ ticks: 4, stroke: HAIRLINE, strokeOpacity: 1 }),
      Plot.axisY({ ticks: 4, tickSize: 0, fontSize: 12, label: null, tickFormat: rounded }),
      Plot.axisX({ ...places, tickSize: 4, fontSize: 12, label: null }),
      options ? null : Plot.areaY(slices, { x: 'x', y1: 'lo', y2: 'hi', fill: colour, fillOpacity: 0.18 }),
      Plot.dot(dots, { x: 'x', y: 'y', r: 2, fill: colour, fillOpacity: 0.45 }),
      options
        ? Plot.ruleX(slices, { x: 'x', y1: 'lo', y2: 'hi', stroke: colour, strokeWidth: 12, strokeOpacity: 0.18 })
        : Plot.lineY(slices, { x: 'x', y: 'median', stroke: colour, strokeWidth: 2.6 }),
      options ? Plot.dot(slices, { x: 'x', y: 'median', r: 6, fill: colour, stroke: 'white', strokeWidth: 1.5 }) : null,
      Plot.text([name], { frameAnchor: 'top-left', dx: -LEFT + 8, dy: -28, fontSize: 15, fontWeight: 600, fill: INK }),
    ],
  }
}

/** Medians and middles of slices with about equally many points; few different values have a slice each. */
function slicesOf({ x, y }: Cloud): readonly Slice[] {
  const order = x.map((_, k) => k).sort((a, b) => x[a] - x[b])
  const distinct = [...new Set(x)].sort((a, b) => a - b)
  const count = Math.max(2, Math.min(MOST_SLICES, Math.floor(x.length / SLICE)))
  const groups =
    distinct.length <= LISTED
      ? distinct.map((value) => order.filter((k) => x[k] === value))
      : Array.from({ length: count }, (_, s) =>
          order.slice(Math.floor((s * order.length) / count), Math.floor(((s + 1) * order.length) / count)),
        )
  return groups
    .filter((group) => group.length > 0)
    .map((group) => {
      const sorted = group.map((k) => y[k]).sort((a, b) => a - b)
      return {
        x: quantile(
          group.map((k) => x[k]),
          0.5,
        ),
        lo: quantile(sorted, 0.1),
        median: quantile(sorted, 0.5),
        hi: quantile(sorted, 0.9),
      }
    })
}
