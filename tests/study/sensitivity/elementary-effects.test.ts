import { describe, expect, it } from 'vitest'
import { mean, sd } from '../../../src/math/sums.ts'
import { morris } from '../../../src/study/sampling/morris.ts'
import { elementaryEffects } from '../../../src/study/sensitivity/elementary-effects.ts'
import { evaluate, morrisFunction, type OfCube } from './functions.ts'

const resampling = { seed: 'test', resamples: 200 }

function effects(f: OfCube, d: number, trajectories: number, missing: (row: number) => boolean = () => false) {
  const sample = morris(
    trajectories,
    Array.from({ length: d }, (_, i) => `x${i}`),
    1,
  )
  const y = evaluate(sample, f).map((value, row) => (missing(row) ? NaN : value))
  const estimates = elementaryEffects(sample, y, resampling)
  const of = (measure: string) => estimates.filter((estimate) => estimate.measure === `morris-${measure}`)
  return { mu: of('mu'), star: of('mu-star'), sigma: of('sigma') }
}

it('of a sum: the slopes, without spread', () => {
  const { mu, star, sigma } = effects((u) => 3 * u[0] - 5 * u[1], 3, 10)
  const slopes = [3, -5, 0]
  slopes.forEach((slope, i) => {
    for (const end of ['value', 'lo95', 'hi95'] as const) {
      expect(mu[i][end]).toBeCloseTo(slope, 12)
      expect(star[i][end]).toBeCloseTo(Math.abs(slope), 12)
      expect(sigma[i][end]).toBeCloseTo(0, 12)
    }
  })
})

it('of a product: the mean and the spread of the other factor over the grid', () => {
  // x_2 on 0, ⅓, ⅔, 1: mean ½, variance 5/36; the effect of the first is 6 (x_2 − ½), of the second 6 x_1
  const { mu, star, sigma } = effects((u) => 6 * u[0] * (u[1] - 0.5), 2, 4000)
  expect(mu[0].value).toBeCloseTo(0, 0)
  expect(star[0].value).toBeCloseTo(2, 1)
  expect(mu[1].value).toBeCloseTo(3, 1)
  for (const estimate of sigma) expect(estimate.value).toBeCloseTo(Math.sqrt(5), 1)
})

it('of three trajectories: mean, mean size and standard deviation of a sample', () => {
  const sample = morris(3, ['x'], 1)
  const y = [0, 1, 0, 2, 0, 6]
  const e = [0, 1, 2].map((t) => (y[2 * t + 1] - y[2 * t]) / (sample.unit[2 * t + 1] - sample.unit[2 * t]))
  const values = elementaryEffects(sample, y, resampling).map(({ value }) => value)
  expect(values[0]).toBeCloseTo(mean(e), 12)
  expect(values[1]).toBeCloseTo(mean(e.map(Math.abs)), 12)
  expect(values[2]).toBeCloseTo(sd(e), 12)
})

describe('of Morris’s function', () => {
  const { mu, star, sigma } = effects(morrisFunction, 20, 40)

  it('the first ten factors matter, the others do not', () => {
    const least = Math.min(...star.slice(0, 10).map(({ lo95 }) => lo95))
    const most = Math.max(...star.slice(10).map(({ hi95 }) => hi95))
    expect(least).toBeGreaterThan(2 * most)
  })

  it('the eighth to tenth are linear with slope 2 · 20, the first seven bend or interact', () => {
    for (const i of [7, 8, 9]) {
      expect(mu[i].value).toBeCloseTo(40, -1)
      expect(sigma[i].hi95).toBeLessThan(0.3 * star[i].lo95)
    }
    for (let i = 0; i < 7; i++) expect(sigma[i].lo95, `${i}`).toBeGreaterThan(3 * sigma[7].hi95)
  })
})

it('intervals hold the mean in 95 of 100 studies, within what chance allows', () => {
  const f: OfCube = (u) => 6 * u[0] * u[1] + u[2]
  let held = 0
  for (let seed = 0; seed < 200; seed++) {
    const sample = morris(30, ['a', 'b', 'c'], seed)
    const [{ lo95, hi95 }] = elementaryEffects(sample, evaluate(sample, f), { seed, resamples: 200 })
    if (lo95 <= 3 && 3 <= hi95) held++
  }
  expect(held).toBeGreaterThan(175)
  expect(held).toBeLessThan(199)
})

it('an undefined output takes the two effects that it ends, and no more', () => {
  const { mu } = effects(
    (u) => u[0] + 2 * u[1] + 4 * u[2],
    3,
    10,
    (row) => row === 5 || row === 8,
  )
  // row 5 is inside the second trajectory, row 8 starts the third
  expect(mu.reduce((n, { used }) => n + used, 0)).toBe(30 - 3)
  expect(mu.map(({ value }) => Math.round(value))).toEqual([1, 2, 4])
})

it('nothing is undefined or divided by zero: no change is 0, no runs are NaN', () => {
  const constant = effects(() => 7, 2, 5)
  for (const { value, lo95, hi95 } of [...constant.mu, ...constant.star, ...constant.sigma])
    expect([value, lo95, hi95].map(Math.abs)).toEqual([0, 0, 0])
  const none = effects(() => NaN, 2, 5)
  for (const estimate of [...none.mu, ...none.star, ...none.sigma])
    expect(estimate).toMatchObject({ value: NaN, lo95: NaN, hi95: NaN, used: 0 })
})

it('refuses points that are no trajectories', () => {
  const sample = { n: 3, d: 2, unit: new Float64Array(6) }
  expect(() => elementaryEffects(sample, [1, 2, 3], resampling)).toThrow('row 1 repeats row 0')
})
