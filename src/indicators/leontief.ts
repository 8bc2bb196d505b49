import type { Economy } from '../economy/economy.ts'
import { quarterly } from './quarterly.ts'

/**
 * Solve (I − A) X = Y in place: `a` holds A, n × n by rows, `y` the `k` columns of Y by rows and then X.
 *
 * By elimination without exchange of rows, which an A ≥ 0 with rows or columns that add up to less than 1 never needs.
 */
export function solve(a: Float64Array, y: Float64Array, n: number, k: number): void {
  for (let i = 0; i < n * n; i++) a[i] = -a[i]
  for (let i = 0; i < n; i++) a[i * n + i] += 1
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      const factor = a[j * n + i] / a[i * n + i]
      if (factor === 0) continue
      for (let l = i + 1; l < n; l++) a[j * n + l] -= factor * a[i * n + l]
      for (let l = 0; l < k; l++) y[j * k + l] -= factor * y[i * k + l]
    }
  for (let i = n - 1; i >= 0; i--)
    for (let l = 0; l < k; l++) {
      let sum = y[i * k + l]
      for (let j = i + 1; j < n; j++) sum -= a[i * n + j] * y[j * k + l]
      y[i * k + l] = sum / a[i * n + i]
    }
}

/** Part of a whole, 0 where there is nothing. */
export const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : 0)

/** Inputs of function `g` per unit of sales of function `f`: μ_fg (1 − 1/σ_f). */
export const inputPerSale = ({ use, func }: Economy, f: number, g: number): number =>
  use.share[f * func.size + g] * (1 - 1 / func.sigma[f])

/** Share of seller `s` in market `m`, of its function’s sales there. */
function sellerShare({ sale, demand, func }: Economy, s: number, m: number): number {
  const F = func.size
  return ratio(sale.value[s * (demand.size / F) + m], demand.spent[m * F + (s % F)])
}

/** Inputs per unit of sales among sellers of the nation and from the world’s: the cells, the rest of the nation’s functions × sellers. */
export const inputsOf = quarterly(
  (economy, work) => {
    const { func, seller, region } = economy
    const F = func.size
    const R = region.size
    for (let p = 0; p <= R; p++) {
      // the rest of the nation has one market for all that it buys
      const market = p < R ? 2 * p + 1 : 2 * R
      for (let s = 0; s < seller.size; s++) {
        const share = sellerShare(economy, s, market)
        for (let f = 0; f < F; f++) work[(p * F + f) * seller.size + s] = inputPerSale(economy, f, s % F) * share
      }
    }
  },
  ({ region, func, seller }) => (region.size + 1) * func.size * seller.size,
)

/** Imported components per unit of sales of function `f`, over the regions. */
export function importsPerSale({ cell, func }: Economy, f: number): number {
  let imports = 0
  let sales = 0
  for (let c = f; c < cell.size; c += func.size) {
    imports += cell.imports[c]
    sales += cell.sales[c]
  }
  return ratio(imports, sales)
}
