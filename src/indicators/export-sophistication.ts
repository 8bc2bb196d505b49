import { LOCAL, onlyLocal, put, quotient } from './indicator.ts'

export const exportSophistication = quotient({
  id: 'export-sophistication',
  name: 'distance of exports to the frontier',
  zh: {
    name: '出口与前沿的距离',
    formula: 'ln A − ln Ω 的均值，按对{world}的销售加权；前沿为 0（参照 Hausmann、Hwang、Rodrik 2007，以技术代替收入）',
  },
  unit: '1',
  dimensions: ['region', 'function'],
  formula:
    'mean of ln A − ln Ω over cells, weighted by sales to the world; 0 at the frontier (after Hausmann, Hwang and Rodrik 2007, with technology in place of income)',
  write: ({ cell, sale, demand, func }, rs, fs, to, at) => {
    if (onlyLocal(fs)) return put(to, at, Number.NaN, Number.NaN)
    const F = func.size
    const M = demand.size / F
    let sum = 0
    let exports = 0
    for (const r of rs)
      for (const f of fs) {
        if (f === LOCAL) continue
        const sold = sale.value[(r * F + f) * M + M - 1]
        sum += sold * (cell.technology[r * F + f] - func.frontier[f])
        exports += sold
      }
    put(to, at, sum, exports)
  },
})
