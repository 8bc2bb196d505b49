import { type Indicator, withLocal } from './indicator.ts'

export const rdSpending: Indicator = {
  id: 'rd-spending',
  unit: '¤/quarter',
  kind: 'flow',
  dimensions: ['region', 'function'],
  formula: 'R&D of firms by function; local: public R&D of universities and institutes (Frascati Manual 2015)',
  of: (economy, rs, fs) => withLocal(economy, economy.cell.research, economy.region.laboratoriesOpening, rs, fs),
}
