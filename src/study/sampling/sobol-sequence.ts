import { key } from '../../math/random.ts'
import { directionNumbers } from './direction-numbers.ts'
import { type Points, points } from './points.ts'
import { type Digits, scramble } from './scramble.ts'

/**
 * Point j = 0, 1, … of Sobol's sequence as published, in as many dimensions as `out` is long, in Gray-code order
 * (Antonov and Saleev 1979): a multiple of 2^-32 each, the first point all zero.
 *
 *   x = v_1 g_1 ⊕ v_2 g_2 ⊕ …        g = j ⊕ ⌊j/2⌋, g_1 its lowest bit
 */
export function sobolPoint(j: number, out: Float64Array): Float64Array {
  for (let i = 0; i < out.length; i++) out[i] = digits({ directions: directionNumbers(i), shift: 0 }, j) * 2 ** -32
  return out
}

/**
 * The first n points of Sobol's sequence, scrambled by factor: factor i has dimension i, its scramble depends on the seed
 * and the factor's name.
 *
 * More points keep the ones before, and so do factors appended at the end. The first point is kept: dropping it, as is
 * done to the zeros of the unscrambled sequence, takes the balance from every 2^m points (Owen 2020, "On dropping the
 * first Sobol' point", arXiv:2008.08051). A unit number is the middle of one of 2^32 steps, so none is 0. Best where n
 * is a power of 2.
 */
export function sobolSequence(n: number, names: readonly string[], seed: number | string): Points {
  const d = names.length
  const { unit } = points(n, d)
  scrambled(names, seed).forEach((coordinate, i) => {
    for (let j = 0; j < n; j++) unit[j * d + i] = unitNumber(coordinate, j)
  })
  return { n, d, unit }
}

/** The coordinates of Sobol's sequence, dimension i scrambled for the i-th name. */
export const scrambled = (names: readonly string[], seed: number | string): Digits[] =>
  names.map((name, i) => scramble(directionNumbers(i), key(seed, `sobol-sequence/${name}`, 0)))

/** Coordinate of point j, in (0, 1). */
export const unitNumber = (coordinate: Digits, j: number): number => (digits(coordinate, j) + 0.5) * 2 ** -32

function digits({ directions, shift }: Digits, j: number): number {
  let x = shift
  for (let gray = (j ^ (j >>> 1)) >>> 0, k = 0; gray !== 0; gray >>>= 1, k++) if (gray & 1) x ^= directions[k]
  return x >>> 0
}
