import { ABROAD, ALL, NATION } from '../../worlds/names.ts'
import { FEATURED_FUNCTION, FEATURED_REGION } from '../world/featured.ts'
import { BUNDLE, WORLD } from '../world/shipped.ts'
import { quarterOf, type Reading, shareOf, yearlyOf, yearRatioOf } from './reading.ts'

export const FAMILIES = ['where', 'who', 'circulation', 'income', 'innovation', 'cost'] as const
export type Family = (typeof FAMILIES)[number]
export type Unit = 'share' | 'ratio' | 'money'
/** A region, or all of them. */
type Area = string

/** What a chart draws: one figure of a run at each quarter, over the four quarters up to it. */
export interface Measure {
  readonly id: string
  readonly family: Family
  readonly unit: Unit
  /** What its words are made of. */
  readonly said:
    | { readonly kind: 'flow'; readonly flow: 'technology' | 'capital'; readonly to: string }
    | { readonly kind: 'function'; readonly region: string; readonly func: string }
    | { readonly kind: 'high'; readonly region: Area; readonly circulation: 'national' | 'international' }
    | { readonly kind: 'gap'; readonly region: string }
    | { readonly kind: 'income'; readonly region: Area }
    | { readonly kind: 'productivity'; readonly region: Area; readonly by: 'solow' | 'capital-output' }
    | { readonly kind: 'cost'; readonly region: Area }
  /** Indicators or flows of the files that it is made of. */
  readonly rests: readonly string[]
  readonly of: Reading
}

const { regions, places, functions, hub, ends, manufacturing } = WORLD.names
/** The regions besides the hub, to which its capital and technology may go. */
export const NEIGHBOURS = regions.filter((region) => region !== hub)
/** What `to` of a flow says of all neighbours together. */
export const BOTH = 'both'
/** One region is all of them. */
const areas: readonly Area[] = regions.length > 1 ? [ALL, ...regions] : [ALL]
const made = (measure: Measure): Measure => measure

/** A single neighbour is both; a region by itself sends what it sends outside. */
const buyers = NEIGHBOURS.length === 0 ? [NATION, ABROAD] : NEIGHBOURS.length === 1 ? [BOTH] : [BOTH, ...NEIGHBOURS]
const flows = (['technology', 'capital'] as const).flatMap((flow) =>
  buyers.map((to) =>
    made({
      id: `${flow}-to-${to}`,
      family: 'where',
      unit: 'share',
      said: { kind: 'flow', flow, to },
      rests: [],
      of: shareOf(
        (to === BOTH ? NEIGHBOURS : [to]).map((place) => `${flow}/${hub}/${place}`),
        places.map((place) => `${flow}/${hub}/${place}`),
      ),
    }),
  ),
)
const workers = [...NEIGHBOURS.slice(0, 1), hub, ...NEIGHBOURS.slice(1)]
const work = workers.flatMap((region) =>
  functions.map((func) =>
    made({
      id: `${func}-in-${region}`,
      family: 'who',
      unit: 'share',
      said: { kind: 'function', region, func },
      rests: ['value-added', 'gdp'],
      of: shareOf([`value-added/${region}/${func}`], [`gdp/${region}/all`]),
    }),
  ),
)
const high = (['international', 'national'] as const).flatMap((circulation) =>
  areas.map((region) =>
    made({
      id: `high-${circulation}-${region}`,
      family: 'circulation',
      unit: 'share',
      said: { kind: 'high', region, circulation },
      rests: [`functional-specialisation-${circulation}`],
      of: yearRatioOf(`functional-specialisation-${circulation}/${region}/all`),
    }),
  ),
)
const gaps = [...NEIGHBOURS]
  .sort((a, b) => Number(b === FEATURED_REGION) - Number(a === FEATURED_REGION))
  .map((region) =>
    made({
      id: `gap-${region}`,
      family: 'income',
      unit: 'ratio',
      said: { kind: 'gap', region },
      rests: ['income'],
      of: shareOf([`income/${region}/all`], [`income/${hub}/all`]),
    }),
  )
/** Income of each region and of all. */
export const incomeOf: Readonly<Record<Area, Measure>> = Object.fromEntries(
  [...regions, ALL].map((region) => [
    region,
    made({
      id: `income-${region}`,
      family: 'income',
      unit: 'money',
      said: { kind: 'income', region },
      rests: ['income'],
      of: yearlyOf(`income/${region}/all`),
    }),
  ]),
)
/** Quarters from founding; of 2012Q4 to 2016Q1. */
const SHARED_FROM = 13
const fromThen =
  (read: Reading): Reading =>
  (run, t) =>
    t < SHARED_FROM ? Number.NaN : read(run, t)
const productivity = (['solow', 'capital-output'] as const).flatMap((by) =>
  areas.map((region) =>
    made({
      id: `productivity-${region}${by === 'solow' ? '' : '-ky'}`,
      family: 'innovation',
      unit: 'share',
      said: { kind: 'productivity', region, by },
      rests: [by === 'solow' ? 'tfp-share-of-growth' : 'tfp-share-of-growth-ky'],
      // growth since founding already: the year’s is that at its end, and in the first years too little to share out
      of: fromThen(quarterOf(`tfp-share-of-growth${by === 'solow' ? '' : '-ky'}/${region}/all`)),
    }),
  ),
)
const costs = areas.map((region) =>
  made({
    id: `cost-${region}`,
    family: 'cost',
    unit: 'money',
    said: { kind: 'cost', region },
    rests: ['lever-cost'],
    of: yearlyOf(`lever-cost/${region}/all`),
  }),
)

/** What a region is supported in doing, else what a hub and its neighbours stand for. */
function doneIn(region: string): string {
  const own = BUNDLE.controls.filter(({ kind, place }) => kind === 'function-support' && place === region)
  const [only] = own
  if (only?.function !== undefined && own.length === 1) return `${only.function}-in-${region}`
  const first = ends.find((func) => !manufacturing.includes(func)) ?? functions[0]
  return `${region === hub ? first : FEATURED_FUNCTION}-in-${region}`
}

/** Everything that the charts can draw; the first of a family is what its tile shows. */
export const MEASURES: readonly Measure[] = [
  ...flows,
  ...promoted(work, doneIn(workers[0])),
  ...high,
  ...gaps,
  ...[...areas.slice(1), ALL].map((area) => incomeOf[area]),
  ...productivity,
  ...costs,
]

function promoted(measures: readonly Measure[], id: string): Measure[] {
  return [...measures].sort((a, b) => Number(b.id === id) - Number(a.id === id))
}

const byId = new Map([...MEASURES, ...Object.values(incomeOf)].map((measure) => [measure.id, measure]))
export const measureOf = (id: string): Measure => byId.get(id)!
export const familyOf = (family: Family): readonly Measure[] => MEASURES.filter((measure) => measure.family === family)

/** To where the hub's technology goes, of what is spoken of. */
export const technologyTo = (focus: Area): string =>
  `technology-to-${buyers.includes(focus) && NEIGHBOURS.includes(focus) ? focus : buyers[0]}`

/** The measure of each family that speaks of a place. */
export function tilesFor(focus: Area): Record<Family, string> {
  const area = areas.includes(focus) ? focus : ALL
  return {
    where: technologyTo(focus),
    who: doneIn(focus === ALL ? workers[0] : focus),
    circulation: `high-international-${area}`,
    income: area === ALL ? (gaps[0]?.id ?? `income-${ALL}`) : `income-${area}`,
    innovation: `productivity-${area}`,
    cost: `cost-${area}`,
  }
}
