import { type Indicator, onlyLocal, overCells } from './indicator.ts'

export const capital: Indicator = {
  id: 'capital',
  unit: '¤',
  kind: 'stock',
  dimensions: ['region', 'function'],
  formula: 'Σ K_i of the traded functions’ firms, at cost',
  of: (economy, rs, fs) => (onlyLocal(fs) ? Number.NaN : overCells(economy, economy.cell.capital, rs, fs)),
}
