import { PLACES, type PlaceId, REGIONS, type RegionId } from '../model/places.ts'
import { figure } from '../words/numbers.ts'
import type { Kind } from '../words/shapes/mobility.ts'
import { type Language, WORDS } from '../words/words.ts'
import { lately } from './against.ts'
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
  yearly,
  yearsOf,
} from './comparison.ts'
import { type Flow, map } from './map.ts'
import { PLACE_COLOURS } from './palette.ts'
import { arrowOf, HEIGHT, WIDTH } from './roads.ts'
import { INNER, type Sheet } from './sheet.ts'
import { flows } from './yearly.ts'

const KINDS = ['goods', 'capital', 'technology'] as const satisfies readonly Kind[]
const WIDEST = 17

/** Every pair of places with a region among them, outside ones first, so that what runs inside lies on top. */
const PAIRS = PLACES.flatMap((origin) =>
  PLACES.filter((destination) => destination !== origin && (isRegion(origin) || isRegion(destination))).map(
    (destination) => ({ origin, destination }),
  ),
).sort((a, b) => Number(isInner(a)) - Number(isInner(b)))

interface Pair {
  readonly origin: PlaceId
  readonly destination: PlaceId
}
function isRegion(place: PlaceId): place is RegionId {
  return (REGIONS as readonly PlaceId[]).includes(place)
}
function isInner({ origin, destination }: Pair): boolean {
  return isRegion(origin) && isRegion(destination)
}
const keyOf = (kind: Kind, { origin, destination }: Pair) => `${kind}/${origin}/${destination}` as const
/** What flows of a kind between two places; nothing where the model knows no such flow. */
const flowOf = (kind: Kind, pair: Pair): Measure =>
  flows(kind, pair.origin, pair.destination) ? yearly(keyOf(kind, pair)) : () => 0

/** Goods, capital and technology among the five places: a row a kind; at the left the baseline, at the right the policy (alone: the first year and the last). */
export function flowsSheet(comparison: Comparison, language: Language): Sheet {
  const { flowMap: words, baseline: before, policy: after, inYear, places, source } = WORDS[language]
  const { baseline, policy } = comparison
  const years = yearsOf(casesOf(comparison))
  const [first, last] = [years[0]!, years.at(-1)!]
  const sides: readonly { of: Case; year: number; when: string }[] = policy
    ? [
        { of: baseline, year: last, when: inYear(last, before) },
        { of: policy, year: last, when: inYear(last, after) },
      ]
    : [first, last].map((year) => ({ of: baseline, year, when: String(year) }))
  const panels = KINDS.flatMap((kind, row) => {
    const values = sides.map(({ of, year }) => PAIRS.map((pair) => level(of, flowOf(kind, pair), year).mean))
    const most = Math.max(...values.flat())
    const widthOf = (value: number) => (most > 0 ? (WIDEST * value) / most : 0)
    return sides.map(({ when }, column) => {
      const at = (pair: Pair) =>
        values[column]![PAIRS.findIndex((p) => p.origin === pair.origin && p.destination === pair.destination)]!
      const arrows = PAIRS.filter((pair) => at(pair) > 0).map((pair): Flow => {
        const { origin, destination } = pair
        const back = at({ origin: destination, destination: origin })
        const arrow = arrowOf(origin, destination, widthOf(at(pair)), widthOf(back))
        const moved = column > 0 && policy && signOf(difference(comparison, flowOf(kind, pair), last)) !== 0
        return {
          ...arrow,
          colour: PLACE_COLOURS[origin],
          text: arrow.anchor === 'end' ? `${figure(at(pair))} ${arrow.sign}` : `${arrow.sign} ${figure(at(pair))}`,
          bold: Boolean(moved),
        }
      })
      return { x: column * (INNER - WIDTH), y: row * HEIGHT, options: map(words.panel(kind, when), places, arrows) }
    })
  })
  return {
    id: 'flows',
    language,
    title: flowsTitle(comparison, language),
    subtitle: words.subtitle(seedsOf(comparison), policy !== undefined),
    source: source(casesOf(comparison), words.rows, { outline: true }),
    keys: [],
    panels,
    height: KINDS.length * HEIGHT + 8,
  }
}

/** How much of what leaves the regions stays among them, by kind. */
export function flowsTitle(comparison: Comparison, language: Language): string {
  const { flowMap: words, called } = WORDS[language]
  const leaving = PAIRS.filter(({ origin }) => isRegion(origin))
  const list = KINDS.map((kind) => {
    const inside = share(
      leaving.filter(isInner).map((pair) => keyOf(kind, pair)),
      leaving.map((pair) => keyOf(kind, pair)),
    )
    return { kind, ...lately(comparison, inside) }
  }).filter(({ value }) => Number.isFinite(value))
  return words.title(comparison.policy && called(comparison.policy), yearsOf(casesOf(comparison)).at(-1)!, list)
}
