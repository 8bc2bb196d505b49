import { type Indicator, overRegions } from './indicator.ts'

export const patentsInForce: Indicator = {
  id: 'patents-in-force',
  unit: 'patents',
  kind: 'stock',
  dimensions: ['region'],
  formula: 'invention patents in force; known at founding, undefined after it until inventing is in the model',
  of: (world, rs) => (world.t === 1 ? overRegions(world.region.patents0, rs) : Number.NaN),
}
