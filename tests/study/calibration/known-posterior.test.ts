import { describe, expect, it } from 'vitest'
import { normalQuantile } from '../../../src/math/normal.ts'
import { draw, key } from '../../../src/math/random.ts'
import { type Calibration, calibrate, type Failure } from '../../../src/study/calibration/calibrate.ts'
import { cholesky, solve } from '../../../src/study/calibration/cholesky.ts'
import type { Effort, Problem, Simulated } from '../../../src/study/calibration/problem.ts'

const EFFORT: Effort = { points: 120, waves: 2, seeds: 2, vectors: 300, steps: 600 }

/** y = M u + luck of the seed, observed with independent errors: the posterior is normal wherever the prior is wide. */
function linearGaussian(M: readonly (readonly number[])[], truth: readonly number[], luck: number, tolerance = 1) {
  const at = (u: ArrayLike<number>) => M.map((row) => row.reduce((sum, m, k) => sum + m * u[k], 0))
  const observed = Float64Array.from(at(truth))
  const simulated = (u: Float64Array, seed: number): Float64Array => {
    const here = key(seed, `luck ${u.join()}`, 0)
    return Float64Array.from(at(u), (y, j) => y + luck * normalQuantile(draw(here, j)))
  }
  const problem: Problem = {
    names: M[0].map((_, k) => `u${k}`),
    observed,
    tolerance: observed.map(() => tolerance),
    whiten: (values) => values.map((v, j) => (v - observed[j]) / tolerance),
    simulate: async (points, seeds) => points.map((u, k) => seeds[k].map((seed) => simulated(u, seed))),
  }
  const d = truth.length
  const precision = new Float64Array(d * d)
  for (const row of M)
    for (let i = 0; i < d; i++)
      for (let j = 0; j < d; j++) precision[i * d + j] += (row[i] * row[j]) / (tolerance ** 2 + luck ** 2)
  const L = cholesky(precision, d)
  const covariance = truth.map((_, i) =>
    solve(
      L,
      d,
      Float64Array.from({ length: d }, (_, k) => (k === i ? 1 : 0)),
    ),
  )
  return { problem, covariance }
}

const found = (result: Calibration | Failure): Calibration => {
  if ('failed' in result) throw new Error(result.failed)
  return result
}
const moments = (vectors: readonly Float64Array[]) => {
  const n = vectors.length
  const mean = [...vectors[0]].map((_, k) => vectors.reduce((sum, v) => sum + v[k] / n, 0))
  const covariance = mean.map((a, i) =>
    mean.map((b, j) => vectors.reduce((sum, v) => sum + ((v[i] - a) * (v[j] - b)) / (n - 1), 0)),
  )
  return { mean, covariance }
}

describe('a problem whose posterior is known', () => {
  it('a normal mean: centre and spread', async () => {
    const { problem, covariance } = linearGaussian([[10]], [0.45], 0.2)
    const { vectors } = found(await calibrate(problem, EFFORT))
    const { mean, covariance: got } = moments(vectors)
    const sd = Math.sqrt(covariance[0][0])
    expect(Math.abs(mean[0] - 0.45)).toBeLessThan(0.2 * sd)
    expect(Math.sqrt(got[0][0]) / sd).toBeGreaterThan(0.88)
    expect(Math.sqrt(got[0][0]) / sd).toBeLessThan(1.12)
  })

  it('four coordinates, two of which the data see only together: centre, spreads and the ridge', async () => {
    const M = [
      [12, 12, 0, 0],
      [11, 13, 3, 0],
      [0, 1, 20, 0],
      [0, 0, 4, 16],
      [2, 2, -6, 12],
      [3, -3, 0, 0],
    ]
    const { problem, covariance } = linearGaussian(M, [0.5, 0.45, 0.55, 0.5], 0.2)
    const { vectors, profiles } = found(await calibrate(problem, EFFORT))
    const { mean, covariance: got } = moments(vectors)
    covariance.forEach((row, i) => {
      const sd = Math.sqrt(row[i])
      expect(Math.abs(mean[i] - [0.5, 0.45, 0.55, 0.5][i]) / sd, `mean ${i}`).toBeLessThan(0.25)
      expect(Math.sqrt(got[i][i]) / sd, `spread ${i}`).toBeGreaterThan(0.85)
      expect(Math.sqrt(got[i][i]) / sd, `spread ${i}`).toBeLessThan(1.15)
    })
    const correlation = (c: readonly ArrayLike<number>[]) => c[0][1] / Math.sqrt(c[0][0] * c[1][1])
    expect(correlation(covariance)).toBeLessThan(-0.9)
    expect(correlation(got)).toBeCloseTo(correlation(covariance), 1)
    // along the ridge the misfit hardly rises, across it does
    expect(Math.max(...profiles[0].slice(8, 12).map((rise) => rise ?? 99))).toBeLessThan(2)
    expect(profiles[2][14] ?? 99).toBeGreaterThan(9)
  })

  it('gives the same vectors again, and after an interruption where runs are found again', async () => {
    const { problem } = linearGaussian(
      [
        [10, 3],
        [1, 8],
      ],
      [0.4, 0.6],
      0.2,
    )
    const small: Effort = { ...EFFORT, points: 60, vectors: 100, steps: 300 }
    const whole = await calibrate(problem, small)
    expect(await calibrate(problem, small)).toEqual(whole)

    const store = new Map<string, Simulated>()
    let allowed = 2
    const stopping: Problem = {
      ...problem,
      simulate: async (points, seeds) => {
        const out: Simulated[] = []
        for (const [k, point] of points.entries()) {
          const name = `${point.join()}/${seeds[k].join()}`
          if (!store.has(name)) {
            if (allowed === 0) throw new Error('interrupted')
            store.set(name, (await problem.simulate([point], [seeds[k]]))[0])
          }
          out.push(store.get(name))
        }
        allowed--
        return out
      },
    }
    await expect(calibrate(stopping, small)).rejects.toThrow('interrupted')
    allowed = 99
    expect(await calibrate(stopping, small)).toEqual(whole)
  })

  it('that nothing can meet is said to leave nothing', async () => {
    const { problem } = linearGaussian([[1], [1], [1]], [0.5], 0.01, 0.1)
    const observed = problem.observed.map((z) => z + 9)
    const far: Problem = { ...problem, observed, whiten: (values) => values.map((v, j) => (v - observed[j]) / 0.1) }
    expect(await calibrate(far, { ...EFFORT, points: 40 })).toMatchObject({ failed: 'nothing left' })
  })

  it('whose runs stop is said to stop', async () => {
    const { problem } = linearGaussian([[1]], [0.5], 0.01)
    const stopping: Problem = { ...problem, simulate: async (points) => points.map(() => undefined) }
    expect(await calibrate(stopping, EFFORT)).toMatchObject({ failed: 'runs stop' })
  })
})
