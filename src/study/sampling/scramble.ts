import { hash } from '../../math/random.ts'

/** One coordinate of a digital sequence: direction numbers, and what is added (⊕) to all of its points. */
export interface Digits {
  readonly directions: Uint32Array
  readonly shift: number
}

/**
 * A random linear scramble and digital shift, addressed by `at`: digit k (the first is the highest) of each number
 * becomes digit k ⊕ a random choice among the digits above it, ⊕ a random digit.
 *
 * Each coordinate becomes uniform, and every net stays a net with the t it had, so estimates are unbiased and keep the
 * variance of Owen's nested scramble.
 *
 * Source: Matoušek 1998, "On the L2-discrepancy for anchored boxes", J. Complexity 14: 527–556; Owen 2003, "Variance
 * with alternative scramblings of digital nets", ACM TOMACS 13: 363–378.
 */
export function scramble(directions: Uint32Array, at: number): Digits {
  const scrambled = new Uint32Array(32)
  for (let b = 0; b < 32; b++) {
    const own = 1 << b
    const above = b === 31 ? 0 : -1 << (b + 1)
    const row = own | (hash(at, b, 0) & above)
    for (let k = 0; k < 32; k++) if (odd(directions[k] & row)) scrambled[k] |= own
  }
  return { directions: scrambled, shift: hash(at, 32, 0) }
}

/** Whether the number of bits that are set is odd. */
function odd(bits: number): boolean {
  bits ^= bits >>> 16
  bits ^= bits >>> 8
  bits ^= bits >>> 4
  return ((0x6996 >>> (bits & 15)) & 1) === 1
}
