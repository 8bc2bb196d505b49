import type { Economy } from '../economy/economy.ts'
import { ratio } from './indicator.ts'
import { besideOthers } from './mix.ts'
import { sold } from './traffic.ts'

const sales = (economy: Economy, r: number, f: number): number => sold(economy, r, f, false)
const overlap = besideOthers(sales, sales, Math.min)

export const similarity = ratio({
  id: 'similarity',
  unit: '1',
  dimensions: ['region'],
  formula:
    'Σ_f min(x_f, x′_f): shares of functions in the sales of the region and of the other two; over regions by sales (Finger and Kreinin 1979)',
  ...overlap,
})
