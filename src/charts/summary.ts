import { REGIONS, type RegionId } from '../scenario/places.ts'
import { type Comparison, change, difference, level, momentsOf, seedsOf, sum, yearsOf } from './comparison.ts'
import { columnsOf } from './lettering.ts'
import { fixed, grouped, signedPercent } from './numbers.ts'
import { type Language, WORDS } from './words.ts'
import { TRADES, workShare } from './work.ts'

const WHOLE = [...REGIONS, 'all'] as const

/** What came out, as lines for a terminal of 80 columns: GDP, who does what, what the policy costs. */
export function summaryOf(comparison: Comparison & Required<Pick<Comparison, 'policy'>>, language: Language): string[] {
  const { baseline, policy } = comparison
  const { places, all, functionsShort, table } = WORDS[language]
  const years = yearsOf(comparison)
  const cases = [baseline, policy].map(({ id, title }) => [id, title[language]])
  const opening = [...aligned(cases, ['<', '<'], [14, 0]), table.seeds(seedsOf(comparison))]
  if (years.length === 0) return opening
  const [first, last] = [years[0]!, years.at(-1)!]
  const named = (region: RegionId | 'all') => (region === 'all' ? all : places[region])

  const gdp = WHOLE.map((region) => {
    const of = sum(`gdp/${region}/all`)
    const by = change(comparison, of, last)
    const levels = [...momentsOf(years).map((year) => level(baseline, of, year)), level(policy, of, last)]
    return [
      named(region),
      ...levels.map(({ median }) => grouped(median)),
      signedPercent(by.median),
      `${signedPercent(by.lo)} … ${signedPercent(by.hi)}`,
    ]
  })
  const gdpHead = [table.gdp, ...momentsOf(years).map(table.year), table.under(last), table.difference, table.band]

  const cell = (region: RegionId, trade: (typeof TRADES)[number]) => {
    const share = workShare(region, trade)
    return [baseline, policy].map((of) => fixed(100 * level(of, share, last).mean, 1)).join('→')
  }
  const work = REGIONS.map((region) => [named(region), ...TRADES.map((trade) => cell(region, trade))])

  const cost = WHOLE.map((region) => {
    const of = sum(`lever-cost/${region}/all`)
    const total = years.map((year) => difference(comparison, of, year).median).reduce((a, b) => a + b, 0)
    const now = difference(comparison, of, last).median
    return [
      named(region),
      grouped(now),
      grouped(total),
      fixed((100 * now) / level(policy, sum(`gdp/${region}/all`), last).median, 2),
    ]
  })
  const costHead = [table.cost, table.year(last), table.total(first, last), table.ofGdp(last)]

  return [
    ...opening,
    '',
    ...columns([gdpHead, ...gdp]),
    '',
    table.work(last),
    ...columns([['', ...TRADES.map((trade) => functionsShort[trade])], ...work]),
    '',
    ...columns([costHead, ...cost]),
  ]
}

/** First column to the left, the others to the right, two spaces apart. */
const columns = (rows: readonly (readonly string[])[]): string[] =>
  aligned(
    rows,
    rows[0]!.map((_, k) => (k === 0 ? '<' : '>')),
  )

/** Rows in columns, each to its side. */
export function aligned(
  rows: readonly (readonly string[])[],
  sides: readonly ('<' | '>')[],
  least: readonly number[] = [],
): string[] {
  const widths = rows[0]!.map((_, k) => Math.max(least[k] ?? 0, ...rows.map((row) => columnsOf(row[k]!))))
  return rows.map((row) =>
    row
      .map((text, k) => {
        const space = ' '.repeat(widths[k]! - columnsOf(text))
        return sides[k] === '<' ? text + space : space + text
      })
      .join('  ')
      .trimEnd(),
  )
}
