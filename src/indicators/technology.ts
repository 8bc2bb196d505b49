import { LOCAL, level, onlyLocal } from './indicator.ts'

export const technology = level({
  id: 'technology',
  name: 'technology',
  zh: { name: '技术水平', formula: '一地一功能企业 ln A 的均值（建立时的前沿 = 0）；跨地区与功能按资本加权' },
  unit: '1',
  kind: 'stock',
  dimensions: ['region', 'function'],
  formula: 'mean ln A of a cell’s firms (frontier at founding = 0); over cells weighted by capital',
  of: ({ cell, func }, rs, fs) => {
    if (onlyLocal(fs)) return Number.NaN
    const F = func.size
    let sum = 0
    let capital = 0
    for (const r of rs)
      for (const f of fs) {
        if (f === LOCAL) continue
        sum += cell.capital[r * F + f] * cell.technology[r * F + f]
        capital += cell.capital[r * F + f]
      }
    return sum / capital
  },
})
