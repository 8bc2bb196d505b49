/** What we do not know of the world: one row an assumption. Feeds validation, `list`, the docs and the lab. */
export interface AssumptionCard {
  readonly symbol: string
  readonly unit: string
  readonly default: number
  readonly range: readonly [number, number]
  readonly note: string
  readonly source: string
  readonly status: 'sourced' | 'our-assumption' | 'calibrated'
}

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

const BRODA = 'Broda and Weinstein (2006), QJE 121(2): 541–585, median of the estimates; at most 7 here (stability)'
const byHand = 'our assumption; its default a first fit by hand to GDP and R&D of 2013–2020'

export const ASSUMPTIONS = {
  // trade
  'elasticity-research': sourced(
    'σ',
    '1',
    4,
    [3, 6.5],
    'elasticity of substitution between varieties of research services',
    BRODA,
  ),
  'elasticity-advanced': sourced('σ', '1', 4.5, [3, 7], 'the same, high-end manufacturing', BRODA),
  'elasticity-general': sourced('σ', '1', 4.5, [3, 7], 'the same, general manufacturing', BRODA),
  'elasticity-logistics': sourced('σ', '1', 4, [3, 6.5], 'the same, logistics', BRODA),
  'elasticity-shipping': sourced('σ', '1', 4, [3, 6.5], 'the same, shipping', BRODA),
  'trade-distance': sourced(
    'θ_T',
    '1',
    0.9,
    [0.6, 1.2],
    'distance elasticity of trade inside China, at founding',
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
    's_m',
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
    'direct high-speed rail raises a pair’s investment by about 45 %: Lin (2017), JUE 98: 98–123 and its followers; gravity of investment −0.5',
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
  'labour-growth-beijing': ours(
    'n',
    '1/quarter',
    0.0048,
    [-0.0025, 0.0075],
    'growth of effective labour, Beijing, to 2020',
    byHand,
  ),
  'labour-growth-tianjin': ours('n', '1/quarter', -0.003, [-0.0075, 0.005], 'the same, Tianjin', byHand),
  'labour-growth-hebei': ours('n', '1/quarter', -0.003, [-0.0075, 0.005], 'the same, Hebei', byHand),
  'trend-fade': ours('T_f', 'quarter', 20, [4, 60], 'quarters over which fitted trends fade after 2020'),

  // technology
  'frontier-growth': sourced(
    'g_Ω',
    '1/quarter',
    0.005,
    [0.0025, 0.01],
    'growth of the frontier (1–4 % a year)',
    'swept from 1 to 4 % a year; total factor productivity of the frontier economies: Penn World Table 10',
  ),
  'gap-beijing': ours('G⁰', '1', 0.35, [0.15, 0.6], 'mean ln Ω − ln A at founding, Beijing'),
  'gap-tianjin': ours('G⁰', '1', 0.55, [0.3, 0.8], 'the same, Tianjin'),
  'gap-hebei': ours('G⁰', '1', 0.8, [0.5, 1.1], 'the same, Hebei'),
  'gap-national': ours('G⁰', '1', 0.65, [0.4, 0.9], 'the same, rest of China'),
  'national-closing': ours(
    'c_N',
    '1/quarter',
    0.00375,
    [0, 0.008],
    'share of its gap that the rest of China closes a quarter, besides keeping up',
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
    0.55,
    [0.3, 0.8],
    'share of the frontier’s growth that own research makes good at founding',
  ),
  'hazard-beijing': ours(
    'h',
    '1',
    1.38,
    [0.6, 2],
    'hazard of a success relative to the one that keeps the founding gap, Beijing',
    byHand,
  ),
  'hazard-tianjin': ours('h', '1', 0.25, [0, 1.4], 'the same, Tianjin', byHand),
  'hazard-hebei': ours('h', '1', 0.16, [0, 1.4], 'the same, Hebei', byHand),
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
    'χ⁰',
    '1',
    0.2,
    [0, 0.5],
    'share of imitation whose model is the same function in another region, by distance',
  ),
  'research-intensity-growth-beijing': ours(
    'n_R',
    '1/quarter',
    0.0093,
    [-0.005, 0.02],
    'growth of enterprise R&D over profit, Beijing, to 2020',
    byHand,
  ),
  'research-intensity-growth-tianjin': ours('n_R', '1/quarter', -0.0045, [-0.015, 0.01], 'the same, Tianjin', byHand),
  'research-intensity-growth-hebei': ours('n_R', '1/quarter', 0.0171, [0, 0.03], 'the same, Hebei', byHand),

  // outside
  'demand-tilt-research': ours(
    'g_E',
    '1/quarter',
    0.0105,
    [-0.005, 0.02],
    'growth of national demand for research over that for all, to 2020',
    byHand,
  ),
  'demand-tilt-advanced': ours('g_E', '1/quarter', -0.0098, [-0.02, 0.005], 'the same, high-end manufacturing', byHand),
  'demand-tilt-general': ours('g_E', '1/quarter', -0.0123, [-0.025, 0.005], 'the same, general manufacturing', byHand),
  'demand-tilt-logistics': ours('g_E', '1/quarter', -0.0012, [-0.01, 0.01], 'the same, logistics', byHand),
  'demand-tilt-shipping': ours('g_E', '1/quarter', 0, [-0.01, 0.01], 'the same, shipping', byHand),
  'national-growth-later': ours(
    'g_N',
    '1/quarter',
    0.0113,
    [0.006, 0.017],
    'nominal growth of national demand after 2022 (4.6 % a year)',
  ),
  'world-growth': ours(
    'g_W',
    '1/quarter',
    0.0115,
    [0.004, 0.018],
    'nominal growth of world demand, in yuan (4.7 % a year)',
  ),
  'outside-wage-lag': ours(
    'g_w',
    '1/quarter',
    0.0025,
    [-0.0025, 0.0075],
    'by how much outside factor prices grow slower than outside demand',
  ),
  'import-price-growth': ours('g_P', '1/quarter', 0, [-0.005, 0.005], 'growth of the price of imported components'),
  'trade-war-cost': ours(
    'τ_W',
    '1',
    0,
    [0, 0.15],
    'ad-valorem cost between China and the world, from 2018Q2, over two years',
  ),

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
    'cut of the ad-valorem cost to the rest of China per unit of the lever',
  ),
  'openness-effect': ours('e_O', '1', 1, [0.3, 1.5], 'cut of the ad-valorem cost to the world per unit of the lever'),
  'foreign-investment-effect': ours(
    'e_F',
    '1',
    0.6,
    [0.2, 1.2],
    'rise of ln arrivals of foreign capital at a lever of 1',
  ),
  'research-additionality': sourced(
    'e_R',
    '1',
    0.7,
    [0.2, 1.3],
    'yuan of firms’ R&D per yuan of subsidy',
    'additionality near 1, between crowding out and in: Becker (2015), J. Economic Surveys 29(5): 917–942',
  ),
  'relief-effect': ours('e_L', '1', 1, [0.3, 1.5], 'share of gross investment displaced per unit of the lever'),
} as const satisfies Record<string, AssumptionCard>

export type AssumptionId = keyof typeof ASSUMPTIONS
export type Assumptions = Readonly<Record<AssumptionId, number>>

export const DEFAULT_ASSUMPTIONS: Assumptions = Object.freeze(
  Object.fromEntries(Object.entries(ASSUMPTIONS).map(([id, card]) => [id, card.default])),
) as Assumptions
