import type { World } from '../world/world.ts'
import { type Indicator, onlyLocal } from './indicator.ts'

/** Share of function f in the sales of places 0 to `places` − 1, or of `rs`, in the markets from `first` up to `end`. */
function shareOf(
  { sale, demand, func }: World,
  rs: readonly number[] | number,
  f: number,
  first: number,
  end: number,
): number {
  const F = func.size
  const M = demand.size / F
  const places = typeof rs === 'number' ? rs : rs.length
  let own = 0
  let all = 0
  for (let k = 0; k < places; k++) {
    const p = typeof rs === 'number' ? k : rs[k]
    for (let m = first; m < end; m++) {
      own += sale.value[(p * F + f) * M + m]
      for (let g = 0; g < F; g++) all += sale.value[(p * F + g) * M + m]
    }
  }
  return own / all
}

const card = (id: Indicator['id'], where: string, markets: (world: World) => readonly [number, number]): Indicator => ({
  id,
  unit: '1',
  kind: 'ratio',
  dimensions: ['region', 'function'],
  formula: `share of the function in the region’s sales to ${where} over its share in the sales of all Chinese sellers there (Balassa 1965)`,
  of: (world, rs, fs) => {
    if (onlyLocal(fs) || fs.length > 1) return Number.NaN
    const [first, end] = markets(world)
    // Chinese sellers: the regions and the first outside place
    return shareOf(world, rs, fs[0], first, end) / shareOf(world, world.region.size + 1, fs[0], first, end)
  },
})

export const rcaNational = card('rca-national', 'the rest of China', ({ region }) => [
  2 * region.size,
  2 * region.size + 1,
])
export const rcaInternational = card('rca-international', 'the world', ({ region }) => [
  2 * region.size + 1,
  2 * region.size + 2,
])
export const rcaDomestic = card('rca-domestic', 'all of China, the three regions included', ({ region }) => [
  0,
  2 * region.size + 1,
])
