/** Assumption vectors of the first look; each later one has twice as many. */
export const FIRST_LOOK = 100
/** Error over all looks together. */
const ERROR = 0.01

/** The looks at up to n vectors: 100, 200, 400 … */
export function looksUpTo(vectors: number): readonly number[] {
  const looks: number[] = []
  for (let n = FIRST_LOOK; n <= vectors; n *= 2) looks.push(n)
  return looks
}

/**
 * What of the error of 1 % the look number k = 0, 1, … may spend: half of what is left.
 *
 *   α_k = 0.01 / 2^{k+1},   Σ_k α_k = 0.01
 *
 * Source: error spent over looks, Lan and DeMets (1983), Biometrika 70(3): 659–663; by halves: our assumption.
 */
export function errorAt(look: number): number {
  let error = ERROR
  for (let k = 0; k <= look; k++) error /= 2
  return error
}
