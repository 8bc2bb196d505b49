import * as Plot from '@observablehq/plot'
import { FUNCTIONS, LOCAL, REGIONS, type RegionId } from '../model/places.ts'
import { fixed, signed } from '../words/numbers.ts'
import { type Language, WORDS } from '../words/words.ts'
import { signOf } from './band.ts'
import {
  type Case,
  type Comparison,
  casesOf,
  difference,
  level,
  momentsOf,
  seedsOf,
  share,
  yearsOf,
} from './comparison.ts'
import { FUNCTION_COLOURS, INK, INK_2, INK_3, inkOn, PLACE_COLOURS } from './palette.ts'
import { INNER, type Sheet } from './sheet.ts'

/** All that makes value added, in the order of the chain. */
export const TRADES = [...FUNCTIONS, LOCAL] as const
export type Trade = (typeof TRADES)[number]

/** Share of one function in the value added of a region, 0 … 1. */
export const workShare = (region: RegionId, trade: Trade) =>
  share(
    `value-added/${region}/${trade}`,
    TRADES.map((each) => `value-added/${region}/${each}` as const),
  )

const BAR = 26
const LEFT = 130
const RIGHT = 150

interface Bar {
  readonly region: RegionId
  readonly bar: string
  readonly trade: Trade
  readonly from: number
  readonly to: number
}

/** Who does what: bars of shares (means over the seeds, which add up, as medians do not), for the moments of the baseline and the last year under the policy. */
export function workSheet(comparison: Comparison, language: Language): Sheet {
  const words = WORDS[language]
  const { baseline, policy } = comparison
  const moments = momentsOf(yearsOf(casesOf(comparison)))
  const last = moments.at(-1)!
  const bars: { name: string; of: Case; year: number }[] = [
    ...moments.map((year) => ({
      name: policy && year === last ? words.inYear(year, words.baseline) : String(year),
      of: baseline,
      year,
    })),
    ...(policy ? [{ name: words.inYear(last, words.policy), of: policy, year: last }] : []),
  ]
  const rows = REGIONS.flatMap((region) =>
    bars.flatMap(({ name, of, year }) =>
      stacked(
        region,
        name,
        TRADES.map((trade) => level(of, workShare(region, trade), year).mean),
      ),
    ),
  )
  const moves = policy
    ? REGIONS.map((region) => ({ bar: bars.at(-1)!.name, ...greatest(comparison, [region], last) }))
    : []
  const height = REGIONS.length * (bars.length * BAR + 34)
  const y = { y: 'bar', fy: 'region' } as const
  const options: Plot.PlotOptions = {
    width: INNER,
    height,
    marginLeft: LEFT,
    marginRight: policy ? RIGHT : 20,
    marginTop: 0,
    marginBottom: 0,
    fy: { domain: [...REGIONS], axis: null, paddingInner: 0, paddingOuter: 0 },
    y: { domain: bars.map(({ name }) => name), label: null, padding: 0.14, insetTop: 28, insetBottom: 6 },
    x: { domain: [0, 1], axis: null },
    marks: [
      Plot.axisY({ tickSize: 0, fontSize: 12, fill: INK_2, label: null }),
      Plot.text(REGIONS, {
        fy: (d) => d,
        text: (d) => words.places[d as RegionId],
        frameAnchor: 'top-left',
        dy: 8,
        fontSize: 15,
        fontWeight: 600,
        fill: (d) => PLACE_COLOURS[d as RegionId],
      }),
      Plot.barX(rows, {
        ...y,
        x1: 'from',
        x2: 'to',
        fill: (d: Bar) => FUNCTION_COLOURS[d.trade],
        insetLeft: 0.5,
        insetRight: 0.5,
      }),
      Plot.text(
        rows.filter(({ from, to }) => to - from >= 0.04),
        {
          ...y,
          x: (d: Bar) => (d.from + d.to) / 2,
          text: (d: Bar) => fixed(100 * (d.to - d.from), 1),
          fill: (d: Bar) => inkOn(FUNCTION_COLOURS[d.trade]),
          fontSize: 12,
        },
      ),
      Plot.text(
        moves.filter(({ by }) => fixed(100 * by.mean, 1) !== '0.0'),
        {
          ...y,
          x: 1,
          dx: 8,
          textAnchor: 'start',
          text: (d) => words.work.change(d.trade, signed(100 * d.by.mean, 1)),
          fill: (d) => (signOf(d.by) === 0 ? INK_3 : INK),
          fontSize: 12,
        },
      ),
    ],
    color: { type: 'identity' },
  }
  return {
    id: 'functions',
    language,
    title: workTitle(comparison, language),
    subtitle: words.work.subtitle(seedsOf(comparison), policy !== undefined),
    source: words.source(casesOf(comparison), words.work.rows),
    keys: TRADES.map((trade) => ({ label: words.functions[trade], colour: FUNCTION_COLOURS[trade] })),
    panels: [{ x: 0, y: 0, options }],
    height,
  }
}

function stacked(region: RegionId, bar: string, shares: readonly number[]): Bar[] {
  let to = 0
  return TRADES.map((trade, k) => {
    const from = to
    to += shares[k]!
    return { region, bar, trade, from, to }
  })
}

/** The share of a traded function that the policy moves most, among those whose sign is clear where there are any. */
function greatest(comparison: Comparison, regions: readonly RegionId[], year: number) {
  const moves = regions.flatMap((region) =>
    FUNCTIONS.map((trade) => ({ region, trade, by: difference(comparison, workShare(region, trade), year) })),
  )
  const clear = moves.filter(({ by }) => signOf(by) !== 0)
  return (clear.length > 0 ? clear : moves).reduce((a, b) => (Math.abs(b.by.mean) > Math.abs(a.by.mean) ? b : a))
}

/** The share of a traded function that moves most: under the policy against the baseline, or, alone, from the first year to the last. */
export function workTitle(comparison: Comparison, language: Language): string {
  const { baseline, policy } = comparison
  const words = WORDS[language]
  const years = yearsOf(casesOf(comparison))
  const [first, last] = [years[0]!, years.at(-1)!]
  if (policy) {
    const { region, trade, by } = greatest(comparison, REGIONS, last)
    if (signOf(by) === 0) return words.work.none(words.called(policy), last)
    return words.work.title(
      words.called(policy),
      last,
      region,
      trade,
      by.mean,
      level(policy, workShare(region, trade), last).mean,
    )
  }
  if (first === last) return words.work.single(last)
  const shifts = REGIONS.flatMap((region) =>
    FUNCTIONS.map((trade) => {
      const at = (year: number) => level(baseline, workShare(region, trade), year).mean
      return { region, trade, before: at(first), after: at(last) }
    }),
  )
  const { region, trade, before, after } = shifts.reduce((a, b) =>
    Math.abs(b.after - b.before) > Math.abs(a.after - a.before) ? b : a,
  )
  return words.work.shift(first, last, region, trade, before, after)
}
