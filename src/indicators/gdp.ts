import { type Indicator, overRegions } from './indicator.ts'

export const gdp: Indicator = {
  id: 'gdp',
  unit: '¤/quarter',
  kind: 'flow',
  dimensions: ['region'],
  formula: 'value added of all functions, local included (System of National Accounts 2008)',
  of: (economy, rs) => overRegions(economy.region.gdp, rs),
}
