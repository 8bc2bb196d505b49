import type { World } from '../world/world.ts'
import { inputFrom, inputPerSale, sellerShare, solve } from './leontief.ts'
import { quarterly } from './quarterly.ts'

/** Circulations to which value added is followed: the rest of China and the world. */
export const NATIONAL = 0
export const INTERNATIONAL = 1
const CIRCULATIONS = 2

/** Work space: a matrix and its right-hand sides. */
const MATRIX = new Float64Array(4096)
const SIDES = new Float64Array(256)

/** Value added by function that sales Y of `cells` embody: v X, X = Aᵀ X + Y, A inputs among these cells. */
function follow(world: World, first: number, count: number, to: Float64Array, at: number): void {
  const { cell, sale, demand, func, region } = world
  const F = func.size
  const M = demand.size / F
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < count; j++) MATRIX[i * count + j] = inputFrom(world, first + j, first + i)
    for (let y = 0; y < CIRCULATIONS; y++)
      SIDES[i * CIRCULATIONS + y] = sale.value[(first + i) * M + 2 * region.size + y]
  }
  solve(MATRIX, SIDES, count, CIRCULATIONS)
  for (let i = 0; i < count; i++) {
    const perSale = cell.valueAdded[first + i] / cell.sales[first + i]
    for (let y = 0; y < CIRCULATIONS; y++) to[at + y * F + (i % F)] += perSale * SIDES[i * CIRCULATIONS + y]
  }
}

/**
 * The same of the rest of China’s sellers, to itself and to the world. Its inputs come from its own sellers by their
 * share in its market, and it has imported components as the regions have. Our assumption, as nothing is known of them.
 */
function followNation(world: World, to: Float64Array, at: number): void {
  const { cell, sale, demand, func, region } = world
  const F = func.size
  const R = region.size
  const M = demand.size / F
  for (let f = 0; f < F; f++) {
    for (let g = 0; g < F; g++) MATRIX[f * F + g] = inputPerSale(world, g, f) * sellerShare(world, R * F + f, 2 * R)
    for (let y = 0; y < CIRCULATIONS; y++) SIDES[f * CIRCULATIONS + y] = sale.value[(R * F + f) * M + 2 * R + y]
  }
  solve(MATRIX, SIDES, F, CIRCULATIONS)
  for (let f = 0; f < F; f++) {
    let imports = 0
    let sales = 0
    for (let c = f; c < R * F; c += F) {
      imports += cell.imports[c]
      sales += cell.sales[c]
    }
    let perSale = 1 - imports / sales
    for (let g = 0; g < F; g++) perSale -= inputPerSale(world, f, g)
    for (let y = 0; y < CIRCULATIONS; y++) to[at + y * F + f] = perSale * SIDES[f * CIRCULATIONS + y]
  }
}

/** Rows: each region, the regions together, the rest of China; then circulation and function. */
const embodiedOf = quarterly(
  (world, work) => {
    const R = world.region.size
    const F = world.func.size
    work.fill(0)
    for (let r = 0; r < R; r++) follow(world, r * F, F, work, r * CIRCULATIONS * F)
    follow(world, 0, R * F, work, R * CIRCULATIONS * F)
    followNation(world, work, (R + 1) * CIRCULATIONS * F)
  },
  ({ region, func }) => (region.size + 2) * CIRCULATIONS * func.size,
)

/** Row of one region or of all together. */
export const rowOf = ({ region }: World, rs: readonly number[]): number => (rs.length === 1 ? rs[0] : region.size)
/** Row of the rest of China’s own sellers. */
export const nationRow = ({ region }: World): number => region.size + 1

/**
 * Value added of function `f` made by a row of sellers and embodied in their sales to a circulation, directly and
 * through inputs made among them. 10⁸ CNY / quarter.
 */
export const embodied = (world: World, row: number, circulation: number, f: number): number =>
  embodiedOf(world)[(row * CIRCULATIONS + circulation) * world.func.size + f]
