import type { Books } from './books.ts'

/** What a market spends is what is sold there. */
export function auditGoods(books: Books): void {
  const { economy, F, R, S, M, close } = books
  const { demand, sale } = economy
  for (let m = 0; m < M; m++)
    for (let f = 0; f < F; f++) {
      let sold = 0
      for (let s = f; s < S; s += F) sold += sale.value[s * M + m]
      close('goods', m < 2 * R ? m >> 1 : m - R, sold, demand.spent[m * F + f])
    }
}
