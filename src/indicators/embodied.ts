import type { Economy } from '../economy/economy.ts'
import { put } from './indicator.ts'
import { importsPerSale, inputPerSale, inputsOf, ratio, solve } from './leontief.ts'
import { quarterly } from './quarterly.ts'

/** Circulations to which value added is followed: the rest of the nation and the world. */
export const NATIONAL = 0
export const INTERNATIONAL = 1
const CIRCULATIONS = 2

/** Work space, laid out by size: a matrix and its right-hand sides. */
let MATRIX = new Float64Array(0)
let SIDES = new Float64Array(0)

/**
 * Value added by function that sales Y of sellers embody, from `first` on: v X, X = Aᵀ X + Y, A inputs among them.
 *
 * The rest of the nation’s sellers have imported components as the regions have, and it buys inputs as it buys all else. Our
 * assumption, as nothing is known of them.
 */
function follow(economy: Economy, first: number, count: number, to: Float64Array, at: number): void {
  const { cell, sale, demand, func, region, seller } = economy
  const F = func.size
  const M = demand.size / F
  const inputs = inputsOf(economy)
  if (MATRIX.length < count * count) MATRIX = new Float64Array(count * count)
  if (SIDES.length < count * CIRCULATIONS) SIDES = new Float64Array(count * CIRCULATIONS)
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < count; j++) MATRIX[i * count + j] = inputs[(first + j) * seller.size + first + i]
    for (let y = 0; y < CIRCULATIONS; y++)
      SIDES[i * CIRCULATIONS + y] = sale.value[(first + i) * M + 2 * region.size + y]
  }
  solve(MATRIX, SIDES, count, CIRCULATIONS)
  for (let i = 0; i < count; i++) {
    const c = first + i
    const f = i % F
    let perSale = 0
    if (c < cell.size) perSale = ratio(cell.valueAdded[c], cell.sales[c])
    else {
      perSale = 1 - importsPerSale(economy, f)
      for (let g = 0; g < F; g++) perSale -= inputPerSale(economy, f, g)
    }
    for (let y = 0; y < CIRCULATIONS; y++) to[at + y * (F + 1) + f] += perSale * SIDES[i * CIRCULATIONS + y]
  }
  for (let y = 0; y < CIRCULATIONS; y++)
    for (let f = 0; f < F; f++) to[at + y * (F + 1) + F] += to[at + y * (F + 1) + f]
}

/** Rows: each region, the regions together, the rest of the nation; then circulation; then functions and their sum. */
const embodiedOf = quarterly(
  (economy, work) => {
    const R = economy.region.size
    const F = economy.func.size
    const row = CIRCULATIONS * (F + 1)
    work.fill(0)
    for (let r = 0; r < R; r++) follow(economy, r * F, F, work, r * row)
    follow(economy, 0, R * F, work, R * row)
    follow(economy, R * F, F, work, (R + 1) * row)
  },
  ({ region, func }) => (region.size + 2) * CIRCULATIONS * (func.size + 1),
)

/** Row of one region or of all together. */
export const rowOf = ({ region }: Economy, rs: readonly number[]): number => (rs.length === 1 ? rs[0] : region.size)
/** Row of the rest of the nation’s own sellers. */
export const nationRow = ({ region }: Economy): number => region.size + 1

/**
 * Value added of function `f` made by a row of sellers and embodied in their sales to a circulation, directly and
 * through inputs made among them. ¤ / quarter.
 */
export const embodied = (economy: Economy, row: number, circulation: number, f: number): number =>
  embodiedOf(economy)[(row * CIRCULATIONS + circulation) * (economy.func.size + 1) + f]

/** Writes the same of functions `fs` together, and of all. */
export function writeEmbodied(
  economy: Economy,
  row: number,
  circulation: number,
  fs: readonly number[],
  to: Float64Array,
  at: number,
): void {
  const F = economy.func.size
  const work = embodiedOf(economy)
  const first = (row * CIRCULATIONS + circulation) * (F + 1)
  let part = 0
  for (let l = 0; l < fs.length; l++) part += work[first + fs[l]]
  put(to, at, part, work[first + F])
}
