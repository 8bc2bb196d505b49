import { LOCAL, put, ratio } from './indicator.ts'

export const factorPrice = ratio({
  id: 'factor-price',
  name: 'factor price',
  zh: {
    name: '要素价格',
    formula: '100 ŵ_r ω̂_rf，季末为下一季设定，建立当季为 100；跨功能取 ŵ_r，跨地区及年内各季按要素报酬加权',
  },
  unit: 'index',
  dimensions: ['region', 'function'],
  formula:
    '100 ŵ_r ω̂_rf as set at the quarter’s end for the next, 100 in the founding quarter itself; over functions ŵ_r, over regions, and over the quarters of a year, weighted by factor bill',
  size: () => 2,
  value: (from, at) => (100 * from[at]) / from[at + 1],
  write: ({ cell, region, func }, rs, fs, to, at) => {
    const F = func.size
    let sum = 0
    let weights = 0
    for (const r of rs) {
      const bill = fs.length > 1 || fs[0] === LOCAL ? region.wages[r] + region.local[r] : cell.factorBill[r * F + fs[0]]
      const own = fs.length > 1 || fs[0] === LOCAL ? 1 : cell.ownPrice[r * F + fs[0]]
      sum += bill * region.factorPrice[r] * own
      weights += bill
    }
    put(to, at, sum, weights)
  },
})
