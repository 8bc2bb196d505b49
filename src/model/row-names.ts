/** What the rows of series.csv and flows.csv are called, as types: an indicator by its id, a place as a string that is no function's. */

/** Ids of the indicators, in the order of `list`; `conversion-in-<place>` follow `conversion-inside`, one a place. */
export const INDICATOR_IDS = [
  'gdp',
  'value-added',
  'real-value-added',
  'income',
  'capital',
  'technology',
  'profit-rate',
  'factor-price',
  'producer-price',
  'firms',
  'factor-employment',
  'rd-spending',
  'patents-made',
  'patents-in-force',
  'patents-transferred',
  'patents-lapsed',
  'patents-on-offer',
  'conversion-rate',
  'conversion-inside',
  'domestic-value-added-ratio',
  'functional-specialisation-national',
  'functional-specialisation-international',
  'functional-specialisation-index-national',
  'functional-specialisation-index-international',
  'value-added-national',
  'value-added-international',
  'location-quotient',
  'rca-national',
  'rca-international',
  'rca-domestic',
  'sales-internal',
  'sales-national',
  'sales-international',
  'regional-input-share',
  'complementarity',
  'specialisation',
  'similarity',
  'attraction-capital',
  'attraction-technology',
  'radiation-capital',
  'radiation-technology',
  'pull-capital',
  'pull-technology',
  'net-outflow-capital',
  'net-outflow-technology',
  'export-presence',
  'export-sophistication',
  'technology-presence',
  'licence-receipts-international',
  'patents-per-head',
  'capital-per-head',
  'tfp-share-of-growth',
  'tfp-share-of-growth-ky',
  'lever-cost',
] as const
/** An indicator's id: the closed list, and conversion by place. */
export type IndicatorId = (typeof INDICATOR_IDS)[number] | `conversion-in-${string}`

/** Kinds of flows, in the order of flows.csv. */
export const FLOW_KINDS = ['goods', 'capital', 'moves', 'dividends', 'technology', 'fees', 'patents'] as const
export type FlowKind = (typeof FLOW_KINDS)[number]

declare const is: unique symbol
/** The name of a region, or `all`: any text may be given, but no name that is known to be a place outside or a function. */
export type RegionName = string & { readonly [is]?: 'region' }
/** The name of a place that flows start from or end in. */
export type PlaceName = string & { readonly [is]?: 'region' | 'outside' }
/** The name of a function, `local` or `all`. */
export type FunctionName = string & { readonly [is]?: 'function' }
