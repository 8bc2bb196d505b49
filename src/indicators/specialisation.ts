import type { Economy } from '../economy/economy.ts'
import { ratio } from './indicator.ts'
import { besideOthers } from './mix.ts'

const valueAdded = ({ cell, func }: Economy, r: number, f: number): number => cell.valueAdded[r * func.size + f]
const distance = besideOthers(valueAdded, valueAdded, (own, other) => Math.abs(own - other))

export const specialisation = ratio({
  id: 'specialisation',
  name: 'index of specialisation',
  zh: {
    name: '专业化指数',
    formula:
      'Σ_f |s_f − s′_f|，0 … 2：本地区与{others}增加值中各可贸易功能的份额；跨地区按该增加值加权（Krugman 1991）',
  },
  unit: '1',
  dimensions: ['region'],
  formula:
    'Σ_f |s_f − s′_f|, 0 … 2: shares of the traded functions in value added of the region and of the other two; over regions by that value added (Krugman 1991)',
  ...distance,
})
