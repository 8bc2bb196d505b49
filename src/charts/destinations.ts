import type * as Plot from '@observablehq/plot'
import { PLACES, type PlaceId, REGIONS, type RegionId } from '../model/places.ts'
import { fixed, percent } from '../words/numbers.ts'
import { HUB } from '../words/setting.ts'
import { type Language, WORDS } from '../words/words.ts'
import { domainOf, type Point, percentTicks } from './axis.ts'
import { signOf } from './band.ts'
import {
  type Case,
  type Comparison,
  casesOf,
  difference,
  level,
  type Measure,
  seedsOf,
  share,
  yearsOf,
} from './comparison.ts'
import { PLACE_COLOURS } from './palette.ts'
import { asBaseline, asPolicy, timePanel } from './panel.ts'
import { INNER, type Sheet } from './sheet.ts'

/** Whose capital and technology the charts follow, and the others of the three, which would draw them. */
export const ORIGIN: RegionId = HUB
export const OTHERS: readonly PlaceId[] = REGIONS.filter((region) => region !== ORIGIN)

const GAP = 8
const HEIGHT = 190
const ROW = 3
const WIDE = INNER / ROW

type Carried = 'capital' | 'technology'

/** Share of what leaves the firms or innovators of the origin in a year (what stays in the region included) that goes to some places. */
export const destined = (kind: Carried, ...to: readonly PlaceId[]): Measure => {
  const key = (place: PlaceId) => `${kind}/${ORIGIN}/${place}` as const
  return share(to.map(key), PLACES.map(key))
}

export interface PlacesCard {
  readonly heading: (place: PlaceId) => string
  readonly measure: (place: PlaceId) => Measure
  /** One scale for all panels. */
  readonly common: boolean
}

/** A share over time for each place: a panel a place, baseline thin and grey, policy bold. */
export function placePanels(
  comparison: Comparison,
  language: Language,
  { heading, measure, common }: PlacesCard,
): Pick<Sheet, 'panels' | 'height'> {
  const words = WORDS[language]
  const { baseline, policy } = comparison
  const years = yearsOf(casesOf(comparison))
  const over = (of: Case, place: PlaceId): Point[] =>
    years.map((year) => ({ year, ...level(of, measure(place), year) }))
  const rows = PLACES.map((place) => ({
    place,
    before: over(baseline, place),
    after: policy ? over(policy, place) : [],
  }))
  const all = domainOf(
    rows.flatMap(({ before, after }) => [before, after]),
    true,
  )
  const panels = rows.map(({ place, before, after }, k) => {
    const colour = PLACE_COLOURS[place]
    const end = (points: readonly Point[], word: string) => `${percent(points.at(-1)!.mean)} ${word}`
    const strands = policy
      ? [asBaseline(before, end(before, words.baselineShort)), asPolicy(after, end(after, words.policy), colour)]
      : [asPolicy(before, percent(before.at(-1)!.mean), colour)]
    const domain = common ? all : domainOf([before, after], place !== ORIGIN)
    const options: Plot.PlotOptions = timePanel({
      width: WIDE,
      height: HEIGHT,
      heading: { text: heading(place), colour },
      domain,
      format: percentTicks(domain, fixed),
      strands,
      none: words.none,
      right: policy ? 100 : 52,
    })
    return { x: (k % ROW) * WIDE, y: Math.floor(k / ROW) * (HEIGHT + GAP), options }
  })
  return { panels, height: Math.ceil(panels.length / ROW) * (HEIGHT + GAP) }
}

/** Where the investment of the origin's firms goes, or the licences of its patents. */
const destinationsSheet =
  (kind: Carried) =>
  (comparison: Comparison, language: Language): Sheet => {
    const { destinations: words, places, source } = WORDS[language]
    return {
      id: kind,
      language,
      title: destinationsTitle(kind, comparison, language),
      subtitle: words.subtitle(kind, ORIGIN, seedsOf(comparison)),
      source: source(casesOf(comparison), words.rows(kind, ORIGIN)),
      keys: [],
      ...placePanels(comparison, language, {
        heading: (place) => (place === ORIGIN ? words.stays(place) : places[place]),
        measure: (place) => destined(kind, place),
        common: false,
      }),
    }
  }

export const capitalSheet = destinationsSheet('capital')
export const technologySheet = destinationsSheet('technology')

/** How much the other regions draw, and whether the policy clearly makes it more or less. */
export function destinationsTitle(kind: Carried, comparison: Comparison, language: Language): string {
  const { baseline, policy } = comparison
  const { destinations: words, called } = WORDS[language]
  const years = yearsOf(casesOf(comparison))
  const [first, last] = [years[0]!, years.at(-1)!]
  const drawn = destined(kind, ...OTHERS)
  const at = (of: Case, year: number) => level(of, drawn, year).mean
  if (Number.isNaN(at(policy ?? baseline, last))) return words.none(kind, policy && called(policy), last, ORIGIN)
  if (!policy) return words.alone(kind, first, last, ORIGIN, OTHERS, at(baseline, first), at(baseline, last))
  const by = difference(comparison, drawn, last)
  return words.title(kind, called(policy), last, ORIGIN, OTHERS, at(policy, last), by.mean, signOf(by) !== 0)
}
