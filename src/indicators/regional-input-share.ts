import { put, quotient } from './indicator.ts'

export const regionalInputShare = quotient({
  id: 'regional-input-share',
  name: 'share of inputs bought from each other',
  zh: {
    name: '{regions}中间投入占比',
    formula: '向{others}采购的投入 ÷ 全部投入（含进口零部件）（参照地区间投入产出账户的跨区流量，Isard 1951）',
  },
  unit: '1',
  dimensions: ['region'],
  formula:
    'inputs bought from the other regions over all inputs, imported components among them (after the cross-region flows of interregional input-output accounts, Isard 1951)',
  write: ({ sale, cell, demand, func, region }, rs, _, to, at) => {
    const F = func.size
    const M = demand.size / F
    const R = region.size
    let across = 0
    let all = 0
    for (const r of rs) {
      for (let c = r * F; c < (r + 1) * F; c++) all += cell.inputs[c] + cell.imports[c]
      for (let s = 0; s < R * F; s++) if (s < r * F || s >= (r + 1) * F) across += sale.value[s * M + 2 * r + 1]
    }
    put(to, at, across, all)
  },
})
