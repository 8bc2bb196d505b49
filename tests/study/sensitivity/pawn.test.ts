import { describe, expect, it } from 'vitest'
import { draw, key } from '../../../src/math/random.ts'
import { latinHypercube } from '../../../src/study/sampling/latin-hypercube.ts'
import type { Points } from '../../../src/study/sampling/points.ts'
import { random } from '../../../src/study/sampling/random.ts'
import { sobolSequence } from '../../../src/study/sampling/sobol-sequence.ts'
import { distances, ordered } from '../../../src/study/sensitivity/kolmogorov-smirnov.ts'
import { pawn } from '../../../src/study/sensitivity/pawn.ts'
import { evaluate, ishigami, type OfCube } from './functions.ts'
import exact from './pawn-ishigami.json' with { type: 'json' }

const options = { slices: 10, dummies: 60, seed: 'test', resamples: 60 }

function indices(sample: Points, f: OfCube, some: Partial<typeof options> | { slices: number[] } = {}) {
  const estimates = pawn(sample, evaluate(sample, f), { ...options, ...some })
  return Array.from({ length: sample.d }, (_, i) => {
    const [median, mean, max] = estimates.slice(3 * i, 3 * i + 3)
    return { median, mean, max }
  })
}

it('distances are those of the definition, ties and weights and empty slices too', () => {
  const at = key(1, 'ties', 0)
  for (let trial = 0; trial < 50; trial++) {
    const n = 30
    const whole = (k: number, below: number) =>
      Array.from({ length: n }, (_, r) => Math.floor(draw(at, trial * n + r, k) * below))
    const [y, slice, times] = [whole(0, 12), whole(1, 4), whole(2, 3)]
    const F = (value: number, of: (r: number) => boolean) => {
      const weight = (rows: (r: number) => boolean) => times.reduce((sum, w, r) => sum + (rows(r) ? w : 0), 0)
      return weight((r) => of(r) && y[r] <= value) / weight(of)
    }
    const expected = [0, 1, 2, 3]
      .filter((k) => times.some((w, r) => w > 0 && slice[r] === k))
      .map((k) => Math.max(...y.map((value) => Math.abs(F(value, () => true) - F(value, (r) => slice[r] === k)))))
    const found = distances(ordered(y), Uint32Array.from(slice), 5, Uint32Array.from(times))
    expect(found.length).toBe(expected.length)
    found.forEach((distance, k) => {
      expect(distance).toBeCloseTo(expected[k], 12)
    })
  }
})

it('of a factor that is the output: slice k lies max(k, K − 1 − k) / K from all', () => {
  const sample = sobolSequence(1024, ['x', 'inert'], 1)
  for (const f of [(u: ArrayLike<number>) => u[0], (u: ArrayLike<number>) => -Math.exp(9 * u[0])]) {
    const [x, inert] = indices(sample, f, { slices: 8 })
    // 7/8, 6/8, 5/8, 4/8, and back
    expect(x.max.value).toBeCloseTo(7 / 8, 12)
    expect(x.median.value).toBeCloseTo(11 / 16, 12)
    expect(x.mean.value).toBeCloseTo(11 / 16, 12)
    expect(inert.max.value).toBeLessThan(0.2)
  }
})

describe('of Ishigami’s function', () => {
  const factors = indices(sobolSequence(4096, ['x1', 'x2', 'x3', 'inert'], 1), ishigami)

  it('indices are those of its distributions, and above the threshold', () => {
    exact.forEach(([median, mean, max], i) => {
      expect(Math.abs(factors[i].median.value - median), `median ${i}`).toBeLessThan(0.03)
      expect(Math.abs(factors[i].mean.value - mean), `mean ${i}`).toBeLessThan(0.03)
      expect(Math.abs(factors[i].max.value - max), `max ${i}`).toBeLessThan(0.03)
      expect(factors[i].mean.lo95).toBeGreaterThan(factors[i].mean.threshold)
      expect(factors[i].mean.hi95 - factors[i].mean.lo95).toBeLessThan(0.05)
    })
  })

  it('the fourth, which is not in it, stays below', () => {
    const { median, mean, max } = factors[3]
    for (const { value, threshold } of [median, mean, max]) expect(value).toBeLessThan(threshold)
  })
})

it('a factor without influence passes the threshold in one of twenty studies', () => {
  let passed = 0
  const studies = 200
  for (let seed = 0; seed < studies; seed++) {
    const [{ mean }] = indices(latinHypercube(200, ['inert', 'x'], seed), (u) => u[1], {
      seed: `${seed}`,
      resamples: 2,
    })
    if (mean.value > mean.threshold) passed++
  }
  expect(passed).toBeGreaterThan(1)
  expect(passed).toBeLessThan(0.05 * studies + 4 * Math.sqrt(0.05 * 0.95 * studies))
})

it('listed values have slices of their own, one number a factor', () => {
  const f: OfCube = (u) => Math.floor(3 * u[0]) + u[1]
  const [x] = indices(sobolSequence(999, ['x', 'y'], 1), f, { slices: [3, 10] })
  // the outputs of the three values do not overlap: ⅔, ⅓, ⅔
  expect(x.max.value).toBeCloseTo(2 / 3, 2)
  expect(x.median.value).toBeCloseTo(2 / 3, 2)
  expect(x.mean.value).toBeCloseTo(5 / 9, 2)
})

it('does not hang on the unit of the output, nor on its shape', () => {
  const sample = random(300, ['a', 'b', 'c'], 1)
  const plain = pawn(sample, evaluate(sample, ishigami), options)
  const skewed = pawn(
    sample,
    evaluate(sample, (u) => Math.exp(3 * ishigami(u))),
    options,
  )
  expect(skewed).toEqual(plain)
})

it('rows with undefined output are left out and counted', () => {
  const sample = random(300, ['a', 'b', 'c'], 1)
  const y = evaluate(sample, ishigami)
  const half = pawn(
    sample,
    y.map((value, row) => (row < 200 ? value : row % 2 ? NaN : Infinity)),
    options,
  )
  const { unit } = random(200, ['a', 'b', 'c'], 1)
  expect(half).toEqual(pawn({ n: 200, d: 3, unit }, y.subarray(0, 200), options))
  expect(half[0].used).toBe(200)
})

it('a constant output has indices 0, none has none', () => {
  const sample = random(100, ['a', 'b'], 1)
  for (const estimate of pawn(sample, new Float64Array(100).fill(3), options))
    expect(estimate).toMatchObject({ value: NaN, lo95: NaN, hi95: NaN, threshold: 0 })
  for (const estimate of pawn(sample, new Float64Array(100).fill(NaN), options))
    expect(estimate).toMatchObject({ value: NaN, lo95: NaN, hi95: NaN, used: 0 })
})
