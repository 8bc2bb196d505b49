/** Roles that every world has: the rest of the nation, the rest of the world, the non-traded rest of an economy, all together. */
export const NATION = 'national'
export const ABROAD = 'world'
export const LOCAL = 'local'
export const ALL = 'all'
export const OUTSIDE = [NATION, ABROAD] as const

/** How many regions and functions a world may have: rows of cells are numbered in a byte, one of which marks an empty slot. */
export const SIZES = { regions: [1, 20], functions: [2, 12] } as const

/** Universities, institutes, company laboratories: every region has one of each for every function at least. */
const POOLS = 3
/** Firms to an innovator. */
const FIRMS = 15
const FEWEST_INNOVATORS = 45

/** Universities, institutes and company laboratories: one to fifteen firms. */
export const innovators = (firms: number): number => Math.max(FEWEST_INNOVATORS, Math.round(firms / FIRMS))

/** Fewest firms of an economy: each region has innovators for each function, and they come with firms. */
export function leastFirms(regions: number, functions: number): number {
  const needed = POOLS * regions * functions
  return needed > FEWEST_INNOVATORS ? FIRMS * needed : 1
}

/** The ids of a world, in the order in which `list` and the files of a run give them. */
export interface Names {
  /** Id of the world itself. */
  readonly world: string
  readonly regions: readonly string[]
  readonly outside: readonly string[]
  /** Regions, then what lies outside. */
  readonly places: readonly string[]
  /** The traded functions, which have firms. */
  readonly functions: readonly string[]
  /** Functions whose productivity grows together, as goods. */
  readonly manufacturing: readonly string[]
  /** Functions of high value added at the two ends of the chain. */
  readonly ends: readonly string[]
  /** The region whose contracts to its neighbours are observed, and where maps of destinations start. */
  readonly hub: string
  /** What tables of figures call the whole nation, its regions included. */
  readonly whole: string
  /** Quarter at whose beginning it is founded: `2012Q4`. */
  readonly founding: string
}
