import { log } from '../../src/math/real.ts'
import type { LeverKind } from '../../src/model/levers.ts'
import type { LeverEntry } from '../../src/scenario/schema.ts'
import { flow, type Outcome, type SpanName, series } from './outcome.ts'

/** What a lever acts on first, and what is known of its size. */
export interface Effect {
  readonly name: string
  /** `%`: log points × 100. */
  readonly unit: '%' | 'yuan per yuan' | '1'
  of(policy: Outcome, reference: Outcome): number
  /** The side that the mechanism says. */
  readonly sign: 1 | -1
  readonly mechanism: string
  /** What the literature's size times this lever's size makes, in the effect's unit. */
  readonly band: readonly [number, number]
  readonly literature: string
}

export interface Trial {
  readonly kind: LeverKind
  /** Its natural places. */
  readonly at: readonly Pick<LeverEntry, 'region' | 'pair' | 'function'>[]
  readonly effects: readonly Effect[]
}

type Pair = readonly [string, string]
const REGIONS = ['beijing', 'tianjin', 'hebei'] as const
const PAIRS = [
  ['beijing', 'tianjin'],
  ['beijing', 'hebei'],
  ['tianjin', 'hebei'],
] as const
const PLACES = [...REGIONS, 'national', 'world']

const bothWays = (pairs: readonly Pair[]): Pair[] => pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const])
const toAndFrom = (outside: string): Pair[] => REGIONS.map((region) => [region, outside] as const)
const into = (destinations: readonly string[], origins = PLACES): Pair[] =>
  destinations.flatMap((d) => origins.map((o) => [o, d] as const))

const percent = (policy: number, reference: number): number => 100 * log(policy / reference)
const flowChange =
  (kind: string, pairs: readonly Pair[], span: SpanName = 'late') =>
  (policy: Outcome, reference: Outcome): number =>
    percent(flow(policy, span, kind, pairs), flow(reference, span, kind, pairs))
const cost = (policy: Outcome, reference: Outcome, span: SpanName): number =>
  series(policy, span, 'lever-cost', 'all') - series(reference, span, 'lever-cost', 'all')

const ELASTICITY =
  'elasticity of trade to its cost near 4 (Simonovska and Waugh 2014, J. Int. Economics 92: 34–50); band: half to double'

