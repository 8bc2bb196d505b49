import type { Books } from './books.ts'

/** What outside places buy and sell. */
export function auditAbroad(books: Books): void {
  const { economy, F, R, close, paid, received } = books
  const { func, demand, outside, outsider } = economy
  for (let o = 0; o < outside.size; o++) {
    const p = R + o
    let bought = 0
    for (let f = 0; f < F; f++) bought += demand.spent[(2 * R + o) * F + f]
    close('goods', p, paid('consumption', p), bought)
    let sold = 0
    for (let f = 0; f < F; f++) {
      const j = o * F + f
      sold += outsider.sales[j]
      close('profit', p, outsider.profit[j], outsider.sales[j] / func.sigma[f])
    }
    const got =
      received('consumption', p) +
      received('public-purchases', p) +
      received('capital-goods', p) +
      received('inputs', p)
    close('goods', p, got, sold)
  }
}
