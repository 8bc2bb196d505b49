import { SPEC } from '../../src/economy/economy.ts'
import { unitIn } from '../../src/worlds/cards.ts'
import { ASSUMPTIONS, WORLD } from '../default-world.ts'
import { tableOf } from './page.ts'

/** What a symbol is, where several columns or assumptions share it or a note leans on the row before it; else the note. */
const MEANINGS: Readonly<Record<string, string>> = {
  FB: 'factor bill: income of local factors',
  'FB⁰': 'factor bill at founding; of a region with the local rest’s income',
  IH: 'investment financed by households',
  K: 'capital, at cost',
  K_i: 'capital of a firm',
  K̃: 'capital at constant prices',
  'K⁰': 'capital at founding',
  P_K: 'price of capital goods over its founding value',
  R: 'sales',
  VA: 'value added',
  g_E: 'growth of demand in China for a function over that for all, while trends last',
  g_M: 'growth of productivity that all suppliers of a function share; other functions’ is 0',
  k_h: 'hazard of a success over h⁰, while differences last',
  'ln A_i': 'log technology of a firm',
  'ln L': 'level of a patent: log technology of a firm that used it fully',
  n_L: 'growth of effective labour, while trends last',
  n_N: 'growth of residents',
  n_R: 'growth of firms’ R&D over profit, while trends last',
  'pop⁰': 'residents at founding',
  s_r: 'absorptive window of a place: how far ahead a patent can be',
  ŵ: 'factor price over its founding value',
  'Γ⁰': 'gap to the frontier at founding; of a cell first the assumed mean, then that of the firms drawn',
  Π: 'operating profit',
  ρ: 'profit over capital, last quarter',
  'ρ⁰': 'profit over capital at founding, one for all',
  σ: 'elasticity of substitution between varieties of a function',
  I_i: 'own expansion of a firm',
  'Φ⁰_i': 'funds of an innovator at founding',
  'Q⁰_i': 'patents of the portfolio that an innovator makes at founding, mean',
  age: 'quarters that a patent is on offer',
  r̂eg: 'how far the registering of contracts has spread now, over founding',
  Ê: 'nominal demand of an outside place over its founding value',
  'Δ ln Ê': 'log growth of it since last quarter',
  g_o: 'growth of the capital of an outside place’s suppliers at founding',
  c_o: 'share of its gap to the frontier that an outside place closes a quarter',
  z_D: 'imported components over variable cost at founding, in sales inside China',
  z_W: 'imported components over variable cost at founding, in sales to the world',
  z: 'imported components over variable cost at founding, all sales',
  'h⁰': 'hazard of a success that keeps the founding gap',
  'k⁰': 'knowledge of a cell at founding',
  k: 'knowledge of a cell: patents made, decaying',
  n_c: 'firms of a cell',
  M_i: 'cash of a firm: retained profit of last quarter, to be invested in this one',
  'K⁰_f': 'capital of a function in the three regions at founding',
  W: 'pull of a seller: variety and cost',
  E: 'what a market spends on a function',
  D̂: 'Σ over sellers of weight × freeness in a market, over its founding value',
  P̂: 'price index of a market over its founding value',
  p: 'share of a cell’s footloose capital by seller, where firms imitate peers',
  'p⁰': 'share of a cell’s footloose capital by seller at founding',
  'p′': 'what p is next quarter',
  n_RN: 'growth of R&D over GDP in the rest of China',
  'Pat⁰': 'invention patents in force in the rest of China at founding',
  n_P: 'growth of them',
  'ln P̂_M': 'log price of inputs bought by a cell',
  'ln F̃B': 'log local factors at constant prices, in use',
  'π_K Δ ln K̃': 'growth of real value added by capital',
  '(1 − π_K) Δ ln F̃B': 'growth of real value added by local factors',
  T_f: 'quarters over which fitted trends fade after t_f',
  s_L: 'standard deviation of ln L of an invention',
  k_R: 'share of the firms’ investment that goes to other regions, over the one in the table of shares',
  k_F: 'share of arriving capital that comes from the world, over the one in the table of shares',
  k_x: 'capital below which a firm closes, in units of size',
  k_e: 'median capital of a new firm, in units of size',
  h_V: 'base probability that a university or institute moves to another region',
  h_M: 'base probability that a firm moves to another region',
  x_J: 'real outlay on joint laboratories that brings half of e_J',
  x_W: 'real outlay on pilot platforms that brings half of e_W and e_B',
  x_X: 'real outlay on a new district that brings half of e_X',
  cost: 'variable cost',
  x_jm: 'sales of a seller in a market',
  dist: 'distance of two places',
  offer: 'patents of the portfolio on offer, by cell',
  Q_c: 'patents made in a cell',
  stay: 'share of its cash that a firm of a cell keeps for itself',
  'ln A': 'mean log technology of a cell’s firms',
  'R⁰': 'sales of outside suppliers at founding',
  w_P: 'legal patents that one of the portfolio stands for',
  v_κ: 'speed at which registering contracts spreads, one for the three regions',
  open: 'rise of ln arrivals of foreign capital, by policy',
  relief: 'share of gross investment displaced from a cell',
  v_b: 'share of what it lacks of readiness that a patent gains a quarter',
  'GDP⁰': 'GDP of the rest of China at founding, for indicators',
}

