import {
  type AssumptionCard,
  type AssumptionId,
  type Assumptions,
  isLaw,
  LAWS,
  type Law,
} from '../model/assumptions.ts'
import { isOutlay, LEVER_KINDS, LEVERS, type LeverCard, type LeverKind } from '../model/levers.ts'
import { perWorld } from './memo.ts'
import { NATION, type Names } from './names.ts'
import type { AssumptionRow, World } from './world.ts'

/** One card an assumption, those of a law one a place or function, in the order of `list`. */
export type Cards = Readonly<Record<AssumptionId, AssumptionCard>>

/** Whose values a law has in a world: `regions`, `regions-and-nation`, `places` or `functions`. */
export function placesOf({ by }: Law, names: Names): readonly string[] {
  if (by === 'functions') return names.functions
  if (by === 'places') return names.places
  return by === 'regions' ? names.regions : [...names.regions, NATION]
}

/** The assumptions of a world: what its rows say, else what stands in everywhere, as a prior. */
export const cardsOf = perWorld((world): Cards => {
  const rows = new Map(world.assumptions.map((row) => [idOf(row), row]))
  const titles = new Map([...world.places, ...world.functions].map(({ id, title }) => [id, title.en]))
  const cards: [string, AssumptionCard][] = Object.entries(LAWS).flatMap(([id, law]): [string, AssumptionCard][] =>
    isLaw(law)
      ? placesOf(law, world.names).map((place) => {
          const { by: _, ...card } = law
          return [`${id}.${place}`, { ...card, note: card.note.replace('{}', titles.get(place) ?? place) }]
        })
      : [[id, inMoney(world, law)]],
  )
  return Object.freeze(
    Object.fromEntries(cards.map(([id, card]) => [id, Object.freeze(said(card, rows.get(id)))])),
  ) as unknown as Cards
})

/** The id of a row: `labour-growth.PLACE`. */
export const idOf = ({ id, place }: Pick<AssumptionRow, 'id' | 'place'>): string =>
  place === undefined ? id : `${id}.${place}`

const said = (card: AssumptionCard, row: AssumptionRow | undefined): AssumptionCard => {
  if (!row) return card
  const { default: value, low, high, source, status } = row
  return { ...card, default: value, range: [low, high], source, status }
}

/** What stands in as a share of GDP, in a world's money. */
function inMoney(world: World, card: AssumptionCard): AssumptionCard {
  if (!card.unit.includes('¤')) return card
  const amount = amountIn(world)
  const [low, high] = card.range
  return {
    ...card,
    unit: unitIn(world, card.unit),
    default: amount(card.default),
    range: [amount(low), amount(high)],
  }
}

/** A unit in a world's money: `¤/year` is `1e8 CNY/year`. */
export const unitIn = ({ money }: Pick<World, 'money'>, unit: string): string => unit.replace('¤', money.unit)

/** A share of the regions' GDP in the year of founding as an amount of money, two digits; 0 where GDP is not known. */
const amountIn = perWorld(({ figures, names, calendar }) => {
  let gdp = 0
  for (const { table, row, column, value } of figures)
    if (table === 'gdp' && column === String(calendar.founding) && names.regions.includes(row)) gdp += value
  return (share: number): number => Number((share * gdp).toPrecision(2))
})

export const defaultsOf = perWorld(
  (world): Assumptions =>
    Object.freeze(
      Object.fromEntries(Object.entries(cardsOf(world)).map(([id, card]) => [id, card.default])),
    ) as unknown as Assumptions,
)

/** Ids of the assumptions of a world, in the order of `list`. */
export const assumptionIds = perWorld((world): readonly AssumptionId[] => Object.keys(cardsOf(world)) as AssumptionId[])

/** The levers of a world: what they cost and how far they go, in its money. */
export const leversOf = perWorld((world): Readonly<Record<LeverKind, LeverCard>> => {
  const rows = new Map(world.levers.map((row) => [row.kind, row]))
  const amount = amountIn(world)
  const cards = LEVER_KINDS.map((kind): [LeverKind, LeverCard] => {
    const card: Omit<LeverCard, 'source'> = LEVERS[kind]
    const row = rows.get(kind)
    const money = isOutlay(kind)
      ? { max: row?.max ?? amount(card.max), cost: row?.cost ?? 1 }
      : { max: row?.max ?? card.max, cost: row?.cost ?? amount(card.cost) }
    return [kind, { ...card, ...money, unit: unitIn(world, card.unit), source: row?.source ?? STANDS_IN }]
  })
  return Object.freeze(Object.fromEntries(cards)) as Readonly<Record<LeverKind, LeverCard>>
})
const STANDS_IN = 'prior: a share of GDP that stands in where a world does not say; our assumption'

/** The name by which draws of an assumption are addressed: that of format 1, so that no prior draw moves. */
export const addressOf = (id: string): string => id.replace('.', '-')

/**
 * What format 1 called an assumption: `labour-growth-PLACE` is `labour-growth.PLACE`. Undefined for a name that is
 * one of today's, or none.
 */
export function renamed(name: string, world: World): AssumptionId | undefined {
  return formerNames(world).get(name)
}
const formerNames = perWorld(
  (world) =>
    new Map(
      assumptionIds(world)
        .filter((id) => id.includes('.'))
        .map((id) => [addressOf(id), id]),
    ),
)

/** Names of format 1 of assumptions that are called otherwise now. */
export const formerIds = (world: World): readonly string[] => [...formerNames(world).keys()]
