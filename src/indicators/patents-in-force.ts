import { type Indicator, overRegions } from './indicator.ts'

export const patentsInForce: Indicator = {
  id: 'patents-in-force',
  unit: 'patents',
  kind: 'stock',
  dimensions: ['region'],
  formula: 'invention patents in force at the quarter’s end: those granted, less decay (National Bureau of Statistics)',
  of: (economy, rs) => overRegions(economy.region.inForce, rs),
}
