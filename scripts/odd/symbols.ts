import { ASSUMPTIONS } from '../../src/scenario/assumptions.ts'
import { SPEC } from '../../src/world/world.ts'
import { tableOf } from './page.ts'

/** What several columns or assumptions share under one symbol; where one stands alone, its own note says it. */
const SHARED: Readonly<Record<string, string>> = {
  FB: 'factor bill: income of local factors',
  'FB⁰': 'the same at founding; of a region the local rest’s income included',
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
}

/** What only formulas use, and the unit. */
const ONLY: readonly (readonly [symbol: string, what: string, unit: string])[] = [
  ['u_k', 'uniform draw number k of the agent at hand', '1'],
  ['N⁻¹', 'standard normal quantile', '1'],
  ['N(u)', 'the same at the middle of stratum ⌊4096 u⌋: N⁻¹((⌊4096 u⌋ + ½)/4096)', '1'],
  ['e', 'base of natural logarithms', '1'],
  ['Δ', 'rise of what follows', 'its'],
  ['x̂', 'of any x: x over its founding value x⁰', '1'],
  ['x̃', 'of any x: x at constant prices', 'its'],
  ['q_r', 'growth factor of GDP, 2012–13, a quarter', '1'],
  ['q′_r', 'the same of R&D', '1'],
  ['s(t)', 'strength of a lever; s what of it is paid for', 'its'],
  ['due_r', 'what a region would pay for its levers', '1e8 CNY/quarter'],
  ['y', 'outlay of a programme at wages of 2012', '1e8 CNY/year'],
  ['Φ_i', 'funds of an innovator', '1e8 CNY/quarter'],
  ['k̂', 'knowledge within reach, over founding', '1'],
  ['m_rfd', 'probability that a patent of a region meets a candidate in a place', '1/quarter'],
  ['U^X', 'rise of ln meetings over a pair', '1'],
  ['ξ', 'how far a patent is ahead of who meets it', '1'],
  ['b', 'readiness of a patent', '1'],
  ['U_hj', 'pay-off to firms of a region of investing with a seller', '1'],
  ['v_cj', 'what a seller weighs as a place of a cell’s mobile capital', '1'],
  ['keep', 'share of its cash that a firm keeps before it looks elsewhere', '1'],
  ['J_oc', 'capital placed in a cell from an outside place', '1e8 CNY/quarter'],
  ['size_f', 'unit of size of firms of a function', '1e8 CNY'],
  ['Pr_rfd', 'probability that a firm moves house to a region', '1/quarter'],
  ['U^M', 'rise of the ln of it over a pair', '1'],
  ['near', 'nearness of a region among the others', '1'],
  ['join_c', 'capital that joins a cell’s firms over theirs', '1/quarter'],
  ['gross', 'gross accumulation of outside suppliers', '1/quarter'],
  ['ε_r', 'elasticity of a region’s factor bill to its price, negative', '1'],
  ['TFP', 'total factor productivity', '1/quarter'],
  ['ln A_k', 'log technology of who meets a patent', '1'],
  ['X_rd', 'contract value at founding, by origin and destination', '1e8 CNY/quarter'],
  ['worth', 'what a meeting is worth at founding, over c_X', '1'],
]

/** Where a symbol stands, in the order of the columns, then of the assumptions with their defaults. */
export function holders(): ReadonlyMap<string, { what: string; unit: string; where: string[] }> {
  const rows = new Map<string, { what: string; unit: string; where: string[] }>()
  const add = (symbol: string, unit: string, note: string, where: string) => {
    const row = rows.get(symbol)
    if (row && !SHARED[symbol]) throw new Error(`${where} has the symbol ${symbol} of ${row.where.join(', ')}`)
    if (row) row.where.push(where)
    else rows.set(symbol, { what: SHARED[symbol] ?? note, unit, where: [where] })
  }
  for (const [table, columns] of Object.entries(SPEC))
    for (const [column, { symbol, unit, note }] of Object.entries(columns))
      if (symbol !== '—') add(symbol, unit, note, `\`${table}.${column}\``)
  for (const [id, { symbol, unit, note, default: value }] of Object.entries(ASSUMPTIONS))
    add(symbol, unit, note, `${id} ${value}`)
  for (const [symbol, what, unit] of ONLY) add(symbol, unit, what, '')
  return rows
}

export const symbols = (): string =>
  tableOf(
    ['symbol', 'unit', 'what it is', 'column, or assumption and its default'],
    [...holders()].map(([symbol, { what, unit, where }]) => [symbol, unit, what, where.join(', ')]),
  )
