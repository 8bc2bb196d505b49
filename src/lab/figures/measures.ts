import type { FunctionId, PlaceId, RegionId } from '../../model/places.ts'
import { FUNCTIONS, PLACES, REGIONS } from '../../model/places.ts'
import { quarterOf, type Reading, shareOf, yearlyOf, yearRatioOf } from './reading.ts'

export const FAMILIES = ['where', 'who', 'circulation', 'income', 'innovation', 'cost'] as const
export type Family = (typeof FAMILIES)[number]
export type Unit = 'share' | 'ratio' | 'money'
type Area = RegionId | 'all'

/** What a chart draws: one figure of a run at each quarter, over the four quarters up to it. */
export interface Measure {
  readonly id: string
  readonly family: Family
  readonly unit: Unit
  /** What its words are made of. */
  readonly said:
    | { readonly kind: 'flow'; readonly flow: 'technology' | 'capital'; readonly to: RegionId | 'both' }
    | { readonly kind: 'function'; readonly region: RegionId; readonly func: FunctionId }
    | { readonly kind: 'high'; readonly region: Area; readonly circulation: 'national' | 'international' }
    | { readonly kind: 'gap'; readonly region: RegionId }
    | { readonly kind: 'income'; readonly region: Area }
    | { readonly kind: 'productivity'; readonly region: Area; readonly by: 'solow' | 'capital-output' }
    | { readonly kind: 'cost'; readonly region: Area }
  /** Indicators or flows of the files that it is made of. */
  readonly rests: readonly string[]
  readonly of: Reading
}

const areas: readonly Area[] = [...REGIONS, 'all']
const made = (measure: Measure): Measure => measure

const flows = (['technology', 'capital'] as const).flatMap((flow) =>
  (['both', 'tianjin', 'hebei'] as const).map((to) =>
    made({
      id: `${flow}-to-${to}`,
      family: 'where',
      unit: 'share',
      said: { kind: 'flow', flow, to },
      rests: [],
      of: shareOf(
        (to === 'both' ? ['tianjin', 'hebei'] : [to]).map((place) => `${flow}/beijing/${place}`),
        PLACES.map((place) => `${flow}/beijing/${place}`),
      ),
    }),
  ),
)
const work = (['tianjin', 'beijing', 'hebei'] as const).flatMap((region) =>
  FUNCTIONS.map((func) =>
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
  (['all', ...REGIONS] as const).map((region) =>
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
const gaps = (['hebei', 'tianjin'] as const).map((region) =>
  made({
    id: `gap-${region}`,
    family: 'income',
    unit: 'ratio',
    said: { kind: 'gap', region },
    rests: ['income'],
    of: shareOf([`income/${region}/all`], ['income/beijing/all']),
  }),
)
export const incomeOf = Object.fromEntries(
  areas.map((region) => [
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
) as Record<Area, Measure>
/** 2016Q1. */
const SHARED_FROM = 13
const fromThen =
  (read: Reading): Reading =>
  (run, t) =>
    t < SHARED_FROM ? Number.NaN : read(run, t)
const productivity = (['solow', 'capital-output'] as const).flatMap((by) =>
  (['all', ...REGIONS] as const).map((region) =>
    made({
      id: `productivity-${region}${by === 'solow' ? '' : '-ky'}`,
      family: 'innovation',
      unit: 'share',
      said: { kind: 'productivity', region, by },
      rests: [by === 'solow' ? 'tfp-share-of-growth' : 'tfp-share-of-growth-ky'],
      // growth since 2012Q4 already: the year’s is that at its end, and in the first years too little to share out
      of: fromThen(quarterOf(`tfp-share-of-growth${by === 'solow' ? '' : '-ky'}/${region}/all`)),
    }),
  ),
)
const costs = (['all', ...REGIONS] as const).map((region) =>
  made({
    id: `cost-${region}`,
    family: 'cost',
    unit: 'money',
    said: { kind: 'cost', region },
    rests: ['lever-cost'],
    of: yearlyOf(`lever-cost/${region}/all`),
  }),
)

/** Everything that the charts can draw; the first of a family is what its tile shows. */
export const MEASURES: readonly Measure[] = [
  ...flows,
  ...promoted(work, 'advanced-in-tianjin'),
  ...high,
  ...gaps,
  ...areas.map((area) => incomeOf[area]),
  ...productivity,
  ...costs,
]

function promoted(measures: readonly Measure[], id: string): Measure[] {
  return [...measures].sort((a, b) => Number(b.id === id) - Number(a.id === id))
}

export const measureOf = (id: string): Measure => MEASURES.find((measure) => measure.id === id)!
export const familyOf = (family: Family): readonly Measure[] => MEASURES.filter((measure) => measure.family === family)

/** The measure of each family that speaks of a place. */
export function tilesFor(focus: Area): Record<Family, string> {
  const region = focus === 'all' || focus === 'beijing' ? undefined : focus
  const done: Record<Area, string> = {
    all: 'advanced-in-tianjin',
    tianjin: 'advanced-in-tianjin',
    beijing: 'research-in-beijing',
    hebei: 'logistics-in-hebei',
  }
  return {
    where: `technology-to-${region ?? 'both'}`,
    who: done[focus],
    circulation: `high-international-${focus}`,
    income: focus === 'all' ? 'gap-hebei' : `income-${focus}`,
    innovation: `productivity-${focus}`,
    cost: `cost-${focus}`,
  }
}
export const isPlace = (place: string): place is PlaceId => (PLACES as readonly string[]).includes(place)
