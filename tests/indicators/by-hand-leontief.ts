import type { Economy } from '../../src/economy/economy.ts'
import { F, M, NATION, R, WORLD } from './values.ts'

/** What sales embody, by rounds: inputs, the inputs of these, and so on until nothing is left. */

const ROUNDS = 60
const range = (n: number): number[] => Array.from({ length: n }, (_, k) => k)
const sum = (list: readonly number[], of: (k: number) => number): number => list.reduce((x, k) => x + of(k), 0)
const over = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

/** What a seller of place p and function f buys of function g from place s, per unit of its sales. */
function input({ use, func, sale, demand }: Economy, p: number, f: number, s: number, g: number): number {
  // a region's market for inputs; the rest of China has one market
  const market = p < R ? 2 * p + 1 : 2 * R
  const bought = use.share[f * F + g] * (1 - 1 / func.sigma[f])
  return bought * over(sale.value[(s * F + g) * M + market], demand.spent[market * F + g])
}
/** Imported components of a function per unit of sales, over the regions: taken for those of the rest of China. */
const components = ({ cell }: Economy, f: number): number =>
  over(
    sum(range(R), (r) => cell.imports[r * F + f]),
    sum(range(R), (r) => cell.sales[r * F + f]),
  )

/** Value added by function that places make for their sales to a circulation, through inputs made among them. */
export function embodied(economy: Economy, places: readonly number[], circulation: number): number[] {
  const { cell, sale, use, func } = economy
  const sellers = places.flatMap((p) => range(F).map((f) => ({ p, f })))
  const sold = sellers.map(({ p, f }) => sale.value[(p * F + f) * M + R + circulation])
  let round = sold
  const made = [...sold]
  for (let k = 0; k < ROUNDS; k++) {
    const last = round
    round = sellers.map(({ p: s, f: g }) =>
      sellers.reduce((all, { p, f }, i) => all + last[i] * input(economy, p, f, s, g), 0),
    )
    round.forEach((x, i) => {
      made[i] += x
    })
  }
  const perSale = (p: number, f: number): number =>
    p === NATION
      ? 1 - components(economy, f) - sum(range(F), (g) => use.share[f * F + g] * (1 - 1 / func.sigma[f]))
      : over(cell.valueAdded[p * F + f], cell.sales[p * F + f])
  const byFunction = range(F).map(() => 0)
  sellers.forEach(({ p, f }, i) => {
    byFunction[f] += made[i] * perSale(p, f)
  })
  return byFunction
}

/** Foreign content of a unit of each cell's sales to the world. */
export function foreignOfExports(economy: Economy): number[] {
  const { cell, sale } = economy
  const sellers = range((R + 1) * F)
  const own = (i: number): number => (i < R * F ? over(cell.imports[i], cell.sales[i]) : components(economy, i % F))
  const place = (i: number) => Math.floor(i / F)
  const direct = sellers.map((i) => own(i) + sum(range(F), (g) => input(economy, place(i), i % F, WORLD, g)))
  let phi = direct
  for (let k = 0; k < ROUNDS; k++)
    phi = sellers.map((i) => direct[i] + sum(sellers, (s) => input(economy, place(i), i % F, place(s), s % F) * phi[s]))
  return range(R * F).map((c) => {
    const abroad = sale.value[c * M + M - 1]
    const asUsed = cell.foreignDomestic[c] * (cell.sales[c] - abroad) + cell.foreignWorld[c] * abroad
    return phi[c] - own(c) + over(cell.imports[c] * cell.foreignWorld[c], asUsed)
  })
}
