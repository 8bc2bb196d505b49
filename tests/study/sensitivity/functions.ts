import type { Points } from '../../../src/study/sampling/points.ts'

/** Test functions of the literature over the unit cube, with what is known of them in closed form. */
export type OfCube = (u: ArrayLike<number>) => number

export const evaluate = ({ n, d, unit }: Points, f: OfCube): Float64Array =>
  Float64Array.from({ length: n }, (_, j) => f(unit.subarray(j * d, (j + 1) * d)))

/** Ishigami and Homma 1990: sin x_1 + 7 sin² x_2 + 0.1 x_3⁴ sin x_1, each x uniform over ±π. */
export function ishigami(u: ArrayLike<number>): number {
  const x = Array.from(u, (v) => Math.PI * (2 * v - 1))
  return Math.sin(x[0]) + 7 * Math.sin(x[1]) ** 2 + 0.1 * x[2] ** 4 * Math.sin(x[0])
}

export const ISHIGAMI = { variance: 13.8446, first: [0.3139, 0.4424, 0], total: [0.5576, 0.4424, 0.2437] }

/** Sobol's g: Π (|4 u_i − 2| + a_i) / (1 + a_i); V_i = 1 / (3 (1 + a_i)²), V = Π (1 + V_i) − 1 (Saltelli and Sobol 1995). */
const A = [0, 1, 4.5, 9, 99, 99, 99, 99]
export const g: OfCube = (u) => A.reduce((product, a, i) => (product * (Math.abs(4 * u[i] - 2) + a)) / (1 + a), 1)

const PARTS = A.map((a) => 1 / (3 * (1 + a) ** 2))
const WHOLE = PARTS.reduce((product, v) => product * (1 + v), 1)
export const G = {
  first: PARTS.map((v) => v / (WHOLE - 1)),
  total: PARTS.map((v) => ((v / (1 + v)) * WHOLE) / (WHOLE - 1)),
}

/**
 * Morris 1991: β_0 + Σ β_i w_i + Σ β_ij w_i w_j + Σ β_ijl w_i w_j w_l + β_1234 w_1 w_2 w_3 w_4 of 20 factors, w_i = 2 u_i − 1,
 * but 2.2 u / (u + 0.1) − 1 for i = 3, 5, 7. The small coefficients, standard normal there, are (−1)^i and (−1)^(i + j),
 * as is usual since Saltelli et al. 2000.
 */
export function morrisFunction(u: ArrayLike<number>): number {
  const w = Array.from(u, (v, k) => (k === 2 || k === 4 || k === 6 ? (2.2 * v) / (v + 0.1) - 1 : 2 * v - 1))
  let y = 5 * w[0] * w[1] * w[2] * w[3]
  for (let i = 0; i < 20; i++) {
    y += (i < 10 ? 20 : (-1) ** (i + 1)) * w[i]
    for (let j = i + 1; j < 20; j++) {
      y += (j < 6 ? -15 : (-1) ** (i + j)) * w[i] * w[j]
      for (let l = j + 1; l < 5; l++) y -= 10 * w[i] * w[j] * w[l]
    }
  }
  return y
}
