import { DIMENSIONS, PACKED } from './joe-kuo.ts'

/** Number of primitive polynomials modulo 2 of degree 1, 2, …, 13; one a dimension from the second on. */
const POLYNOMIALS = [1, 1, 2, 2, 6, 6, 18, 16, 48, 60, 176, 144, 630]

/** A primitive polynomial x^s + a_1 x^(s−1) + … + a_(s−1) x + 1, the a_k as bits of a, with its initial m_1 … m_s. */
export interface Primitive {
  readonly s: number
  readonly a: number
  readonly m: readonly number[]
}

/** Polynomial and initial numbers of dimensions 2, 3, …, 1111, at index 0, 1, … */
export const PRIMITIVES: readonly Primitive[] = unpacked()

/** Of each polynomial in turn: a in s − 1 bits, then, of each odd m_k < 2^k, the k − 1 bits above the last. */
function unpacked(): Primitive[] {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const sixes = Uint8Array.from(PACKED.replaceAll('\n', ''), (letter) => alphabet.indexOf(letter))
  let place = 0
  const take = (bits: number) => {
    let value = 0
    for (; bits > 0; bits--, place++) value = 2 * value + ((sixes[Math.floor(place / 6)] >> (5 - (place % 6))) & 1)
    return value
  }
  return POLYNOMIALS.flatMap((count, k) =>
    Array.from({ length: count }, () => ({
      s: k + 1,
      a: take(k),
      m: Array.from({ length: k + 1 }, (_, i) => 2 * take(i) + 1),
    })),
  )
}

/**
 * The 32 direction numbers of a dimension (the first is 0), as 32-bit integers v_k = m_k 2^(32 − k), k = 1 … 32 at k − 1:
 *
 *   v_k = 2^(32 − k)                                                                  first dimension
 *   v_k = a_1 v_(k−1) ⊕ … ⊕ a_(s−1) v_(k−s+1) ⊕ v_(k−s) ⊕ v_(k−s) / 2^s                k > s, the others
 *
 * Source: Bratley and Fox 1988, "Algorithm 659", ACM Trans. Math. Softw. 14: 88–100.
 */
export const directionNumbers = (dimension: number): Uint32Array => (MADE[dimension] ??= made(dimension))

const MADE: Uint32Array[] = []

function made(dimension: number): Uint32Array {
  if (!(dimension >= 0 && dimension < DIMENSIONS))
    throw new RangeError(
      `Sobol’s sequence has ${DIMENSIONS} dimensions here, and dimension ${dimension + 1} was asked for`,
    )
  const v = new Uint32Array(32)
  if (dimension === 0) return v.map((_, k) => 1 << (31 - k))
  const { s, a, m } = PRIMITIVES[dimension - 1]
  for (let k = 0; k < 32; k++) {
    if (k < s) {
      v[k] = m[k] << (31 - k)
      continue
    }
    v[k] = v[k - s] ^ (v[k - s] >>> s)
    for (let l = 1; l < s; l++) if ((a >>> (s - 1 - l)) & 1) v[k] ^= v[k - l]
  }
  return v
}
