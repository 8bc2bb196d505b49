import fc from 'fast-check'
import { expect, it } from 'vitest'
import { golden, poisson } from '../../src/math/sampling.ts'
import { exactPoisson } from './exact-values.ts'

it('poisson is the exact quantile up to a mean of 500, within one above', () => {
  for (const { u, mean, n } of exactPoisson) {
    const slack = mean > 500 ? 1 : 0
    expect(Math.abs(poisson(u, mean) - n), `poisson(${u}, ${mean})`).toBeLessThanOrEqual(slack)
  }
})

it.each([0.2, 7, 90, 499, 501, 2000])('poisson of mean %d has that mean and that variance', (mean) => {
  const n = 20000
  let sum = 0
  let squares = 0
  for (let i = 0; i < n; i++) {
    const value = poisson((i + 0.5) / n, mean)
    sum += value
    squares += (value - mean) ** 2
  }
  expect(Math.abs(sum / n / mean - 1)).toBeLessThan(1e-3)
  expect(Math.abs(squares / n / mean - 1)).toBeLessThan(5e-3)
})

it('poisson rises with u and with the mean, ends for every u, and takes no bad mean for a good one', () => {
  // draws stay 2^-33 away from 1: nearer, a mean that is larger by less than the rounding may look smaller
  const u = fc.integer({ min: 0, max: 2 ** 32 - 1 }).map((n) => (n + 0.5) / 2 ** 32)
  const mean = fc.double({ min: 0, max: 400, noNaN: true })
  const more = fc.double({ min: 0.01, max: 90, noNaN: true })
  fc.assert(fc.property(u, u, mean, (a, b, m) => poisson(Math.min(a, b), m) <= poisson(Math.max(a, b), m)))
  fc.assert(fc.property(u, mean, more, (v, m, d) => poisson(v, m) <= poisson(v, m + d)))
  expect(poisson(1, 3)).toBeLessThan(60)
  expect(poisson(0.5, 0)).toBe(0)
  expect([poisson(0.5, -1), poisson(0.5, NaN)]).toEqual([NaN, NaN])
})

it('golden is i φ mod 1, without drift', () => {
  const share = 0x9e3779b9 / 2 ** 32
  for (let i = 0; i < 1000; i++) expect(golden(i)).toBeCloseTo((i * share) % 1, 9)
  expect(golden(2 ** 31)).toBe(0.5 + 2 ** -33)
})

it('golden leaves no gap over 2.7 / n, at any n', () => {
  const seen: number[] = [0, 1]
  for (let n = 1; n < 400; n++) {
    seen.push(golden(n))
    seen.sort((a, b) => a - b)
    for (let i = 1; i < seen.length; i++) expect(seen[i] - seen[i - 1]).toBeLessThan(2.7 / n)
  }
})