/** What only formulas use, and the unit. */
const ONLY: readonly (readonly [symbol: string, what: string, unit: string])[] = [
  ['u_k', 'uniform draw number k of the agent at hand', '1'],
  ['N⁻¹', 'standard normal quantile', '1'],
  ['N(u)', 'the same by strata: `stratumQuantile` below', '1'],
  ['e', 'base of natural logarithms', '1'],
  ['Δ', 'rise of what follows', 'its'],
  ['x̂', 'of any x: x over its founding value x⁰', '1'],
  ['x̃', 'of any x: x at constant prices', 'its'],
  ['q_r', 'growth factor of GDP, 2012–13, a quarter', '1'],
  ['q′_r', 'the same of R&D', '1'],
  ['s(t)', 'strength of a lever; s what of it is paid for', 'its'],
  ['due_r', 'what a region would pay for its levers', '¤/quarter'],
  ['y', 'outlay of a programme at wages of 2012', '¤/year'],
  ['Φ_i', 'funds of an innovator', '¤/quarter'],
  ['k̂', 'knowledge within reach, over founding', '1'],
  ['m_rfd', 'probability that a patent of a region meets a candidate in a place', '1/quarter'],
  ['U^X', 'rise of ln meetings over a pair', '1'],
  ['ξ', 'how far a patent is ahead of who meets it', '1'],
  ['b', 'readiness of a patent', '1'],
  ['U_hj', 'pay-off to firms of a region of investing with a seller', '1'],
  ['v_cj', 'what a seller weighs as a place of a cell’s footloose capital', '1'],
  ['keep', 'share of its cash that a firm keeps before it looks elsewhere', '1'],
  ['J_oc', 'capital placed in a cell from an outside place', '¤/quarter'],
  ['size_f', 'unit of size of firms of a function', '¤'],
  ['Pr_rfd', 'probability that a firm moves house to a region', '1/quarter'],
  ['U^M', 'rise of the ln of it over a pair', '1'],
  ['near', 'nearness of a region among the others', '1'],
  ['join_c', 'capital that joins a cell’s firms over theirs', '1/quarter'],
  ['gross', 'gross accumulation of outside suppliers', '1/quarter'],
  ['ε_r', 'elasticity of a region’s factor bill to its price, negative', '1'],
  ['TFP', 'total factor productivity', '1/quarter'],
  ['ln A_k', 'log technology of who meets a patent', '1'],
  ['X_rd', 'contract value at founding, by origin and destination', '¤/quarter'],
  ['worth', 'what a meeting is worth at founding, over c_X', '1'],
]

/** Where a symbol stands, in the order of the columns, then of the assumptions with their defaults. */
export function holders(): ReadonlyMap<string, { what: string; unit: string; where: string[] }> {
  const rows = new Map<string, { what: string; unit: string; where: string[] }>()
  const add = (symbol: string, unit: string, note: string, where: string) => {
    const row = rows.get(symbol)
    if (row && !(symbol in MEANINGS)) throw new Error(`${where} has the symbol ${symbol} of ${row.where.join(', ')}`)
    if (row) row.where.push(where)
    else rows.set(symbol, { what: MEANINGS[symbol] ?? note, unit: unitIn(WORLD, unit), where: [where] })
  }
  for (const [table, columns] of Object.entries(SPEC))
    for (const [column, { symbol, unit, note }] of Object.entries(columns))
      if (symbol !== '—') add(symbol, unit, note, `\`${table}.${column}\``)
  for (const [id, { symbol, unit, note, default: value }] of Object.entries(ASSUMPTIONS))
    add(symbol, unit, note, `${id} ${value}`)
  const idle = Object.keys(MEANINGS).filter((symbol) => !rows.has(symbol))
  if (idle.length > 0) throw new Error(`no column and no assumption has ${idle.join(', ')}`)
  for (const [symbol, what, unit] of ONLY) add(symbol, unit, what, '')
  return rows
}

/** Letters as an alphabet has them: Latin, then Greek, whatever stands on, over or behind them. */
const plain = (symbol: string): string =>
  symbol
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase()
const inOrder = (a: string, b: string): number => (plain(a) < plain(b) ? -1 : plain(a) > plain(b) ? 1 : a < b ? -1 : 1)

export const symbols = (): string =>
  tableOf(
    ['symbol', 'unit', 'what it is', 'column, or assumption and its default'],
    [...holders()]
      .sort(([a], [b]) => inOrder(a, b))
      .map(([symbol, { what, unit, where }]) => [symbol, unit, what, where.join(', ')]),
  )
