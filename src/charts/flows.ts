import { figure } from '../words/numbers.ts'
import type { Kind } from '../words/shapes/mobility.ts'
import type { Language } from '../words/words.ts'
import { NATION, type Names } from '../worlds/names.ts'
import { wordsIn } from '../worlds/setting.ts'
import { lately } from './against.ts'
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
  yearly,
  yearsOf,
} from './comparison.ts'
import { geographyOf } from './geography.ts'
import { type Flow, map, namesOn } from './map.ts'
import { INNER, type Sheet } from './sheet.ts'
import { flows } from './yearly.ts'

const KINDS = ['goods', 'capital', 'technology'] as const satisfies readonly Kind[]
/** The widest arrow, and the widest where lanes are close. */
const WIDEST = 17
const WIDEST_MANY = 12
/** Regions of which a map draws every flow, and how many of the largest of more. */
const ALL_DRAWN = 6
const MOST_DRAWN = 24

interface Pair {
  readonly origin: string
  readonly destination: string
}
const isInner = ({ regions }: Names, { origin, destination }: Pair): boolean =>
  regions.includes(origin) && regions.includes(destination)
/** Every pair of places with a region among them, outside ones first, so that what runs inside lies on top. */
const pairsOf = (names: Names): readonly Pair[] =>
  names.places
    .flatMap((origin) =>
      names.places
        .filter(
          (destination) =>
            destination !== origin && (names.regions.includes(origin) || names.regions.includes(destination)),
        )
        .map((destination) => ({ origin, destination })),
    )
    .sort((a, b) => Number(isInner(names, a)) - Number(isInner(names, b)))

const keyOf = (kind: Kind, { origin, destination }: Pair) => `${kind}/${origin}/${destination}`
/** What flows of a kind between two places; nothing where the model knows no such flow. */
const flowOf = (names: Names, kind: Kind, pair: Pair): Measure =>
  flows(names, kind, pair.origin, pair.destination) ? yearly(keyOf(kind, pair)) : () => 0

/** Goods, capital and technology among the places: a row a kind; at the left the baseline, at the right the policy (alone: the first year and the last). */
export function flowsSheet(comparison: Comparison, language: Language): Sheet {
  const { world, baseline, policy } = comparison
  const { flowMap: words, baseline: before, policy: after, inYear, places, source } = wordsIn(world)[language]
  const { names } = world
  const { width, height, arrowOf } = geographyOf(world)
  const colours = coloursOf(world).places
  const called = namesOn(world, language)
  const pairs = pairsOf(names)
  const widest = limitOf(names) === undefined ? WIDEST : WIDEST_MANY
  const years = yearsOf(casesOf(comparison))
  const [first, last] = [years[0], years.at(-1)!]
  const sides: readonly { of: Case; year: number; when: string }[] = policy
    ? [
        { of: baseline, year: last, when: inYear(last, before) },
        { of: policy, year: last, when: inYear(last, after) },
      ]
    : [first, last].map((year) => ({ of: baseline, year, when: String(year) }))
  const panels = KINDS.flatMap((kind, row) => {
    const values = sides.map(({ of, year }) => pairs.map((pair) => level(of, flowOf(names, kind, pair), year).mean))
    const most = Math.max(...values.flat())
    const widthOf = (value: number) => (most > 0 ? (widest * value) / most : 0)
    const drawn = drawnOf(names, values)
    return sides.map(({ when }, column) => {
      const at = (pair: Pair) =>
        values[column][pairs.findIndex((p) => p.origin === pair.origin && p.destination === pair.destination)]
      const arrows = pairs
        .filter((pair, k) => drawn.has(k) && at(pair) > 0)
        .map((pair): Flow => {
          const { origin, destination } = pair
          const back = at({ origin: destination, destination: origin })
          const moved = column > 0 && policy && signOf(difference(comparison, flowOf(names, kind, pair), last)) !== 0
          return {
            ...arrowOf(origin, destination, widthOf(at(pair)), widthOf(back)),
            colour: colours[origin],
            text: figure(at(pair)),
            value: at(pair),
            bold: Boolean(moved),
          }
        })
      return {
        x: column * (INNER - width),
        y: row * height,
        options: map(words.panel(kind, when), world, language, arrows),
      }
    })
  })
  return {
    id: 'flows',
    world,
    language,
    title: flowsTitle(comparison, language),
    subtitle: words.subtitle(seedsOf(comparison), policy !== undefined, limitOf(names)),
    source: source(casesOf(comparison), words.rows, { outline: Object.keys(world.outline).length > 0 }),
    keys: names.regions
      .filter((place) => called[place] !== places[place])
      .map((place) => ({ label: `${called[place]} ${places[place]}`, colour: colours[place] })),
    panels,
    height: KINDS.length * height + 8,
  }
}

/** How many flows of a row are drawn, where that is not all. */
const limitOf = ({ regions }: Names): number | undefined => (regions.length > ALL_DRAWN ? MOST_DRAWN : undefined)

/** Which pairs are drawn on both sides: of many regions those with the largest flows. */
function drawnOf(names: Names, values: readonly (readonly number[])[]): ReadonlySet<number> {
  const greatest = values[0].map((_, k) => Math.max(...values.map((side) => side[k])))
  const order = greatest.map((_, k) => k).sort((a, b) => greatest[b] - greatest[a])
  return new Set(order.slice(0, limitOf(names) ?? order.length))
}

/** How much of what leaves the regions stays among them, by kind. */
export function flowsTitle(comparison: Comparison, language: Language): string {
  const { names } = comparison.world
  const { flowMap: words, called } = wordsIn(comparison.world)[language]
  const isAlone = names.regions.length === 1
  const leaving = pairsOf(names).filter(({ origin }) => names.regions.includes(origin))
  const list = KINDS.map((kind) => {
    // of one region nothing goes to another: what the rest of the nation gets is told
    const inside = share(
      leaving
        .filter((pair) => (isAlone ? pair.destination === NATION : isInner(names, pair)))
        .map((pair) => keyOf(kind, pair)),
      leaving.map((pair) => keyOf(kind, pair)),
    )
    return { kind, ...lately(comparison, inside) }
  }).filter(({ value }) => Number.isFinite(value))
  return words.title(
    comparison.policy && called(comparison.policy),
    yearsOf(casesOf(comparison)).at(-1)!,
    list,
    isAlone,
  )
}
