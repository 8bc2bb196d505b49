import type { Books } from './books.ts'

/** Payments of a region against what payers and payees state. */
export function auditPayments(books: Books, r: number): void {
  const { economy, close, paid, received, toCentre, fromCentre, abroad, over } = books
  const { region, cell } = economy
  close('consumption', r, paid('consumption', r) + paid('local-consumption', r), region.householdsOpening[r])
  close(
    'public-purchases',
    r,
    paid('public-purchases', r) + paid('local-public-purchases', r),
    region.publicPurchase[r],
  )
  close('capital-goods', r, paid('capital-goods', r) + paid('local-construction', r), region.buildersOpening[r])
  close('public-research-wages', r, paid('public-research-wages', r), region.laboratoriesOpening[r])
  close('policy-outlay', r, paid('policy-outlay', r), region.leverOutlay[r])
  close('subsidies', r, paid('subsidies', r), region.subsidies[r])
  close('subsidies', r, received('subsidies', r), over(r, cell.subsidy))
  close('inputs', r, paid('inputs', r), over(r, cell.inputs))
  close('imported-components', r, paid('imported-components', r), over(r, cell.imports))
  close('imported-components', r, abroad('imported-components', r), over(r, cell.imports))
  close('wages', r, paid('wages', r), over(r, cell.factorBill))
  close('wages', r, received('wages', r), region.wages[r])
  close('research-wages', r, paid('research-wages', r), over(r, cell.research))
  close('research-wages', r, received('research-wages', r), region.researchWages[r])
  close('local-income', r, received('local-income', r), region.local[r])
  close('household-local-tax', r, paid('household-local-tax', r), region.householdLocalTax[r])
  close('household-central-tax', r, toCentre('household-central-tax', r), region.householdCentralTax[r])
  close('firm-local-tax', r, paid('firm-local-tax', r), over(r, cell.localTax))
  close('firm-local-tax', r, received('firm-local-tax', r), region.firmLocalTax[r])
  close('firm-central-tax', r, paid('firm-central-tax', r), over(r, cell.centralTax))
  close('firm-central-tax', r, toCentre('firm-central-tax', r), region.firmCentralTax[r])
  close('transfer', r, received('transfer', r), region.transfer[r])
  close('transfer', r, fromCentre('transfer', r), region.transfer[r])
  close('local-public-research', r, received('local-public-research', r), region.localResearch[r])
  close('central-public-research', r, fromCentre('central-public-research', r), region.centralResearch[r])
  close('dividends', r, paid('dividends', r), over(r, cell.dividends))
  close('dividends', r, received('dividends', r), region.dividends[r])
  close('laboratory-fees', r, received('laboratory-fees', r), region.laboratoryFees[r])
  close('licence-fees', r, received('licence-fees', r), over(r, cell.feesReceived))
  close('licence-fees', r, paid('licence-fees', r) + paid('laboratory-fees', r), over(r, cell.feesPaid))
  close('investment', r, paid('investment', r), over(r, cell.cashOpening))
  close('household-investment', r, paid('household-investment', r), over(r, cell.households))
  close('household-investment', r, paid('household-investment', r), region.householdInvestment[r])
  close(
    'investment',
    r,
    received('investment', r) + received('household-investment', r),
    over(r, cell.own) + over(r, cell.inflow),
  )
  const sold =
    received('consumption', r) + received('public-purchases', r) + received('capital-goods', r) + received('inputs', r)
  close('goods', r, sold, over(r, cell.sales))
}
