import { describe, expect, it } from 'vitest'
import { normalQuantile } from '../../../src/math/normal.ts'
import { draw, key } from '../../../src/math/random.ts'
import { saltelli } from '../../../src/study/sampling/saltelli.ts'
import type { Outputs } from '../../../src/study/sensitivity/outputs.ts'
import { sobolIndices } from '../../../src/study/sensitivity/sobol-indices.ts'
import { evaluate, G, g, ISHIGAMI, ishigami, type OfCube } from './functions.ts'

const names = (d: number) => Array.from({ length: d }, (_, i) => `x${i}`)
const resampling = { seed: 'test', resamples: 200 }

/** y of a row under a seed, noise(row, s) added. */
function outputsOf(
  n: number,
  d: number,
  f: OfCube,
  seeds = 1,
  noise = (_row: number, _s: number) => 0,
  seed = 1,
): Outputs {
  const y = evaluate(saltelli(n, names(d), seed), f)
  const value = new Float64Array(y.length * seeds)
  for (let k = 0; k < value.length; k++) value[k] = y[Math.floor(k / seeds)] + noise(Math.floor(k / seeds), k % seeds)
  return { rows: y.length, seeds, value }
}

function indices(outputs: Outputs, d: number) {
  const result = sobolIndices(outputs, d, resampling)
  const of = (measure: string) => result.estimates.filter((estimate) => estimate.measure === measure)
  return { ...result, first: of('sobol-first'), total: of('sobol-total') }
}

const at = key(1, 'noise', 0)
const normal = (id: number) => normalQuantile(draw(at, id))

describe.each([
  ['Ishigami’s function', ishigami, 3, ISHIGAMI],
  ['Sobol’s g', g, 8, G],
] as const)('of %s', (_, f, d, exact) => {
  const { first, total, noise, used, of } = indices(outputsOf(2048, d, f), d)

  it('first and total indices are those of the closed form', () => {
    for (let i = 0; i < d; i++) {
      expect(Math.abs(first[i].value - exact.first[i]), `S${i}`).toBeLessThan(0.01)
      expect(Math.abs(total[i].value - exact.total[i]), `ST${i}`).toBeLessThan(0.01)
    }
    expect([used, of]).toEqual([2048, 2048])
  })

  it('intervals hold them and are narrow', () => {
    for (const [estimates, values] of [[first, exact.first] as const, [total, exact.total] as const])
      estimates.forEach(({ lo95, hi95 }, i) => {
        expect(lo95).toBeLessThan(values[i] + 1e-3)
        expect(hi95).toBeGreaterThan(values[i] - 1e-3)
        expect(hi95 - lo95).toBeLessThan(0.15)
      })
  })

  it('one seed tells nothing of noise', () => {
    expect(noise).toEqual({ value: NaN, lo95: NaN, hi95: NaN })
  })
})

it('of a sum: first and total are the shares of the variances, and sum to 1', () => {
  const { first, total } = indices(
    outputsOf(1024, 3, (u) => u[0] + 2 * u[1] + 3 * u[2]),
    3,
  )
  for (const estimates of [first, total])
    estimates.forEach(({ value }, i) => {
      expect(value).toBeCloseTo((i + 1) ** 2 / 14, 2)
    })
})

it('a constant added changes nothing, not even a large one', () => {
  const plain = indices(outputsOf(256, 3, ishigami), 3)
  const moved = indices(
    outputsOf(256, 3, (u) => ishigami(u) + 1e6),
    3,
  )
  plain.estimates.forEach(({ value, lo95 }, k) => {
    expect(moved.estimates[k].value).toBeCloseTo(value, 6)
    expect(moved.estimates[k].lo95).toBeCloseTo(lo95, 6)
  })
})

it('intervals hold the index in some 95 of 100 studies', () => {
  // a design of Sobol points errs less than resampling it, so more than 95
  let held = 0
  for (let seed = 0; seed < 100; seed++) {
    const { first, total } = indices(outputsOf(64, 3, ishigami, 1, undefined, seed), 3)
    for (const [estimates, exact] of [[first, ISHIGAMI.first] as const, [total, ISHIGAMI.total] as const])
      held += estimates.filter(({ lo95, hi95 }, i) => lo95 <= exact[i] && exact[i] <= hi95).length
  }
  expect(held).toBeGreaterThan(0.9 * 600)
})

