import type { Opening } from '../document.ts'
import type { Policy } from './policy.ts'
import { type Column, FUNCTIONS, lazily, over, place, REGIONS, sum } from './rows.ts'
import type { Flows } from './settle.ts'

/** Payments of each kind by payer and payee, from what the phases state; `kind:payer>payee`. */
export function payments({ given }: Opening, policy: Policy, flows: Flows) {
  const { around, goods, books, market, money, moves } = flows
  const sold = goods['sale.value']
  const from = (p: string, of: Column) => over(p, of)
  const aL = given('region.localConsumption')
  const bL = given('region.localInvestment')
  /** What q pays p for final goods: of each purse by its share in what the market spends on the function. */
  const purchases = (q: string, p: string, purse: (f: string) => number) =>
    sum(FUNCTIONS.map((f) => (sold(`${p}.${f}>${q}`) * purse(f)) / goods['demand.final'](`${q}.${f}`)))
  const consumed = (q: string, spending: Column) => (f: string) =>
    (1 - aL(q)) * around['func.consumptionShare'](f) * spending(q)
  const households = given('region.households')
  const builders = given('region.builders')
  const purchase = policy['region.publicPurchase']
  const home = (of: Column) => (p: string, q: string) => (p === q ? of(p) : 0)
  const toCentre = (of: Column) => (p: string, q: string) => (q === 'N' ? of(p) : 0)
  const fromCentre = (of: Column) => (p: string, q: string) => (p === 'N' && REGIONS.includes(q) ? of(q) : 0)
  const inside = (of: (p: string, q: string) => number) => (p: string, q: string) =>
    REGIONS.includes(p) ? of(p, q) : 0
  const fees = (open: boolean) => (p: string, q: string) =>
    sum(
      market.contracts
        .filter((contract) => place(contract.to) === p && contract.from === q && contract.open === open)
        .map(market.fee),
    )
  const income: Column = (r) => books['region.wages'](r) + books['region.local'](r)
  const account: Readonly<Record<string, (p: string, q: string) => number>> = {
    consumption: (p, q) =>
      REGIONS.includes(p)
        ? purchases(p, q, consumed(p, households))
        : sum(FUNCTIONS.map((f) => sold(`${q}.${f}>${p}`))),
    'public-purchases': inside((p, q) => purchases(p, q, consumed(p, purchase))),
    'capital-goods': inside((p, q) =>
      purchases(p, q, (f) => (1 - bL(p)) * given('func.investmentShare')(f) * builders(p)),
    ),
    inputs: inside((p, q) => sum(FUNCTIONS.map((f) => sold(`${q}.${f}>${p}*`)))),
    'imported-components': inside((p, q) => (q === 'W' ? from(p, books['cell.imports']) : 0)),
    'local-consumption': inside(home((r) => aL(r) * households(r))),
    'local-public-purchases': inside(home((r) => aL(r) * purchase(r))),
    'local-construction': inside(home((r) => bL(r) * builders(r))),
    'public-research-wages': inside(home(given('region.laboratories'))),
    'policy-outlay': inside(home(policy['region.leverOutlay'])),
    'local-income': inside(home(books['region.local'])),
    wages: inside(home(books['region.wages'])),
    'research-wages': inside(home(books['region.researchWages'])),
    'household-local-tax': inside(home((r) => given('region.localTaxRate')(r) * income(r))),
    'household-central-tax': inside(toCentre((r) => given('region.centralTaxRate')(r) * income(r))),
    'firm-local-tax': inside(home(books['region.firmLocalTax'])),
    'firm-central-tax': inside(toCentre(books['region.firmCentralTax'])),
    transfer: fromCentre(books['region.transfer']),
    'local-public-research': inside(home(policy['region.localResearch'])),
    'central-public-research': fromCentre(books['region.centralResearch']),
    subsidies: inside(home((r) => from(r, books['cell.subsidy']))),
    dividends: (p, q) => sum(FUNCTIONS.map((f) => books['owner.dividend'](`${q}>${p}.${f}`))),
  }
  const later: Readonly<Record<string, Readonly<Record<string, (p: string, q: string) => number>>>> = {
    account,
    transfer: { 'licence-fees': fees(false), 'laboratory-fees': fees(true) },
    invest: {
      investment: (p, q) => {
        const placed = sum(
          FUNCTIONS.map(
            (f) => money['owner.inflow'](`${p}>${q}.${f}`) - (p === q ? money['cell.households'](`${p}.${f}`) : 0),
          ),
        )
        return placed + (p === q ? over(p, money['cell.own']) : 0)
      },
      'household-investment': inside(home(money['region.householdInvestment'])),
    },
    relocate: {
      'moved-cash': (p, q) =>
        REGIONS.includes(p) && REGIONS.includes(q)
          ? sum(FUNCTIONS.map((f) => moves['move.cash'](`${p}.${f}>${q}`)))
          : 0,
    },
  }
  const phases = Object.keys(later)
  /** What is booked by the end of a phase. */
  return (phase: string): Column => {
    const kinds = Object.assign({}, ...phases.slice(0, phases.indexOf(phase) + 1).map((name) => later[name]))
    return lazily((row) => {
      const [kind, pair] = row.split(':')
      const [p, q] = pair.split('>')
      return kinds[kind]?.(p, q) ?? 0
    })
  }
}
