import { exp } from '../math/real.ts'
import { type Indicator, LOCAL, onlyLocal } from './indicator.ts'

export const producerPrice: Indicator = {
  id: 'producer-price',
  unit: 'index',
  kind: 'ratio',
  dimensions: ['region', 'function'],
  formula:
    '100 κ̂ / Â with Â = (Ŝ/K̂)^{1/(σ−1)}, 2012Q4 = 100: price of one variety at the factory gate; over cells the sales-weighted geometric mean',
  of: ({ cell, func, growth }, rs, fs) => {
    if (onlyLocal(fs)) return Number.NaN
    const F = func.size
    let sum = 0
    let sales = 0
    for (const r of rs)
      for (const f of fs) {
        if (f === LOCAL) continue
        const c = r * F + f
        sum += cell.sales[c] * growth.price[r * (F + 2) + f]
        sales += cell.sales[c]
      }
    return 100 * exp(sum / sales)
  },
}
