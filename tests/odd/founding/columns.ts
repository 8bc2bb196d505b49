import type { Column } from '../quarter/rows.ts'
import * as of from './capital.ts'
import * as cells from './cells.ts'
import * as contracts from './contracts.ts'
import * as firms from './firms.ts'
import {
  a,
  CELLS,
  column,
  cut,
  DEMANDS,
  FUNCTIONS,
  figure,
  func,
  OUTSIDE,
  OUTSIDERS,
  PAIRS,
  place,
  REGIONS,
  SELLERS,
  sum,
  USES,
} from './given.ts'
import * as incomes from './incomes.ts'
import * as inventors from './inventors.ts'
import * as outside from './outside.ts'
import * as trade from './trade.ts'

/** Every column that the founding fills, worked by hand: table and column, the rows in their order, the value of a row. */
export type Founded = readonly [rows: readonly string[], due: Column]
const one = (value: number): Founded => [['0'], () => value]
const always = (rows: readonly string[], value: number): Founded => [rows, () => value]
/** Rows 0, 1, … of a list, then `else` in whatever slots of the table are left. */
const listed = <T>(list: readonly T[], value: (item: T, k: number) => number): Founded => {
  const values = list.map(value)
  return [values.map((_, k) => `${k}`), (k) => values[Number(k)]]
}
const FINANCE = OUTSIDE.flatMap((o) => CELLS.map((c) => `${o}>${c}`))
const PLACINGS = CELLS.flatMap((c) => SELLERS.map((s) => `${c}>${s}`))
const regional = (id: string): Founded => [REGIONS, (r) => a(`${id}.${r}`)]
const nationOr = (rows: readonly string[], nation: number, world: number): Founded => [
  rows,
  (row) => (place(row) === 'national' ? nation : world),
]
const final = (use: string): Founded => [FUNCTIONS, (f) => figure('final-share', use, f)]
const manufacturing = (f: string) => (f === 'advanced' || f === 'general' ? a('manufacturing-productivity') : 0)
const gap = column(CELLS, (c) => -firms.technology(c))
const profitRate = always(CELLS, a('profit-rate'))
const sizes: Founded = [CELLS, firms.capital]
const varieties: Founded = [CELLS, firms.variety]
const outsideCapital: Founded = [OUTSIDERS, trade.capitalOutside]
const outsideGap = nationOr(OUTSIDERS, a('gap.national'), 0)
const habit: Founded = [PLACINGS, of.habit]
const laboratories: Founded = [REGIONS, cells.publicResearch]
const income: Founded = [REGIONS, incomes.income]
const knowledge: Founded = [CELLS, inventors.knowledge]
const offer: Founded = [CELLS, inventors.offer]
const licences: Founded = [CELLS, inventors.licencesLeft]
const factorBill: Founded = [CELLS, cells.factorBill]
const row = (cell: string): number => CELLS.indexOf(cell)