describe('with noise between seeds', () => {
  const R = 4
  const sd = 3
  const cases = {
    'of its own at every point': (row: number, s: number) => sd * normal(row * R + s),
    // seeds 0 … 3 bring −3, −1, 1, 3 times √(9/5) · √¾: sample variance 9 at every point
    'shared by all points': (_: number, s: number) => sd * Math.sqrt(3 / 20) * (2 * s - 3),
  }

  it.each(Object.entries(cases))('%s, its share is told and the indices are freed of it', (_, noise) => {
    const { first, total, ...result } = indices(outputsOf(4096, 3, ishigami, R, noise), 3)
    const share = sd ** 2 / (sd ** 2 + ISHIGAMI.variance)
    expect(Math.abs(result.noise.value - share)).toBeLessThan(0.01)
    expect(result.noise.lo95).toBeLessThan(share + 0.005)
    expect(result.noise.hi95).toBeGreaterThan(share - 0.005)
    for (let i = 0; i < 3; i++) {
      expect(Math.abs(first[i].value - ISHIGAMI.first[i]), `S${i}`).toBeLessThan(0.04)
      expect(Math.abs(total[i].value - ISHIGAMI.total[i]), `ST${i}`).toBeLessThan(0.04)
    }
  })

  it('the same runs as one seed have total indices raised by the noise', () => {
    const { total } = indices(outputsOf(4096, 3, ishigami, 1, cases['of its own at every point']), 3)
    const variance = ISHIGAMI.variance + sd ** 2
    for (let i = 0; i < 3; i++)
      expect(total[i].value).toBeCloseTo((ISHIGAMI.total[i] * ISHIGAMI.variance + sd ** 2) / variance, 1)
  })

  it('that a factor scales, indices are of the mean, to which that factor adds nothing', () => {
    // y = u_0 + u_1 ε_s with seeds that all points share: what is left of ε in a mean of R looks like an effect of u_1
    const design = saltelli(128, names(2), 1)
    const studies = 300
    const scale = 0.5
    const mean = { variance: 0, first: 0, total: 0 }
    for (let study = 0; study < studies; study++) {
      const noise = (row: number, s: number) => scale * design.unit[row * 2 + 1] * normal(study * R + s)
      const outputs = outputsOf(128, 2, (u) => u[0], R, noise)
      const { variance, estimates } = sobolIndices(outputs, 2, { seed: 1, resamples: 5 })
      mean.variance += variance.value / studies
      mean.first += (estimates[2].value * variance.value) / studies
      mean.total += (estimates[3].value * variance.value) / studies
    }
    const left = scale ** 2 / R / 12
    expect(mean.variance).toBeCloseTo(1 / 12, 2)
    expect(Math.abs(mean.first)).toBeLessThan(0.3 * left)
    expect(Math.abs(mean.total)).toBeLessThan(0.3 * left)
  })

  it('alone, there are no indices, though half of the studies find some variance by chance', () => {
    let positive = 0
    let defined = 0
    for (let study = 0; study < 20; study++) {
      const noise = (row: number, s: number) => normal((study * 2048 + row) * R + s)
      const alone = indices(
        outputsOf(256, 2, () => 0, R, noise),
        2,
      )
      expect(alone.noise.value).toBeGreaterThan(0.9)
      if (alone.variance.value > 0) positive++
      if (alone.estimates.some(({ value }) => Number.isFinite(value))) defined++
    }
    expect(positive).toBeGreaterThan(4)
    expect(defined).toBeLessThan(4)
  })
})

it('an undefined output takes its whole base sample, and no other', () => {
  const outputs = outputsOf(512, 3, ishigami)
  const value = outputs.value.slice()
  value[5 * 7] = NaN
  value[5 * 100 + 2] = Infinity
  value[5 * 100 + 4] = NaN
  const { used, of, estimates } = indices({ ...outputs, value }, 3)
  expect([used, of]).toEqual([510, 512])
  const kept = outputs.value.filter((_, k) => ![7, 100].includes(Math.floor(k / 5)))
  expect(estimates).toEqual(indices({ rows: 510 * 5, seeds: 1, value: kept }, 3).estimates)
})

it.each([
  ['constant', () => 0.1, undefined],
  ['constant but for rounding', (u: ArrayLike<number>) => 1e6 + 1e-10 * u[0], undefined],
  ['undefined', () => NaN, undefined],
  ['constant but for the seed', () => 0.1, (_: number, s: number) => s / 3],
] as const)('an output that is %s has no indices', (_, f, noise) => {
  const { estimates } = indices(outputsOf(64, 2, f, 3, noise), 2)
  expect(estimates.length).toBe(4)
  for (const estimate of estimates) expect(estimate).toMatchObject({ value: NaN, lo95: NaN, hi95: NaN })
})
