import fc from 'fast-check'
import { expect, it } from 'vitest'
import { shares } from '../../src/math/logit.ts'

const options = fc.array(
  fc.tuple(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), fc.double({ min: -50, max: 50, noNaN: true })),
  { minLength: 1, maxLength: 12 },
)
const beta = fc.double({ min: 0, max: 10, noNaN: true })

const choose = (drawn: [number, number][], b: number, shift = 0) =>
  shares(
    Float64Array.from(drawn, ([base]) => base),
    Float64Array.from(drawn, ([, U]) => U + shift),
    b,
    new Float64Array(drawn.length),
  )

it('shares lie in [0, 1] and add up to one', () => {
  fc.assert(
    fc.property(options, beta, (drawn, b) => {
      const p = choose(drawn, b)
      expect(p.every((share) => share >= 0 && share <= 1)).toBe(true)
      expect(p.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 14)
    }),
  )
})

it('at β = 0 they are the base shares', () => {
  fc.assert(
    fc.property(options, (drawn) => {
      const total = drawn.reduce((sum, [base]) => sum + base, 0)
      choose(drawn, 0).forEach((share, j) => {
        expect(share).toBeCloseTo(drawn[j][0] / total, 14)
      })
    }),
  )
})

it('they do not move when all pay-offs do', () => {
  fc.assert(
    fc.property(options, beta, fc.integer({ min: -1000, max: 1000 }), (drawn, b, shift) => {
      const p = choose(drawn, b)
      choose(drawn, b, shift).forEach((share, j) => {
        expect(share).toBeCloseTo(p[j], 10)
      })
    }),
  )
})

it('the log odds of two choices are ln(base) apart plus β times the pay-offs', () => {
  fc.assert(
    fc.property(options, fc.double({ min: 0, max: 1, noNaN: true }), (drawn, b) => {
      const p = choose(drawn, b)
      const odds = Math.log(p[0] / p[p.length - 1])
      const [first, last] = [drawn[0], drawn[drawn.length - 1]]
      expect(odds).toBeCloseTo(Math.log(first[0] / last[0]) + b * (first[1] - last[1]), 9)
    }),
  )
})

it('a large β takes the best, a choice without base is never taken, extremes do not overflow', () => {
  expect([
    ...choose(
      [
        [1, 0],
        [1, 1e6],
        [1, -1e6],
      ],
      1000,
    ),
  ]).toEqual([0, 1, 0])
  expect([
    ...choose(
      [
        [1, 0],
        [0, 1e300],
        [1, 0],
      ],
      5,
    ),
  ]).toEqual([0.5, 0, 0.5])
})
