import { type Indicator, LOCAL } from './indicator.ts'

export const factorPrice: Indicator = {
  id: 'factor-price',
  unit: 'index',
  kind: 'ratio',
  dimensions: ['region', 'function'],
  formula:
    '100 ŵ_r ω̂_rf as set at the quarter’s end for the next, 100 in 2012Q4 itself; over functions ŵ_r, over regions weighted by factor bill',
  of: ({ cell, region, func }, rs, fs) => {
    const F = func.size
    let sum = 0
    let weights = 0
    for (const r of rs) {
      const bill = fs.length > 1 || fs[0] === LOCAL ? region.wages[r] + region.local[r] : cell.factorBill[r * F + fs[0]]
      const own = fs.length > 1 || fs[0] === LOCAL ? 1 : cell.ownPrice[r * F + fs[0]]
      sum += bill * region.factorPrice[r] * own
      weights += bill
    }
    return (100 * sum) / weights
  },
}
