import type { World } from '../world/world.ts'
import { type Indicator, LOCAL, onlyLocal } from './indicator.ts'
import { salesTo } from './sales.ts'

/** Σ of the sales of all Chinese sellers in function f in market m. */
function ofChina({ sale, demand, func, region }: World, f: number, m: number): number {
  const F = func.size
  const M = demand.size / F
  let sum = 0
  for (let p = 0; p <= region.size; p++) sum += sale.value[(p * F + f) * M + m]
  return sum
}

const card = (id: string, where: string, market: (world: World) => number): Indicator => ({
  id,
  unit: '1',
  kind: 'ratio',
  dimensions: ['region', 'function'],
  formula: `share of the function in the region’s sales to ${where} over its share in the sales of all Chinese sellers there (Balassa 1965)`,
  of: (world, rs, fs) => {
    if (onlyLocal(fs) || fs.length > 1) return Number.NaN
    const m = market(world)
    const all = Array.from({ length: world.func.size }, (_, f) => f)
    const own = salesTo(world, rs, fs, m, m + 1) / salesTo(world, rs, all, m, m + 1)
    let china = 0
    for (const f of all) if (f !== LOCAL) china += ofChina(world, f, m)
    return own / (ofChina(world, fs[0], m) / china)
  },
})

export const rcaNational = card('rca-national', 'the rest of China', (world) => 2 * world.region.size)
export const rcaInternational = card('rca-international', 'the world', (world) => 2 * world.region.size + 1)
