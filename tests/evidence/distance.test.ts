import { expect, it } from 'vitest'
import { whitening } from '../../src/evidence/distance.ts'
import type { Target } from '../../src/evidence/targets.ts'

const target = (region: string, year: string, observation: number, discrepancy: number): Target => ({
  indicator: 'gdp',
  region,
  year,
  role: 'fit',
  unit: '1e8 CNY',
  observed: 100,
  observation,
  discrepancy,
  source: 's',
})

it('whitened differences have the squares that the inverse covariance gives them', () => {
  const targets = [target('a', '2013', 1, 2), target('b', '2013', 3, 4), target('a', '2015', 1, 3)]
  const r = whitening(targets)(Float64Array.of(104, 110, 97))
  // b stands alone
  expect(r[1]).toBeCloseTo(10 / 5, 12)
  // a: covariance [[5, 6·0.49], [6·0.49, 10]] at differences (4, −3)
  const [A, B, C] = [5, 6 * 0.49, 10]
  const inverse = (C * 16 + 2 * B * 12 + A * 9) / (A * C - B * B)
  expect(r[0] ** 2 + r[2] ** 2).toBeCloseTo(inverse, 10)
})

it('an error that persists counts less than errors that do not', () => {
  const years = ['2013', '2014', '2015', '2016']
  const squares = (observation: number, discrepancy: number) =>
    whitening(years.map((year) => target('a', year, observation, discrepancy)))(new Float64Array(4).fill(110)).reduce(
      (sum, x) => sum + x * x,
      0,
    )
  expect(squares(1e-9, 5)).toBeLessThan(0.6 * squares(5, 1e-9))
})
