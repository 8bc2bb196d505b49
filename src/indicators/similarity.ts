import type { Economy } from '../economy/economy.ts'
import { ratio } from './indicator.ts'
import { besideOthers } from './mix.ts'
import { sold } from './traffic.ts'

const sales = (economy: Economy, r: number, f: number): number => sold(economy, r, f, false)
const overlap = besideOthers(sales, sales, Math.min)

export const similarity = ratio({
  id: 'similarity',
  name: 'similarity of sales',
  zh: {
    name: '销售结构相似度',
    formula: 'Σ_f min(x_f, x′_f)：本地区与{others}销售中各功能的份额；跨地区按销售额加权（Finger、Kreinin 1979）',
  },
  unit: '1',
  dimensions: ['region'],
  formula:
    'Σ_f min(x_f, x′_f): shares of functions in the sales of the region and of the other two; over regions by sales (Finger and Kreinin 1979)',
  ...overlap,
})
