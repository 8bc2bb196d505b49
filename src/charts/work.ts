import * as Plot from '@observablehq/plot'
import { fixed, signed } from '../words/numbers.ts'
import type { Language } from '../words/words.ts'
import { LOCAL, type Names } from '../worlds/names.ts'
import { wordsIn } from '../worlds/setting.ts'
import { signOf } from './band.ts'
import { coloursOf } from './colours.ts'
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
import { INK, INK_2, INK_3, inkOn } from './palette.ts'
import { INNER, type Sheet } from './sheet.ts'

/** All that makes value added, in the order of the chain. */
export const tradesOf = ({ functions }: Pick<Names, 'functions'>): readonly string[] => [...functions, LOCAL]

/** Share of one function in the value added of a region, 0 … 1. */
export const workShare = (names: Names, region: string, trade: string) =>
  share(
    `value-added/${region}/${trade}`,
    tradesOf(names).map((each) => `value-added/${region}/${each}`),
  )

const BAR = 26
const LEFT = 130
const RIGHT = 150

interface Bar {
  readonly region: string
  readonly bar: string
  readonly trade: string
  readonly from: number
  readonly to: number
}

/** Who does what: bars of shares (means over the seeds, which add up, as medians do not), for the moments of the baseline and the last year under the policy. */
export function workSheet(comparison: Comparison, language: Language): Sheet {
  const { world, baseline, policy } = comparison
  const { names } = world
  const { regions } = names
  const trades = tradesOf(names)
  const words = wordsIn(world)[language]
  const colours = coloursOf(world)
  const moments = momentsOf(yearsOf(casesOf(comparison)), world)
  const last = moments.at(-1)!
  const bars: { name: string; of: Case; year: number }[] = [
    ...moments.map((year) => ({
      name: policy && year === last ? words.inYear(year, words.baseline) : String(year),
      of: baseline,
      year,
    })),
    ...(policy ? [{ name: words.inYear(last, words.policy), of: policy, year: last }] : []),
  ]
  const rows = regions.flatMap((region) =>
    bars.flatMap(({ name, of, year }) =>
      stacked(
        region,
        name,
        trades.map((trade) => ({ trade, size: level(of, workShare(names, region, trade), year).mean })),
      ),
    ),
  )
  const moves = policy
    ? regions.map((region) => ({ bar: bars.at(-1)!.name, ...greatest(comparison, [region], last) }))
    : []
  const height = regions.length * (bars.length * BAR + 34)
  const y = { y: 'bar', fy: 'region' } as const
  const options: Plot.PlotOptions = {
    width: INNER,
    height,
    marginLeft: LEFT,
    marginRight: policy ? RIGHT : 20,
    marginTop: 0,
    marginBottom: 0,
    fy: { domain: [...regions], axis: null, paddingInner: 0, paddingOuter: 0 },
    y: { domain: bars.map(({ name }) => name), label: null, padding: 0.14, insetTop: 28, insetBottom: 6 },
    x: { domain: [0, 1], axis: null },
    marks: [
      Plot.axisY({ tickSize: 0, fontSize: 12, fill: INK_2, label: null }),
      Plot.text(regions, {
        fy: (d) => d,
        text: (d) => words.places[d],
        frameAnchor: 'top-left',
        dy: 8,
        fontSize: 15,
        fontWeight: 600,
        fill: (d) => colours.places[d],
      }),
      Plot.barX(rows, {
        ...y,
        x1: 'from',
        x2: 'to',
        fill: (d: Bar) => colours.functions[d.trade],
        insetLeft: 0.5,
        insetRight: 0.5,
      }),
      Plot.text(
        rows.filter(({ from, to }) => to - from >= 0.04),
        {
          ...y,
          x: (d: Bar) => (d.from + d.to) / 2,
          text: (d: Bar) => fixed(100 * (d.to - d.from), 1),
          fill: (d: Bar) => inkOn(colours.functions[d.trade]),
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
    world,
    language,
    title: workTitle(comparison, language),
    subtitle: words.work.subtitle(seedsOf(comparison), policy !== undefined),
    source: words.source(casesOf(comparison), words.work.rows),
    keys: trades.map((trade) => ({ label: words.functions[trade], colour: colours.functions[trade] })),
    panels: [{ x: 0, y: 0, options }],
    height,
  }
}

function stacked(region: string, bar: string, shares: readonly { trade: string; size: number }[]): Bar[] {
  let to = 0
  return shares.map(({ trade, size }) => {
    const from = to
    to += size
    return { region, bar, trade, from, to }
  })
}

/** The share of a traded function that the policy moves most, among those whose sign is clear where there are any. */
function greatest(comparison: Comparison, regions: readonly string[], year: number) {
  const { names } = comparison.world
  const moves = regions.flatMap((region) =>
    names.functions.map((trade) => ({
      region,
      trade,
      by: difference(comparison, workShare(names, region, trade), year),
    })),
  )
  const clear = moves.filter(({ by }) => signOf(by) !== 0)
  return (clear.length > 0 ? clear : moves).reduce((a, b) => (Math.abs(b.by.mean) > Math.abs(a.by.mean) ? b : a))
}

/** The share of a traded function that moves most: under the policy against the baseline, or, alone, from the first year to the last. */
export function workTitle(comparison: Comparison, language: Language): string {
  const { world, baseline, policy } = comparison
  const { names } = world
  const { regions } = names
  const words = wordsIn(world)[language]
  const years = yearsOf(casesOf(comparison))
  const [first, last] = [years[0], years.at(-1)!]
  if (policy) {
    const { region, trade, by } = greatest(comparison, regions, last)
    if (signOf(by) === 0) return words.work.none(words.called(policy), last)
    return words.work.title(
      words.called(policy),
      last,
      region,
      trade,
      by.mean,
      level(policy, workShare(names, region, trade), last).mean,
    )
  }
  if (first === last) return words.work.single(last)
  const shifts = regions.flatMap((region) =>
    names.functions.map((trade) => {
      const at = (year: number) => level(baseline, workShare(names, region, trade), year).mean
      return { region, trade, before: at(first), after: at(last) }
    }),
  )
  const { region, trade, before, after } = shifts.reduce((a, b) =>
    Math.abs(b.after - b.before) > Math.abs(a.after - a.before) ? b : a,
  )
  return words.work.shift(first, last, region, trade, before, after)
}
