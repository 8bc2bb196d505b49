import { FUNCTIONS, INDICATORS, NAMES, REGIONS } from '../../scripts/default-world.ts'
import { createEconomy, type Economy } from '../../src/economy/economy.ts'
import { LOCAL } from '../../src/indicators/indicator.ts'

export const R = REGIONS.length
export const F = FUNCTIONS.length
export const P = R + 2
export const S = P * F
export const M = 2 * R + 2
export const NATION = R
export const WORLD = R + 1
export const [BEIJING, TIANJIN, HEBEI] = [0, 1, 2]
export const [RESEARCH, ADVANCED, GENERAL, LOGISTICS, SHIPPING] = [0, 1, 2, 3, 4]
export const LOCAL_REST = LOCAL

export type Place = number | 'all'

/** An indicator for a region and a function, as a row of series.csv asks for it. */
export function value(economy: Economy, id: string, region: Place, func: Place = 'all'): number {
  const indicator = INDICATORS.find((one) => one.id === id)
  if (!indicator) throw new Error(`no indicator ${id}`)
  const rs = region === 'all' ? REGIONS.map((_, r) => r) : [region]
  const fs = func === 'all' ? [...FUNCTIONS.map((_, f) => f), LOCAL] : [func]
  return indicator.of(economy, rs, fs)
}

/** A world of the usual size whose every number is 0. */
export const emptyWorld = (): Economy =>
  createEconomy({ regions: R, outside: 2, functions: F, firms: 1, quarters: 1 }, NAMES)

/** Sales of a place’s function to a place, in the final market where it has two. */
export function sell(economy: Economy, p: number, f: number, q: number, amount: number, inputs = false): void {
  const market = q < R ? 2 * q + Number(inputs) : R + q
  economy.sale.value[(p * F + f) * M + market] += amount
  economy.demand.spent[market * F + f] += amount
  if (p < R) economy.cell.sales[p * F + f] += amount
}

/** A contract of a patent of a place and field with a firm of a place and function. */
export function sign(
  { contract }: Economy,
  origin: number,
  field: number,
  host: number,
  func: number,
  columns: { met?: number; licences?: number; value?: number; fee?: number },
): void {
  const row = (origin * S + host * F + func) * F + field
  for (const [name, amount] of Object.entries(columns)) contract[name as keyof typeof columns][row] += amount
}