const FOUNDED: Readonly<Record<string, Founded>> = {
  'func.sigma': [FUNCTIONS, cells.sigma],
  'func.tilt': [FUNCTIONS, (f) => a(`demand-tilt.${f}`)],
  'func.commonProductivity': [FUNCTIONS, manufacturing],
  'func.consumptionShare0': final('consumption'),
  'func.consumptionShare': final('consumption'),
  'func.investmentShare': final('investment'),
  'func.capital0': [FUNCTIONS, (f) => sum(REGIONS.map((r) => cells.capital(`${r}.${f}`)))],
  'func.licences': [FUNCTIONS, inventors.licences],
  'use.share': [USES, (use) => cells.mu(...cut(use))],
  'use.related': [USES, contracts.cumulative],
  'pair.distance': [PAIRS, cells.distance],
  'pair.capitalShare0': [PAIRS, cells.capitalShare],
  'pair.model': [PAIRS, cells.model],
  'pair.meeting0': [PAIRS, contracts.meeting],
  'cell.region': [CELLS, (c) => REGIONS.indexOf(place(c))],
  'cell.func': [CELLS, (c) => FUNCTIONS.indexOf(func(c))],
  'cell.foreignDomestic': [CELLS, cells.foreignDomestic],
  'cell.foreignWorld': [CELLS, cells.foreignWorld],
  'cell.foreignShare': [CELLS, cells.foreignShare],
  'cell.factorShare': [CELLS, cells.factorShare],
  'cell.valueAdded0': [CELLS, cells.valueAdded],
  'cell.sales': [CELLS, cells.sales],
  'cell.profit': [CELLS, cells.profit],
  'cell.factorBill': factorBill,
  'cell.factorBill0': factorBill,
  'cell.profitRate0': profitRate,
  'cell.profitSeen': profitRate,
  'cell.gap0': [CELLS, gap],
  'cell.hazard0': [CELLS, cells.hazard],
  'cell.hazardScale': [CELLS, (c) => a(`hazard.${place(c)}`)],
  'cell.ownPrice': always(CELLS, 1),
  'cell.research': [CELLS, cells.research],
  'cell.researchShare0': [CELLS, (c) => cells.research(c) / cells.profit(c)],
  'cell.dividends': [CELLS, cells.dividends],
  'cell.retained': [CELLS, cells.retained],
  'cell.cash': [CELLS, cells.cash],
  'cell.capital': sizes,
  'cell.capital0': sizes,
  'cell.realCapital': sizes,
  'cell.variety': varieties,
  'cell.variety0': varieties,
  'cell.technology': [CELLS, firms.technology],
  'cell.firms': [CELLS, firms.count],
  'cell.size0': always(CELLS, firms.size),
  'cell.householdFinance0': [CELLS, of.householdFinance],
  'cell.made0': [CELLS, inventors.made],
  'cell.knowledge': knowledge,
  'cell.knowledge0': knowledge,
  'cell.offer': offer,
  'cell.offerOpening': offer,
  'cell.licences': licences,
  'cell.licencesOpening': licences,
  'roster.extent': one(firms.firms.length),
  'firm.cell': listed(firms.firms, ({ cell }) => row(cell)),
  'firm.identity': listed(firms.firms, (_, k) => k),
  'firm.capital': listed(firms.firms, (firm) => firm.capital),
  'firm.technology': listed(firms.firms, (firm) => firm.technology),
  'firm.variety': listed(firms.firms, (firm) => firm.variety),
  'firm.cash': listed(firms.firms, firms.cashOf),
  'habit.share0': habit,
  'habit.share': habit,
  'outsideFinance.arriving0': [FINANCE, of.fromOutside],
  'owner.capital': [of.OWNED, of.owned],
  'innovator.pool': listed(inventors.innovators, ({ pool }) => pool),
  'innovator.field': listed(inventors.innovators, ({ cell }) => FUNCTIONS.indexOf(func(cell))),
  'innovator.home': listed(inventors.innovators, ({ cell }) => REGIONS.indexOf(place(cell))),
  'innovator.partner': listed(inventors.innovators, () => -1),
  'innovator.funds0': listed(inventors.innovators, ({ funds }) => funds),
  'innovator.made0': listed(inventors.innovators, ({ made }) => made),
  'innovator.central0': listed(incomes.centralOf, (central) => central),
  'portfolio.extent': one(inventors.patents.length),
  'portfolio.weight': one(inventors.weight),
  'portfolio.contract': one(contracts.kappa),
  'patent.cell': listed(inventors.patents, ({ cell }) => row(cell)),
  'patent.innovator': listed(inventors.patents, ({ maker }) => maker),
  'patent.identity': listed(inventors.patents, (_, k) => -1 - k),
  'patent.age': listed(inventors.patents, ({ age }) => age),
  'patent.level': listed(inventors.patents, ({ level }) => level),
  'patent.licences': listed(inventors.patents, (patent) => patent.licences),
  'outsideOffer.mean0': [FINANCE, contracts.offersFrom],
  'region.localTaxRate': [REGIONS, cells.localTaxRate],
  'region.centralTaxRate': [REGIONS, cells.centralTaxRate],
  'region.localInvestment': [REGIONS, cells.localInvestment],
  'region.labourGrowth': regional('labour-growth'),
  'region.researchGrowth': regional('research-intensity-growth'),
  'region.factorPrice': always(REGIONS, 1),
  'region.capitalPrice': always(REGIONS, 1),
  'region.wages': [REGIONS, cells.wages],
  'region.factorBill0': [REGIONS, incomes.factors],
  'region.laboratories0': laboratories,
  'region.laboratories': laboratories,
  'region.granted0': [REGIONS, inventors.granted],
  'region.inForce': [REGIONS, inventors.inForce],
  'region.registered0': [REGIONS, contracts.registered],
  'region.laboratoryFees0': [REGIONS, contracts.laboratoryFees],
  'region.population0': [REGIONS, outside.population],
  'region.populationGrowth': [REGIONS, outside.populationGrowth],
  'region.householdInvestment': [REGIONS, of.householdInvestment],
  'region.inflow': [REGIONS, of.arrivingIn],
  'region.dividends': [REGIONS, incomes.dividends],
  'region.householdIncome': income,
  'region.householdIncome0': income,
  'region.households': [REGIONS, incomes.households],
  'region.builders': [REGIONS, incomes.builders],
  'region.transfer0': [REGIONS, incomes.transfer],
  'region.government': [REGIONS, incomes.government],
  'region.centralFunds': [REGIONS, incomes.centralFunds],
  'region.localResearchShare': [REGIONS, incomes.localResearchShare],
  'region.publicPurchase': [REGIONS, incomes.publicPurchase],
  'region.localConsumption': [REGIONS, trade.localConsumption],
  'demand.founding': [DEMANDS, trade.demand],
  'demand.price': always(DEMANDS, 1),
  'sale.share0': [trade.SALES, trade.share],
  'outsider.sales0': [OUTSIDERS, trade.salesOutside],
  'outsider.capital': outsideCapital,
  'outsider.capital0': outsideCapital,
  'outsider.realCapital': outsideCapital,
  'outsider.profitRate0': always(OUTSIDERS, a('profit-rate')),
  'outsider.profitSeen': always(OUTSIDERS, a('profit-rate')),
  'outsider.gap': outsideGap,
  'outsider.gap0': outsideGap,
  'outside.factorPrice': always(OUTSIDE, 1),
  'outside.capitalPrice': always(OUTSIDE, 1),
  'outside.growth0': nationOr(OUTSIDE, a('founding-capital-growth'), a('world-growth')),
  'outside.closing': nationOr(OUTSIDE, a('national-closing'), 0),
  ...Object.fromEntries(Object.keys(outside.MASS).map((name) => [`mass.${name}`, [OUTSIDE, outside.mass(name)]])),
}

/** All of them, with paths of so many quarters. */
export function founded(quarters: number): Readonly<Record<string, Founded>> {
  const dates = Array.from({ length: quarters }, (_, t) => `${t}`)
  return {
    ...FOUNDED,
    'path.national': [dates, outside.national],
    'path.world': [dates, outside.world],
    'path.worldCost': [dates, outside.worldCost],
  }
}
