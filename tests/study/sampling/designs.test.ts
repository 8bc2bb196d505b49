import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factorialPoint, fullFactorial } from '../../../src/study/sampling/full-factorial.ts'
import { latinHypercube } from '../../../src/study/sampling/latin-hypercube.ts'
import type { Levels } from '../../../src/study/sampling/levels.ts'
import { morris } from '../../../src/study/sampling/morris.ts'
import { oneAtATime } from '../../../src/study/sampling/one-at-a-time.ts'
import type { Points } from '../../../src/study/sampling/points.ts'
import { random } from '../../../src/study/sampling/random.ts'
import { saltelli } from '../../../src/study/sampling/saltelli.ts'
import { sobolSequence } from '../../../src/study/sampling/sobol-sequence.ts'

const column = ({ n, d, unit }: Points, i: number) => Float64Array.from({ length: n }, (_, j) => unit[j * d + i])
const rows = ({ d, unit }: Points, n: number) => unit.subarray(0, n * d)

const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 2, maxLength: 6 })
const size = fc.integer({ min: 1, max: 40 })
const seed = fc.oneof(fc.integer(), fc.string())
const check = (law: (n: number, factors: string[], seed: number | string) => void) =>
  fc.assert(fc.property(size, names, seed, law), { numRuns: 60 })

const BY_NAME = { random, latinHypercube, sobolSequence, saltelli, morris }
const ENLARGED = { random, sobolSequence, saltelli, morris }

describe.each(Object.entries(BY_NAME))('%s', (name, design) => {
  it('is a pure function with unit numbers in [0, 1)', () => {
    check((n, factors, seed) => {
      const sample = design(n, factors, seed)
      expect(sample.unit.length).toBe(sample.n * factors.length)
      expect(design(n, factors, seed)).toEqual(sample)
      // a grid has its upper end
      const top = name === 'morris' ? 1 : 1 - 2 ** -33
      for (const u of sample.unit) expect(u >= 0 && u <= top).toBe(true)
    })
  })

  it('depends on the seed', () => {
    const factors = ['a', 'b', 'c']
    expect(design(8, factors, 1).unit).not.toEqual(design(8, factors, 2).unit)
  })
})

it.each(Object.entries(ENLARGED))('%s: more points keep the rows before', (_, design) => {
  check((n, factors, seed) => {
    const few = design(n, factors, seed)
    expect(rows(design(n + 7, factors, seed), few.n)).toEqual(few.unit)
  })
})

it.each(Object.entries({ random, latinHypercube }))('%s: another factor moves no other column', (_, design) => {
  check((n, [first, ...others], seed) => {
    const without = design(n, others, seed)
    const withIt = design(n, [first, ...others].reverse(), seed)
    others.forEach((_, i) => {
      expect(column(withIt, others.length - 1 - i)).toEqual(column(without, i))
    })
  })
})

it('sobolSequence: a factor at the end moves no other column', () => {
  check((n, factors, seed) => {
    const without = sobolSequence(n, factors.slice(0, -1), seed)
    const withIt = sobolSequence(n, factors, seed)
    for (let i = 0; i < factors.length - 1; i++) expect(column(withIt, i)).toEqual(column(without, i))
  })
})

it('morris: another factor adds a row to each trajectory and changes nothing else', () => {
  check((n, [first, ...others], seed) => {
    const without = morris(n, others, seed)
    const withIt = morris(n, [first, ...others], seed)
    const d = others.length
    for (let t = 0; t < n; t++) {
      const long = Array.from({ length: d + 2 }, (_, row) => [
        ...withIt.unit.subarray((t * (d + 2) + row) * (d + 1), (t * (d + 2) + row + 1) * (d + 1)),
      ])
      const kept = long.filter((row, k) => k === 0 || row[0] === long[k - 1][0]).map((row) => row.slice(1))
      expect(kept.flat()).toEqual([...without.unit.subarray(t * (d + 1) * d, (t + 1) * (d + 1) * d)])
    }
  })
})

