import { expect, it } from 'vitest'
import { draw, key } from '../../../src/math/random.ts'
import { centredIntervals, percentileIntervals } from '../../../src/study/sensitivity/bootstrap.ts'
import { type Estimate, type Factor, sensitivityRows } from '../../../src/study/sensitivity/estimate.ts'
import { seedMeans } from '../../../src/study/sensitivity/outputs.ts'

const FACTORS: Factor[] = [
  { id: 'beta', axis: 'assumption' },
  { id: 'invest', axis: 'rule' },
]

it('estimates become rows of the answer, undefined ones none; without an interval its ends are null', () => {
  const estimate: Estimate = { factor: 1, measure: 'sobol-first', value: 0.4, lo95: 0.3, hi95: 0.5, used: 8 }
  const estimates = [
    estimate,
    { ...estimate, factor: 0, value: NaN },
    { ...estimate, lo95: NaN, hi95: NaN },
    { ...estimate, lo95: 0.4, hi95: 0.4 },
  ]
  const row = { factor: 'invest', axis: 'rule', indicator: 'gdp', measure: 'sobol-first', value: 0.4 }
  expect(sensitivityRows(estimates, FACTORS, 'gdp')).toEqual([
    { ...row, lo95: 0.3, hi95: 0.5 },
    { ...row, lo95: null, hi95: null },
    { ...row, lo95: null, hi95: null },
  ])
})

const n = 50
const at = key(1, 'sample', 0)
const values = Float64Array.from({ length: n }, (_, k) => draw(at, k))
const meanOf = (times: Uint32Array) => Float64Array.of(values.reduce((sum, v, k) => sum + times[k] * v, 0) / n)

it('intervals of a mean are two standard errors to each side', () => {
  const [{ value, lo95, hi95 }] = percentileIntervals(n, { seed: 1, resamples: 4000 }, meanOf)
  const spread = values.reduce((sum, v) => sum + (v - value) ** 2, 0) / n
  const half = 1.96 * Math.sqrt(spread / n)
  expect(lo95).toBeCloseTo(value - half, 2)
  expect(hi95).toBeCloseTo(value + half, 2)
})

it('every resample draws as many units as there are, and the seed says which', () => {
  const drawn: number[][] = []
  const noting = (times: Uint32Array) => {
    drawn.push([...times])
    return new Float64Array(1)
  }
  percentileIntervals(n, { seed: 1, resamples: 3 }, noting)
  percentileIntervals(n, { seed: 1, resamples: 3 }, noting)
  percentileIntervals(n, { seed: 2, resamples: 3 }, noting)
  expect(drawn[0]).toEqual(Array(n).fill(1))
  for (const times of drawn) expect(times.reduce((a, b) => a + b)).toBe(n)
  expect(drawn.slice(4, 8)).toEqual(drawn.slice(0, 4))
  expect(drawn[9]).not.toEqual(drawn[1])
  expect(drawn[2]).not.toEqual(drawn[1])
})

it('centred intervals take off what resampling adds', () => {
  // the number of units that are never drawn is 0 in the sample and n/e in resamples
  const missed = (times: Uint32Array) => Float64Array.of(times.filter((w) => w === 0).length)
  const [percentile] = percentileIntervals(n, { seed: 1, resamples: 500 }, missed)
  const [centred] = centredIntervals(n, { seed: 1, resamples: 500 }, missed)
  expect(percentile.lo95).toBeGreaterThan(10)
  expect(centred.lo95 + centred.hi95).toBeCloseTo(0, -1)
  expect(centred.hi95 - centred.lo95).toBeCloseTo(percentile.hi95 - percentile.lo95, 9)
})

it('a measure that most resamples leave undefined has no interval', () => {
  const only = (times: Uint32Array) => Float64Array.of(times[0] > 0 ? 1 : NaN, times[0] === 1 ? 1 : NaN)
  const [often, seldom] = percentileIntervals(n, { seed: 1, resamples: 300 }, only)
  expect(often).toEqual({ value: 1, lo95: 1, hi95: 1 })
  expect(seldom).toEqual({ value: 1, lo95: NaN, hi95: NaN })
})

it('means over seeds are of whole rows only', () => {
  const value = Float64Array.of(1, 2, 6, 4, NaN, 4, -1, 0, 1, 1, Infinity, 2)
  expect([...seedMeans({ rows: 4, seeds: 3, value })]).toEqual([3, NaN, 0, NaN])
})
