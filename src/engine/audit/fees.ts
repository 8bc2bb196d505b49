import type { Books } from './books.ts'

/** Fees and the cash of firms that move, by pair of places. */
export function auditFees(books: Books): void {
  const { economy, F, R, P, S, close, value } = books
  const { move, contract } = economy
  for (let p = 0; p < P; p++)
    for (let q = 0; q < P; q++) {
      let [fees, open] = [0, 0]
      for (let k = (p * S + q * F) * F; k < (p * S + (q + 1) * F) * F; k++) {
        fees += contract.fee[k]
        open += contract.publicFee[k]
      }
      close('laboratory-fees', q, value('laboratory-fees', q, p), open)
      close('licence-fees', q, value('licence-fees', q, p), fees - open, fees)
      let cash = 0
      if (p < R && q < R) for (let c = p * F; c < (p + 1) * F; c++) cash += move.cash[c * R + q]
      close('moved-cash', p, value('moved-cash', p, q), cash)
    }
}
