import { type Books, GOODS, rowsNamed } from './books.ts'

/** Payments for goods, of income and transfers, and of capital, that may cross a border. */
const TRADE = [...GOODS, ...rowsNamed('imported-components')]
const INCOME = rowsNamed(
  'dividends',
  'household-central-tax',
  'firm-central-tax',
  'transfer',
  'central-public-research',
  'licence-fees',
  'laboratory-fees',
)
const INVESTMENT = rowsNamed('investment', 'moved-cash')

/** GDP of a region three ways, and its external account. */
export function auditNationalAccounts(books: Books, r: number): void {
  const { economy, P, close, row, over } = books
  const { region, cell } = economy
  const across = (kinds: readonly number[]) => {
    let net = 0
    for (const kind of kinds)
      for (let p = 0; p < P; p++) {
        if (p === r) continue
        net += row(kind, p, r) - row(kind, r, p)
      }
    return net
  }
  const netExports = across(TRADE)
  const production = over(r, cell.valueAdded) + region.local[r]
  const income = over(r, cell.factorBill) + over(r, cell.profit) + region.local[r]
  const spending =
    region.householdsOpening[r] +
    region.publicPurchase[r] +
    region.buildersOpening[r] +
    region.laboratoriesOpening[r] +
    region.leverOutlay[r]
  close('gdp', r, production, region.gdp[r])
  close('gdp', r, income, region.gdp[r])
  close('gdp', r, spending + netExports, region.gdp[r])
  const size = region.gdp[r]
  const saved =
    region.households[r] -
    region.householdsOpening[r] +
    region.government[r] -
    region.governmentOpening[r] +
    region.laboratories[r] -
    region.laboratoriesOpening[r] +
    region.builders[r] -
    region.buildersOpening[r] +
    over(r, cell.cash) -
    over(r, cell.cashOpening)
  close('net-lending', r, netExports + across(INCOME), saved - across(INVESTMENT), size)
}
