import type { Economy } from '../economy/economy.ts'
import { type Called, type Level, LOCAL, onlyLocal } from './indicator.ts'

/** Σ of sales of `rs` in functions `fs` over the markets from `first` up to `end`. */
export function salesTo(
  { sale, demand, func }: Economy,
  rs: readonly number[],
  fs: readonly number[],
  first: number,
  end: number,
): number {
  const F = func.size
  const M = demand.size / F
  let sum = 0
  for (let k = 0; k < rs.length; k++)
    for (let l = 0; l < fs.length; l++)
      if (fs[l] !== LOCAL) for (let m = first; m < end; m++) sum += sale.value[(rs[k] * F + fs[l]) * M + m]
  return sum
}

const card = <Id extends string>(called: Called<Id>, formula: string, of: Level['of']): Level<Id> => ({
  ...called,
  unit: '¤/quarter',
  kind: 'flow',
  dimensions: ['region', 'function'],
  formula,
  of: (economy, rs, fs) => (onlyLocal(fs) ? Number.NaN : of(economy, rs, fs)),
})

export const salesInternal = card(
  {
    id: 'sales-internal',
    name: 'internal sales',
    zh: { name: '{regions}之间的销售', formula: '对{regions}买方的销售，含本地' },
  },
  'sales to buyers in the regions, the own one included',
  (economy, rs, fs) => salesTo(economy, rs, fs, 0, 2 * economy.region.size),
)
export const salesNational = card(
  {
    id: 'sales-national',
    name: 'national sales',
    zh: { name: '对国内其他地区的销售', formula: '对{national}买方的销售' },
  },
  'sales to buyers in the rest of the nation',
  (economy, rs, fs) => salesTo(economy, rs, fs, 2 * economy.region.size, 2 * economy.region.size + 1),
)
export const salesInternational = card(
  {
    id: 'sales-international',
    name: 'international sales',
    zh: { name: '对国外的销售', formula: '对{world}买方的销售' },
  },
  'sales to buyers in the rest of the world',
  (economy, rs, fs) => salesTo(economy, rs, fs, 2 * economy.region.size + 1, 2 * economy.region.size + 2),
)
