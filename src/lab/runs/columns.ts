import { needsOf } from '../../claims/needs.ts'
import { FUNCTIONS, LOCAL, PLACES, REGIONS } from '../../model/places.ts'
import { SCORED } from '../verdicts/claims.ts'

/** What the page keeps of a run: these columns, a row a quarter. Rows of flows are summed over functions. */

const ALL = 'all'
const REGIONAL = [
  'gdp',
  'income',
  'real-value-added',
  'lever-cost',
  'firms',
  'tfp-share-of-growth',
  'tfp-share-of-growth-ky',
  'pull-capital',
  'pull-technology',
  'radiation-capital',
  'radiation-technology',
  'attraction-capital',
  'attraction-technology',
  'conversion-rate',
  'conversion-inside',
  'regional-input-share',
  'complementarity',
  'specialisation',
  'similarity',
  'export-presence',
  'technology-presence',
  'domestic-value-added-ratio',
  'sales-internal',
  'sales-national',
  'sales-international',
]
const FUNCTIONAL = [
  'value-added',
  'functional-specialisation-national',
  'functional-specialisation-international',
  'rca-national',
  'rca-international',
]
export const KINDS_OF_FLOW = ['technology', 'capital', 'goods'] as const
export type KindOfFlow = (typeof KINDS_OF_FLOW)[number]

/** Does the model know a flow of this kind from here to there? */
export function exists(kind: KindOfFlow, origin: string, destination: string): boolean {
  const inside = (place: string) => (REGIONS as readonly string[]).includes(place)
  if (kind === 'technology') return inside(origin) || (origin === 'national' && inside(destination))
  return kind === 'goods' || inside(origin) || inside(destination)
}

const regions = [...REGIONS, ALL]
/** `gdp/beijing/all`, `value-added/hebei/general`, `capital/beijing/tianjin`, as elsewhere in the house. */
const own: readonly string[] = [
  ...REGIONAL.flatMap((indicator) => regions.map((region) => `${indicator}/${region}/${ALL}`)),
  ...FUNCTIONAL.flatMap((indicator) =>
    regions.flatMap((region) => [...FUNCTIONS, LOCAL, ALL].map((func) => `${indicator}/${region}/${func}`)),
  ),
  ...KINDS_OF_FLOW.flatMap((kind) =>
    PLACES.flatMap((origin) =>
      PLACES.filter((destination) => exists(kind, origin, destination)).map(
        (destination) => `${kind}/${origin}/${destination}`,
      ),
    ),
  ),
]
/** What claims look at besides. */
const asked = needsOf(SCORED).map(({ indicator, region, function: func }) => `${indicator}/${region}/${func}`)
export const COLUMNS: readonly string[] = [...new Set([...own, ...asked])]
const places = new Map(COLUMNS.map((name, k) => [name, k]))

/** A column's place in a row; an error where the page does not keep it. */
export function columnOf(name: string): number {
  const place = places.get(name)
  if (place === undefined) throw new RangeError(`column: got ${name}; expected one of those kept`)
  return place
}

/** Indicators that the paper’s clauses speak of, and the region whose figure is shown. */
export const WATCHED = [
  ['pull-technology', 'beijing'],
  ['pull-capital', 'beijing'],
  ['conversion-inside', 'beijing'],
  ['regional-input-share', 'all'],
  ['complementarity', 'all'],
  ['specialisation', 'all'],
  ['export-presence', 'all'],
  ['technology-presence', 'all'],
] as const

/** Ratios of which a year is shown: of these the page keeps, a row a quarter too, what the four quarters up to it give. */
export const TRAILING: readonly string[] = [
  ...['national', 'international'].flatMap((circulation) =>
    regions.map((region) => `functional-specialisation-${circulation}/${region}/${ALL}`),
  ),
  ...WATCHED.map(([indicator, region]) => `${indicator}/${region}/${ALL}`),
]

/** The place of a ratio in a row of them; an error where the page does not keep its years. */
export function trailingOf(name: string): number {
  const place = TRAILING.indexOf(name)
  if (place < 0) throw new RangeError(`ratio of a year: got ${name}; expected one of those kept`)
  return place
}
