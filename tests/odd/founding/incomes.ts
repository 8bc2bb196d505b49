import { arrivingIn, householdInvestment, owned } from './capital.ts'
import {
  centralTaxRate,
  dividends as dividendsOf,
  gdp,
  local,
  localTaxRate,
  profit,
  publicResearch,
  q,
  research,
  researchGrowth,
  wages,
} from './cells.ts'
import { laboratoryFees } from './contracts.ts'
import { capital } from './firms.ts'
import { a, CELLS, column, figure, OUTSIDERS, over, place, REGIONS, sum } from './given.ts'
import { innovators } from './inventors.ts'

/** Step 11: incomes of the founding quarter, purses that open it. */

export const factors = column(REGIONS, (r) => wages(r) + local(r))
export const dividends = column(REGIONS, (r) => {
  const here = sum(CELLS.map((c) => (dividendsOf(c) * owned(`${r}>${c}`)) / capital(c)))
  const abroad = sum(OUTSIDERS.map((s) => owned(`${r}>${s}`)))
  return here + a('dividend-share') * a('profit-rate') * abroad
})
export const income = column(
  REGIONS,
  (r) => (1 - localTaxRate(r) - centralTaxRate(r)) * factors(r) + over(r, research) + dividends(r),
)
export const households = column(REGIONS, (r) => (income(r) - householdInvestment(r)) / q(r))
export const builders = column(REGIONS, (r) => arrivingIn(r) / q(r))
const tax = column(REGIONS, (r) => localTaxRate(r) * (factors(r) + over(r, profit)))
/** What the government spent in 2012 over GDP, of the quarter's GDP, beyond its tax. */
export const transfer = column(REGIONS, (r) => {
  const spent = (figure('government-outlay', r, '2012') * gdp(r)) / figure('gdp', r, '2012')
  return Math.max(0, spent - tax(r))
})
export const government = column(REGIONS, (r) => (tax(r) + transfer(r)) / q(r))

const paid = column(REGIONS, (r) => publicResearch(r) * researchGrowth(r) - laboratoryFees(r))
const central = (r: string): number => figure('public-research', r, 'central')
export const centralFunds = column(REGIONS, (r) => central(r) * paid(r))
export const localResearchShare = column(REGIONS, (r) => ((1 - central(r)) * paid(r)) / government(r))
export const publicPurchase = column(REGIONS, (r) => government(r) - (1 - central(r)) * paid(r))
/** By innovator: public funds of a region are its public research. */
export const centralOf = innovators.map(({ cell, pool, funds }) =>
  pool === 2 ? 0 : (centralFunds(place(cell)) * funds) / publicResearch(place(cell)),
)
