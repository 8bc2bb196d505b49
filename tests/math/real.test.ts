import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exp, expDraw, log, normalQuantile, pow, sqrt } from '../../src/math/real.ts'
import { bitsOfReal } from './bits-of-real.ts'
import { error, exactValues } from './exact-values.ts'

const LEAST_NORMAL = 2.2250738585072014e-308
const moderate = fc.double({ min: -300, max: 300, noNaN: true })
const positive = fc.double({ min: 1e-300, max: 1e300, noNaN: true })

describe('exact values', () => {
  it.each([
    ['exp', exp, 0.52],
    ['log', log, 1],
    ['pow', pow, 0.55],
  ] as const)('%s stays within its bound', (name, f, bound) => {
    const values = exactValues(name)
    expect(values.length).toBeGreaterThan(100)
    for (const value of values) {
      const found = (f as (...x: number[]) => number)(...value.arguments)
      const allowed = Math.abs(value.nearest) < 2 * LEAST_NORMAL ? 1 : bound
      expect(error(found, value), `${name}(${value.arguments})`).toBeLessThan(allowed)
    }
  })

  it('normalQuantile is right to 1e-15', () => {
    for (const value of exactValues('normalQuantile')) {
      const [u] = value.arguments
      const distance = Math.abs(normalQuantile(u) - value.nearest)
      expect(distance, `normalQuantile(${u})`).toBeLessThanOrEqual(1e-15 * Math.abs(value.nearest))
    }
  })

  it('a whole power that is a double comes out exact', () => {
    for (let x = 2n; x < 200n; x++) {
      for (let n = 1, exact = x; exact < 2n ** 53n; n++, exact *= x) expect(pow(Number(x), n)).toBe(Number(exact))
    }
    for (let n = -1074, exact = 5e-324; n < 1024; n++, exact *= 2) expect(pow(2, n)).toBe(exact)
    expect(pow(-3, 33)).toBe(-5559060566555523)
  })

  it('the same bits in every engine', () => {
    expect(bitsOfReal()).toBe(3549998382)
  })
})

describe('edges', () => {
  it('exp', () => {
    expect([NaN, Infinity, -Infinity, 0, -0, 710, 1e300, -746, -1e300].map(exp)).toEqual([
      NaN,
      Infinity,
      0,
      1,
      1,
      Infinity,
      Infinity,
      0,
      0,
    ])
    expect(exp(709.7827128933841)).toBe(Infinity)
    expect(exp(-745.1332191019411)).toBe(5e-324)
    expect(exp(-745.1332191019412)).toBe(0)
  })

  it('log', () => {
    expect([NaN, Infinity, -Infinity, 0, -0, -1, -5e-324, 1].map(log)).toEqual([
      NaN,
      Infinity,
      NaN,
      -Infinity,
      -Infinity,
      NaN,
      NaN,
      0,
    ])
  })

  it('pow agrees with ECMAScript wherever nothing is rounded', () => {
    const special = [
      NaN,
      Infinity,
      -Infinity,
      0,
      -0,
      1,
      -1,
      2,
      -2,
      0.5,
      -0.5,
      3,
      -3,
      1e20,
      -1e20,
      1e300,
      -1e300,
      5e-324,
    ]
    for (const x of special)
      for (const y of special) {
        if (Math.abs(x) !== 5e-324 || Math.abs(y) !== 0.5) expect(pow(x, y), `pow(${x}, ${y})`).toBe(x ** y)
      }
    expect(pow(-8, 1 / 3)).toBe(NaN)
    expect(pow(10, 400)).toBe(Infinity)
    expect(pow(10, -400)).toBe(0)
    expect(pow(-10, 401)).toBe(-Infinity)
  })

  it('normalQuantile', () => {
    expect([0, 1, -0.1, 1.1, NaN, 0.5].map(normalQuantile)).toEqual([-Infinity, Infinity, NaN, NaN, NaN, 0])
  })
})

describe('laws', () => {
  it('exp and log undo each other', () => {
    fc.assert(fc.property(positive, (x) => Math.abs(exp(log(x)) / x - 1) < 1e-15 * Math.max(1, Math.abs(log(x)))))
    fc.assert(fc.property(moderate, (x) => Math.abs(log(exp(x)) - x) <= 3e-16 * Math.max(1, Math.abs(x))))
  })

  it('exp, log and normalQuantile rise', () => {
    const step = fc.double({ min: 1e-14, max: 1, noNaN: true })
    fc.assert(fc.property(moderate, step, (x, d) => exp(x + d * Math.max(1, Math.abs(x))) > exp(x)))
    fc.assert(fc.property(positive, step, (x, d) => log(x * (1 + 1e3 * d)) > log(x)))
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 0.49, noNaN: true }), step, (u, d) => {
        return normalQuantile(u * (1 + d / 50 + 1e-11)) > normalQuantile(u)
      }),
    )
  })

  it('sums become products', () => {
    fc.assert(fc.property(moderate, moderate, (a, b) => Math.abs(exp(a + b) / (exp(a) * exp(b)) - 1) < 3e-13))
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), fc.integer({ min: -20, max: 20 }), (x, n) => {
        return Math.abs(pow(x, n + 0.5) / (pow(x, n) * sqrt(x)) - 1) < 1e-15
      }),
    )
  })

  it('the powers 1, 0, −1 and ½', () => {
    fc.assert(
      fc.property(positive, (x) => {
        expect(pow(x, 1)).toBe(x)
        expect(pow(x, 0)).toBe(1)
        expect(Math.abs(pow(x, -1) * x - 1)).toBeLessThan(3e-16)
        expect(Math.abs(pow(x, 0.5) / sqrt(x) - 1)).toBeLessThan(3e-16)
      }),
    )
  })

  it('the normal is symmetrical, the exponential has its median at ln 2', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 }), (n) => {
        return normalQuantile(n * 2 ** -32) === -normalQuantile(1 - n * 2 ** -32)
      }),
    )
    expect(expDraw(0.5)).toBe(Math.LN2)
    expect(expDraw(1 - exp(-20))).toBeCloseTo(20, 6)
  })
})
