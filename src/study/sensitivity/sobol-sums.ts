import { mean } from '../../math/sums.ts'
import type { Outputs } from './outputs.ts'

/** What each base sample adds to the sums of which Sobol's indices are made: columns over the base samples used. */
export interface Sums {
  readonly d: number
  readonly seeds: number
  readonly used: number
  readonly of: number
  /** Largest |y| of a and b. */
  readonly largest: number
  readonly column: {
    /** ȳ(a) + ȳ(b) and ȳ(a)² + ȳ(b)², measured from the mean over all. */
    readonly mean: Float64Array
    readonly square: Float64Array
    /** Σ_s of (y_s − ȳ)² of a and b, and by seed their sum of y_s − ȳ. */
    readonly deviation: Float64Array
    readonly seed: readonly Float64Array[]
    /** By factor, freed of noise: ȳ(b) (ȳ(a_b^i) − ȳ(a)) and (ȳ(a) − ȳ(a_b^i))² / 2. */
    readonly first: readonly Float64Array[]
    readonly total: readonly Float64Array[]
  }
}

export function baseSamples({ rows, seeds: R, value }: Outputs, d: number): Sums {
  const of = rows / (d + 2)
  const width = (d + 2) * R
  const blocks = Array.from({ length: of }, (_, j) => value.subarray(j * width, (j + 1) * width)).filter((block) =>
    block.every(Number.isFinite),
  )
  const n = blocks.length
  const ends = blocks.flatMap((block) => [...block.subarray(0, R), ...block.subarray(width - R)])
  const centre = mean(ends)
  const zeros = () => new Float64Array(n)
  const column = {
    mean: zeros(),
    square: zeros(),
    deviation: zeros(),
    seed: Array.from({ length: R }, zeros),
    first: Array.from({ length: d }, zeros),
    total: Array.from({ length: d }, zeros),
  }

  // of each row of a block: its mean, and what each seed lies off it
  const y = new Float64Array(d + 2)
  const e = new Float64Array(width)
  blocks.forEach((block, j) => {
    for (let row = 0; row < d + 2; row++) {
      const runs = block.subarray(row * R, (row + 1) * R)
      y[row] = mean(runs) - centre
      for (let s = 0; s < R; s++) e[row * R + s] = runs[s] - centre - y[row]
    }
    const b = d + 1
    column.mean[j] = y[0] + y[b]
    column.square[j] = y[0] * y[0] + y[b] * y[b]
    for (let s = 0; s < R; s++) {
      const [ea, eb] = [e[s], e[b * R + s]]
      column.deviation[j] += ea * ea + eb * eb
      column.seed[s][j] = ea + eb
    }
    for (let i = 0; i < d; i++) {
      const change = y[1 + i] - y[0]
      let first = 0
      let total = 0
      for (let s = 0; s < R; s++) {
        const off = e[(1 + i) * R + s] - e[s]
        first += e[b * R + s] * off
        total += (off * off) / 2
      }
      const pairs = R > 1 ? R * (R - 1) : 1
      column.first[i][j] = y[b] * change - first / pairs
      column.total[i][j] = (change * change) / 2 - total / pairs
    }
  })
  const largest = ends.reduce((size, v) => Math.max(size, Math.abs(v)), 0)
  return { d, seeds: R, used: n, of, largest, column }
}
