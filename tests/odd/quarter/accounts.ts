import type { Opening } from '../document.ts'
import type { Policy } from './policy.ts'
import { CELLS, type Column, column, FUNCTIONS, func, over, PLACES, place, REGIONS, SELLERS, sum, two } from './rows.ts'
import type { Outside, Trade } from './trade.ts'

/** account: sales become incomes. */
export function accounts({ given, a }: Opening, policy: Policy, around: Outside, goods: Trade) {
  const sigma = given('func.sigma')
  const C = around['clock.trend']()
  const sales = goods['cell.sales']
  const tL = given('region.localTaxRate')
  const tC = given('region.centralTaxRate')
  const aL = given('region.localConsumption')
  const bL = given('region.localInvestment')

  const cost: Column = (c) => (1 - 1 / sigma(func(c))) * sales(c)
  const inputs: Column = (c) => cost(c) * sum(FUNCTIONS.map((g) => given('use.share')(`${func(c)}>${g}`)))
  const imports = column(CELLS, (c) => {
    const gap = around['func.frontier']() - given('cell.technology')(c) - given('cell.gap0')(c)
    const content = 1 + a('foreign-content-gap-slope') * gap
    const abroad = goods['sale.value'](`${c}>W`)
    const both = given('cell.foreignDomestic')(c) * (sales(c) - abroad) + given('cell.foreignWorld')(c) * abroad
    return content * (1 - 1 / sigma(func(c))) * both
  })
  const factors: Column = (c) => cost(c) - inputs(c) - imports(c)
  const profit: Column = (c) => sales(c) / sigma(func(c))
  const valueAdded: Column = (c) => factors(c) + profit(c)

  const granted = column(
    CELLS,
    (c) => (policy['region.researchSubsidy'](place(c)) * profit(c)) / over(place(c), profit),
  )
  const subsidy: Column = (c) => policy['cell.support'](c) + granted(c)
  const net: Column = (c) => (1 - tL(place(c)) - tC(place(c))) * profit(c) + subsidy(c)
  const research = column(CELLS, (c) => {
    const wanted = given('cell.researchShare0')(c) * Math.exp(given('region.researchGrowth')(place(c)) * C) * profit(c)
    return Math.min(wanted + a('research-additionality') * granted(c), 0.8 * net(c))
  })
  const paidOut: Column = (c) => a('dividend-share') * (net(c) - research(c))
  const profitOutside: Column = (s) => goods['outsider.sales'](s) / sigma(func(s))
  const dividend = two(PLACES, SELLERS, (p, s) => {
    const owned = given('owner.capital')(`${p}>${s}`)
    if (CELLS.includes(s)) return (paidOut(s) * owned) / given('cell.capital')(s)
    if (!REGIONS.includes(p)) return 0
    return (a('dividend-share') * profitOutside(s) * owned) / given('outsider.capital')(s)
  })
  const dividends = column(REGIONS, (r) => sum(SELLERS.map((s) => dividend(`${r}>${s}`))))

  const wages = column(REGIONS, (r) => over(r, factors))
  const local = column(
    REGIONS,
    (r) =>
      aL(r) * (given('region.households')(r) + policy['region.publicPurchase'](r)) +
      bL(r) * given('region.builders')(r) +
      given('region.laboratories')(r) +
      policy['region.leverOutlay'](r),
  )
  const localTax: Column = (r) => tL(r) * (wages(r) + local(r))
  const centralTax: Column = (r) => tC(r) * (wages(r) + local(r))
  return {
    wanted: (c: string) => given('cell.researchShare0')(c) * profit(c),
    net,
    'cell.variableCost': cost,
    'cell.inputs': inputs,
    'cell.imports': imports,
    'cell.factorBill': factors,
    'cell.profit': profit,
    'cell.valueAdded': valueAdded,
    'cell.subsidy': subsidy,
    'cell.localTax': (c: string) => tL(place(c)) * profit(c),
    'cell.centralTax': (c: string) => tC(place(c)) * profit(c),
    'cell.research': research,
    'cell.dividends': paidOut,
    'cell.retained': (c: string) => net(c) - research(c) - paidOut(c),
    'outsider.profit': profitOutside,
    'region.local': local,
    'region.wages': wages,
    'region.researchWages': (r: string) => over(r, research),
    'region.dividends': dividends,
    'region.householdLocalTax': localTax,
    'region.householdCentralTax': centralTax,
    'region.firmLocalTax': (r: string) => tL(r) * over(r, profit),
    'region.firmCentralTax': (r: string) => tC(r) * over(r, profit),
    'region.transfer': (r: string) => given('region.transfer0')(r) * around['outside.demand']('N'),
    'region.centralResearch': (r: string) => given('region.centralFunds')(r) * around['outside.demand']('N'),
    'region.householdIncome': (r: string) =>
      wages(r) + local(r) - localTax(r) - centralTax(r) + over(r, research) + dividends(r),
    'region.gdp': (r: string) => over(r, valueAdded) + local(r),
    'owner.dividend': dividend,
  }
}
export type Accounts = ReturnType<typeof accounts>
