import { exp } from '../math/real.ts'
import { LOCAL, onlyLocal, put, ratio } from './indicator.ts'

export const producerPrice = ratio({
  id: 'producer-price',
  name: 'producer price',
  zh: {
    name: '出厂价格',
    formula:
      '100 κ̂ e^{−g_M C} / Â，其中 Â = (Ŝ/K̂)^{1/(σ−1)}，C 为趋势季数，建立时 = 100：单个品种的出厂价格；跨地区与功能及年内各季取按销售额加权的几何均值',
  },
  unit: 'index',
  dimensions: ['region', 'function'],
  formula:
    '100 κ̂ e^{−g_M C} / Â with Â = (Ŝ/K̂)^{1/(σ−1)}, C quarters of trend, founding = 100: price of one variety at the factory gate; over cells, and over the quarters of a year, the sales-weighted geometric mean',
  size: () => 2,
  value: (from, at) => 100 * exp(from[at] / from[at + 1]),
  write: ({ cell, func, growth }, rs, fs, to, at) => {
    if (onlyLocal(fs)) return put(to, at, Number.NaN, Number.NaN)
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
    put(to, at, sum, sales)
  },
})
