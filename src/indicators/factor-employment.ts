import { overRegions, put, quotient, withLocal } from './indicator.ts'

export const factorEmployment = quotient({
  id: 'factor-employment',
  unit: '1',
  dimensions: ['region', 'function'],
  formula: 'share of a function in the factor bill of its region(s), local included',
  write: (world, rs, fs, to, at) =>
    put(
      to,
      at,
      withLocal(world, world.cell.factorBill, world.region.local, rs, fs),
      overRegions(world.region.wages, rs) + overRegions(world.region.local, rs),
    ),
})
