import { type Indicator, overRegions, withLocal } from './indicator.ts'

export const factorEmployment: Indicator = {
  id: 'factor-employment',
  unit: '1',
  kind: 'ratio',
  dimensions: ['region', 'function'],
  formula: 'share of a function in the factor bill of its region(s), local included',
  of: (world, rs, fs) =>
    withLocal(world, world.cell.factorBill, world.region.local, rs, fs) /
    (overRegions(world.region.wages, rs) + overRegions(world.region.local, rs)),
}
