import { describe, expect, it } from 'vitest'
import { attribute, coalitionsFor } from '../../src/study/attribution.ts'
import { paired } from '../../src/study/paired.ts'

const has = (mask: number, g: number) => (mask >> g) & 1
const SEEDS = [1, 2, 3, 4]

describe('attribution', () => {
  // v(S) = Σ_{g ∈ S} (g + 1) + 6 [0 and 1 in S] + s: the synergy is shared by halves, and luck that all coalitions share cancels
  const outcome = (mask: number, seed: number) => [
    [0, 1, 2].reduce((sum, g) => sum + has(mask, g) * (g + 1), 0) + 6 * has(mask, 0) * has(mask, 1) + seed,
    has(mask, 2) * seed,
  ]

  it('shares synergies by halves, whatever luck all coalitions share', () => {
    const { groups, total, residual } = attribute(3, SEEDS, outcome)
    expect(groups.map(([first]) => first!.value)).toEqual([4, 5, 3].map((value) => expect.closeTo(value, 12)))
    expect(groups.map(([first]) => first!.se)).toEqual([0, 0, 0].map(() => expect.closeTo(0, 12)))
    expect(total[0]!.value).toBeCloseTo(12, 12)
    expect(residual[0]).toBeCloseTo(0, 12)
  })

  it('has the standard error of what differs from seed to seed: sd / √n', () => {
    const { groups } = attribute(3, SEEDS, outcome)
    expect(groups[2]![1]!.value).toBeCloseTo(2.5, 12)
    expect(groups[2]![1]!.se).toBeCloseTo(Math.sqrt(5 / 3) / 2, 12)
  })

  it('plays only coalitions that it has asked for, and all of them up to six groups', () => {
    expect(coalitionsFor(3, 1)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
    const asked = new Set(coalitionsFor(9, 5))
    expect(asked.size).toBeLessThan(80)
    attribute(9, [5], (mask) => {
      expect(asked.has(mask)).toBe(true)
      return [mask]
    })
  })

  it('adds up with nine groups as well', () => {
    const { groups, total } = attribute(9, SEEDS, (mask, seed) => [Math.sqrt(mask) * seed])
    expect(groups.reduce((sum, [g]) => sum + g!.value, 0)).toBeCloseTo(total[0]!.value, 9)
  })
})

describe('pairs', () => {
  it('are told by their means, mean difference and the middle nine tenths', () => {
    const a = Array.from({ length: 21 }, (_, k) => k)
    const pair = paired(
      a,
      a.map((value) => 3 * value),
    )!
    expect(pair).toEqual({ a: 10, b: 30, difference: 20, lo90: 2, hi90: 38, pairs: 21 })
  })

  it('count only where both sides are defined', () => {
    expect(paired([1, Number.NaN, 3], [2, 5, Number.NaN])).toMatchObject({ difference: 1, pairs: 1 })
    expect(paired([Number.NaN], [1])).toBeUndefined()
  })
})
