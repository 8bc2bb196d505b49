import { PLACES, REGIONS } from '../model/places.ts'
import { figure, fixed, NONE, signedPercent } from '../words/numbers.ts'
import { type Language, WORDS } from '../words/words.ts'
import { type Band, isUnclear } from './band.ts'
import {
  type Case,
  type Cases,
  change,
  level,
  type Measure,
  momentsOf,
  seedsOf,
  yearly,
  yearsOf,
} from './comparison.ts'
import { burdenOf, costOf } from './cost.ts'
import { destined, ORIGIN } from './destinations.ts'
import { columnsOf } from './lettering.ts'
import { TRADES, workShare } from './work.ts'

const WHOLE = [...REGIONS, 'all'] as const

/** What came out, as lines for a terminal of 80 columns: who does what, where technology and capital go, what each policy costs and brings. */
export function summaryOf(cases: Cases, language: Language): string[] {
  const { baseline, policies } = cases
  const { places, all, functionsShort, row, table } = WORDS[language]
  const years = yearsOf([baseline, ...policies])
  const opening = [table.seeds(seedsOf(cases))]
  if (years.length === 0) return opening
  const last = years.at(-1)!
  const moments: { name: string; of: Case; year: number }[] = [
    ...momentsOf(years).map((year) => ({ name: table.year(year), of: baseline, year })),
    ...policies.map((of) => ({ name: table.year(last, row(of)), of, year: last })),
  ]
  const shares = (of: Case, year: number, measures: readonly Measure[]) =>
    measures.map((measure) => fixed(100 * level(of, measure, year).mean, 1))

  const work = REGIONS.flatMap((region) =>
    moments.map(({ name, of, year }, k) => [
      `${k === 0 ? places[region] : ''}|${name}`,
      ...shares(
        of,
        year,
        TRADES.map((trade) => workShare(region, trade)),
      ),
    ]),
  )
  const destinations = (['technology', 'capital'] as const).flatMap((kind) => [
    [table.destinations[kind](ORIGIN), ...PLACES.map((place) => places[place])],
    ...moments.map(({ name, of, year }) => [
      name,
      ...shares(
        of,
        year,
        PLACES.map((place) => destined(kind, place)),
      ),
    ]),
  ])
  const outcome = policies.flatMap((policy) => {
    const cost = WHOLE.map((region) => figure(costOf(cases, policy, region, last).mean))
    const burden = WHOLE.map((region) => `${fixed(100 * burdenOf(cases, policy, region, last).mean, 2)}%`)
    const gdp = WHOLE.map((region) =>
      hedged(change({ baseline, policy, observed: [] }, yearly(`gdp/${region}/all`), last), signedPercent),
    )
    return [
      [`${row(policy)}|${table.cost}`, ...cost],
      [`|${table.burden}`, ...burden],
      [`|${table.gdp}`, ...gdp],
    ]
  })
  const names = WHOLE.map((region) => (region === 'all' ? all : places[region]))

  const dashes = [...work, ...destinations, ...outcome].some((cells) => cells.includes(NONE))
  return [
    `${opening[0]!}${dashes ? `; ${table.none}` : ''}`,
    ...columns([[table.work, ...TRADES.map((trade) => functionsShort[trade])], ...labelled(work)], 1),
    '',
    ...columns(destinations),
    ...(policies.length === 0 ? [] : ['', ...columns([[table.outcome(last), ...names], ...labelled(outcome)])]),
  ]
}

/** In brackets where the band holds zero. */
const hedged = (band: Band, say: (x: number) => string): string =>
  isUnclear(band) ? `(${say(band.mean)})` : say(band.mean)

/** Labels of two parts, `part|part`, with the second parts below each other. */
function labelled(rows: readonly (readonly string[])[]): string[][] {
  const labels = aligned(
    rows.map(([label]) => label!.split('|')),
    ['<', '<'],
  )
  return rows.map(([, ...rest], k) => [labels[k]!, ...rest])
}

/** First column to the left, the others to the right. */
const columns = (rows: readonly (readonly string[])[], gap = 2): string[] =>
  aligned(
    rows,
    rows[0]!.map((_, k) => (k === 0 ? '<' : '>')),
    gap,
  )

/** Rows in columns, each to its side, `gap` spaces apart. */
export function aligned(rows: readonly (readonly string[])[], sides: readonly ('<' | '>')[], gap = 2): string[] {
  const widths = rows[0]!.map((_, k) => Math.max(...rows.map((row) => columnsOf(row[k]!))))
  return rows.map((row) =>
    row
      .map((text, k) => {
        const space = ' '.repeat(widths[k]! - columnsOf(text))
        return sides[k] === '<' ? text + space : space + text
      })
      .join(' '.repeat(gap))
      .trimEnd(),
  )
}
