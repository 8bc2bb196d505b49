import { PAYMENTS } from '../../economy/payments.ts'
import { type Books, GOODS } from './books.ts'

/** What outside places do not pay each other. */
const DOMESTIC = PAYMENTS.map((_, k) => k).filter((k) => !GOODS.includes(k))

/** What owners place and earn, by pair of places; between outside places nothing is paid but for goods. */
export function auditOwners(books: Books): void {
  const { economy, F, R, P, S, close, value, row, over } = books
  const { cell, owner } = economy
  for (let p = 0; p < P; p++)
    for (let q = 0; q < P; q++) {
      let placed = p === q && p < R ? over(p, cell.own) : 0
      let earned = 0
      for (let j = q * F; j < (q + 1) * F; j++) {
        placed += owner.inflow[p * S + j]
        earned += owner.dividend[p * S + j]
      }
      close('investment', p, value('investment', p, q) + value('household-investment', p, q), placed)
      close('dividends', q, value('dividends', q, p), earned)
      if (p >= R && q >= R) for (const k of DOMESTIC) close(PAYMENTS[k].kind, p, row(k, p, q), 0)
    }
}
