import type { Writing } from '../../economy/columns.ts'

/** Book a payment of a kind between two of `P` places, in ¤ / quarter. */
export function pay(payments: Writing, P: number, kind: number, payer: number, payee: number, amount: number): void {
  payments[(kind * P + payer) * P + payee] += amount
}
