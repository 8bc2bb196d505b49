import { level, withLocal } from './indicator.ts'

export const valueAdded = level({
  id: 'value-added',
  name: 'value added',
  zh: { name: '增加值', formula: '要素报酬 + 营业利润；本地服务：本地产出（2008 年国民账户体系）' },
  unit: '¤/quarter',
  kind: 'flow',
  dimensions: ['region', 'function'],
  formula: 'factor bill + operating profit; local: local output (System of National Accounts 2008)',
  of: (economy, rs, fs) => withLocal(economy, economy.cell.valueAdded, economy.region.local, rs, fs),
})
