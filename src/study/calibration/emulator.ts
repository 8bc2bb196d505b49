import { cholesky, solve } from './cholesky.ts'

/** A quick stand-in for the simulation: every output as a quadratic of the point, with the spread of what it misses. */
export interface Emulator {
  readonly outputs: number
  /** Expected outputs at a point of the unit cube, into `out`. */
  predict(point: Float64Array, out: Float64Array): Float64Array
  /** Standard deviation, by output, of simulated means around it: curvature it lacks, and luck of the seeds. */
  readonly spread: Float64Array
}

const RIDGE = 1e-4

/**
 * Least squares, with x = 2u − 1: y = a + Σ b_i x_i + Σ c_ij x_i x_j (i ≤ j), a ridge of 1e-4 n on all but a.
 *
 * Products only where there are at least 1.3 points per coefficient, else squares alone.
 * Source: Box and Wilson (1951), JRSS B 13(1); as an emulator in history matching: Andrianakis et al. (2015), PLoS
 * Comput. Biol. 11(1): e1003968.
 */
export function emulate(points: readonly Float64Array[], values: readonly Float64Array[]): Emulator {
  const d = points[0].length
  const outputs = values[0].length
  const crossed = points.length >= 1.3 * (1 + d + (d * (d + 1)) / 2)
  const terms = crossed ? 1 + d + (d * (d + 1)) / 2 : 1 + 2 * d
  if (points.length <= terms) throw new RangeError(`got ${points.length} points; expected more than ${terms}`)
  const row = new Float64Array(terms)
  const features = (u: Float64Array): Float64Array => {
    let k = 0
    row[k++] = 1
    for (let i = 0; i < d; i++) row[k++] = 2 * u[i] - 1
    for (let i = 0; i < d; i++) for (let j = crossed ? 0 : i; j <= i; j++) row[k++] = (2 * u[i] - 1) * (2 * u[j] - 1)
    return row
  }

  const normal = new Float64Array(terms * terms)
  const right = Array.from({ length: outputs }, () => new Float64Array(terms))
  points.forEach((u, n) => {
    const x = features(u)
    for (let i = 0; i < terms; i++) for (let j = 0; j <= i; j++) normal[i * terms + j] += x[i] * x[j]
    for (let o = 0; o < outputs; o++) for (let i = 0; i < terms; i++) right[o][i] += values[n][o] * x[i]
  })
  for (let i = 1; i < terms; i++) normal[i * terms + i] += RIDGE * points.length
  const L = cholesky(normal, terms)
  const coefficients = right.map((b) => solve(L, terms, b))

  const predict = (u: Float64Array, out: Float64Array): Float64Array => {
    const x = features(u)
    for (let o = 0; o < outputs; o++) {
      const b = coefficients[o]
      let sum = 0
      for (let i = 0; i < terms; i++) sum += b[i] * x[i]
      out[o] = sum
    }
    return out
  }
  const squares = new Float64Array(outputs)
  const out = new Float64Array(outputs)
  points.forEach((u, n) => {
    predict(u, out)
    for (let o = 0; o < outputs; o++) {
      const missed = values[n][o] - out[o]
      squares[o] += missed * missed
    }
  })
  return { outputs, predict, spread: squares.map((s) => Math.sqrt(s / (points.length - terms))) }
}
