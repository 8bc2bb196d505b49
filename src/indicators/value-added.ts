import { type Indicator, withLocal } from './indicator.ts'

export const valueAdded: Indicator = {
  id: 'value-added',
  unit: '1e8 CNY/quarter',
  kind: 'flow',
  dimensions: ['region', 'function'],
  formula: 'factor bill + operating profit; local: local output (System of National Accounts 2008)',
  of: (world, rs, fs) => withLocal(world, world.cell.valueAdded, world.region.local, rs, fs),
}
