import { type Points, points } from './points.ts'
import { scrambled, unitNumber } from './sobol-sequence.ts'

/**
 * Points for Sobol's indices: n base samples of d + 2 rows each. With a_j and b_j the two halves of point j of a
 * scrambled Sobol sequence of 2 d dimensions, base sample j has the rows
 *
 *   j (d + 2)              a_j
 *   j (d + 2) + 1 + i      a_j with coordinate i taken from b_j, i = 0 … d − 1
 *   j (d + 2) + d + 1      b_j
 *
 * so that more base samples keep the rows before. Best where n is a power of 2.
 *
 * Source: Saltelli, Annoni, Azzini, Campolongo, Ratto and Tarantola 2010, "Variance based sensitivity analysis of model
 * output", Computer Physics Communications 181: 259–270.
 */
export function saltelli(n: number, names: readonly string[], seed: number | string): Points {
  const d = names.length
  const sample = points(n * (d + 2), d)
  const coordinates = scrambled([...names.map((name) => `a/${name}`), ...names.map((name) => `b/${name}`)], seed)
  for (let i = 0; i < d; i++)
    for (let j = 0; j < n; j++) {
      const a = unitNumber(coordinates[i], j)
      const b = unitNumber(coordinates[d + i], j)
      for (let row = 0; row < d + 2; row++)
        sample.unit[(j * (d + 2) + row) * d + i] = row === 1 + i || row === d + 1 ? b : a
    }
  return sample
}
