// One table, longer than other files: all that is assumed, each with its range and source, is read and printed together.
/**
 * What we do not know of the world: a card an assumption, or a law that has one value a place or function. Values and
 * ranges here stand in where a world does not say (`worlds/<id>/assumptions.csv`); a unit `¤` is a world's money, and then
 * they are shares of the yearly GDP of its regions at founding. Feeds validation, `list`, the docs and the lab.
 */
export interface AssumptionCard {
  readonly symbol: string
  readonly unit: string
  readonly default: number
  readonly range: readonly [number, number]
  readonly note: string
  readonly source: string
  readonly status: 'sourced' | 'our-assumption' | 'calibrated'
}

/** Whose values a law has. */
export type Over = 'regions' | 'regions-and-nation' | 'places' | 'functions'
/** One law with a value a place or function: `labour-growth.PLACE`. In its note `{}` stands for where. */
export interface Law extends AssumptionCard {
  readonly by: Over
}
const by = (over: Over, card: AssumptionCard): Law => ({ ...card, by: over })
export const isLaw = (card: AssumptionCard | Law): card is Law => 'by' in card

const OURS = 'our assumption'

const ours = (
  symbol: string,
  unit: string,
  value: number,
  range: readonly [number, number],
  note: string,
  source: string = OURS,
): AssumptionCard => ({ symbol, unit, default: value, range, note, source, status: 'our-assumption' })

const sourced = (
  symbol: string,
  unit: string,
  value: number,
  range: readonly [number, number],
  note: string,
  source: string,
): AssumptionCard => ({ symbol, unit, default: value, range, note, source, status: 'sourced' })

/** Marked for `calibrate`: its range is the prior, uniform; its value stands in until a world is calibrated, and is of none. */
const calibrated = (
  symbol: string,
  unit: string,
  value: number,
  range: readonly [number, number],
  note: string,
  source: string,
): AssumptionCard => ({ symbol, unit, default: value, range, note, source, status: 'calibrated' })

const BRODA = 'Broda and Weinstein (2006), QJE 121(2): 541–585, median of the estimates; at most 7 here (stability)'
const PRIOR = 'prior, to be fitted by `calibrate`: our assumption'

