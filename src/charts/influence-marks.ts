import * as Plot from '@observablehq/plot'
import type { Axis, Method } from '../words/shapes/sensitivity.ts'
import { type Influence, isClear, MEASURES } from './finding.ts'
import { AXIS_COLOURS, BASELINE, INK, PAPER } from './palette.ts'

/** A line of the chart: a factor, or the heading of an axis. */
export interface Row {
  readonly key: string
  readonly axis: Axis
  readonly influence?: Influence
}
interface Bar extends Row {
  readonly influence: Influence
}

/** Bars, intervals, ticks of chance and diamonds, as the method has them. */
export function marksOf(bars: readonly Bar[], method: Method): Plot.Markish[] {
  const of = (measure: string) => (bar: Bar) => bar.influence.measures[measure]
  const line = (measure: string, look: Plot.RuleYOptions = {}): Plot.Markish =>
    Plot.ruleY(
      bars.filter((bar) => of(measure)(bar)?.lo95 !== undefined),
      {
        y: 'key',
        x1: (bar: Bar) => of(measure)(bar)!.lo95!,
        x2: (bar: Bar) => of(measure)(bar)!.hi95!,
        stroke: INK,
        strokeWidth: 1.4,
        ...look,
      },
    )
  const fill = ({ axis, influence }: Bar) => (isClear(influence, method) ? AXIS_COLOURS[axis] : BASELINE)
  const bar = (measure: string, look: Plot.BarXOptions = {}): Plot.Markish =>
    Plot.barX(bars, { y: 'key', x1: 0, x2: (b: Bar) => of(measure)(b)?.value ?? 0, fill, ...look })
  // on a dark bar the tick stands in a light gap
  const chance = [
    { stroke: PAPER, strokeWidth: 5 },
    { stroke: INK, strokeWidth: 2 },
  ].map((look) => Plot.tickX(bars, { y: 'key', x: (b: Bar) => b.influence.threshold, ...look }))
  const [main, second] = MEASURES[method] as readonly [string, string]
  switch (method) {
    case 'morris':
      return [
        bar(main),
        line(main),
        ...chance,
        Plot.dot(bars, {
          y: 'key',
          x: (b: Bar) => of('morris-sigma')(b)?.value,
          symbol: 'diamond',
          r: 4.5,
          fill: PAPER,
          stroke: INK,
          strokeWidth: 1.4,
        }),
      ]
    case 'sobol':
    case 'factorial':
      return [
        bar(main, { fillOpacity: 0.35 }),
        bar(second, { insetTop: 5, insetBottom: 5 }),
        line(main, { dy: -5 }),
        line(second, { dy: 5, strokeWidth: 1 }),
      ]
    case 'pawn':
      return [bar(main), line(main), ...chance]
    case 'alone':
      return [bar(main), bar(second, { fillOpacity: 0.65 }), line(main), line(second)]
  }
}

/** An axis that holds all that is drawn. */
export function domainOf(shown: readonly Influence[], method: Method): [number, number] {
  const drawn = MEASURES[method].filter((measure) => measure !== 'morris-mu' && !/^pawn-(mean|max)$/.test(measure))
  const reach = shown.flatMap(({ measures, threshold }) => [
    ...drawn.flatMap((measure) => {
      const interval = measures[measure]
      if (!interval) return []
      const { value, lo95 = value, hi95 = value } = interval
      return measure === 'morris-sigma' ? [value] : [value, lo95, hi95]
    }),
    ...(threshold === undefined ? [] : [threshold]),
  ])
  const [lo, hi] = [Math.min(0, ...reach), Math.max(0, ...reach)]
  const air = 0.03 * (hi - lo) || 1
  return [lo < 0 ? lo - air : 0, hi > 0 ? hi + air : 0]
}
