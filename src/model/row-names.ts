/** What the rows of series.csv and flows.csv are called, as types: a place as a string that is no function's. */

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
