import { exp } from './real.ts'

/**
 * Choice shares p_j = base_j exp(β U_j) / Σ_k base_k exp(β U_k), written into `p`; β = 0 gives the base shares.
 *
 * The largest U among choices with a base is taken off first, which leaves p as it is and keeps exp from overflowing
 * (β ≥ 0).
 */
export function shares(base: Float64Array, U: Float64Array, beta: number, p: Float64Array): Float64Array {
  let best = -Infinity
  for (let j = 0; j < U.length; j++) if (base[j] > 0 && U[j] > best) best = U[j]

  let sum = 0
  for (let j = 0; j < U.length; j++) sum += p[j] = base[j] > 0 ? base[j] * exp(beta * (U[j] - best)) : 0
  for (let j = 0; j < U.length; j++) p[j] /= sum
  return p
}
