import type { Economy } from '../economy/economy.ts'
import { exp } from '../math/real.ts'
import { contracted, FEE } from './contracts.ts'
import { overRegions, put, quotient, quotientOfShares } from './indicator.ts'

/** Sales of the places from `first` up to `end` to the world. */
function exports({ sale, demand, func }: Economy, first: number, end: number): number {
  const F = func.size
  const M = demand.size / F
  let sum = 0
  for (let s = first * F; s < end * F; s++) sum += sale.value[s * M + M - 1]
  return sum
}

const total = (economy: Economy, of: (economy: Economy, r: number) => number, rs?: readonly number[]): number => {
  let sum = 0
  for (let r = 0; r < economy.region.size; r++) if (!rs || rs.includes(r)) sum += of(economy, r)
  return sum
}

export const exportPresence = quotientOfShares({
  id: 'export-presence',
  name: 'index of the share in exports',
  zh: {
    name: '出口份额指数',
    formula: '占{nation}对{world}销售的份额 ÷ 占{nation} GDP 的份额，{national}按观测值增长（参照 Balassa 1965）',
  },
  unit: '1',
  dimensions: ['region'],
  formula:
    'share of the nation’s sales to the world over share of the nation’s GDP, the rest of the nation’s grown as observed (after Balassa 1965)',
  write: (economy, rs, _, to, at) => {
    const R = economy.region.size
    let country = economy.mass.gdp0[0] * economy.outside.demand[0]
    for (let r = 0; r < R; r++) country += economy.region.gdp[r]
    const sold = total(economy, (w, r) => exports(w, r, r + 1), rs)
    put(to, at, sold, exports(economy, 0, R + 1), overRegions(economy.region.gdp, rs), country)
  },
})

/** Licence fees that a region receives from the world. */
const receipts = (economy: Economy, r: number): number =>
  contracted(economy, FEE, r, economy.region.size + economy.outside.size - 1)
const research = ({ cell, region, func }: Economy, r: number): number => {
  let sum = region.laboratoriesOpening[r]
  for (let c = r * func.size; c < (r + 1) * func.size; c++) sum += cell.research[c]
  return sum
}

export const technologyPresence = quotientOfShares({
  id: 'technology-presence',
  name: 'index of the share in licence exports',
  zh: {
    name: '技术输出份额指数',
    formula:
      '占{nation}自{world}所得许可费的份额 ÷ 占{nation}研发经费的份额；{national}的许可费随其 GDP 与登记倾向增长，其研发经费至 {fitted} 年按观测值（参照 Balassa 1965）',
  },
  unit: '1',
  dimensions: ['region'],
  formula:
    'share of the nation’s licence receipts from the world over share of the nation’s R&D; the rest of the nation’s receipts grow with its GDP and the propensity to register, its R&D as observed to 2020 (after Balassa 1965)',
  write: (economy, rs, _, to, at) => {
    const { mass, outside, portfolio, clock } = economy
    const received = mass.receipts0[0] * outside.demand[0] * portfolio.registration[0] + total(economy, receipts)
    const spent =
      mass.research0[0] * outside.demand[0] * exp(mass.researchGrowth[0] * clock.observed[0]) + total(economy, research)
    put(to, at, total(economy, receipts, rs), received, total(economy, research, rs), spent)
  },
})

export const licenceReceiptsInternational = quotient({
  id: 'licence-receipts-international',
  name: 'licence receipts from abroad over GDP',
  zh: {
    name: '国外许可收入占比',
    formula: '自{world}所得许可费 ÷ 地区生产总值（《国际收支手册》第六版：知识产权使用费）',
  },
  unit: '1',
  dimensions: ['region'],
  formula:
    'licence fees received from the world over GDP (Balance of Payments Manual, 6th edition: use of intellectual property)',
  write: (economy, rs, _, to, at) => put(to, at, total(economy, receipts, rs), overRegions(economy.region.gdp, rs)),
})
