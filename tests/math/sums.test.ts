import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { centralRange, mean, quantile, sd, sum } from '../../src/math/sums.ts'
import { differenceOf, isClear } from '../../src/study/paired.ts'

const value = fc.double({ min: -1e9, max: 1e9, noNaN: true })
const values = fc.array(value, { minLength: 1, maxLength: 50 })

it('sum keeps what plain addition loses', () => {
  expect(sum([1, 1e100, 1, -1e100])).toBe(2)
  expect(sum(new Float64Array(1e5).fill(0.1))).toBe(1e4)
  expect(sum([])).toBe(0)
})

it('a sum and its terms the other way round, taken off, leave nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { maxLength: 50 }), (terms) => {
      return Math.abs(sum([...terms, ...terms.map((v) => -v).reverse()])) <= 1e-18 * sum(terms.map(Math.abs))
    }),
  )
})

it('mean, sd and quantile of 1 … 5 and of ten numbers, as R has them', () => {
  expect(mean([1, 2, 3, 4, 5])).toBe(3)
  expect(sd([1, 2, 3, 4, 5])).toBe(Math.sqrt(2.5))
  const ten = [1, 2, 4, 7, 11, 16, 22, 29, 37, 46]
  expect([0, 0.1, 0.25, 0.5, 0.9, 1].map((p) => quantile(ten, p))).toEqual([1, 1.9, 4.75, 13.5, 37.9, 46])
  expect(quantile([3], 0.7)).toBe(3)
})

it('sd does not lose digits far from zero', () => {
  expect(sd([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])).toBe(Math.sqrt(30))
})

it('nothing has no mean, one value has no spread', () => {
  expect([mean([]), sd([]), sd([1]), quantile([], 0.5)]).toEqual([NaN, NaN, NaN, NaN])
})

it('quantiles rise and stay between the least and the greatest', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(values, share, share, (v, p, q) => {
      const sorted = Float64Array.from(v).sort()
      const [low, high] = [quantile(sorted, Math.min(p, q)), quantile(sorted, Math.max(p, q))]
      return (
        sorted[0] <= low && low <= high * (1 + Math.sign(high) * 1e-12) + 1e-6 && high <= sorted[v.length - 1] + 1e-6
      )
    }),
  )
})

describe('the central range', () => {
  const sorted = (values: readonly number[]) => values.toSorted((a, b) => a - b)

  it('holds at least 90 % of any sample and reaches from observation to observation', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 200 }), (values) => {
        const [lo, hi] = centralRange(sorted(values))
        expect(values.filter((value) => value >= lo && value <= hi).length).toBeGreaterThanOrEqual(0.9 * values.length)
        expect([values.includes(lo), values.includes(hi)]).toEqual([true, true])
      }),
    )
  })

  it.each([
    [1, 0, 0],
    [2, 0, 1],
    [8, 0, 7],
    [19, 0, 18],
    [20, 1, 18],
    [32, 1, 30],
    [400, 20, 379],
  ])('of 0 … n − 1, n = %i, is from %i to %i', (n, lo, hi) => {
    expect(centralRange(Array.from({ length: n }, (_, k) => k))).toEqual([lo, hi])
  })

  it('of nothing is undefined', () => {
    expect(centralRange([])).toEqual([Number.NaN, Number.NaN])
  })

  it('of few pairs that disagree holds zero: their sign is not clear', () => {
    const few = differenceOf([-2.35, 0.01])
    expect([few.lo90, few.hi90, isClear(few)]).toEqual([-2.35, 0.01, false])
    expect(isClear(differenceOf([-1, -1, -1, -1, -1, -1, -1, 0.001]))).toBe(false)
  })
})
