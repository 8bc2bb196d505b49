import type { FitRow } from '../evidence/fit.ts'
import { SECONDARY } from '../evidence/measures.ts'
import type { ScoreRow } from '../evidence/scoreboard.ts'
import { span } from '../words/numbers.ts'
import type { Language } from '../words/words.ts'
import { wordsIn } from '../worlds/setting.ts'
import type { World } from '../worlds/world.ts'
import { coloursOf } from './colours.ts'
import { unseen } from './fit-page.ts'
import { HIGH, type Mark, MODEL, panelIn, SHARE, TREND } from './fit-panel.ts'
import { fitting, gridOf } from './grid.ts'
import { INK, INK_2 } from './palette.ts'
import { scaleOf } from './scale.ts'
import type { Sheet } from './sheet.ts'

const HEADING = 13

/** What values of an indicator are divided by; those of money are counted in what is told. */
const DIVISORS: Readonly<Record<string, number>> = {
  'patents-in-force': 1e3,
  'share-to-neighbours': 0.01,
  'real-growth': 0.01,
}
const MONEY = ['gdp', 'rd-spending']
/** The panel that an indicator goes to. */
const panelOf = (indicator: string): string => (indicator.startsWith(SECONDARY) ? 'secondary-share' : indicator)
const BY_HUB = ['contracts-to-neighbours', 'share-to-neighbours']
const BY_REGION = ['gdp', 'rd-spending', 'patents-in-force', 'output-absorbed-ratio', 'secondary-share']

/** Every target by year: observed as dots, the model as band and line, the two naive forecasts as marks. */
export function fitSheet(
  world: World,
  rows: readonly FitRow[],
  scores: readonly ScoreRow[],
  runs: { readonly vectors: number; readonly runs: number },
  language: Language,
): Sheet {
  const { fit: words, setting } = wordsIn(world)[language]
  const { hub, regions } = world.names
  const { evidence } = world.calendar
  const colours = coloursOf(world).places
  const { columns, width } = gridOf(regions.length)
  const draw = panelIn(width, evidence)
  const scaleIn = (indicator: string) => {
    const largest = Math.max(...rows.filter((row) => row.indicator === indicator).map(({ observed }) => observed))
    return scaleOf(world.money.size, largest, setting.money.thousands)
  }
  const yearsIn = (indicator: string) => rows.find((row) => row.indicator === indicator && !Number(row.year))?.year
  const growth = String(yearsIn('real-growth') ?? span(evidence)).replace('-', '–')
  const heading = (indicator: string) =>
    words.indicators[indicator](MONEY.includes(indicator) ? scaleIn(indicator).word : '', growth)
  const marks = (indicator: string, region: string) =>
    marksOf(rows, indicator, region, MONEY.includes(indicator) ? scaleIn(indicator).per : (DIVISORS[indicator] ?? 1))
  const called = (region: string) => {
    const short = world.places.find(({ id }) => id === region)!.short[language]
    return fitting(80, HEADING, words.regions[region], short)
  }
  const blocks = BY_REGION.map((indicator) =>
    regions.flatMap((region) => {
      const found = marks(indicator, region)
      return found.length === 0
        ? []
        : [{ heading: `${called(region)} · ${heading(indicator)}`, found, colour: colours[region] }]
    }),
  )
  const last = [
    ...BY_HUB.map((indicator) => ({
      heading: heading(indicator),
      found: marks(indicator, hub),
      colour: colours[hub],
    })),
    {
      heading: heading('real-growth'),
      found: regions.flatMap((region) => marks('real-growth', region).map((mark) => ({ ...mark, x: called(region) }))),
      colour: INK_2,
    },
  ].filter(({ found }) => found.length > 0)
  let line = 0
  const panels = [...blocks, last].flatMap((block) => {
    const first = line
    line += Math.ceil(block.length / columns)
    return block.map(({ heading: text, found, colour }, k) => ({
      x: (k % columns) * width,
      y: (first + Math.floor(k / columns)) * HIGH,
      options: draw(text, found, colour),
    }))
  })
  const contracts = yearsIn('contracts-to-neighbours')
  const held = (role: FitRow['role']) => rows.filter((row) => row.role === role)
  const inside = (some: readonly FitRow[]) =>
    some.filter(({ observed, lo90, hi90 }) => lo90 <= observed && observed <= hi90).length
  const [fit, check] = [held('fit'), held('check')]
  return {
    id: 'fit',
    world,
    language,
    title: words.title(inside(fit), fit.length, inside(check), check.length),
    subtitle: `${words.subtitle(runs.vectors, runs.runs)} ${unseen(world, scores, language)}`,
    source: words.source(contracts === undefined ? undefined : String(contracts).replace('-', '–')),
    keys: [
      { label: words.model, colour: MODEL },
      { label: words.observed, colour: INK },
      { label: words.trend, colour: TREND },
      { label: words.share, colour: SHARE },
    ],
    panels,
    height: line * HIGH + 8,
  }
}

function marksOf(rows: readonly FitRow[], indicator: string, region: string, per: number): Mark[] {
  return rows
    .filter((row) => panelOf(row.indicator) === indicator && row.region === region)
    .map((row) => {
      const [first, last = first] = String(row.year).split('-').map(Number) as [number, number?]
      const years = last - first + 1
      // a sum of several years stands beside single ones as a mean
      const scale = per * (indicator === 'contracts-to-neighbours' ? years : 1)
      return {
        x: (first + last) / 2,
        role: row.role,
        observed: row.observed / scale,
        median: row.median / scale,
        lo: row.lo90 / scale,
        hi: row.hi90 / scale,
        trend: row.naiveTrend / scale,
        share: row.naiveShare / scale,
      }
    })
    .sort((a, b) => Number(a.x) - Number(b.x))
}
