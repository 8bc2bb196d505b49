import type * as Plot from '@observablehq/plot'
import { fixed, percent } from '../words/numbers.ts'
import type { Language } from '../words/words.ts'
import { NATION, type Names } from '../worlds/names.ts'
import { wordsIn } from '../worlds/setting.ts'
import { domainOf, type Point, percentTicks } from './axis.ts'
import { signOf } from './band.ts'
import { coloursOf } from './colours.ts'
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
import { asBaseline, asPolicy, timePanel } from './panel.ts'
import { INNER, type Sheet } from './sheet.ts'

/** The regions that would draw the capital and technology of the hub, which charts follow. */
export const othersOf = ({ regions, hub }: Names): readonly string[] => regions.filter((region) => region !== hub)

const GAP = 8
const HEIGHT = 190
const ROW = 3
const WIDE = INNER / ROW

type Carried = 'capital' | 'technology'

/** Share of what leaves the firms or innovators of the origin in a year (what stays in the region included) that goes to some places. */
export const destined = ({ hub, places }: Names, kind: Carried, ...to: readonly string[]): Measure => {
  const key = (place: string) => `${kind}/${hub}/${place}`
  return share(to.map(key), places.map(key))
}

export interface PlacesCard {
  readonly heading: (place: string) => string
  readonly measure: (place: string) => Measure
  /** One scale for all panels. */
  readonly common: boolean
}

/** A share over time for each place: a panel a place, baseline thin and grey, policy bold. */
export function placePanels(
  comparison: Comparison,
  language: Language,
  { heading, measure, common }: PlacesCard,
): Pick<Sheet, 'panels' | 'height'> {
  const { world, baseline, policy } = comparison
  const words = wordsIn(world)[language]
  const { hub, places } = world.names
  const colours = coloursOf(world).places
  const years = yearsOf(casesOf(comparison))
  const over = (of: Case, place: string): Point[] => years.map((year) => ({ year, ...level(of, measure(place), year) }))
  const rows = places.map((place) => ({
    place,
    before: over(baseline, place),
    after: policy ? over(policy, place) : [],
  }))
  const all = domainOf(
    rows.flatMap(({ before, after }) => [before, after]),
    true,
  )
  const panels = rows.map(({ place, before, after }, k) => {
    const colour = colours[place]
    const end = (points: readonly Point[], word: string) => `${percent(points.at(-1)!.mean)} ${word}`
    const strands = policy
      ? [asBaseline(before, end(before, words.baselineShort)), asPolicy(after, end(after, words.policy), colour)]
      : [asPolicy(before, percent(before.at(-1)!.mean), colour)]
    const domain = common ? all : domainOf([before, after], place !== hub)
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
    const { world } = comparison
    const { hub } = world.names
    const { destinations: words, places, source } = wordsIn(world)[language]
    return {
      id: kind,
      world,
      language,
      title: destinationsTitle(kind, comparison, language),
      subtitle: words.subtitle(kind, hub, seedsOf(comparison)),
      source: source(casesOf(comparison), words.rows(kind, hub)),
      keys: [],
      ...placePanels(comparison, language, {
        heading: (place) => (place === hub ? words.stays(place) : places[place]),
        measure: (place) => destined(world.names, kind, place),
        common: false,
      }),
    }
  }

export const capitalSheet = destinationsSheet('capital')
export const technologySheet = destinationsSheet('technology')

/** How much the other regions draw, and whether the policy clearly makes it more or less. */
export function destinationsTitle(kind: Carried, comparison: Comparison, language: Language): string {
  const { world, baseline, policy } = comparison
  const { hub } = world.names
  const others = othersOf(world.names)
  const { destinations: words, called } = wordsIn(world)[language]
  const years = yearsOf(casesOf(comparison))
  const [first, last] = [years[0], years.at(-1)!]
  // a region by itself is left for the rest of the nation only
  const to = others.length > 0 ? others : [NATION]
  const drawn = destined(world.names, kind, ...to)
  const at = (of: Case, year: number) => level(of, drawn, year).mean
  if (Number.isNaN(at(policy ?? baseline, last))) return words.none(kind, policy && called(policy), last, hub)
  if (!policy) return words.alone(kind, first, last, hub, to, at(baseline, first), at(baseline, last))
  const by = difference(comparison, drawn, last)
  return words.title(kind, called(policy), last, hub, to, at(policy, last), by.mean, signOf(by) !== 0)
}
