import type { World } from '../world/world.ts'

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

/** Inputs of function `g` per unit of sales of function `f`: μ_fg (1 − 1/σ_f). */
export const inputPerSale = ({ use, func }: World, f: number, g: number): number =>
  use.share[f * func.size + g] * (1 - 1 / func.sigma[f])

/** Share of seller `s` in market `m`, of its function’s sales there. */
export function sellerShare({ sale, demand, func }: World, s: number, m: number): number {
  const F = func.size
  const spent = demand.spent[m * F + (s % F)]
  return spent > 0 ? sale.value[s * (demand.size / F) + m] / spent : 0
}

/** Inputs from seller `s` per unit of sales of cell `c`. */
export function inputFrom(world: World, c: number, s: number): number {
  const F = world.func.size
  const market = 2 * ((c / F) | 0) + 1
  return inputPerSale(world, c % F, s % F) * sellerShare(world, s, market)
}
