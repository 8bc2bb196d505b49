import { a, column, figure, published, quarter, REGIONS, sum } from './given.ts'

/** Steps 1 and 10: demand outside over time, and what outside places weigh besides. */

const { exp, floor, log, max, min } = Math
const rest = (table: string, year: string): number =>
  figure(table, 'china', year) - sum(REGIONS.map((r) => figure(table, r, year)))

/** ln of the rest of China's GDP at the middles of years, so that the quarters of each add up to it. */
const YEARS = Array.from({ length: 40 }, (_, k) => 2012 + k).filter((year) => published('gdp', 'china', `${year}`))
const totals = YEARS.map((year) => rest('gdp', `${year}`))
const middles = totals.map((total) => log(total / 4))
/** At a moment, in years. */
function levelAt(moment: number): number {
  const last = YEARS.length - 1
  const k = moment - (YEARS[0] + 0.5)
  if (k >= last) return middles[last] + 4 * a('national-growth-later') * (k - last)
  const from = max(0, floor(k))
  return (from + 1 - k) * middles[from] + (k - from) * middles[from + 1]
}
for (let round = 0; round < 200; round++)
  YEARS.forEach((year, k) => {
    const quarters = [1, 3, 5, 7].map((eighth) => exp(levelAt(year + eighth / 8)))
    middles[k] += log(totals[k] / sum(quarters))
  })
/** The middle of quarter t, or of a moment between two, is 2012.875 + t/4. */
const level = (t: number): number => levelAt(2012.875 + t / 4)
const lead = a('demand-lead')
export const national = (t: string): number => exp(level(Number(t) + lead) - level(lead))
export const world = (t: string): number => exp(a('world-growth') * Number(t))
/** In quarters from 2018Q2 (t = 22) on an eighth more each. */
export const worldCost = (t: string): number => a('trade-war-cost') * max(0, min(1, (Number(t) - 21) / 8))

/** log growth a quarter between the ends of two years. */
const growth = (of: (year: string) => number, from: number, to: number): number =>
  log(of(`${to}`) / of(`${from}`)) / (4 * (to - from))
const residents = (p: string) => (year: string) =>
  p === 'rest' ? rest('population', year) : figure('population', p, year)
export const populationGrowth = (p: string): number => growth(residents(p), 2015, 2020)
/** Counted by the census of 2020 from 2015 on, twelve quarters after founding. */
export const population = (p: string): number => residents(p)('2015') / exp(12 * populationGrowth(p))

/** Contract values of 2013 a quarter, without the growth of registration in 2.5 quarters. */
const quarterly = exp(-2.5 * a('registration-growth')) / 4
export const MASS: Readonly<Record<string, readonly [number, number]>> = {
  gdp0: [quarter(rest('gdp', '2012'), rest('gdp', '2013')).level, 0],
  research0: [quarter(rest('rd-spending', '2012'), rest('rd-spending', '2013')).level, 0],
  researchGrowth: [growth((year) => rest('rd-spending', year) / rest('gdp', year), 2012, 2020), 0],
  supplied0: [rest('contract-output', '2013') * quarterly, 0],
  absorbed0: [rest('contract-absorbed', '2013') * quarterly, a('world-contracts') * quarterly],
  receipts0: [a('national-contracts-abroad') * a('fee-share') * rest('contract-output', '2013') * quarterly, 0],
  population0: [population('rest'), 0],
  populationGrowth: [populationGrowth('rest'), 0],
  inForce0: [rest('patents-in-force', '2012'), 0],
  inForceGrowth: [growth((year) => rest('patents-in-force', year), 2012, 2020), 0],
}
export const mass = (name: string) => column(['national', 'world'], (o) => MASS[name][o === 'national' ? 0 : 1])
