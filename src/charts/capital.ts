import { PLACES, type PlaceId, REGIONS } from '../scenario/places.ts'
import { type Band, signOf } from './band.ts'
import { added, type Comparison, difference, level, seedsOf, share, yearsOf } from './comparison.ts'
import { fixed, percent } from './numbers.ts'
import { PLACE_COLOURS } from './palette.ts'
import { asBaseline, asPolicy, domainOf, type Point, percentTicks, timePanel } from './panel.ts'
import { INNER, type Sheet } from './sheet.ts'
import { type Language, WORDS } from './words.ts'

const ORIGIN = REGIONS[0]
const GAP = 8
const HEIGHT = 190
const ROW = 3
const WIDE = INNER / ROW

const all = PLACES.map((destination) => `capital/${ORIGIN}/${destination}`)
/** Share of what the firms of the origin invest in a year that goes to one place. */
const placed = (destination: PlaceId) => share(`capital/${ORIGIN}/${destination}`, all)
/** The other regions of the three, together. */
const OTHERS: readonly PlaceId[] = REGIONS.filter((region) => region !== ORIGIN)
const inOthers = added(OTHERS.map(placed))

/** Where the investment of the origin's firms goes: a panel a destination, baseline thin and grey, policy bold. */
export function capitalSheet(comparison: Comparison, language: Language): Sheet {
  const words = WORDS[language]
  const { baseline, policy } = comparison
  const over = (of: (year: number) => Band): Point[] => yearsOf(comparison).map((year) => ({ year, ...of(year) }))
  const panels = PLACES.map((place, k) => {
    const colour = PLACE_COLOURS[place]
    const before = over((year) => level(baseline, placed(place), year))
    const after = policy ? over((year) => level(policy, placed(place), year)) : []
    const end = (points: readonly Point[], word: string) => `${percent(points.at(-1)!.median)} ${word}`
    const strands = policy
      ? [asBaseline(before, end(before, words.baseline)), asPolicy(after, end(after, words.policy), colour)]
      : [asPolicy(before, percent(before.at(-1)!.median), colour)]
    const heading = { text: place === ORIGIN ? words.capital.stays(place) : words.places[place], colour }
    const domain = domainOf([before, after], place !== ORIGIN)
    const options = timePanel({
      width: WIDE,
      height: HEIGHT,
      heading,
      domain,
      format: percentTicks(domain, fixed),
      strands,
      right: policy ? 100 : 52,
    })
    return { x: (k % ROW) * WIDE, y: Math.floor(k / ROW) * (HEIGHT + GAP), options }
  })
  return {
    id: 'capital',
    language,
    title: capitalTitle(comparison, language),
    subtitle: words.capital.subtitle(ORIGIN, seedsOf(comparison)),
    source: words.source(comparison, false),
    keys: [],
    panels,
    height: Math.ceil(panels.length / ROW) * (HEIGHT + GAP),
  }
}

/** How much the other regions draw, and whether the policy clearly makes it more or less. */
export function capitalTitle(comparison: Comparison, language: Language): string {
  const { baseline, policy } = comparison
  const words = WORDS[language]
  const years = yearsOf(comparison)
  const [first, last] = [years[0]!, years.at(-1)!]
  if (!policy)
    return words.capital.alone(
      first,
      last,
      ORIGIN,
      OTHERS,
      level(baseline, inOthers, first).median,
      level(baseline, inOthers, last).median,
    )
  const by = difference(comparison, inOthers, last)
  return words.capital.title(
    words.called(policy.id),
    last,
    ORIGIN,
    OTHERS,
    level(policy, inOthers, last).median,
    by.median,
    signOf(by) !== 0,
  )
}
