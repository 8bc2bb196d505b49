import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalProbability } from '../../../src/math/normal-probability.ts'
import { choiceOf, type Distribution, faultOf, quantileOf } from '../../../src/study/sampling/distribution.ts'
import published from './published-values.json' with { type: 'json' }

it('the normal distribution function has thirteen digits in the lower tail', () => {
  for (const [z, p] of published.normalProbability)
    expect(Math.abs(normalProbability(z) - p), `${z}`).toBeLessThanOrEqual(
      2e-13 * Math.min(p, 1 - p) + (z > 0 ? 2e-16 : 0),
    )
})

it('truncated normal quantiles are exact ones, in the middle and far out', () => {
  for (const [low, high, u, z] of published.truncatedNormal) {
    const normal = quantileOf({ kind: 'normal', mean: 10, sd: 3, low: 10 + 3 * low, high: 10 + 3 * high }, u)
    expect((normal - 10) / 3, `${low} ${high} ${u}`).toBeCloseTo(z, 9)
    const of = (x: number) => 10 * Math.exp(x / 4)
    const lognormal = quantileOf({ kind: 'lognormal', median: 10, sigma: 0.25, low: of(low), high: of(high) }, u)
    expect(4 * Math.log(lognormal / 10), `${low} ${high} ${u}`).toBeCloseTo(z, 9)
  }
})

const DISTRIBUTIONS: Record<string, Distribution> = {
  uniform: { kind: 'uniform', low: -2, high: 6 },
  'log-uniform': { kind: 'log-uniform', low: 0.01, high: 100 },
  normal: { kind: 'normal', mean: 1, sd: 2, low: -1, high: 7 },
  lognormal: { kind: 'lognormal', median: 2, sigma: 0.5, low: 0.3, high: 9 },
  triangular: { kind: 'triangular', low: 0, mode: 2, high: 8 },
  'triangular to the left': { kind: 'triangular', low: 0, mode: 8, high: 8 },
  'triangular to the right': { kind: 'triangular', low: 0, mode: 0, high: 8 },
}

describe.each(Object.entries(DISTRIBUTIONS))('%s', (_, distribution) => {
  it('goes from the low to the high end, never down', () => {
    const { low, high } = distribution
    expect([quantileOf(distribution, 0), quantileOf(distribution, 1)]).toEqual([low, high])
    const u = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(u, u, (a, b) => {
        const [x, y] = [quantileOf(distribution, Math.min(a, b)), quantileOf(distribution, Math.max(a, b))]
        return low <= x && x <= y + 1e-12 && y <= high
      }),
    )
  })

  it('has no fault', () => {
    expect(faultOf(distribution)).toBeUndefined()
  })
})

it('quantiles are those of the formulas', () => {
  const at = (name: string, u: number) => quantileOf(DISTRIBUTIONS[name], u)
  expect(at('uniform', 0.25)).toBe(0)
  expect(at('log-uniform', 0.5)).toBeCloseTo(1, 12)
  // the mode cuts off mode / high = ¼; mean (0 + 2 + 8) / 3
  expect(at('triangular', 0.25)).toBeCloseTo(2, 12)
  const n = 20000
  const mean = Array.from({ length: n }, (_, k) => at('triangular', (k + 0.5) / n)).reduce((a, b) => a + b) / n
  expect(mean).toBeCloseTo(10 / 3, 4)
  expect(at('triangular to the left', 0.25)).toBeCloseTo(4, 12)
  expect(at('triangular to the right', 0.75)).toBeCloseTo(4, 12)
})

it('listed values have equal slices', () => {
  const values = ['a', 'b', 'c'] as const
  const count = { a: 0, b: 0, c: 0 }
  for (let k = 0; k < 300; k++) count[choiceOf(values, (k + 0.5) / 300)]++
  expect(count).toEqual({ a: 100, b: 100, c: 100 })
  expect([choiceOf(values, 0), choiceOf(values, 1)]).toEqual(['a', 'c'])
})

it.each<[Distribution, string]>([
  [{ kind: 'uniform', low: 3, high: 3 }, '3 to 3 is no range'],
  [{ kind: 'uniform', low: 0, high: Infinity }, 'no range'],
  [{ kind: 'log-uniform', low: 0, high: 1 }, 'log-uniform from 0'],
  [{ kind: 'normal', mean: 0, sd: 0, low: 0, high: 1 }, 'standard deviation of 0'],
  [{ kind: 'normal', mean: NaN, sd: 1, low: 0, high: 1 }, 'mean of NaN'],
  [{ kind: 'lognormal', median: 0, sigma: 1, low: 1, high: 2 }, 'median of 0'],
  [{ kind: 'lognormal', median: 1, sigma: -1, low: 1, high: 2 }, 'sigma of -1'],
  [{ kind: 'triangular', low: 0, mode: 2, high: 1 }, 'mode of 2 outside 0 to 1'],
])('%o is none: %s', (distribution, fault) => {
  expect(faultOf(distribution)).toContain(fault)
})
