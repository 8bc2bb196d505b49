import { type Indicator, onlyLocal, overCells } from './indicator.ts'

export const firms: Indicator = {
  id: 'firms',
  unit: 'firms',
  kind: 'stock',
  dimensions: ['region', 'function'],
  formula: 'simulated firms',
  of: (world, rs, fs) => (onlyLocal(fs) ? Number.NaN : overCells(world, world.cell.firms, rs, fs)),
}
