/** The names of the world as files spell them, in the order in which `list` and the files of a run give them. */
export const REGIONS = ['beijing', 'tianjin', 'hebei'] as const
export const OUTSIDE = ['national', 'world'] as const
export const PLACES = [...REGIONS, ...OUTSIDE] as const
/** The traded functions, which have firms; `local` is the non-traded rest of the region's economy and has none. */
export const FUNCTIONS = ['research', 'advanced', 'general', 'logistics', 'shipping'] as const
export const LOCAL = 'local'

export type RegionId = (typeof REGIONS)[number]
export type PlaceId = (typeof PLACES)[number]
export type FunctionId = (typeof FUNCTIONS)[number]
