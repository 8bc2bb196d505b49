import { type Indicator, onlyLocal, overCells } from './indicator.ts'

export const profitRate: Indicator = {
  id: 'profit-rate',
  unit: '1/quarter',
  kind: 'ratio',
  dimensions: ['region', 'function'],
  formula: 'operating profit over capital at the quarter’s beginning',
  of: (world, rs, fs) =>
    onlyLocal(fs)
      ? Number.NaN
      : overCells(world, world.cell.profit, rs, fs) / overCells(world, world.cell.capitalOpening, rs, fs),
}
