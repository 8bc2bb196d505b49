import { draw } from '../math/random.ts'

/** What a coalition of players gives, output by output; bit g of `coalition` is set where player g is in. */
export type Game = (coalition: number) => ArrayLike<number>

/** Players up to which all 2^n coalitions are played. */
export const EXACT = 6

/**
 * Shapley values φ_g of n players, player × output:
 *
 *   φ_g = Σ_{S ∌ g} |S|! (n − |S| − 1)! / n! · (v(S ∪ g) − v(S))        in the unit of v; Σ_g φ_g = v(all) − v(none)
 *
 * Source: Shapley (1953), in Kuhn and Tucker (eds.), Contributions to the Theory of Games II: 307–317.
 */
export function shapley(n: number, game: Game): Float64Array[] {
  const values = Array.from({ length: 1 << n }, (_, coalition) => game(coalition))
  const weight = weights(n)
  return Array.from({ length: n }, (_, g) => {
    const phi = new Float64Array(values[0].length)
    for (let S = 0; S < values.length; S++) {
      if (S & (1 << g)) continue
      const w = weight[members(S)]
      for (let k = 0; k < phi.length; k++) phi[k] += w * (values[S | (1 << g)][k] - values[S][k])
    }
    return phi
  })
}

/** s! (n − s − 1)! / n! by size s of a coalition. */
function weights(n: number): number[] {
  const weight = [1 / n]
  for (let s = 1; s < n; s++) weight.push((weight[s - 1] * s) / (n - s))
  return weight
}

function members(coalition: number): number {
  let count = 0
  for (let rest = coalition; rest > 0; rest &= rest - 1) count++
  return count
}

/**
 * The same from `pairs` random orders and their reverses, for games of many players: the mean of what each player adds
 * when it joins. Unbiased, and Σ_g φ_g = v(all) − v(none) as well. `key` addresses the orders.
 *
 * Source: Castro, Gómez and Tejada (2009), Computers & Operations Research 36: 1726–1730; reverses as antithetic
 * draws, Mitchell, Cooper, Frank and Holmes (2022), Journal of Machine Learning Research 23(43).
 */
export function sampledShapley(n: number, pairs: number, key: number, game: Game): Float64Array[] {
  const none = game(0)
  const phi = Array.from({ length: n }, () => new Float64Array(none.length))
  for (let pair = 0; pair < pairs; pair++) {
    const order = Array.from({ length: n }, (_, g) => g).sort(
      (a, b) => draw(key, pair * n + a) - draw(key, pair * n + b) || a - b,
    )
    for (const line of [order, order.toReversed()]) {
      let coalition = 0
      let before = none
      for (const g of line) {
        const after = game((coalition |= 1 << g))
        for (let k = 0; k < none.length; k++) phi[g][k] += (after[k] - before[k]) / (2 * pairs)
        before = after
      }
    }
  }
  return phi
}
