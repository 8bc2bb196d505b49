import { exp } from '../math/real.ts'

/**
 * Probability that a firm takes up a patent that is ξ > 0 ahead of it; 0 where it is not ahead.
 *
 *   e^{−½ (max(0, ξ − ξ_P) / s_r)²} · b      s_r absorptive window, ξ_P how much pilots widen it, b readiness
 *
 * Too far ahead is too hard: absorptive capacity, Cohen and Levinthal (1990), ASQ 35(1): 128–152; inverted U in
 * cognitive distance, Nooteboom et al. (2007), Research Policy 36(7): 1016–1034.
 */
export function absorption(g: number, pilot: number, window: number, readiness: number): number {
  if (!(g > 0)) return 0
  const beyond = g - pilot
  if (beyond <= 0) return readiness
  const x = beyond / window
  return exp(-0.5 * x * x) * readiness
}

/** Readiness after so many quarters on offer: b = 1 − (1 − b⁰) e^{−v_b age}. Our assumption. */
export const readiness = (age: number, start: number, speed: number): number => 1 - (1 - start) * exp(-speed * age)

/** Quarters after which a patent on offer has run out of its legal term of 20 years. */
export const TERM = 80
