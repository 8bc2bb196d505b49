import type { Names } from '../../worlds/names.ts'
import { RunError } from '../failure.ts'
import { dateIn, placeName } from '../place-name.ts'
import type { Books } from './books.ts'

/** A cell's profit, so its sales, stays within these multiples of its founding value, relative to national demand for its function. */
const BOUNDS = [0.02, 50] as const

const cellName = (c: number, { places, functions }: Names): string =>
  `${placeName((c / functions.length) | 0, { places })}/${functions[c % functions.length]}`

/** Each cell's account of a region, its capital, its cash, its patents and who owns it; `delta` of capital is worn out in a quarter. */
export function auditCells(books: Books, r: number, delta: number): void {
  const { economy, F, R, P, S, M, close } = books
  const { cell, demand, sale, owner, placement, outside, move, contract } = economy
  /** Licences of a region’s patents in a field, wherever taken; fees that a cell pays, whoever’s the patents. */
  const taken = (p: number, f: number) => {
    let sum = 0
    for (let j = 0; j < S; j++) sum += contract.licences[(p * S + j) * F + f]
    return sum
  }
  const feesOf = (j: number) => {
    let sum = 0
    for (let p = 0; p < P; p++) for (let f = 0; f < F; f++) sum += contract.fee[(p * S + j) * F + f]
    return sum
  }

  for (let c = r * F; c < (r + 1) * F; c++) {
    let sold = 0
    for (let m = 0; m < M; m++) sold += sale.value[c * M + m]
    close('sales', r, sold, cell.sales[c])
    close('cost', r, cell.inputs[c] + cell.imports[c] + cell.factorBill[c] + cell.profit[c], cell.sales[c])
    close('cost', r, cell.inputs[c] + cell.imports[c] + cell.factorBill[c], cell.variableCost[c])
    close('value-added', r, cell.factorBill[c] + cell.profit[c], cell.valueAdded[c])
    const used = cell.localTax[c] + cell.centralTax[c] + cell.research[c] + cell.dividends[c] + cell.retained[c]
    close('profit', r, used, cell.profit[c] + cell.subsidy[c])
    let [movedIn, movedOut, cashIn, cashOut] = [0, 0, 0, 0]
    for (let d = 0; d < R; d++) {
      movedOut += move.capital[c * R + d]
      cashOut += move.cash[c * R + d]
      movedIn += move.capital[(d * F + (c % F)) * R + r]
      cashIn += move.cash[(d * F + (c % F)) * R + r]
    }
    const fees = cell.feesReceived[c] - cell.feesPaid[c]
    close('retained', r, cell.cash[c] + cashOut - cashIn, cell.retained[c] + fees)
    close('investment', r, cell.own[c] + cell.footloose[c], cell.cashOpening[c])
    const kept = (1 - delta) * cell.capitalOpening[c]
    close('moves', r, move.capital[c * R + r], 0)
    close('capital', r, cell.capital[c] + movedOut - movedIn, kept + cell.own[c] + cell.inflow[c])
    close('patents', r, cell.offerOpening[c] + cell.made[c], cell.offer[c] + cell.gone[c] + cell.lapsed[c])
    const licences = cell.licencesOpening[c] + cell.issued[c]
    close('licences', r, licences, cell.licences[c] + cell.licensed[c] + cell.voided[c])
    close('licences', r, taken(r, c % F), cell.licensed[c])
    close('licence-fees', r, feesOf(c), cell.feesPaid[c])
    let owned = 0
    let placed = 0
    for (let p = 0; p < P; p++) {
      owned += owner.capital[p * S + c]
      placed += owner.inflow[p * S + c]
    }
    let departed = 0
    for (let j = 0; j < S; j++) departed += placement.value[c * S + j]
    close('ownership', r, owned, cell.capital[c])
    close('investment', r, departed, cell.footloose[c])
    close('capital', r, placed, cell.inflow[c])
    if (outside.size > 0) {
      const national = 2 * R * F + (c % F)
      const demandHat = demand.spent[national] / demand.founding[national]
      const hat = cell.profit[c] / (cell.profitRate0[c] * cell.capital0[c]) / demandHat
      if (!(hat >= BOUNDS[0] && hat <= BOUNDS[1]))
        throw new RunError(
          'bounds',
          cellName(c, economy.names),
          placeName(r, economy.names),
          dateIn(economy, economy.t - 1),
          hat,
          `${BOUNDS[0]} to ${BOUNDS[1]} times its founding share of national demand for its function`,
        )
    }
  }
}
