import { draw, key } from '../../math/random.ts'
import { log, normalQuantile } from '../../math/real.ts'

export const CHAINS = 64

/** Where chains walk, and from where. */
export interface Walk {
  /** One point a chain. */
  readonly start: readonly Float64Array[]
  readonly steps: number
  readonly logDensity: (point: Float64Array) => number
  readonly seed: string
  /** Called with the position of every chain after every step. */
  readonly visit?: (point: Float64Array, density: number, step: number) => void
}

/**
 * Markov chains in the unit cube that learn their jumps from each other (differential evolution; ter Braak 2006, Stat.
 * Comput. 16: 239–249), in two halves that move in turn, each by differences within the other.
 *
 *   u′ = u_i + γ (u_a − u_b) + N(0, 10⁻⁴),  γ = 2.38 / √(2d), every tenth step 1;  taken with min(1, p(u′)/p(u_i))
 *
 * Every draw has an address, so the same walk gives the same points. Gives the last positions.
 */
export function walk({ start, steps, logDensity, seed, visit }: Walk): readonly Float64Array[] {
  const n = start.length
  const d = start[0].length
  const half = n >> 1
  const at = start.map((point) => Float64Array.from(point))
  const density = Float64Array.from(at, logDensity)
  for (let t = 0; t < steps; t++) {
    const here = key(seed, 'walk', t)
    const gamma = t % 10 === 9 ? 1 : 2.38 / Math.sqrt(2 * d)
    for (let i = 0; i < n; i++) {
      const other = i < half ? half : 0
      const size = i < half ? n - half : half
      const a = Math.floor(draw(here, i, 0) * size)
      const b = (a + 1 + Math.floor(draw(here, i, 1) * (size - 1))) % size
      const next = new Float64Array(d)
      let inside = true
      for (let k = 0; k < d; k++) {
        const jump = gamma * (at[other + a][k] - at[other + b][k]) + 1e-4 * normalQuantile(draw(here, i, 3 + k))
        next[k] = at[i][k] + jump
        inside &&= next[k] >= 0 && next[k] <= 1
      }
      if (inside) {
        const there = logDensity(next)
        if (log(draw(here, i, 2)) < there - density[i]) {
          at[i] = next
          density[i] = there
        }
      }
      visit?.(at[i], density[i], t)
    }
  }
  return at
}
