import { describe, expect, it } from 'vitest'
import { draw, key } from '../../../src/math/random.ts'
import { unitPointsOf } from '../../../src/study/points.ts'
import { type Analysis, analyse } from '../../../src/study/sensitivity/analysis.ts'
import { noiseShare } from '../../../src/study/sensitivity/noise.ts'
import type { Outputs } from '../../../src/study/sensitivity/outputs.ts'
import { studentQuantile } from '../../../src/study/sensitivity/student.ts'
import { design, parsed } from '../designs.ts'

const TWO = 'factors:\n  - { axis: assumption, id: meeting-rate }\n  - { axis: assumption, id: choice-intensity }\n'
const OPTIONS =
  'factors:\n  - { axis: rule, id: invest }\n  - { axis: assumption, id: meeting-rate, values: [0.1, 0.2, 0.3] }\n'

const luck = key(1, 'luck', 0)

/** Outputs y(u) of a design’s points, with luck of ±½ `noise` in each run; the seed’s own share is the same at all points. */
function outputs(text: string, y: (u: ArrayLike<number>) => number, noise: number, common = 0) {
  const sample = parsed(text)
  const { n, d, unit } = unitPointsOf(sample)
  const seeds = sample.seeds.length
  const value = Float64Array.from({ length: n * seeds }, (_, k) => {
    const row = Math.floor(k / seeds)
    return y(unit.subarray(row * d, (row + 1) * d)) + noise * (draw(luck, k) - 0.5) + common * (k % seeds)
  })
  return { sample, out: { rows: n, seeds, value } satisfies Outputs }
}
const of = ({ estimates }: Analysis, factor: number, measure: string) =>
  estimates.find((each) => each.factor === factor && each.measure === measure)!

it.each([
  ['design: morris\nsize: 4\n', 'morris'],
  ['design: saltelli\nsize: 8\n', 'sobol'],
  ['design: latin-hypercube\nsize: 40\n', 'pawn'],
  ['design: sobol-sequence\nsize: 40\n', 'pawn'],
  ['design: random\nsize: 40\n', 'pawn'],
  ['design: one-at-a-time\nsize: 3\n', 'alone'],
  ['design: full-factorial\nsize: 3\n', 'factorial'],
])('%j is analysed by %s, and the factor that matters comes first', (kind, method) => {
  const { sample, out } = outputs(design(kind + TWO, { seeds: '3' }), (u) => (Number.isNaN(u[0]!) ? 0.5 : u[0]!), 0.01)
  const found = analyse(sample, out)
  expect(found.method).toBe(method)
  const main = /mu-star|sobol-total|pawn-median|alone-greatest/
  const size = (factor: number) =>
    found.estimates.find((each) => each.factor === factor && main.test(each.measure))!.value
  expect(size(0)).toBeGreaterThan(2 * size(1))
  expect(found.used).toBe(out.rows)
})

it('a list is read as a sample in the order of its values', () => {
  const values = Array.from({ length: 60 }, (_, k) => (0.1 + 0.4 * ((k * 37) % 60)) / 60 + 0.1)
  const text = design(
    `design: list\nfactors:\n  - { axis: assumption, id: meeting-rate, values: [${values}] }\n  - { axis: rule, id: invest, values: [${values.map((_, k) => ['logit', 'imitate'][k % 2])}] }\n`,
  )
  const { unit } = unitPointsOf(parsed(text))
  const order = values.map((_, k) => k).sort((a, b) => values[a]! - values[b]!)
  expect(order.map((k) => unit[2 * k])).toEqual(order.map((_, k) => (k + 0.5) / 60))
  expect([...new Set(unit.filter((_, k) => k % 2 === 1))].sort()).toEqual([0.25, 0.75])
  const { sample, out } = outputs(text, (u) => u[0]!, 0.01)
  const found = analyse(sample, out)
  expect(found.method).toBe('pawn')
  expect(of(found, 0, 'pawn-median').value).toBeGreaterThan(of(found, 0, 'pawn-median').threshold!)
  expect(of(found, 1, 'pawn-median').value).toBeLessThan(of(found, 1, 'pawn-median').threshold!)
})

