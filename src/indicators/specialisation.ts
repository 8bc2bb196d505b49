import type { Economy } from '../economy/economy.ts'
import { ratio } from './indicator.ts'
import { besideOthers } from './mix.ts'

const valueAdded = ({ cell, func }: Economy, r: number, f: number): number => cell.valueAdded[r * func.size + f]
const distance = besideOthers(valueAdded, valueAdded, (own, other) => Math.abs(own - other))

export const specialisation = ratio({
  id: 'specialisation',
  unit: '1',
  dimensions: ['region'],
  formula:
    'Σ_f |s_f − s′_f|, 0 … 2: shares of the traded functions in value added of the region and of the other two; over regions by that value added (Krugman 1991)',
  ...distance,
})
