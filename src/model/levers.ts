/** What a government can do: one row a kind of policy instrument. Feeds validation, `list`, the docs and the lab. */
export interface LeverCard {
  readonly unit: string
  readonly min: number
  readonly max: number
  readonly neutral: number
  readonly scope: 'region' | 'pair' | 'region-function' | 'all'
  /** Outlay of the paying government(s) per unit of the lever, money a year; 1 where the unit is the outlay itself. */
  readonly cost: number
  readonly note: string
  readonly source: string
}

/**
 * Effects per unit are assumptions (`assumptions.ts`); here stands what is done. A pair's outlay is halved between its two
 * regions; where one end lies outside, the region bears it all.
 *
 * What is money (`max` where the unit is `¤/year`, else `cost`) stands here as a share of the yearly GDP of the regions at
 * founding, for worlds that do not say: a world's `levers.csv` has it in its own money. Our assumption.
 */
export const LEVERS = {
  transport: {
    unit: 'share of travel time removed',
    min: 0,
    max: 0.3,
    neutral: 0,
    scope: 'pair',
    cost: 0.006,
    note: 'faster lines between two places: lowers the cost of trade and of investing over the distance',
  },
  'capital-market-integration': {
    unit: 'share of the capital border removed',
    min: 0,
    max: 0.5,
    neutral: 0,
    scope: 'pair',
    cost: 0.0004,
    note: 'tax sharing and mutual recognition: firms of either region invest in the other, and move there, as if nearer home',
  },
  'supply-chain-programme': {
    unit: 'ad-valorem cost removed',
    min: 0,
    max: 0.03,
    neutral: 0,
    scope: 'pair',
    cost: 0.03,
    note: 'matching and joint standards: lowers the cost of inputs bought from the other region',
  },
  'unified-national-market': {
    unit: 'ad-valorem cost removed',
    min: 0,
    max: 0.03,
    neutral: 0,
    scope: 'region',
    cost: 0.04,
    note: 'local protection removed: lowers the cost of trade with the rest of the nation, both ways',
  },
  openness: {
    unit: 'ad-valorem cost removed',
    min: 0,
    max: 0.04,
    neutral: 0,
    scope: 'region',
    cost: 0.03,
    note: 'free-trade zone, port and customs: lowers the cost of trade with the world, both ways',
  },
  'foreign-investment-openness': {
    unit: 'share of restrictions removed',
    min: 0,
    max: 1,
    neutral: 0,
    scope: 'region',
    cost: 0.0002,
    note: 'negative list shortened: foreign capital arrives more readily',
  },
  'function-support': {
    unit: '¤/year',
    min: 0,
    max: 0.001,
    neutral: 0,
    scope: 'region-function',
    cost: 1,
    note: 'money paid to the firms of one function in one region',
  },
  relief: {
    unit: 'share of gross investment displaced',
    min: 0,
    max: 0.2,
    neutral: 0,
    scope: 'region-function',
    cost: 0.002,
    note: 'relief of non-capital functions: investment that the region no longer admits goes to the others',
  },
  'research-subsidy': {
    unit: '¤/year',
    min: 0,
    max: 0.002,
    neutral: 0,
    scope: 'region',
    cost: 1,
    note: 'money paid to firms for R&D, by the R&D they do',
  },
  'public-research-funding': {
    unit: '¤/year',
    min: 0,
    max: 0.002,
    neutral: 0,
    scope: 'region',
    cost: 1,
    note: 'money paid to universities and institutes, on top of what they get',
  },
  'technology-market': {
    unit: 'share of the technology border removed',
    min: 0,
    max: 0.5,
    neutral: 0,
    scope: 'pair',
    cost: 0.0008,
    note: 'exchanges, brokers and joint rules for technology contracts: patents of either region meet firms of the other as if nearer home',
  },
  'joint-laboratories': {
    unit: '¤/year',
    min: 0,
    max: 0.001,
    neutral: 0,
    scope: 'pair',
    cost: 1,
    note: 'horizontal knowledge chain (水平知识链): laboratories run by two regions together bring the knowledge of each within reach of the other',
  },
  'pilot-platforms': {
    unit: '¤/year',
    min: 0,
    max: 0.002,
    neutral: 0,
    scope: 'region',
    cost: 1,
    note: 'gradient innovation chain (梯度创新链): pilot and engineering platforms let a region’s firms take up patents that are raw or far ahead',
  },
  'new-district': {
    unit: '¤/year',
    min: 0,
    max: 0.004,
    neutral: 0,
    scope: 'region',
    cost: 1,
    note: 'a planned city for functions that leave elsewhere: firms and laboratories that move choose it more readily',
  },
} as const satisfies Record<string, Omit<LeverCard, 'source'>>

export type LeverKind = keyof typeof LEVERS
export const LEVER_KINDS = Object.keys(LEVERS) as readonly LeverKind[]

/** Is the lever itself an outlay, so that its size is money? */
export const isOutlay = (kind: LeverKind): boolean => LEVERS[kind].unit === '¤/year'
