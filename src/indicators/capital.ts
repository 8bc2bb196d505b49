import { type Indicator, onlyLocal, overCells } from './indicator.ts'

export const capital: Indicator = {
  id: 'capital',
  unit: '1e8 CNY',
  kind: 'stock',
  dimensions: ['region', 'function'],
  formula: 'Σ K_i of the traded functions’ firms, at cost',
  of: (world, rs, fs) => (onlyLocal(fs) ? Number.NaN : overCells(world, world.cell.capital, rs, fs)),
}
