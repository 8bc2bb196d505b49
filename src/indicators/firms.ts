import { type Indicator, onlyLocal, overCells } from './indicator.ts'

export const firms: Indicator = {
  id: 'firms',
  unit: 'firms',
  kind: 'stock',
  dimensions: ['region', 'function'],
  formula: 'simulated firms',
  of: (economy, rs, fs) => (onlyLocal(fs) ? Number.NaN : overCells(economy, economy.cell.firms, rs, fs)),
}
