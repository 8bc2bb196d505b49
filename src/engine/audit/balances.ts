import type { Books } from './books.ts'

/** What sectors of a region have: opening + received − paid = closing. */
export function auditBalances(books: Books, r: number): void {
  const { economy, close, change, over } = books
  const { region, cell } = economy
  close('households', r, region.householdIncome[r] - region.householdInvestment[r], region.households[r])
  close('builders', r, region.inflow[r], region.builders[r])

  const cashOpening = over(r, cell.cashOpening)
  const cash = over(r, cell.cash)
  const size = region.gdp[r]
  close('households', r, region.householdsOpening[r] + change('households', r), region.households[r], size)
  close('government', r, region.governmentOpening[r] + change('government', r), region.government[r], size)
  close('laboratories', r, region.laboratoriesOpening[r] + change('laboratories', r), region.laboratories[r], size)
  close('builders', r, region.buildersOpening[r] + change('builders', r), region.builders[r], size)
  close('firms', r, cashOpening + change('firms', r), cash, size)
  close('local', r, change('local', r), 0, size)
}