export const TRIALS: readonly Trial[] = [
  {
    kind: 'transport',
    at: [{ pair: ['tianjin', 'hebei'] }],
    effects: [
      {
        name: 'goods sold between Tianjin and Hebei',
        unit: '%',
        of: flowChange('goods', bothWays([['tianjin', 'hebei']])),
        sign: 1,
        mechanism: 'freeness rises by time^(−e_τ): 0.25 × 16 %',
        band: [1.6, 14.6],
        literature:
          'distance elasticity 0.9 where time is all of distance (Disdier and Head 2008, REStat 90(1): 37–48), a ninth of it where trains carry people only (order of magnitude), × 16 %',
      },
      {
        name: 'investment between Tianjin and Hebei',
        unit: '%',
        of: flowChange('capital', bothWays([['tianjin', 'hebei']])),
        sign: 1,
        mechanism: 'pay-off of investing over the pair rises by θ_K · Δ ln time: 0.5 × 16 %',
        band: [4.3, 17.4],
        literature:
          'a direct high-speed line raises a pair’s investment by 45 % (Lin, Qin, Sulaeman, Yan and Zhang 2023, Review of Finance 27(3): 1119–1154), for about half of the time: elasticity 0.54 × 16 %; band: half to double',
      },
    ],
  },
  {
    kind: 'capital-market-integration',
    at: [{ pair: ['beijing', 'hebei'] }],
    effects: [
      {
        name: 'investment between Beijing and Hebei',
        unit: '%',
        of: flowChange('capital', bothWays([['beijing', 'hebei']])),
        sign: 1,
        mechanism: 'pay-off of investing over the pair rises by b_K · s: 1 × 0.25',
        band: [4, 30],
        literature:
          'the euro, a border removed: direct investment + 14 to 16 % (Petroulas 2007, European Economic Review 51(6): 1468–1491), + 30 % in stocks (de Sousa and Lochard 2011, Scandinavian J. Economics 113(3): 553–578); a quarter to all of that: order of magnitude',
      },
    ],
  },
  {
    kind: 'supply-chain-programme',
    at: PAIRS.map((pair) => ({ pair })),
    effects: [
      {
        name: 'goods sold between the three regions',
        unit: '%',
        of: flowChange('goods', bothWays(PAIRS)),
        sign: 1,
        mechanism: 'cost of inputs from the others falls by 1.5 %; freeness e^{(σ−1) · 1.5 %}',
        band: [1.5, 6],
        literature: `${ELASTICITY}, for the half of these goods that are inputs`,
      },
    ],
  },
  {
    kind: 'unified-national-market',
    at: REGIONS.map((region) => ({ region })),
    effects: [
      {
        name: 'goods sold between the three and the rest of China',
        unit: '%',
        of: flowChange('goods', bothWays(toAndFrom('national'))),
        sign: 1,
        mechanism: 'cost of trade with the rest of China falls by 1.5 %, both ways',
        band: [3, 12],
        literature: ELASTICITY,
      },
    ],
  },
  {
    kind: 'openness',
    at: REGIONS.map((region) => ({ region })),
    effects: [
      {
        name: 'goods sold between the three and the world',
        unit: '%',
        of: flowChange('goods', bothWays(toAndFrom('world'))),
        sign: 1,
        mechanism: 'cost of trade with the world falls by 2 %, both ways',
        band: [4, 16],
        literature: ELASTICITY,
      },
    ],
  },
  {
    kind: 'foreign-investment-openness',
    at: REGIONS.map((region) => ({ region })),
    effects: [
      {
        name: 'investment from the world',
        unit: '%',
        of: flowChange('capital', into(REGIONS, ['world'])),
        sign: 1,
        mechanism: 'ln arrivals rise by e_F · s: 0.3 × 0.5',
        band: [7, 30],
        literature:
          'restrictions down by a tenth, stocks up by 2.1 % (Mistura and Roulet 2019, OECD Working Papers on International Investment 2019/01): 15 % for a half; band: half to double',
      },
    ],
  },
  {
    kind: 'function-support',
    at: [{ region: 'tianjin', function: 'advanced' }],
    effects: [
      {
        name: 'capital of Tianjin’s high-end manufacturing, ln change over the subsidy’s share of its investment',
        unit: '1',
        of: (policy, reference) => {
          const capital = (outcome: Outcome) => series(outcome, 'end', 'capital', 'tianjin', 'advanced')
          const invested = flow(reference, 'since', 'capital', into(['tianjin']), ['advanced'])
          return log(capital(policy) / capital(reference)) / (cost(policy, reference, 'since') / invested)
        },
        sign: 1,
        mechanism: 'money to the cell’s firms, of which what is not paid out is invested',
        band: [0.3, 2],
        literature:
          'ten points of investment subsidy, 10 % more manufacturing jobs, in small firms only (Criscuolo, Martin, Overman and Van Reenen 2019, AER 109(1): 48–85): 1; band: a third to double',
      },
    ],
  },
  {
    kind: 'relief',
    at: [{ region: 'beijing', function: 'general' }],
    effects: [
      {
        name: 'capital of Beijing’s general manufacturing',
        unit: '%',
        of: (policy, reference) =>
          percent(
            series(policy, 'end', 'capital', 'beijing', 'general'),
            series(reference, 'end', 'capital', 'beijing', 'general'),
          ),
        sign: -1,
        mechanism: 'a tenth of gross investment is turned away; 0.2 % of firms a quarter move house besides',
        band: [-30, -5],
        literature:
          'industrial development certificates turned factories away from the South East and the Midlands (Moore and Rhodes 1976, Economica 43: 17–31): sign only; a tenth less investment for eleven years is − 5 to − 10 %, as much again for those who move: order of magnitude',
      },
    ],
  },
  {
    kind: 'research-subsidy',
    at: [{ region: 'beijing' }],
    effects: [
      {
        name: 'R&D of Beijing’s firms, over the subsidy',
        unit: 'yuan per yuan',
        of: (policy, reference) => {
          const firms = (outcome: Outcome) =>
            series(outcome, 'late', 'rd-spending', 'beijing') -
            series(outcome, 'late', 'rd-spending', 'beijing', 'local')
          return (firms(policy) - firms(reference)) / cost(policy, reference, 'late')
        },
        sign: 1,
        mechanism: 'e_R = 0.7 of the money becomes R&D, the rest profit',
        band: [0.3, 1.5],
        literature:
          'neither crowding out nor much on top in 52 studies (Dimos and Pugh 2016, Research Policy 45(4): 797–815; Becker 2015, J. Economic Surveys 29(5): 917–942): 1; band: a third to one and a half',
      },
    ],
  },
  {
    kind: 'public-research-funding',
    at: [{ region: 'beijing' }],
    effects: [
      {
        name: 'patents made in Beijing, ln change over that of its R&D',
        unit: '1',
        of: (policy, reference) => {
          const change = (indicator: string) =>
            log(series(policy, 'late', indicator, 'beijing') / series(reference, 'late', indicator, 'beijing'))
          return change('patents-made') / change('rd-spending')
        },
        sign: 1,
        mechanism: 'patents of universities and institutes rise with (V/w)^0.9',
        band: [0.4, 1.3],
        literature:
          'doubling a region’s R&D raises its patents by 80 to 90 % (Bottazzi and Peri 2003, European Economic Review 47: 687–710): 0.85; band: half to one and a half',
      },
    ],
  },
  {
    kind: 'technology-market',
    at: [{ pair: ['beijing', 'tianjin'] }, { pair: ['beijing', 'hebei'] }],
    effects: [
      {
        name: 'value of contracts from Beijing to Tianjin and Hebei',
        unit: '%',
        of: flowChange('technology', into(['tianjin', 'hebei'], ['beijing'])),
        sign: 1,
        mechanism: 'ln meetings over the pair rise by b_X · s: 2.1 × 0.25',
        band: [5, 43],
        literature:
          'a state border about halves citations of patents at equal distance (Singh and Marx 2013, Management Science 59(9): 2056–2078), a quarter of it 15 %; at most what happened: the share of the two in Beijing’s contracts doubled, 2013–2021, for 0.4 of the border and all else: 43 %',
      },
    ],
  },
  {
    kind: 'joint-laboratories',
    at: PAIRS.map((pair) => ({ pair })),
    effects: [
      {
        name: 'patents made in the three regions',
        unit: '%',
        of: (policy, reference) =>
          percent(series(policy, 'late', 'patents-made', 'all'), series(reference, 'late', 'patents-made', 'all')),
        sign: 1,
        mechanism: 'e_J x / (x + x_J) more of the partners’ knowledge within reach, to the power of 0.15',
        band: [0.3, 5],
        literature:
          'doubling the R&D within 300 km raises patents by 2 to 3 % (Bottazzi and Peri 2003); research consortia raise their members’ productivity by a few per cent (Branstetter and Sakakibara 2002, AER 92(1): 143–159): order of magnitude',
      },
    ],
  },
  {
    kind: 'pilot-platforms',
    at: [{ region: 'tianjin' }, { region: 'hebei' }],
    effects: [
      {
        name: 'licences taken in Tianjin and Hebei',
        unit: '%',
        of: flowChange('patents', into(['tianjin', 'hebei'], [...REGIONS, 'national'])),
        sign: 1,
        mechanism: 'a wider absorptive window and readier patents: more of those that meet are taken',
        band: [3, 60],
        literature:
          'of ten vouchers for work with institutes, eight led to projects that would not have been (Cornet, Vroomen and van der Steeg 2006, CPB Discussion Paper 58); most firms get none: order of magnitude',
      },
      {
        name: 'conversion (taken ÷ met) in Tianjin and Hebei',
        unit: '%',
        of: (policy, reference) =>
          0.5 *
          ['tianjin', 'hebei'].reduce(
            (sum, region) =>
              sum +
              percent(
                series(policy, 'late', 'conversion-rate', region),
                series(reference, 'late', 'conversion-rate', region),
              ),
            0,
          ),
        sign: 1,
        mechanism: 'the same, per meeting',
        band: [3, 60],
        literature: 'the same',
      },
    ],
  },
  {
    kind: 'new-district',
    at: [{ region: 'hebei' }],
    effects: [
      {
        name: 'capital that moves house to Hebei, 2025–2035',
        unit: '%',
        of: flowChange('moves', into(['hebei'], ['beijing', 'tianjin']), 'since'),
        sign: 1,
        mechanism: 'hazard of moving to the region × e^{e_X x / (x + x_X)}',
        band: [5, 120],
        literature:
          'zones raise capital, jobs and the number of firms of their villages, by entry more than by moves (Lu, Wang and Zhu 2019, AEJ: Economic Policy 11(3): 325–360), by about a half; relocations at most double: order of magnitude',
      },
    ],
  },
]