describe('a whole factorial', () => {
  // y = a + b + a b over a in {0, 1}, b in {0, 1, 2}: V = 1 + 3/8 … by hand
  const y = (u: ArrayLike<number>) => {
    const [a, b] = [Math.floor(2 * u[0]!), Math.floor(3 * u[1]!)]
    return a + b + a * b
  }

  it('has the indices of its levels, worked by hand', () => {
    const { sample, out } = outputs(design(`design: full-factorial\n${OPTIONS}`, { seeds: '3' }), y, 0)
    const found = analyse(sample, out)
    // values 0 1 2 / 1 3 5: mean 2, V = 16/6; means by a 1 and 3, by b ½ 2 3½
    expect(of(found, 0, 'sobol-first').value).toBeCloseTo(1 / (16 / 6), 12)
    expect(of(found, 1, 'sobol-first').value).toBeCloseTo(1.5 / (16 / 6), 12)
    expect(of(found, 0, 'sobol-total').value).toBeCloseTo((0.25 + 1 + 2.25) / 3 / (16 / 6), 12)
    expect(of(found, 1, 'sobol-total').value).toBeCloseTo((2 / 3 + 8 / 3) / 2 / (16 / 6), 12)
  })

  it('is freed of the noise between seeds, whether points share it or not', () => {
    const { sample, out } = outputs(design(`design: full-factorial\n${OPTIONS}`, { seeds: '400' }), y, 3, 0.1)
    const found = analyse(sample, out)
    for (const [factor, exact] of [1 / (16 / 6), 1.5 / (16 / 6)].entries()) {
      const { value, lo95, hi95 } = of(found, factor, 'sobol-first')
      expect(value).toBeCloseTo(exact, 1)
      expect(hi95 - lo95).toBeGreaterThan(0)
      expect(hi95 - lo95).toBeLessThan(0.2)
    }
  })

  it('with fewer than three seeds, or a run that failed, is read as a sample', () => {
    const few = outputs(design(`design: full-factorial\n${OPTIONS}`, { seeds: '2' }), y, 0.1)
    expect(analyse(few.sample, few.out).method).toBe('pawn')
    const { sample, out } = outputs(design(`design: full-factorial\n${OPTIONS}`, { seeds: '3' }), y, 0.1)
    out.value[4] = Number.NaN
    expect(analyse(sample, out)).toMatchObject({ method: 'pawn', used: 5, of: 6 })
  })
})

it('factors alone have the effects of their levels, the scenario’s own being 0', () => {
  const y = (u: ArrayLike<number>) => (Number.isNaN(u[0]!) ? 5 : 10 * u[0]!) + (Number.isNaN(u[1]!) ? 0 : 1 + u[1]!)
  const { sample, out } = outputs(design(`design: one-at-a-time\nsize: 5\n${TWO}`), y, 0, 3)
  const found = analyse(sample, out)
  expect([0, 1].map((k) => [of(found, k, 'alone-least').value, of(found, k, 'alone-greatest').value])).toEqual([
    [-5, 5],
    [0, 2],
  ])
  expect(of(found, 0, 'alone-least').used).toBe(5)
  out.value.fill(Number.NaN, 2)
  expect(analyse(sample, out).estimates.every(({ value }) => Number.isNaN(value))).toBe(true)
  expect(analyse(sample, out).lack).toBe('too-few')
})

describe('noise', () => {
  it('share is that of the variance, common luck of seeds freed', () => {
    // variance of u is 1/12, of ±½ luck 1/12
    const { out } = outputs(design(`design: random\nsize: 4000\n${TWO}`, { seeds: '2' }), (u) => u[0]!, 1)
    expect(noiseShare(out)).toBeCloseTo(0.5, 1)
    expect(noiseShare({ ...out, value: out.value.map(() => 7) })).toBeNaN()
    expect(noiseShare({ rows: 2, seeds: 1, value: Float64Array.of(1, 2) })).toBeNaN()
    expect(noiseShare({ rows: 3, seeds: 2, value: Float64Array.of(1, 1, 2, 2, NaN, 5) })).toBe(0)
  })

  it('alone makes elementary effects that stay below the threshold 19 times in 20', () => {
    const factors = 'meeting-rate choice-intensity technology-border technology-distance investment-border'
      .split(' ')
      .map((id) => `  - { axis: assumption, id: ${id} }\n`)
    const { sample, out } = outputs(
      design(`design: morris\nsize: 40\nfactors:\n${factors.join('')}`, { seeds: '4' }),
      (u) => 3 * u[0]!,
      1,
    )
    const found = analyse(sample, out)
    const mu = factors.map((_, k) => of(found, k, 'morris-mu-star'))
    expect(mu[0]!.value).toBeGreaterThan(5 * mu[0]!.threshold!)
    expect(mu.slice(1).filter(({ value, threshold }) => value > threshold!).length).toBeLessThanOrEqual(1)
    for (const { value, threshold } of mu.slice(1)) expect(value).toBeGreaterThan(threshold! / 2)
    expect(of(found, 0, 'morris-sigma').threshold).toBeUndefined()
  })
})

it('the whole range of a rule with two options is the step from one to the other', () => {
  const { sample, out } = outputs(
    design(`design: morris\nsize: 6\n${OPTIONS}`),
    (u) => 4 * Math.floor(2 * Math.min(u[0]!, 0.9)) + 6 * Math.floor(3 * Math.min(u[1]!, 0.9)),
    0,
  )
  const found = analyse(sample, out)
  expect(of(found, 0, 'morris-mu-star').value).toBeCloseTo(4, 9)
  expect(of(found, 1, 'morris-mu').value).toBeCloseTo(12, 9)
})

it('Student’s quantiles go over from the table to the expansion', () => {
  expect(studentQuantile(0)).toBeNaN()
  expect([1, 4, 30].map(studentQuantile)).toEqual([12.706, 2.776, 2.042])
  expect(studentQuantile(31)).toBeCloseTo(2.0395, 3)
  expect(studentQuantile(1e9)).toBeCloseTo(1.96, 4)
})
