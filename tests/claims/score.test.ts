import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { errorAt, looksUpTo } from '../../src/claims/looks.ts'
import { bayesFactor, intervalOf, type Scored, shareOf } from '../../src/claims/score.ts'
import { varianceShares } from '../../src/claims/variance.ts'

const scored = (vector: number, seed: number, met: boolean, margin = 0, rules = 'a'): Scored => ({
  vector,
  seed,
  met,
  margin,
  large: met,
  rules,
})

describe('the share that meets', () => {
  it('is (m + ½) / (n + 1)', () => {
    expect(shareOf([0, 1, 2, 3].map((v) => scored(v, 1, v < 3)))).toBe(3.5 / 5)
    expect(shareOf([])).toBe(0.5)
  })

  it('weighs rule combinations equally, whatever their number of draws', () => {
    const draws = [0, 1, 2, 3, 4, 5].map((v) => scored(v, 1, v < 4, 0, v < 4 ? 'a' : 'b'))
    // ½ (1 + 0) of six
    expect(shareOf(draws)).toBe((3 + 0.5) / 7)
  })

  it('against its prior share is a Bayes factor', () => {
    expect(bayesFactor(0.75, 0.5)).toBe(3)
    expect(bayesFactor(0.5, 0.75)).toBeCloseTo(1 / 3, 12)
    expect(bayesFactor(0.9, 0.9)).toBe(1)
  })
})

describe('looks', () => {
  it('are at 100, 200, 400 …', () => {
    expect(looksUpTo(99)).toEqual([])
    expect(looksUpTo(100)).toEqual([100])
    expect(looksUpTo(800)).toEqual([100, 200, 400, 800])
  })

  it('spend 1 % together, half of what is left each', () => {
    expect([0, 1, 2].map(errorAt)).toEqual([0.005, 0.0025, 0.00125])
    expect(Array.from({ length: 40 }, (_, k) => errorAt(k)).reduce((a, b) => a + b)).toBeCloseTo(0.01, 12)
  })
})

describe('the interval', () => {
  it('is that of the binomial law where every vector has one draw', () => {
    const draws = Array.from({ length: 100 }, (_, v) => scored(v, 1, v % 2 === 0))
    const [lo, hi] = intervalOf(draws, 0.01, 'coin')
    // quantiles 0.005 and 0.995 of B(100, ½) are 37 and 63
    expect(lo).toBeGreaterThan((36 + 0.5) / 101)
    expect(lo).toBeLessThan((38.5 + 0.5) / 101)
    expect(hi).toBeGreaterThan((61.5 + 0.5) / 101)
    expect(hi).toBeLessThan((64 + 0.5) / 101)
  })

  it('of what is not met is that of what is met, turned round', () => {
    for (const error of [0.01, 0.2, 0.5]) {
      const draws = Array.from({ length: 60 }, (_, v) => scored(v, 1, v % 3 === 0, 0, v % 4 === 0 ? 'a' : 'b'))
      const [lo, hi] = intervalOf(draws, error, 'mirror')
      const [low, high] = intervalOf(draws, error, 'mirror', ({ met }) => !met)
      expect(low).toBeCloseTo(1 - hi, 12)
      expect(high).toBeCloseTo(1 - lo, 12)
    }
  })

  it('knows that the seeds of a vector are no draws of their own', () => {
    const once = Array.from({ length: 50 }, (_, v) => scored(v, 1, v % 2 === 0))
    const often = once.flatMap((draw) => Array.from({ length: 8 }, (_, seed) => ({ ...draw, seed })))
    const width = (draws: readonly Scored[]) => {
      const [lo, hi] = intervalOf(draws, 0.01, 'x')
      return hi - lo
    }
    expect(width(often)).toBeGreaterThan(0.9 * width(once))
  })

  const anyDraws = fc
    .array(
      fc.record({
        met: fc.boolean(),
        rules: fc.constantFrom('a', 'b'),
        margin: fc.double({ min: -1, max: 1, noNaN: true }),
      }),
      {
        minLength: 1,
        maxLength: 40,
      },
    )
    .map((all) => all.map((one, k) => ({ ...scored(k >> 1, k, one.met, one.margin, one.rules) })))

  it('holds the share, lies in 0 … 1, and does not depend on the order of the draws', () => {
    fc.assert(
      fc.property(anyDraws, (draws) => {
        const [lo, hi] = intervalOf(draws, 0.01, 'any')
        const share = shareOf(draws)
        expect(0 < lo && lo <= share + 1e-12 && share <= hi + 1e-12 && hi < 1).toBe(true)
        expect(intervalOf([...draws].reverse(), 0.01, 'any')).toEqual([lo, hi])
        expect(shareOf([...draws].reverse())).toBeCloseTo(share, 12)
      }),
      { numRuns: 25 },
    )
  })
})

describe('shares of variance', () => {
  const grid = (margin: (rule: number, vector: number, seed: number) => number): Scored[] =>
    [0, 1, 2, 3].flatMap((rule) =>
      Array.from({ length: 30 }, (_, v) =>
        [0, 1].map((seed) => scored(4 * v + rule, seed, true, margin(rule, v, seed), `rules ${rule}`)),
      ).flat(),
    )

  it.each([
    ['seed', (_r: number, _v: number, s: number) => s],
    ['assumption', (_r: number, v: number) => v],
    ['rule', (r: number) => r],
  ] as const)('are all of what alone varies: %s', (what, margin) => {
    const shares = varianceShares(grid(margin))
    expect(shares[what]).toBeCloseTo(1, 9)
    expect(shares.seed + shares.assumption + shares.rule).toBeCloseTo(1, 12)
  })

  it('are those of a nested design worked out by hand', () => {
    // one combination; vector means 0, 2; seeds ±1 about them: s² = 2; var of means 2 = σ²_a + 2/2
    const draws = [scored(0, 1, true, -1), scored(0, 2, true, 1), scored(1, 1, true, 1), scored(1, 2, true, 3)]
    expect(varianceShares(draws)).toEqual({ seed: 2 / 3, assumption: 1 / 3, rule: 0 })
  })

  it('are none where nothing varies, and leave out what is undefined', () => {
    expect(varianceShares(grid(() => 1))).toEqual({ seed: 0, assumption: 0, rule: 0 })
    expect(varianceShares([...grid((r) => r), scored(0, 9, false, Number.NaN, 'rules 0')]).rule).toBeCloseTo(1, 9)
  })
})
