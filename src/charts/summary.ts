import { figure, fixed, NONE, signedPercent } from '../words/numbers.ts'
import type { Language } from '../words/words.ts'
import { ALL } from '../worlds/names.ts'
import { wordsIn } from '../worlds/setting.ts'
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
import { destined } from './destinations.ts'
import { columnsOf } from './lettering.ts'
import { tradesOf, workShare } from './work.ts'

/** Regions whose full names fit over columns of a terminal. */
const FEW = 4

/** What came out, as lines for a terminal of 80 columns: who does what, where technology and capital go, what each policy costs and brings. */
export function summaryOf(cases: Cases, language: Language): string[] {
  const { world, baseline, policies } = cases
  const { names } = world
  const trades = tradesOf(names)
  const whole = [...names.regions, ALL]
  const { places, all, functionsShort, row, table } = wordsIn(world)[language]
  /** Over columns of figures; of many places the short names. */
  const headed = (place: string): string =>
    names.regions.length > FEW ? world.places.find(({ id }) => id === place)!.short[language] : places[place]
  const years = yearsOf([baseline, ...policies])
  const opening = [table.seeds(seedsOf(cases))]
  if (years.length === 0) return opening
  const last = years.at(-1)!
  const moments: { name: string; of: Case; year: number }[] = [
    ...momentsOf(years, world).map((year) => ({ name: table.year(year), of: baseline, year })),
    ...policies.map((of) => ({ name: table.year(last, row(of)), of, year: last })),
  ]
  const shares = (of: Case, year: number, measures: readonly Measure[]) =>
    measures.map((measure) => fixed(100 * level(of, measure, year).mean, 1))

  const work = names.regions.flatMap((region) =>
    moments.map(({ name, of, year }, k) => [
      `${k === 0 ? places[region] : ''}|${name}`,
      ...shares(
        of,
        year,
        trades.map((trade) => workShare(names, region, trade)),
      ),
    ]),
  )
  const destinations = (['technology', 'capital'] as const).flatMap((kind) => [
    [table.destinations[kind](names.hub), ...names.places.map(headed)],
    ...moments.map(({ name, of, year }) => [
      name,
      ...shares(
        of,
        year,
        names.places.map((place) => destined(names, kind, place)),
      ),
    ]),
  ])
  const outcome = policies.flatMap((policy) => {
    const cost = whole.map((region) => figure(costOf(cases, policy, region, last).mean))
    const burden = whole.map((region) => `${fixed(100 * burdenOf(cases, policy, region, last).mean, 2)}%`)
    const gdp = whole.map((region) =>
      hedged(change({ baseline, policy }, yearly(`gdp/${region}/all`), last), signedPercent),
    )
    return [
      [`${row(policy)}|${table.cost}`, ...cost],
      [`|${table.burden}`, ...burden],
      [`|${table.gdp}`, ...gdp],
    ]
  })
  const columned = whole.map((region) => (region === ALL ? all : headed(region)))

  const dashes = [...work, ...destinations, ...outcome].some((cells) => cells.includes(NONE))
  return [
    `${opening[0]}${dashes ? `; ${table.none}` : ''}`,
    ...columns([[table.work, ...trades.map((trade) => functionsShort[trade])], ...labelled(work)], 1),
    '',
    ...columns(destinations),
    ...(policies.length === 0 ? [] : ['', ...columns([[table.outcome(last), ...columned], ...labelled(outcome)])]),
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
  return rows.map(([, ...rest], k) => [labels[k], ...rest])
}

/** First column to the left, the others to the right. */
const columns = (rows: readonly (readonly string[])[], gap = 2): string[] =>
  aligned(
    rows,
    rows[0].map((_, k) => (k === 0 ? '<' : '>')),
    gap,
  )

/** Rows in columns, each to its side, `gap` spaces apart. */
export function aligned(rows: readonly (readonly string[])[], sides: readonly ('<' | '>')[], gap = 2): string[] {
  const widths = rows[0].map((_, k) => Math.max(...rows.map((row) => columnsOf(row[k]))))
  return rows.map((row) =>
    row
      .map((text, k) => {
        const space = ' '.repeat(widths[k] - columnsOf(text))
        return sides[k] === '<' ? text + space : space + text
      })
      .join(' '.repeat(gap))
      .trimEnd(),
  )
}
