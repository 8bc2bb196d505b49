import type { World } from '../world/world.ts'
import { type Indicator, LOCAL } from './indicator.ts'

/** Value added of function f, LOCAL among them, in region r. */
const valueAdded = ({ cell, region, func }: World, r: number, f: number): number =>
  f === LOCAL ? region.local[r] : cell.valueAdded[r * func.size + f]

export const locationQuotient: Indicator = {
  id: 'location-quotient',
  unit: '1',
  kind: 'ratio',
  dimensions: ['region', 'function'],
  formula: 'share of the function in the region’s GDP over its share in that of the three together (Florence 1939)',
  of: (world, rs, fs) => {
    if (fs.length > 1) return Number.NaN
    const { gdp, size } = world.region
    let own = 0
    let ownGdp = 0
    for (const r of rs) {
      own += valueAdded(world, r, fs[0])
      ownGdp += gdp[r]
    }
    let all = 0
    let allGdp = 0
    for (let r = 0; r < size; r++) {
      all += valueAdded(world, r, fs[0])
      allGdp += gdp[r]
    }
    return own / ownGdp / (all / allGdp)
  },
}
