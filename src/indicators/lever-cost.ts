import { type Indicator, overRegions } from './indicator.ts'

export const leverCost: Indicator = {
  id: 'lever-cost',
  unit: '¤/quarter',
  kind: 'flow',
  dimensions: ['region'],
  formula: 'outlay of the regional governments for the levers in force, by the government that pays',
  of: ({ region }, rs) =>
    overRegions(region.leverOutlay, rs) + overRegions(region.subsidies, rs) + overRegions(region.researchGrant, rs),
}
