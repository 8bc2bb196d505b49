import type { Economy } from '../economy/economy.ts'
import { LOCAL, put, quotientOfShares } from './indicator.ts'

/** Value added of function f, LOCAL among them, in region r. */
const valueAdded = ({ cell, region, func }: Economy, r: number, f: number): number =>
  f === LOCAL ? region.local[r] : cell.valueAdded[r * func.size + f]

export const locationQuotient = quotientOfShares({
  id: 'location-quotient',
  name: 'location quotient',
  zh: { name: '区位商', formula: '该功能占本地区生产总值的份额 ÷ 其占各地区合计的份额（Florence 1939）' },
  unit: '1',
  dimensions: ['region', 'function'],
  formula: 'share of the function in the region’s GDP over its share in that of all regions together (Florence 1939)',
  write: (economy, rs, fs, to, at) => {
    if (fs.length > 1) return put(to, at, Number.NaN, Number.NaN, Number.NaN, Number.NaN)
    const { gdp, size } = economy.region
    let own = 0
    let ownGdp = 0
    for (const r of rs) {
      own += valueAdded(economy, r, fs[0])
      ownGdp += gdp[r]
    }
    let all = 0
    let allGdp = 0
    for (let r = 0; r < size; r++) {
      all += valueAdded(economy, r, fs[0])
      allGdp += gdp[r]
    }
    put(to, at, own, ownGdp, all, allGdp)
  },
})
