import { draw, hash, key } from '../../math/random.ts'
import { type Points, points } from './points.ts'

/**
 * n points of which every factor has one in each of the n strata [s/n, (s + 1)/n), in random order and at a random place
 * within (McKay, Beckman and Conover 1979, Technometrics 21: 239–245).
 *
 * A column depends on the seed, the factor's name and n alone, so another factor moves no other column. It is nested:
 * with n = m 2^k, m odd, a hypercube of m is drawn and doubled k times, so that the first n rows of a hypercube of 2 n
 * are the hypercube of n. To double, each stratum is halved; the point that is there stays in its half, and the other
 * half takes one of the new points.
 *
 * Source: Qian 2009, "Nested Latin hypercube designs", Biometrika 96: 957–970; Sheikholeslami and Razavi 2017,
 * "Progressive Latin Hypercube Sampling", Environmental Modelling & Software 93: 109–126.
 */
export function latinHypercube(n: number, names: readonly string[], seed: number | string): Points {
  const d = names.length
  const { unit } = points(n, d)
  names.forEach((name, i) => {
    const column = latinColumn(n, name, seed)
    for (let j = 0; j < n; j++) unit[j * d + i] = column[j]
  })
  return { n, d, unit }
}

function latinColumn(n: number, name: string, seed: number | string): Float64Array {
  const column = new Float64Array(n)
  const place = key(seed, `latin-hypercube/place/${name}`, 0)
  let size = n
  while (size > 0 && size % 2 === 0) size /= 2

  const fill = (from: number, strata: Uint32Array, of: number) => {
    const order = key(seed, `latin-hypercube/order/${name}`, of)
    shuffle(strata, order)
    strata.forEach((s, k) => {
      column[from + k] = (s + within(place, from + k)) / of
    })
  }
  fill(
    0,
    Uint32Array.from({ length: size }, (_, s) => s),
    size,
  )
  for (; size < n; size *= 2) {
    fill(
      size,
      Uint32Array.from({ length: size }, (_, j) => Math.floor(column[j] * 2 * size) ^ 1),
      2 * size,
    )
  }
  return column
}

/** Where in its stratum point j lies: one of 2^24 midpoints, so that no rounding carries it into the next stratum. */
const within = (at: number, j: number): number => ((hash(at, j, 0) >>> 8) + 0.5) * 2 ** -24

/** A random order, in place (Fisher and Yates 1938; Durstenfeld 1964). */
function shuffle(values: Uint32Array, at: number): void {
  for (let k = values.length - 1; k > 0; k--) {
    const other = Math.floor(draw(at, k) * (k + 1))
    const value = values[k]
    values[k] = values[other]
    values[other] = value
  }
}
