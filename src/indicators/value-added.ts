import { type Indicator, withLocal } from './indicator.ts'

export const valueAdded: Indicator = {
  id: 'value-added',
  unit: '¤/quarter',
  kind: 'flow',
  dimensions: ['region', 'function'],
  formula: 'factor bill + operating profit; local: local output (System of National Accounts 2008)',
  of: (economy, rs, fs) => withLocal(economy, economy.cell.valueAdded, economy.region.local, rs, fs),
}
