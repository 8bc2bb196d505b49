import type { World } from '../world/world.ts'
import { type Indicator, withLocal } from './indicator.ts'

const shareOf = (world: World, rs: readonly number[], fs: readonly number[]): number =>
  withLocal(world, world.cell.valueAdded, world.region.local, rs, fs) /
  rs.reduce((sum, r) => sum + world.region.gdp[r], 0)

export const locationQuotient: Indicator = {
  id: 'location-quotient',
  unit: '1',
  kind: 'ratio',
  dimensions: ['region', 'function'],
  formula: 'share of the function in the region’s GDP over its share in that of the three together (Florence 1939)',
  of: (world, rs, fs) => {
    if (fs.length > 1) return Number.NaN
    const all = Array.from({ length: world.region.size }, (_, r) => r)
    return shareOf(world, rs, fs) / shareOf(world, all, fs)
  },
}
