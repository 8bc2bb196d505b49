import { describe, expect, it } from 'vitest'
import { crps, normalForecast, quantileOf } from '../../src/evidence/scores.ts'
import { normalQuantile } from '../../src/math/normal.ts'
import { normalProbability } from '../../src/math/normal-probability.ts'

/** ∫ (F(x) − 1{x ≥ z})² dx by the trapezium. */
function integral(centres: readonly number[], sd: number, z: number): number {
  const step = 1e-3
  let sum = 0
  for (let x = -30; x < 30; x += step) {
    let F = 0
    for (const m of centres) F += normalProbability((x - m) / sd) / centres.length
    sum += step * (F - (x >= z ? 1 : 0)) ** 2
  }
  return sum
}

describe('scores', () => {
  it('the CRPS of a normal forecast is its closed form', () => {
    // Gneiting and Raftery (2007), eq. 21, at z = μ: σ (√2 − 1) / √π
    expect(crps(normalForecast(3, 2), 3)).toBeCloseTo((2 * (Math.SQRT2 - 1)) / Math.sqrt(Math.PI), 12)
  })

  it.each([
    [[0], 1, 1.5],
    [[-2, 1, 4], 0.7, 0.3],
    [[1, 1.1], 0.05, 3],
  ])('the CRPS of a mixture around %s is the integral that defines it', (centres, sd, z) => {
    expect(crps({ centres: Float64Array.from(centres), sd }, z)).toBeCloseTo(integral(centres, sd, z), 2)
  })

  it('quantiles are those of the normal, and of two far pieces lie between them', () => {
    expect(quantileOf(normalForecast(10, 2), 0.95)).toBeCloseTo(10 + 2 * normalQuantile(0.95), 9)
    const two = { centres: Float64Array.of(0, 100), sd: 1 }
    expect(quantileOf(two, 0.25)).toBeCloseTo(0, 6)
    expect(quantileOf(two, 0.75)).toBeCloseTo(100, 6)
  })

  it('a sharp right forecast scores better than a wide one, and both better than a sharp wrong one', () => {
    const at = (centre: number, sd: number) => crps(normalForecast(centre, sd), 0)
    expect(at(0, 0.1)).toBeLessThan(at(0, 1))
    expect(at(0, 1)).toBeLessThan(at(5, 0.1))
  })
})
