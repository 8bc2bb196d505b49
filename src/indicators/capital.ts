import { level, onlyLocal, overCells } from './indicator.ts'

export const capital = level({
  id: 'capital',
  name: 'capital stock',
  zh: { name: '资本存量', formula: '可贸易功能企业的 Σ K_i，按购置价格' },
  unit: '¤',
  kind: 'stock',
  dimensions: ['region', 'function'],
  formula: 'Σ K_i of the traded functions’ firms, at cost',
  of: (economy, rs, fs) => (onlyLocal(fs) ? Number.NaN : overCells(economy, economy.cell.capital, rs, fs)),
})
