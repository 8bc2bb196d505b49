import { level, overRegions } from './indicator.ts'

export const gdp = level({
  id: 'gdp',
  name: 'gross regional product',
  short: 'GDP',
  zh: { name: '地区生产总值', short: 'GDP', formula: '全部功能的增加值之和，含本地服务（2008 年国民账户体系）' },
  unit: '¤/quarter',
  kind: 'flow',
  dimensions: ['region'],
  formula: 'value added of all functions, local included (System of National Accounts 2008)',
  of: (economy, rs) => overRegions(economy.region.gdp, rs),
})
