import * as Plot from '@observablehq/plot'
import { fixed, rounded, scaled } from '../words/numbers.ts'
import { AXES, type Method } from '../words/shapes/sensitivity.ts'
import type { Language } from '../words/words.ts'
import { wordsIn } from '../worlds/setting.ts'
import {
  directionOf,
  type Finding,
  type Influence,
  type Interval,
  isClear,
  MEASURES,
  ranked,
  sizeOf,
  slugOf,
} from './finding.ts'
import { domainOf, marksOf, type Row } from './influence-marks.ts'
import { AXIS_COLOURS, BASELINE, HAIRLINE, INK, INK_2, INK_3 } from './palette.ts'
import { INNER, type Sheet } from './sheet.ts'

const ROW = 26
const LEFT = 300
const RIGHT = 150
const AXIS = 26
/** Of a line below the axis. */
const NOTE = 20
/** More factors would not be read. */
const MOST = 16
/** A title names factors that come to this part of the first. */
const NAMED = 1 / 3

/** What a target hangs on: a bar a factor with its interval, a section an axis. Undefined where nothing is defined. */
export function influencesSheet(finding: Finding, language: Language): Sheet | undefined {
  const { sensitivity: words } = wordsIn(finding.world)[language]
  const { method } = finding
  const all = ranked(finding)
  if (all.length === 0) return undefined
  const shown = all.slice(0, MOST)
  const rows: Row[] = AXES.flatMap((axis) => {
    const own = shown.filter((influence) => influence.axis === axis)
    return own.length === 0
      ? []
      : [{ key: axis, axis }, ...own.map((influence) => ({ key: keyOf(influence), axis, influence }))]
  })
  const bars = rows.flatMap((row) => (row.influence ? [{ ...row, influence: row.influence }] : []))
  const unit = method === 'morris' || method === 'alone' ? words.unit(finding.unit) : ''
  const say = sayer(method, sizeOf(all[0], method))
  const rest = all.slice(MOST)
  const more = rest.length > 0 ? words.more(rest.length, say(sizeOf(rest[0], method))) : ''
  const note = [more, unit].filter(Boolean).join(language === 'zh' ? '；' : '; ')
  const marginBottom = note ? AXIS + NOTE : AXIS
  const height = rows.length * ROW + marginBottom
  const options: Plot.PlotOptions = {
    width: INNER,
    height,
    marginLeft: LEFT,
    marginRight: RIGHT,
    marginTop: 0,
    marginBottom,
    y: { domain: rows.map(({ key }) => key), axis: null, padding: 0.28 },
    x: { domain: domainOf(shown, method), label: null },
    marks: [
      Plot.gridX({ ticks: 5, stroke: HAIRLINE, strokeOpacity: 1 }),
      Plot.axisX({ ticks: 5, tickSize: 0, fontSize: 12, label: null, tickFormat: (x: number) => tickText(x, method) }),
      Plot.text(
        rows.filter(({ influence }) => !influence),
        {
          y: 'key',
          frameAnchor: 'left',
          dx: -LEFT,
          text: ({ axis }: Row) => words.axes[axis],
          fontSize: 14,
          fontWeight: 600,
          fill: ({ axis }: Row) => AXIS_COLOURS[axis],
        },
      ),
      Plot.text(bars, {
        y: 'key',
        frameAnchor: 'left',
        dx: -10,
        textAnchor: 'end',
        text: ({ influence }) => words.factor(influence),
        fontSize: 12.5,
        fill: INK_2,
      }),
      ...marksOf(bars, method),
      Plot.ruleX([0], { stroke: BASELINE, strokeWidth: 1.2 }),
      Plot.text(bars, {
        y: 'key',
        frameAnchor: 'right',
        dx: 10,
        textAnchor: 'start',
        text: ({ influence }) => labelOf(influence, method, say),
        fontSize: 12,
        fill: ({ influence }) => (isClear(influence, method) ? INK : INK_3),
      }),
      Plot.text(note ? [note] : [], { frameAnchor: 'bottom-left', dy: 36, fontSize: 12, fill: INK_3 }),
    ],
    color: { type: 'identity' },
  }
  return {
    id: `influences-${slugOf(finding)}`,
    world: finding.world,
    language,
    title: influencesTitle(finding, language),
    subtitle: `${words.subtitle[method](unit)}${language === 'zh' ? '' : ' '}${words.counts(capital(words.methods[method]), finding.used, finding.of, finding.seeds, finding.noise)}${language === 'zh' ? '。' : '.'}`,
    source: '',
    keys: [],
    panels: [{ x: 0, y: 0, options }],
    height: height + 4,
  }
}

/** The factors that do more than chance would, as far as they come near the first, three at most. */
export function influencesTitle(finding: Finding, language: Language): string {
  const { method, lack } = finding
  if (lack) return wordsIn(finding.world)[language].sensitivity.untitled(finding, lack)
  const clear = ranked(finding).filter((influence) => isClear(influence, method))
  const first = clear[0] ? sizeOf(clear[0], method) : 0
  const leaders = clear
    .slice(0, 3)
    .map((factor) => ({ factor, value: sizeOf(factor, method) }))
    .filter(({ value }) => value >= NAMED * first)
  return wordsIn(finding.world)[language].sensitivity.title(finding, method, leaders, finding.influences.length)
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const keyOf = ({ axis, id }: Influence): string => `${axis} ${id}`

const isShare = (method: Method): boolean => method === 'sobol' || method === 'factorial'
const sayer = (method: Method, largest: number): ((value: number) => string) =>
  isShare(method)
    ? (value) => `${fixed(100 * value, 0)}%`
    : method === 'pawn'
      ? (value) => fixed(value, 2)
      : scaled(largest)
const tickText = (value: number, method: Method): string =>
  isShare(method) ? `${fixed(100 * value, 0)}%` : rounded(value)

/** `95 [80 112] ↑`. */
function labelOf(influence: Influence, method: Method, say: (value: number) => string): string {
  const [main, second] = MEASURES[method] as readonly [string, string]
  const whole = ({ value, lo95, hi95 }: Interval) =>
    lo95 === undefined || hi95 === undefined ? say(value) : `${say(value)} [${say(lo95)} ${say(hi95)}]`
  const { measures } = influence
  if (method === 'alone') return `${say(measures[main].value)} … ${say(measures[second].value)}`
  const arrow = { '-1': ' ↓', '0': '', '1': ' ↑' }[directionOf(influence)]
  return `${whole(measures[main])}${arrow}`
}
