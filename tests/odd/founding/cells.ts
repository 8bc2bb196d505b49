import {
  a,
  CELLS,
  column,
  cut,
  FUNCTIONS,
  figure,
  func,
  over,
  PAIRS,
  PLACES,
  place,
  quarterOf,
  REGIONS,
  sum,
} from './given.ts'

/** Steps 2 to 4: what belongs to a function, to two places, and each cell's account. */

export const sigma = column(FUNCTIONS, (f) => a(`elasticity.${f}`))
export const mu = (f: string, g: string): number => a('input-scale') * figure('input-share', f, g)
const inputs = (f: string): number => sum(FUNCTIONS.map((g) => mu(f, g)))

const touches = (pair: string, p: string): boolean => cut(pair).includes(p)
export const distance = column(PAIRS, (pair) => {
  const [p, q] = cut(pair)
  const km = figure('distance', p, q)
  if (p === q) return km
  if (touches(pair, 'world')) return a('world-distance') * km
  return touches(pair, 'national') ? a('national-distance') * km : km
})
export const capitalShare = column(PAIRS, (pair) => {
  const [p, q] = cut(pair)
  if (!REGIONS.includes(p)) return 0
  const part = (to: string): number => {
    const share = figure('capital-home', p, to)
    if (to === 'national') return a('capital-to-nation') * share
    return to === 'world' ? share : a('capital-between-regions') * share
  }
  if (p !== q) return part(q)
  // all shares of the table add up to what stays at home and goes elsewhere
  const all = sum(PLACES.map((to) => figure('capital-home', p, to)))
  return all - sum(PLACES.filter((to) => to !== p).map(part))
})
export const model = column(PAIRS, (pair) => {
  const [p, q] = cut(pair)
  if (!REGIONS.includes(p) || !REGIONS.includes(q)) return 0
  const near = (s: string): number => (s === p ? 0 : 1 / distance(`${p}>${s}`))
  return sum(REGIONS.slice(0, REGIONS.indexOf(q) + 1).map(near)) / sum(REGIONS.map(near))
})

export const gdp = column(REGIONS, (r) => quarterOf('gdp', r).level)
/** Quarterly growth factor 2012–13. */
export const q = column(REGIONS, (r) => quarterOf('gdp', r).q)
export const localTaxRate = column(REGIONS, (r) => figure('local-tax', r, '2012') / figure('gdp', r, '2012'))
export const centralTaxRate = column(REGIONS, (r) => figure('central-tax', r, 'rate'))
export const localInvestment = column(REGIONS, () => figure('local-share', 'investment', 'share'))

export const valueAdded = column(CELLS, (c) => figure('value-added-share', place(c), func(c)) * gdp(place(c)))
export const local = column(REGIONS, (r) => gdp(r) - over(r, valueAdded))
const factor = (c: string): number => figure('foreign-content-function', 'factor', func(c))
export const foreignDomestic = column(CELLS, (c) => factor(c) * figure('foreign-content', place(c), 'domestic'))
export const foreignWorld = column(CELLS, (c) => factor(c) * figure('foreign-content', place(c), 'world'))
export const worldSales = (c: string): number => figure('world-sales-share', place(c), func(c))
export const foreignShare = column(
  CELLS,
  (c) => worldSales(c) * foreignWorld(c) + (1 - worldSales(c)) * foreignDomestic(c),
)
export const factorShare = column(CELLS, (c) => 1 - inputs(func(c)) - foreignShare(c))
export const variable = (f: string): number => 1 - 1 / sigma(f)
export const sales = column(CELLS, (c) => valueAdded(c) / (1 - variable(func(c)) * (inputs(func(c)) + foreignShare(c))))
export const profit = column(CELLS, (c) => sales(c) / sigma(func(c)))
export const factorBill = column(CELLS, (c) => factorShare(c) * variable(func(c)) * sales(c))
export const capital = column(CELLS, (c) => profit(c) / a('profit-rate'))
/** s_R g_Ω / (γ E[min(0.9, Exp(1))] G⁰) */
export const hazard = column(
  CELLS,
  (c) =>
    (a('own-research-share') * a('frontier-growth')) /
    (a('research-step') * (1 - Math.exp(-0.9)) * a(`gap.${place(c)}`)),
)
export const wages = column(REGIONS, (r) => over(r, factorBill))

const enterprises = column(REGIONS, (r) => figure('enterprise-rd', r, '2012') / figure('rd-spending', r, '2012'))
const weight = column(CELLS, (c) => figure('research-weight', 'weight', func(c)) * profit(c))
export const research = column(CELLS, (c) => {
  const r = place(c)
  return (quarterOf('rd-spending', r).level * enterprises(r) * weight(c)) / over(r, weight)
})
export const publicResearch = column(REGIONS, (r) => quarterOf('rd-spending', r).level * (1 - enterprises(r)))
export const researchGrowth = column(REGIONS, (r) => quarterOf('rd-spending', r).q)
const net = column(CELLS, (c) => (1 - localTaxRate(place(c)) - centralTaxRate(place(c))) * profit(c) - research(c))
export const dividends = column(CELLS, (c) => a('dividend-share') * net(c))
export const retained = column(CELLS, (c) => (1 - a('dividend-share')) * net(c))
export const cash = column(CELLS, (c) => retained(c) / q(place(c)))
/** Inputs and imported components per unit of variable cost of the rest of China's sellers, those of Tianjin's sales at home. */
export const content = (f: string): number =>
  inputs(f) + figure('foreign-content', 'tianjin', 'domestic') * figure('foreign-content-function', 'factor', f)
