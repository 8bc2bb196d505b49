/** What a government can do: one row a kind of policy instrument. Feeds validation, `list`, the docs and the lab. */
export interface LeverCard {
  readonly unit: string
  readonly min: number
  readonly max: number
  readonly neutral: number
  readonly scope: 'region' | 'pair' | 'region-function' | 'all'
  /** Outlay of the paying government(s) per unit of the lever, 10⁸ CNY a year; 1 where the unit is the outlay itself. */
  readonly cost: number
  readonly note: string
  readonly source: string
}

const ILLUSTRATIVE = 'cost illustrative: our assumption'

/**
 * Effects per unit are assumptions (`assumptions.ts`); here stands what is done and what it costs.
 * A pair's outlay is halved between its two regions; where one end lies outside, the region bears it all.
 */
export const LEVERS = {
  transport: {
    unit: 'share of travel time removed',
    min: 0,
    max: 0.3,
    neutral: 0,
    scope: 'pair',
    cost: 300,
    note: 'faster lines between two places: lowers the cost of trade and of investing over the distance',
    source: `Beijing–Xiong’an line 335 × 10⁸ CNY for a third of the time on that leg; spread over 15 years; ${ILLUSTRATIVE}`,
  },
  'capital-market-integration': {
    unit: 'share of the capital border removed',
    min: 0,
    max: 0.5,
    neutral: 0,
    scope: 'pair',
    cost: 20,
    note: 'tax sharing and mutual recognition: firms of either region invest in the other, and move there, as if nearer home',
    source: `tax-sharing measures for firms that move, 2015; ${ILLUSTRATIVE}`,
  },
  'supply-chain-programme': {
    unit: 'ad-valorem cost removed',
    min: 0,
    max: 0.03,
    neutral: 0,
    scope: 'pair',
    cost: 1500,
    note: 'matching and joint standards: lowers the cost of inputs bought from the other region',
    source: ILLUSTRATIVE,
  },
  'unified-national-market': {
    unit: 'ad-valorem cost removed',
    min: 0,
    max: 0.03,
    neutral: 0,
    scope: 'region',
    cost: 2000,
    note: 'local protection removed: lowers the cost of trade with the rest of China, both ways',
    source: `national market guidelines of April 2022; ${ILLUSTRATIVE}`,
  },
  openness: {
    unit: 'ad-valorem cost removed',
    min: 0,
    max: 0.04,
    neutral: 0,
    scope: 'region',
    cost: 1500,
    note: 'free-trade zone, port and customs: lowers the cost of trade with the world, both ways',
    source: `Tianjin 2015, Hebei 2019 and Beijing 2020 free-trade zones; ${ILLUSTRATIVE}`,
  },
  'foreign-investment-openness': {
    unit: 'share of restrictions removed',
    min: 0,
    max: 1,
    neutral: 0,
    scope: 'region',
    cost: 10,
    note: 'negative list shortened: foreign capital arrives more readily',
    source: `Foreign Investment Law, in force 2020; ${ILLUSTRATIVE}`,
  },
  'function-support': {
    unit: '1e8 CNY/year',
    min: 0,
    max: 60,
    neutral: 0,
    scope: 'region-function',
    cost: 1,
    note: 'money paid to the firms of one function in one region',
    source:
      'the outlay is the lever; industrial guidance funds of the three governments are of this order: our assumption',
  },
  relief: {
    unit: 'share of gross investment displaced',
    min: 0,
    max: 0.2,
    neutral: 0,
    scope: 'region-function',
    cost: 100,
    note: 'relief of non-capital functions: investment that the region no longer admits goes to the others',
    source: `Beijing’s catalogue of prohibited and restricted industries, 2014; ${ILLUSTRATIVE}`,
  },
  'research-subsidy': {
    unit: '1e8 CNY/year',
    min: 0,
    max: 100,
    neutral: 0,
    scope: 'region',
    cost: 1,
    note: 'money paid to firms for R&D, by the R&D they do',
    source:
      'the outlay is the lever; local science and technology outlays 2012: 200 / 76 / 45 × 10⁸ CNY (National Bureau of Statistics)',
  },
  'public-research-funding': {
    unit: '1e8 CNY/year',
    min: 0,
    max: 100,
    neutral: 0,
    scope: 'region',
    cost: 1,
    note: 'money paid to universities and institutes, on top of what they get',
    source:
      'the outlay is the lever; local science and technology outlays 2012: 200 / 76 / 45 × 10⁸ CNY (National Bureau of Statistics)',
  },
  'technology-market': {
    unit: 'share of the technology border removed',
    min: 0,
    max: 0.5,
    neutral: 0,
    scope: 'pair',
    cost: 40,
    note: 'exchanges, brokers and joint rules for technology contracts: patents of either region meet firms of the other as if nearer home',
    source: `platforms for technology contracts of the three regions since 2014; ${ILLUSTRATIVE}`,
  },
  'joint-laboratories': {
    unit: '1e8 CNY/year',
    min: 0,
    max: 60,
    neutral: 0,
    scope: 'pair',
    cost: 1,
    note: 'horizontal knowledge chain (水平知识链): laboratories run by two regions together bring the knowledge of each within reach of the other',
    source:
      'the outlay is the lever; a national laboratory costs some 10 × 10⁸ CNY a year, a dozen a pair at most: our assumption',
  },
  'pilot-platforms': {
    unit: '1e8 CNY/year',
    min: 0,
    max: 100,
    neutral: 0,
    scope: 'region',
    cost: 1,
    note: 'gradient innovation chain (梯度创新链): pilot and engineering platforms let a region’s firms take up patents that are raw or far ahead',
    source:
      'the outlay is the lever; local science and technology outlays 2012: 200 / 76 / 45 × 10⁸ CNY (National Bureau of Statistics)',
  },
  'new-district': {
    unit: '1e8 CNY/year',
    min: 0,
    max: 200,
    neutral: 0,
    scope: 'region',
    cost: 1,
    note: 'a planned city for functions that leave elsewhere (Xiong’an): firms and laboratories that move choose it more readily',
    source:
      'the outlay is the lever; Xiong’an, founded April 2017: some 700 × 10⁸ CNY a year by all payers together, mostly the state: our assumption',
  },
} as const satisfies Record<string, LeverCard>

export type LeverKind = keyof typeof LEVERS
