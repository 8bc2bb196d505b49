import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { key } from '../../src/math/random.ts'
import { sampledShapley, shapley } from '../../src/study/shapley.ts'

const includes = (coalition: number, g: number) => (coalition & (1 << g)) !== 0
/** The cost of a runway is that of its longest landing (Littlechild and Owen 1973, Management Science 20: 370–372). */
const airport = (costs: readonly number[]) => (coalition: number) => [
  Math.max(0, ...costs.filter((_, g) => includes(coalition, g))),
]

describe('exact', () => {
  it('shares the runway as in closed form: each stretch among those who need it', () => {
    const phi = shapley(4, airport([1, 3, 6, 10])).map(([value]) => value)
    const due = [1 / 4, 1 / 4 + 2 / 3, 1 / 4 + 2 / 3 + 3 / 2, 1 / 4 + 2 / 3 + 3 / 2 + 4]
    for (const [g, value] of phi.entries()) expect(value).toBeCloseTo(due[g], 12)
  })

  it('gives two thirds to the one glove that fits two others', () => {
    const gloves = (coalition: number) => [includes(coalition, 0) && (coalition & 0b110) !== 0 ? 1 : 0]
    const [[left], [one], [other]] = shapley(3, gloves)
    expect([left, one, other].map((value) => value * 6)).toEqual([4, 1, 1].map((value) => expect.closeTo(value, 12)))
  })

  it('gives everything to the one that acts, whatever the others are', () => {
    const alone = (coalition: number) => [includes(coalition, 2) ? 7 : 0, -3]
    expect(shapley(6, alone).map((phi) => [...phi])).toEqual(
      [0, 1, 2, 3, 4, 5].map((g) => (g === 2 ? [expect.closeTo(7, 12), 0] : [0, 0])),
    )
  })

  it('adds up to the whole, in every game', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 32, maxLength: 32 }),
        (n, table) => {
          const sum = shapley(n, (coalition) => [table[coalition]]).reduce((total, [phi]) => total + phi, 0)
          expect(sum).toBeCloseTo(table[2 ** n - 1] - table[0], 9)
        },
      ),
    )
  })
})

describe('sampled', () => {
  const costs = [1, 2, 3, 4, 5, 6, 7, 8, 9]

  it('comes near the exact values, and adds up to the whole exactly', () => {
    const game = airport(costs)
    const exact = shapley(9, game)
    const near = sampledShapley(9, 400, key('orders', 'test', 0), game)
    for (const [g, [value]] of near.entries()) expect(Math.abs(value - exact[g][0])).toBeLessThan(0.25)
    expect(near.reduce((sum, [value]) => sum + value, 0)).toBeCloseTo(9, 9)
  })

  it('is exact with a single pair of orders where players only add', () => {
    const sum = (coalition: number) => [
      costs.reduce((total, cost, g) => total + (includes(coalition, g) ? cost : 0), 0),
    ]
    for (const [g, [value]] of sampledShapley(9, 1, 5, sum).entries()) expect(value).toBeCloseTo(costs[g], 12)
  })
})
