import { exp } from '../math/real.ts'
import type { World } from '../world/world.ts'
import { contracted, FEE } from './contracts.ts'
import { overRegions, put, quotient, quotientOfShares } from './indicator.ts'

/** Sales of the places from `first` up to `end` to the world. */
function exports({ sale, demand, func }: World, first: number, end: number): number {
  const F = func.size
  const M = demand.size / F
  let sum = 0
  for (let s = first * F; s < end * F; s++) sum += sale.value[s * M + M - 1]
  return sum
}

const total = (world: World, of: (world: World, r: number) => number, rs?: readonly number[]): number => {
  let sum = 0
  for (let r = 0; r < world.region.size; r++) if (!rs || rs.includes(r)) sum += of(world, r)
  return sum
}

export const exportPresence = quotientOfShares({
  id: 'export-presence',
  unit: '1',
  dimensions: ['region'],
  formula:
    'share of China’s sales to the world over share of China’s GDP, the rest of China’s grown as observed (after Balassa 1965)',
  write: (world, rs, _, to, at) => {
    const R = world.region.size
    let china = world.mass.gdp0[0] * world.outside.demand[0]
    for (let r = 0; r < R; r++) china += world.region.gdp[r]
    const sold = total(world, (w, r) => exports(w, r, r + 1), rs)
    put(to, at, sold, exports(world, 0, R + 1), overRegions(world.region.gdp, rs), china)
  },
})

/** Licence fees that a region receives from the world. */
const receipts = (world: World, r: number): number =>
  contracted(world, FEE, r, world.region.size + world.outside.size - 1)
const research = ({ cell, region, func }: World, r: number): number => {
  let sum = region.laboratoriesOpening[r]
  for (let c = r * func.size; c < (r + 1) * func.size; c++) sum += cell.research[c]
  return sum
}

export const technologyPresence = quotientOfShares({
  id: 'technology-presence',
  unit: '1',
  dimensions: ['region'],
  formula:
    'share of China’s licence receipts from the world over share of China’s R&D; the rest of China’s receipts grow with its GDP and the propensity to register, its R&D as observed to 2020 (after Balassa 1965)',
  write: (world, rs, _, to, at) => {
    const { mass, outside, shelf, clock } = world
    const received = mass.receipts0[0] * outside.demand[0] * shelf.registration[0] + total(world, receipts)
    const spent =
      mass.research0[0] * outside.demand[0] * exp(mass.researchGrowth[0] * clock.observed[0]) + total(world, research)
    put(to, at, total(world, receipts, rs), received, total(world, research, rs), spent)
  },
})

export const licenceReceiptsInternational = quotient({
  id: 'licence-receipts-international',
  unit: '1',
  dimensions: ['region'],
  formula:
    'licence fees received from the world over GDP (Balance of Payments Manual, 6th edition: use of intellectual property)',
  write: (world, rs, _, to, at) => put(to, at, total(world, receipts, rs), overRegions(world.region.gdp, rs)),
})
