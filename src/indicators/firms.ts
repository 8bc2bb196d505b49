import { level, onlyLocal, overCells } from './indicator.ts'

export const firms = level({
  id: 'firms',
  name: 'firms of the model',
  zh: { name: '企业数', formula: '模型中的企业数' },
  unit: 'firms',
  kind: 'stock',
  dimensions: ['region', 'function'],
  formula: 'simulated firms',
  of: (economy, rs, fs) => (onlyLocal(fs) ? Number.NaN : overCells(economy, economy.cell.firms, rs, fs)),
})
