import { ALL, LOCAL, NATION, type Names } from '../../worlds/names.ts'

/** What of a run comes back from a thread: columns, a row a quarter, and ratios of years. */
export interface Kept {
  readonly columns: readonly string[]
  readonly trailing: readonly string[]
}

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
export function existsIn({ regions }: Names, kind: KindOfFlow, origin: string, destination: string): boolean {
  const inside = (place: string) => regions.includes(place)
  if (kind === 'technology') return inside(origin) || (origin === NATION && inside(destination))
  return kind === 'goods' || inside(origin) || inside(destination)
}

/** Indicators that are shown beside the charts, and the region whose figure is shown. */
export const watchedIn = ({ regions, hub }: Names) =>
  (
    [
      ['pull-technology', hub],
      ['pull-capital', hub],
      ['conversion-inside', hub],
      ['regional-input-share', ALL],
      ['complementarity', ALL],
      ['specialisation', ALL],
      ['export-presence', ALL],
      ['technology-presence', ALL],
    ] as const
  )
    // the others are of what regions are to each other
    .filter(([id]) => regions.length > 1 || id === 'export-presence' || id === 'technology-presence')

/**
 * What the page keeps of a run: these columns, a row a quarter (`gdp/<region>/all`, `value-added/<region>/<function>`,
 * `capital/<from>/<to>`, as elsewhere in the house), and what is `asked` besides. Rows of flows are summed over
 * functions. Of ratios of which a year is shown, what the four quarters up to each give.
 */
export function keptOf(names: Names, asked: readonly string[]): Kept {
  const { places, functions } = names
  const regions = [...names.regions, ALL]
  const own = [
    ...REGIONAL.flatMap((indicator) => regions.map((region) => `${indicator}/${region}/${ALL}`)),
    ...FUNCTIONAL.flatMap((indicator) =>
      regions.flatMap((region) => [...functions, LOCAL, ALL].map((func) => `${indicator}/${region}/${func}`)),
    ),
    ...KINDS_OF_FLOW.flatMap((kind) =>
      places.flatMap((origin) =>
        places
          .filter((destination) => existsIn(names, kind, origin, destination))
          .map((destination) => `${kind}/${origin}/${destination}`),
      ),
    ),
  ]
  const trailing = [
    ...['national', 'international'].flatMap((circulation) =>
      regions.map((region) => `functional-specialisation-${circulation}/${region}/${ALL}`),
    ),
    ...watchedIn(names).map(([indicator, region]) => `${indicator}/${region}/${ALL}`),
  ]
  return { columns: [...new Set([...own, ...asked])], trailing }
}
