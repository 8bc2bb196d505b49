import type { Economy } from '../economy/economy.ts'
import { type Level, LOCAL, onlyLocal } from './indicator.ts'

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

const card = (id: Level['id'], formula: string, of: Level['of']): Level => ({
  id,
  unit: '¤/quarter',
  kind: 'flow',
  dimensions: ['region', 'function'],
  formula,
  of: (economy, rs, fs) => (onlyLocal(fs) ? Number.NaN : of(economy, rs, fs)),
})

export const salesInternal = card(
  'sales-internal',
  'sales to buyers in the regions, the own one included',
  (economy, rs, fs) => salesTo(economy, rs, fs, 0, 2 * economy.region.size),
)
export const salesNational = card('sales-national', 'sales to buyers in the rest of the nation', (economy, rs, fs) =>
  salesTo(economy, rs, fs, 2 * economy.region.size, 2 * economy.region.size + 1),
)
export const salesInternational = card(
  'sales-international',
  'sales to buyers in the rest of the world',
  (economy, rs, fs) => salesTo(economy, rs, fs, 2 * economy.region.size + 1, 2 * economy.region.size + 2),
)
