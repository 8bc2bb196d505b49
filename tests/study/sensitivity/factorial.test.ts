import { describe, expect, it } from 'vitest'
import { factorialIndices } from '../../../src/study/sensitivity/factorial.ts'
import { studentQuantile } from '../../../src/study/sensitivity/student.ts'

/** Two factors of two and three levels under four seeds: an effect of each, of both together, and luck. */
const COUNTS = [2, 3]
const SEEDS = 4
const outputs = (seeds: readonly number[]) => ({
  rows: 6,
  seeds: seeds.length,
  value: Float64Array.from({ length: 6 * seeds.length }, (_, k) => {
    const [row, s] = [Math.floor(k / seeds.length), seeds[k % seeds.length]!]
    const [i, j] = [Math.floor(row / 3), row % 3]
    return 3 * i + 2 * j + i * j + 0.2 * (((7 * row + 5 * s) % 11) / 11)
  }),
})
const ALL = [0, 1, 2, 3]

it('an interval is that of the jackknife over seeds: √((R − 1)/R Σ (x₋ₛ − x̄)²) times Student’s t to each side', () => {
  const without = ALL.map((left) => factorialIndices(COUNTS, outputs(ALL.filter((s) => s !== left))))
  for (const [k, { value, lo95, hi95 }] of factorialIndices(COUNTS, outputs(ALL)).entries()) {
    const others = without.map((each) => each[k]!.value)
    const mean = others.reduce((sum, x) => sum + x, 0) / SEEDS
    const squares = others.reduce((sum, x) => sum + (x - mean) ** 2, 0)
    const half = 3.182 * Math.sqrt((3 / 4) * squares)
    expect(half).toBeGreaterThan(1e-5)
    expect(hi95! - value).toBeCloseTo(half, 12)
    expect(value - lo95!).toBeCloseTo(half, 12)
  }
})

describe('Student’s t', () => {
  /** P(|T| ≤ t), f degrees of freedom: with t = √f tan θ its density is that of cos^{f−1} θ; by Simpson's rule. */
  function within(t: number, f: number): number {
    const integral = (to: number) => {
      const n = 2000
      let sum = 0
      for (let k = 0; k <= n; k++)
        sum += (k === 0 || k === n ? 1 : k % 2 === 1 ? 4 : 2) * Math.cos((k * to) / n) ** (f - 1)
      return (sum * to) / n / 3
    }
    return integral(Math.atan(t / Math.sqrt(f))) / integral(Math.PI / 2)
  }

  it('holds 95 % to both sides, in the table and past it', () => {
    for (let f = 1; f <= 60; f++) expect(within(studentQuantile(f), f), `${f}`).toBeCloseTo(0.95, 4)
    expect(studentQuantile(0)).toBeNaN()
  })
})
