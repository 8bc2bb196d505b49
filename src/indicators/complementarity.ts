import { ratio } from './indicator.ts'
import { besideOthers } from './mix.ts'
import { bought, sold } from './traffic.ts'

const distance = besideOthers(
  (economy, r, f) => sold(economy, r, f, true),
  bought,
  (x, m) => Math.abs(x - m) / 2,
)

export const complementarity = ratio({
  id: 'complementarity',
  name: 'complementarity',
  zh: {
    name: '互补性',
    formula:
      '1 − ½ Σ_f |m_f − x_f|：x 为本地区对外销售中各功能的份额，m 为{others}对外采购中各功能的份额；跨地区按该销售额加权（Michaely 1996）',
  },
  unit: '1',
  dimensions: ['region'],
  formula:
    '1 − ½ Σ_f |m_f − x_f|: x shares of functions in what the region sells beyond itself, m in what the other regions buy from beyond themselves; over regions by those sales (Michaely 1996)',
  ...distance,
  value: (from, at, size, functions) => 1 - distance.value(from, at, size, functions),
})
