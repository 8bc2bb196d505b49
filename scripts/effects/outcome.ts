import { frames } from '../../src/engine/run.ts'
import type { Layout } from '../../src/records/frame.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { quarterOf } from '../../src/text/dates.ts'

/** Sums over the quarters of a span, in the order of a frame's layout. */
interface Span {
  readonly series: Float64Array
  readonly flows: Float64Array
}

/** What the table asks of one run. */
export interface Outcome {
  readonly layout: Layout
  /** The policy's years, 2025–2035. */
  readonly since: Span
  /** The last three, in which every ramp is over. */
  readonly late: Span
  /** The last. */
  readonly last: Span
  /** The last quarter, for stocks. */
  readonly end: Span
}
export type SpanName = 'since' | 'late' | 'last' | 'end'

const FIRST: Readonly<Record<SpanName, number>> = {
  since: quarterOf('2025Q1'),
  late: quarterOf('2033Q1'),
  last: quarterOf('2035Q1'),
  end: quarterOf('2035Q4'),
}
const SPANS = Object.keys(FIRST) as SpanName[]

/** Run a scenario and keep its sums. */
export function outcomeOf(scenario: Scenario, seed: number): Outcome {
  const spans = new Map<SpanName, Span>()
  let layout: Layout | undefined
  for (const frame of frames(scenario, seed)) {
    layout = frame.layout
    for (const name of SPANS) {
      if (frame.t < FIRST[name]) continue
      const span = spans.get(name)
      if (!span) spans.set(name, { series: frame.series.slice(), flows: frame.flows.slice() })
      else {
        for (let k = 0; k < span.series.length; k++) span.series[k] += frame.series[k]
        for (let k = 0; k < span.flows.length; k++) span.flows[k] += frame.flows[k]
      }
    }
  }
  if (!layout) throw new Error(`${scenario.id} has no quarter`)
  return { layout, ...(Object.fromEntries(spans) as Record<SpanName, Span>) }
}

/** Rows of a layout by name, looked up once. */
const index = new WeakMap<Layout, ReadonlyMap<string, number>>()
function rowOf(layout: Layout, name: string): number {
  let rows = index.get(layout)
  if (!rows) {
    rows = new Map([
      ...layout.series.map((key, k) => [[key.indicator, key.region, key.function].join(), k] as const),
      ...layout.flows.map((key, k) => [[key.kind, key.origin, key.destination, key.function].join(), k] as const),
    ])
    index.set(layout, rows)
  }
  const row = rows.get(name)
  if (row === undefined) throw new Error(`no row ${name}`)
  return row
}

/** Sum of an indicator over a span. */
export const series = (
  outcome: Outcome,
  span: SpanName,
  indicator: string,
  region: string,
  func: string = 'all',
): number => outcome[span].series[rowOf(outcome.layout, [indicator, region, func].join())]

const FIELDS = ['research', 'advanced', 'general', 'logistics', 'shipping']

/** Sum of a kind of flow over a span, over pairs of origin and destination and over functions. */
export function flow(
  outcome: Outcome,
  span: SpanName,
  kind: string,
  pairs: readonly (readonly [string, string])[],
  functions: readonly string[] = FIELDS,
): number {
  let sum = 0
  for (const [origin, destination] of pairs)
    for (const func of functions)
      sum += outcome[span].flows[rowOf(outcome.layout, [kind, origin, destination, func].join())]
  return sum
}
