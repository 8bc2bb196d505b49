import {
  content,
  distance,
  gdp,
  local,
  localInvestment,
  mu,
  publicResearch,
  sales,
  sigma,
  variable,
  worldSales,
} from './cells.ts'
import {
  a,
  CELLS,
  column,
  cut,
  DEMANDS,
  FUNCTIONS,
  figure,
  func,
  MARKETS,
  OUTSIDE,
  OUTSIDERS,
  place,
  quarterOf,
  REGIONS,
  SELLERS,
  sum,
} from './given.ts'
import { builders, households, publicPurchase } from './incomes.ts'

/** Step 12: what each market spends, and who sells it there. */

const region = (market: string): string => market.replace('*', '')
const spent = (r: string): number => households(r) + publicPurchase(r)
export const localConsumption = column(
  REGIONS,
  (r) => (local(r) - localInvestment(r) * builders(r) - publicResearch(r)) / spent(r),
)
/** What a region's market for final goods or inputs spends on a function. */
const bought = column(DEMANDS, (row) => {
  const [m, f] = [place(row), func(row)]
  if (OUTSIDE.includes(m)) return 0
  const r = region(m)
  if (m.endsWith('*')) return sum(FUNCTIONS.map((g) => mu(g, f) * variable(g) * sales(`${r}.${g}`)))
  const consumed = (1 - localConsumption(r)) * spent(r) * figure('final-share', 'consumption', f)
  return consumed + (1 - localInvestment(r)) * builders(r) * figure('final-share', 'investment', f)
})
const bothMarkets = (r: string, f: string): number => bought(`${r}.${f}`) + bought(`${r}*.${f}`)

const abroad = (c: string): number => worldSales(c) * sales(c)
const toNation = (c: string): number =>
  (1 - worldSales(c)) * figure('national-sales-share', place(c), func(c)) * sales(c)
const INSIDE = CELLS.flatMap((c) => REGIONS.map((s) => `${c}>${s}`))
/** What a cell would sell in a region by gravity. */
const wanted = column(INSIDE, (row) => {
  const [c, s] = cut(row)
  const pull = (d: string): number =>
    (bothMarkets(d, func(c)) * (d === place(c) ? 1 : 1 - a('trade-border'))) /
    distance(`${place(c)}>${d}`) ** a('trade-distance')
  return ((sales(c) - abroad(c) - toNation(c)) * pull(s)) / sum(REGIONS.map(pull))
})
/** The share of that which a region takes: sellers of the three hold at most 0.8 of it. */
export const fits = (s: string, f: string): number =>
  Math.min(1, (0.8 * bothMarkets(s, f)) / sum(REGIONS.map((r) => wanted(`${r}.${f}>${s}`))))

const imported = (f: string): number => figure('import-share', 'national', f)
const ofCell = (c: string, m: string): number => {
  const f = func(c)
  if (m === 'world') return abroad(c)
  if (m === 'national') return toNation(c) + sum(REGIONS.map((s) => (1 - fits(s, f)) * wanted(`${c}>${s}`)))
  const s = region(m)
  return (fits(s, f) * wanted(`${c}>${s}`) * bought(`${m}.${f}`)) / bothMarkets(s, f)
}
const ofCells = (m: string, f: string): number => sum(REGIONS.map((r) => ofCell(`${r}.${f}`, m)))
const left = (m: string, f: string): number => bought(`${m}.${f}`) - ofCells(m, f)

/** quarter(China) − Σ quarter(regions). */
export const gdpOfTheRest = quarterOf('gdp', 'china').level - sum(REGIONS.map(gdp))
const inRegions = MARKETS.filter((m) => !OUTSIDE.includes(m))
const ofNation = (f: string, m: string): number => {
  if (!OUTSIDE.includes(m)) return (1 - imported(f)) * left(m, f)
  const all = (figure('value-added-share', 'national', f) * gdpOfTheRest) / (1 - variable(f) * content(f))
  const exports = figure('world-sales-share', 'national', f) * all
  return m === 'world' ? exports : all - exports - sum(inRegions.map((r) => ofNation(f, r)))
}
const ofWorld = (f: string, m: string): number => {
  if (!OUTSIDE.includes(m)) return imported(f) * left(m, f)
  const others = ofNation(f, m) + ofCells(m, f)
  // at home all but the share of Chinese sellers
  return m === 'national'
    ? (imported(f) / (1 - imported(f))) * others
    : (others * (1 - a('world-market-share'))) / a('world-market-share')
}
export const SALES = SELLERS.flatMap((s) => MARKETS.map((m) => `${s}>${m}`))
const sold = column(SALES, (row) => {
  const [s, m] = cut(row)
  if (place(s) === 'national') return ofNation(func(s), m)
  return place(s) === 'world' ? ofWorld(func(s), m) : ofCell(s, m)
})
export const demand = column(DEMANDS, (row) => {
  const [m, f] = [place(row), func(row)]
  return OUTSIDE.includes(m) ? sum(SELLERS.filter((s) => func(s) === f).map((s) => sold(`${s}>${m}`))) : bought(row)
})
export const share = column(SALES, (row) => {
  const [s, m] = cut(row)
  return sold(row) === 0 ? 0 : sold(row) / demand(`${m}.${func(s)}`)
})
export const salesOutside = column(OUTSIDERS, (s) => sum(MARKETS.map((m) => sold(`${s}>${m}`))))
export const capitalOutside = column(OUTSIDERS, (s) => salesOutside(s) / sigma(func(s)) / a('profit-rate'))
