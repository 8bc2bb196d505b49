import { overRegions, put, quotient, withLocal } from './indicator.ts'

export const factorEmployment = quotient({
  id: 'factor-employment',
  name: 'share of the factor bill',
  zh: { name: '要素报酬占比', formula: '某一功能占本地区要素报酬的份额，含本地服务' },
  unit: '1',
  dimensions: ['region', 'function'],
  formula: 'share of a function in the factor bill of its region(s), local included',
  write: (economy, rs, fs, to, at) =>
    put(
      to,
      at,
      withLocal(economy, economy.cell.factorBill, economy.region.local, rs, fs),
      overRegions(economy.region.wages, rs) + overRegions(economy.region.local, rs),
    ),
})
