import { level, overRegions } from './indicator.ts'

export const patentsInForce = level({
  id: 'patents-in-force',
  name: 'invention patents in force',
  zh: { name: '有效发明专利', formula: '季末有效的发明专利：授权数减失效数（国家统计局）' },
  unit: 'patents',
  kind: 'stock',
  dimensions: ['region'],
  formula: 'invention patents in force at the quarter’s end: those granted, less decay (National Bureau of Statistics)',
  of: (economy, rs) => overRegions(economy.region.inForce, rs),
})