describe('latinHypercube', () => {
  it('has one point in each stratum of each factor, in an order of its own', () => {
    check((n, factors, seed) => {
      const sample = latinHypercube(n, factors, seed)
      factors.forEach((_, i) => {
        const strata = [...column(sample, i)].map((u) => Math.floor(u * n)).sort((a, b) => a - b)
        expect(strata).toEqual(Array.from({ length: n }, (_, s) => s))
      })
    })
    expect(column(latinHypercube(64, ['a', 'b'], 1), 0)).not.toEqual(column(latinHypercube(64, ['a', 'b'], 1), 1))
  })

  it.each([1, 3, 25, 100])('of %d points is the beginning of those of 2, 4, … 64 times as many', (n) => {
    const small = latinHypercube(n, ['a', 'b'], 'nested')
    for (let times = 2; times <= 64; times *= 2) {
      const large = latinHypercube(n * times, ['a', 'b'], 'nested')
      expect(rows(large, n)).toEqual(small.unit)
      for (const i of [0, 1]) expect(new Set(column(large, i).map((u) => Math.floor(u * large.n))).size).toBe(large.n)
    }
  })

  it('does not pair new points with old ones: columns stay uncorrelated, rows and strata too', () => {
    const n = 1024
    const sample = latinHypercube(n, ['a', 'b', 'c'], 3)
    const place = Float64Array.from({ length: n }, (_, j) => (j + 0.5) / n)
    const columns = [place, ...[0, 1, 2].map((i) => column(sample, i))]
    const product = (x: Float64Array, y: Float64Array) =>
      x.reduce((sum, u, j) => sum + 12 * (u - 0.5) * (y[j] - 0.5), 0)
    for (let a = 0; a < 4; a++)
      for (let b = 0; b < a; b++)
        expect(Math.abs(product(columns[a], columns[b])) / Math.sqrt(n), `${a} ${b}`).toBeLessThan(4)
    const halves = columns.slice(1).map((x) => product(x.subarray(0, n / 2), x.subarray(n / 2)) / Math.sqrt(n / 2))
    for (const correlation of halves) expect(Math.abs(correlation)).toBeLessThan(4)
  })
})

describe('morris', () => {
  it.each([2, 4, 6, 10])('on %d levels moves each factor once a trajectory, by Δ, over every level alike', (levels) => {
    const d = 5
    const trajectories = 2000
    const { n, unit } = morris(trajectories, ['a', 'b', 'c', 'd', 'e'], 1, levels)
    expect(n).toBe(trajectories * (d + 1))
    const met = new Float64Array(levels)
    const first = new Float64Array(d)
    let ups = 0
    for (let t = 0; t < trajectories; t++) {
      const moved = new Set<number>()
      for (let row = 0; row < d; row++) {
        const at = (t * (d + 1) + row) * d
        const steps = [...unit.subarray(at, at + d)].map((u, i) => unit[at + d + i] - u)
        const moving = steps.flatMap((step, i) => (step === 0 ? [] : [i]))
        expect(moving.length).toBe(1)
        expect(Math.abs(steps[moving[0]])).toBeCloseTo(levels / (2 * (levels - 1)), 12)
        if (steps[moving[0]] > 0) ups++
        if (row === 0) first[moving[0]]++
        moved.add(moving[0])
      }
      expect(moved.size).toBe(d)
      for (let i = 0; i < d; i++) met[Math.round(unit[t * (d + 1) * d + i] * (levels - 1))]++
    }
    const near = (count: number, trials: number, p: number) =>
      expect(Math.abs(count - trials * p)).toBeLessThan(4.5 * Math.sqrt(trials * p * (1 - p)))
    for (const count of met) near(count, trajectories * d, 1 / levels)
    for (const count of first) near(count, trajectories, 1 / d)
    near(ups, trajectories * d, 0.5)
  })

  it('refuses an odd number of levels', () => {
    expect(() => morris(1, ['a'], 1, 5)).toThrow('even number of levels, 2 or more, and not 5')
  })
})

describe('designs of listed levels', () => {
  const FACTORS: Levels[] = [
    { of: 'range', count: 3 },
    { of: 'values', count: 2 },
    { of: 'range', count: 1 },
  ]

  it('full factorial: every combination once, the last factor first, each row by its number', () => {
    const sample = fullFactorial(FACTORS)
    expect([...sample.unit]).toEqual([0, 0.5, 1].flatMap((a) => [0.25, 0.75].flatMap((b) => [a, b, 0.5])))
    for (let j = 0; j < sample.n; j++)
      expect(factorialPoint(j, FACTORS, new Float64Array(3))).toEqual(sample.unit.slice(j * 3, j * 3 + 3))
  })

  it('one at a time: the centre, both ends of ranges, each other value of lists', () => {
    const ends = { of: 'range', count: 2 } as const
    const values = { of: 'values', count: 3 } as const
    expect([...oneAtATime([ends, values, ends]).unit]).toEqual(
      [
        [0.5, 0.5, 0.5],
        [0, 0.5, 0.5],
        [1, 0.5, 0.5],
        [0.5, 1 / 6, 0.5],
        [0.5, 2.5 / 3, 0.5],
        [0.5, 0.5, 0],
        [0.5, 0.5, 1],
      ].flat(),
    )
    expect([...oneAtATime([values, ends], [0.2, 0]).unit]).toEqual([0.2, 0, 0.5, 0, 2.5 / 3, 0, 0.2, 1])
  })
})