export const LAWS = {
  // trade
  elasticity: by(
    'functions',
    sourced('σ', '1', 4.5, [3, 7], 'elasticity of substitution between varieties, {}', BRODA),
  ),
  'trade-distance': sourced(
    'θ_T',
    '1',
    0.9,
    [0.6, 1.2],
    'distance elasticity of trade inside the nation, at founding',
    'Disdier and Head (2008), REStat 90(1): 37–48: mean 0.9',
  ),
  'trade-border': sourced(
    'b_T',
    '1',
    0.44,
    [0.3, 0.58],
    'share of trade lost at a border between regions, at founding',
    'regional border −36 … −52 %: Santamaría, Ventura and Yeşilbayraktar (2023), JIE 142',
  ),
  'input-scale': ours(
    's_μ',
    '1',
    1,
    [0.7, 1.1],
    'scale of all shares of inputs in variable cost; above it vertical links agglomerate cells out of bounds',
  ),
  'foreign-content-gap-slope': ours(
    's_z',
    '1',
    0,
    [-0.3, 0.3],
    'change of the foreign content of a cell per unit of its gap to the frontier',
  ),

  // capital
  'profit-rate': ours(
    'ρ⁰',
    '1/quarter',
    0.06,
    [0.045, 0.08],
    'operating profit over capital at founding, equal in all cells',
  ),
  'capital-depreciation': sourced(
    'δ',
    '1/quarter',
    0.0249,
    [0.0127, 0.0315],
    'depreciation of capital (9.6 % a year; 5–12)',
    'Zhang, Wu and Zhang (2004), Economic Research Journal (10): 35–44',
  ),
  'founding-capital-growth': ours(
    'g_K',
    '1/quarter',
    0.0206,
    [0.012, 0.028],
    'growth of every cell’s capital at founding (8.5 % a year)',
  ),
  'dividend-share': ours('d', '1', 0.25, [0.1, 0.45], 'share of net profit paid to owners'),
  'household-finance': ours(
    'ν_H',
    '1',
    1.5,
    [0, 2.5],
    'elasticity of households’ investment in a cell to its profit rate',
  ),
  'outside-accumulation': ours(
    'ν_O',
    '1',
    1.5,
    [0.5, 2.5],
    'elasticity of gross accumulation of outside suppliers to their profit rate',
  ),
  'choice-intensity': ours('β', '1', 2, [0.5, 4], 'intensity of choice over profit rates in invest'),
  'investment-distance': sourced(
    'θ_K',
    '1',
    0.5,
    [0.2, 0.9],
    'travel-time elasticity of investment',
    'direct high-speed rail raises a pair’s investment by about 45 %: Lin, Qin, Sulaeman, Yan and Zhang (2023), Review of Finance 27(3): 1119–1154; gravity of investment −0.5',
  ),
  'investment-border': ours(
    'b_K',
    '1',
    1,
    [0.2, 2],
    'log cost of a regional border to capital, of which integration removes a share',
  ),
  'stay-share': ours(
    's_own',
    '1',
    0.9,
    [0.75, 1],
    'share of what stays at home that a firm puts into itself before it looks at other functions',
  ),
  'expansion-free': ours('a₁', '1', 1.25, [1, 1.6], 'own expansion without adjustment cost, in multiples of δ + g_K'),
  'expansion-limit': ours('a₂', '1', 2.2, [1.7, 3], 'limit of own expansion, in multiples of δ + g_K'),
  'peer-speed': ours(
    'η_P',
    '1/quarter',
    0.1,
    [0.02, 0.25],
    'speed at which shares follow pay-offs where firms imitate peers',
  ),
  'peer-mutation': ours(
    'ε_P',
    '1/quarter',
    0.02,
    [0.005, 0.1],
    'share of imitating firms that fall back on the founding habit',
  ),

  // factor markets
  'factor-price-speed': ours('λ', '1', 0.5, [0.1, 0.9], 'speed of the Newton step of factor prices'),
  'specific-factor': ours(
    'ζ',
    '1',
    0.25,
    [0.2, 0.5],
    'elasticity of the price of a function’s own factor to its share of the factor bill; below the range small cells die out',
  ),
  'labour-growth': by(
    'regions',
    calibrated('n_L', '1/quarter', 0, [-0.0075, 0.0125], 'growth of effective labour, {}, while trends last', PRIOR),
  ),
  'trend-until': calibrated(
    't_f',
    'quarter',
    20,
    [8, 32],
    'quarters from founding for which fitted trends hold in full',
    'our assumption; differences between regions shrink as they are copied: convergence, Barro and Sala-i-Martin (1992), J. Political Economy 100(2): 223–251',
  ),
  'trend-fade': calibrated(
    'T_f',
    'quarter',
    32,
    [4, 60],
    'quarters over which they fade then',
    'our assumption; as trend-until',
  ),

  // technology
  'frontier-growth': sourced(
    'g_Ω',
    '1/quarter',
    0.005,
    [0.0025, 0.01],
    'growth of the frontier (1–4 % a year)',
    'swept from 1 to 4 % a year; total factor productivity of the frontier economies: Penn World Table 10',
  ),
  gap: by('regions-and-nation', ours('Γ⁰', '1', 0.65, [0.15, 1.1], 'mean ln Ω − ln A at founding, {}')),
  'national-closing': ours(
    'c_N',
    '1/quarter',
    0.00375,
    [0, 0.008],
    'share of its gap that the rest of the nation closes a quarter, besides keeping up',
  ),
  'technology-spread': ours(
    's_A',
    '1',
    0.28,
    [0.1, 0.4],
    'standard deviation of ln A over the firms of a cell at founding',
  ),
  'size-spread': ours('s_K', '1', 0.9, [0.3, 1.3], 'standard deviation of ln K over the firms of a cell at founding'),
  'research-step': sourced(
    'γ',
    '1',
    0.5,
    [0.2, 0.8],
    'part of the gap that a success closes, times min(0.9, Exp(1))',
    'distance to frontier: Acemoglu, Aghion and Zilibotti (2006), JEEA 4(1): 37–74; its size our assumption',
  ),
  'own-research-share': ours(
    's_R',
    '1',
    0.45,
    [0.3, 0.8],
    'share of the frontier’s growth that own research makes good at founding',
  ),
  hazard: by(
    'regions',
    calibrated('k_h', '1', 1, [0, 2], 'hazard of a success relative to the one that keeps the founding gap, {}', PRIOR),
  ),
  'research-elasticity': ours('ν_R', '1', 0.5, [0.1, 1], 'elasticity of the hazard to R&D over profit'),
  'public-research-elasticity': sourced(
    'ν_G',
    '1',
    0.1,
    [0, 0.25],
    'elasticity of the hazard to public R&D in the region',
    'Guellec and van Pottelsberghe (2004), Oxford Bulletin 66(3): 353–378: 0.17 on productivity',
  ),
  'imitation-rate': ours(
    'ι',
    '1/quarter',
    0.03,
    [0, 0.06],
    'probability that a firm below its model closes half the distance to it',
  ),
  'imitation-between': ours(
    'χ_I',
    '1',
    0.2,
    [0, 0.5],
    'share of imitation whose model is the same function in another region, by distance',
  ),
  'research-intensity-growth': by(
    'regions',
    calibrated(
      'n_R',
      '1/quarter',
      0.005,
      [-0.015, 0.03],
      'growth of enterprise R&D over profit, {}, while trends last',
      PRIOR,
    ),
  ),

  'local-productivity': calibrated(
    'g_L',
    '1/quarter',
    0.00875,
    [0, 0.0175],
    'growth of productivity of the local rest of the economy, in its price only',
    'our assumption',
  ),
  'manufacturing-productivity': calibrated(
    'g_M',
    '1/quarter',
    0.00625,
    [0, 0.0125],
    'growth of productivity that all suppliers of manufactures share, here and outside, in their prices only, while trends last (0–5 % a year of gross output)',
    'unbalanced growth, Baumol (1967), AER 57(3): 415–426; 2.9 % a year of gross output, 8 % of value added in China’s manufacturing, 1998–2007: Brandt, Van Biesebroeck and Zhang (2012), JDE 97(2): 339–351',
  ),

  // outside
  'demand-tilt': by(
    'functions',
    calibrated(
      'g_E',
      '1/quarter',
      0,
      [-0.025, 0.02],
      'growth of national demand for {} over that for all, while trends last',
      PRIOR,
    ),
  ),
  'demand-lead': calibrated(
    'l_E',
    'quarter',
    1,
    [0, 2],
    'by how much national demand is ahead of national value added',
    'our assumption: orders come before what is made of them, and every purse spends what came in a quarter ago',
  ),
  'national-growth-later': ours(
    'g_N',
    '1/quarter',
    0.0113,
    [0.006, 0.017],
    'nominal growth of national demand after the last year of figures (4.6 % a year)',
  ),
  'world-growth': ours(
    'g_W',
    '1/quarter',
    0.0115,
    [0.004, 0.018],
    'nominal growth of world demand, in money of the nation (4.7 % a year)',
  ),
  'outside-wage-lag': ours(
    'g_w',
    '1/quarter',
    0.0025,
    [-0.0025, 0.0075],
    'by how much outside factor prices grow slower than outside demand',
  ),
  'import-price-growth': ours('g_I', '1/quarter', 0, [-0.005, 0.005], 'growth of the price of imported components'),
  'trade-war-cost': ours(
    'τ_W',
    '1',
    0,
    [0, 0.15],
    'ad-valorem cost between the nation and the world, from the quarter that the calendar names, over two years',
  ),

  // what the outside places are, and how far the three reach into them
  'world-market-share': ours(
    's_W',
    '1',
    0.12,
    [0.08, 0.16],
    'share of the nation’s sellers in the world’s market at founding: the smaller, the larger the world',
    OURS,
  ),
  'national-distance': ours(
    'd_N',
    '1',
    1,
    [0.6, 1.6],
    'distance to the rest of the nation, over the one in the table of distances',
  ),
  'world-distance': ours('d_W', '1', 1, [0.6, 1.6], 'distance to the world, over the one in the table of distances'),
  'national-contracts-abroad': ours(
    's_NW',
    '1',
    0.1,
    [0.03, 0.2],
    'share of its contract value that the rest of the nation sells to the world',
    OURS,
  ),
  'world-contracts': ours(
    'X_W',
    '¤/year',
    0.34,
    [0.11, 0.77],
    'contract value that the world absorbs, in the first year for which contracts are published',
    OURS,
  ),
  'contracts-abroad': ours(
    'k_W',
    '1',
    1,
    [0.5, 2],
    'shares of the regions’ contracts sold to the world, over those in the table of contract shares',
  ),
  'capital-to-nation': ours(
    'k_N',
    '1',
    1,
    [0.5, 1.5],
    'share of the firms’ investment that goes to the rest of the nation, over the one in the table of shares',
  ),
  'capital-between-regions': ours('k_R', '1', 1, [0.5, 1.5], 'the same, to the other regions'),
  'capital-from-nation': ours(
    'k_A',
    '1',
    1,
    [0.5, 1.5],
    'share of arriving capital that comes from the rest of the nation, over the one in the table of shares',
  ),
  'capital-from-world': ours('k_F', '1', 1, [0.5, 1.5], 'the same, from the world'),

  // firms
  'entry-capital': ours(
    'φ_e',
    '1',
    0.15,
    [0.05, 0.35],
    'share of arriving capital that founds firms rather than joins them',
  ),
  'entry-size': ours(
    'k_e',
    '1',
    0.3,
    [0.15, 0.6],
    'median capital of a new firm, in founding means of its function grown with its capital',
  ),
  'exit-size': ours('k_x', '1', 0.09, [0.04, 0.15], 'capital below which a firm closes, in the same unit'),

  'move-rate': ours('h_M', '1/quarter', 0.0006, [0, 0.002], 'probability that a firm moves house to another region'),
  'laboratory-move-rate': ours('h_V', '1/quarter', 0.0003, [0, 0.001], 'the same, universities and institutes'),
  'move-intensity': ours('β_M', '1', 1, [0, 2], 'intensity of choice over profit rates in moving house'),

  // inventions and licences
  'invention-elasticity': sourced(
    'ν_I',
    '1',
    0.9,
    [0.5, 1],
    'elasticity of an innovator’s patents to its funds over wages',
    'near constant returns of patents to R&D: Griliches (1990), J. Economic Literature 28(4): 1661–1707',
  ),
  'knowledge-elasticity': sourced(
    'ν_K',
    '1',
    0.15,
    [0, 0.3],
    'elasticity of an innovator’s patents to knowledge within reach',
    'knowledge production functions of regions: Jaffe (1989), American Economic Review 79(5): 957–970; its size our assumption',
  ),
  'knowledge-decay': sourced(
    'd_k',
    '1/quarter',
    0.0398,
    [0.0256, 0.0636],
    'decay of knowledge (15 % a year; 10–23)',
    'Griliches (1998), R&D and Productivity, ch. 2: 15 % a year',
  ),
  'knowledge-between': ours(
    'χ⁰',
    '1',
    0.05,
    [0, 0.2],
    'share of another region’s knowledge within reach without policy',
  ),
  'invention-lead': ours(
    'l_L',
    '1',
    0.3,
    [0, 0.7],
    'share of the gap between a region’s firms and the frontier by which its inventions are ahead of them',
  ),
  'invention-spread': ours('s_L', '1', 0.25, [0.1, 0.4], 'standard deviation of ln L around that'),
  'ability-spread': ours('s_a', '1', 0.6, [0.2, 1], 'standard deviation of log ability over innovators'),
  'readiness-start': ours('b⁰', '1', 0.3, [0.1, 0.6], 'readiness of a new patent'),
  'readiness-speed': ours('v_b', '1/quarter', 0.06, [0.02, 0.15], 'share of what it lacks that it gains a quarter'),
  'patent-lapse': ours('x_P', '1/quarter', 0.065, [0.03, 0.1], 'probability that a patent on offer lapses'),
  'patent-turnover': ours(
    'y_P',
    '1/quarter',
    0.08,
    [0.05, 0.12],
    'share of the portfolio that is new each quarter at founding',
  ),
  'patent-expiry': ours(
    'd_P',
    '1/quarter',
    0.0141,
    [0.0076, 0.026],
    'decay of legal patents in force (5.5 % a year; 3–10)',
  ),
  'patenting-growth': calibrated(
    'g_P',
    '1/quarter',
    0.03,
    [0.01, 0.05],
    'growth of legal patents per invention, while trends last',
    PRIOR,
  ),
  'meeting-rate': ours(
    'm⁺',
    '1/quarter',
    0.2,
    [0.1, 0.5],
    'probability at founding that a patent on offer meets a candidate, in the region whose patents sell best',
  ),
  'technology-distance': sourced(
    'θ_X',
    '1',
    0.3,
    [0.1, 0.6],
    'travel-time elasticity of meetings',
    'distance elasticity of technology flows near −0.3: Peri (2005), REStat 87(2): 308–322; Keller (2002), AER 92(1): 120–142',
  ),
  'technology-border': calibrated(
    'b_X',
    '1',
    1.75,
    [0.5, 3],
    'log cost of a regional border to technology, of which a technology market removes a share',
    PRIOR,
  ),
  relatedness: ours(
    'φ_R',
    '1',
    0.25,
    [0, 0.5],
    'share of meetings with a firm of a related function, by how much the two buy from each other',
  ),
  'absorption-window': by(
    'places',
    ours(
      's_r',
      '1',
      0.5,
      [0.15, 0.9],
      'absorptive window: how far ahead a patent can be, {}',
      'our assumption; absorptive capacity, Cohen and Levinthal (1990), ASQ 35(1): 128–152; inverted U, Nooteboom et al. (2007), Research Policy 36(7): 1016–1034',
    ),
  ),
  'gap-world-buyers': ours('Γ_W', '1', 0.5, [0.2, 0.8], 'mean gap to the frontier of buyers of licences in the world'),
  'absorption-step': ours('η', '1', 0.1, [0.02, 0.2], 'part of the gap to a patent that a licence closes'),
  'registration-growth': calibrated(
    'g_κ',
    '1/quarter',
    0.0175,
    [0, 0.035],
    'growth of contract value registered per licence and gap, one for all pairs, while trends last (0–15 % a year)',
    PRIOR,
  ),
  'registration-spread': calibrated(
    'v_κ',
    '1/quarter',
    0.06,
    [0, 0.12],
    'speed at which registering contracts spreads, one for all regions, each from its contract value over R&D in the first year for which both are published relative to the highest among the regions',
    'our assumption: a practice spreads by a logistic law, Griliches (1957), Econometrica 25(4): 501–522',
  ),
  'national-offer-growth': calibrated(
    'g_O',
    '1/quarter',
    0.025,
    [0, 0.05],
    'growth of the number of patents that the rest of the nation offers, while trends last',
    PRIOR,
  ),
  'fee-share': ours('c_F', '1', 0.1, [0.02, 0.3], 'share of contract value that is paid as a licence fee'),
  'spin-off-rate': ours(
    'h_S',
    '1/quarter',
    0.002,
    [0, 0.01],
    'probability that its makers carry a patent into production',
  ),
  'network-share': ours(
    'p_N',
    '1',
    0.6,
    [0.3, 0.9],
    'where partners count: share of meetings that are with the last partner',
  ),

  // effects of levers per unit
  'transport-trade': sourced(
    'e_τ',
    '1',
    0.25,
    [0.1, 0.5],
    'elasticity of trade to travel time',
    'Donaldson and Hornbeck (2016), QJE 131(2); passenger lines carry no goods: a quarter of the distance elasticity, our assumption',
  ),
  'supply-chain-effect': ours('e_S', '1', 1, [0.3, 1.5], 'cut of the ad-valorem cost on inputs per unit of the lever'),
  'national-market-effect': ours(
    'e_U',
    '1',
    1,
    [0.3, 1.5],
    'cut of the ad-valorem cost to the rest of the nation per unit of the lever',
  ),
  'openness-effect': ours('e_O', '1', 1, [0.3, 1.5], 'cut of the ad-valorem cost to the world per unit of the lever'),
  'foreign-investment-effect': sourced(
    'e_F',
    '1',
    0.3,
    [0.1, 0.8],
    'rise of ln arrivals of foreign capital at a lever of 1',
    'restrictions down by a tenth, stocks up by 2.1 %: Mistura and Roulet (2019), OECD Working Papers on International Investment 2019/01; arrivals as stocks: our assumption',
  ),
  'research-additionality': sourced(
    'e_R',
    '1',
    0.7,
    [0.2, 1.3],
    'firms’ R&D per unit of subsidy',
    'additionality near 1, between crowding out and in: Becker (2015), J. Economic Surveys 29(5): 917–942',
  ),
  'relief-effect': ours('e_L', '1', 1, [0.3, 1.5], 'share of gross investment displaced per unit of the lever'),
  'relief-moves': ours('e_M', '1/quarter', 0.02, [0, 0.06], 'rise of the hazard of moving house per unit of relief'),
  'joint-laboratory-effect': ours(
    'e_J',
    '1',
    0.15,
    [0.05, 0.3],
    'share of the partner’s knowledge brought within reach by ever more joint laboratories',
  ),
  'joint-laboratory-half': ours(
    'x_J',
    '¤/year',
    0.00077,
    [0.0003, 0.0015],
    'outlay at founding wages that brings half of that',
  ),
  'pilot-window-effect': ours(
    'e_W',
    '1',
    0.2,
    [0.05, 0.35],
    'how much further ahead a patent may be with ever more pilot platforms',
  ),
  'pilot-readiness-effect': ours(
    'e_B',
    '1',
    0.4,
    [0.1, 0.6],
    'share of missing readiness made good by ever more pilot platforms',
  ),
  'pilot-half': ours('x_W', '¤/year', 0.001, [0.0004, 0.002], 'outlay at founding wages that brings half of either'),
  'new-district-effect': ours(
    'e_X',
    '1',
    2,
    [0.5, 3],
    'rise of ln hazard of moving to the region with ever more outlay on a new district',
  ),
  'new-district-half': ours(
    'x_X',
    '¤/year',
    0.002,
    [0.0008, 0.004],
    'outlay at founding wages that brings half of that',
  ),
} as const satisfies Record<string, AssumptionCard | Law>

type Laws = typeof LAWS
/** An assumption with a value a place or function. */
export type LawId = { [Id in keyof Laws]: Laws[Id] extends Law ? Id : never }[keyof Laws]
export type ScalarId = Exclude<keyof Laws, LawId>
/** `fee-share`, `labour-growth.PLACE`: which places there are, a world says. */
export type AssumptionId = ScalarId | `${LawId}.${string}`
export type Assumptions = Readonly<Record<AssumptionId, number>>
/** Values of some assumptions, by flat id. */
export type SomeAssumptions = Readonly<Partial<Record<ScalarId, number>> & Record<`${LawId}.${string}`, number>>
