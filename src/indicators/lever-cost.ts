import { level, overRegions } from './indicator.ts'

export const leverCost = level({
  id: 'lever-cost',
  name: 'policy spending',
  zh: { name: '政策支出', formula: '各地区政府为生效中的政策工具支付的金额，按付款政府归集' },
  unit: '¤/quarter',
  kind: 'flow',
  dimensions: ['region'],
  formula: 'outlay of the regional governments for the levers in force, by the government that pays',
  of: ({ region }, rs) =>
    overRegions(region.leverOutlay, rs) + overRegions(region.subsidies, rs) + overRegions(region.researchGrant, rs),
})
