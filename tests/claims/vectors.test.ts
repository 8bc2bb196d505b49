import { describe, expect, it } from 'vitest'
import { ASSUMPTIONS, DEFAULT_ASSUMPTIONS, MARKED, WORLD } from '../../scripts/default-world.ts'
import { EFFECTS, misfitOf, proposalsOf, ROUNDS, uncalibratedOf } from '../../src/claims/beside.ts'
import { COMBINATIONS, calibratedVectors, drawnIn, priorVectors, rulesOf, vectorsIn } from '../../src/claims/vectors.ts'
import { loadTargets } from '../../src/cli/worlds/evidence.ts'
import { toleranceOf } from '../../src/evidence/targets.ts'

describe('prior vectors', () => {
  const vectors = priorVectors(40, 'prior', WORLD)
  it('lie in the ranges of all assumptions but shocks that scenarios ask for', () => {
    for (const { assumptions } of vectors)
      for (const [id, value] of Object.entries(assumptions)) {
        const [low, high] = ASSUMPTIONS[id as keyof typeof ASSUMPTIONS].range
        expect(value >= low && value <= high, id).toBe(true)
      }
    expect(drawnIn(WORLD)).toHaveLength(Object.keys(ASSUMPTIONS).length - 1)
    expect(drawnIn(WORLD)).not.toContain('trade-war-cost')
  })
  it('have every combination of rules as often', () => {
    expect(COMBINATIONS).toHaveLength(4)
    for (const rules of COMBINATIONS)
      expect(vectors.filter((vector) => rulesOf(vector.rules) === rulesOf(rules))).toHaveLength(10)
  })
  it('are the first of more, and others at another address', () => {
    expect(priorVectors(80, 'prior', WORLD).slice(0, 40)).toEqual(vectors)
    expect(priorVectors(40, 'elsewhere', WORLD)[0]!.assumptions).not.toEqual(vectors[0]!.assumptions)
  })
})

it('calibrated vectors take the combinations in turn, each in the order of the calibration', () => {
  const calibrated = COMBINATIONS.slice(0, 2).map((rules, c) => ({
    rules,
    vectors: [0, 1, 2].map((k) => ({ 'trend-fade': 10 * c + k + 4 })),
  }))
  expect(vectorsIn(calibrated)).toBe(6)
  const found = calibratedVectors(4, calibrated, WORLD)
  expect(found.map(({ assumptions }) => assumptions['trend-fade'])).toEqual([4, 14, 5, 15])
  expect(found.map(({ rules }) => rules)).toEqual([0, 1, 0, 1].map((c) => COMBINATIONS[c]))
})

describe('calibrated vectors that no file could hold', () => {
  const of = (assumptions: object, rules: object = COMBINATIONS[0]!) =>
    calibratedVectors(1, [{ rules, vectors: [assumptions] }] as never, WORLD)
  it('lie within the range of every assumption, its ends too', () => {
    for (const [id, { range }] of Object.entries(ASSUMPTIONS)) {
      for (const value of range) expect(of({ [id]: value })).toHaveLength(1)
      for (const value of [range[0] - 1, range[1] + 1, Number.NaN, Number.POSITIVE_INFINITY, '5', null])
        expect(() => of({ [id]: value })).toThrow(`vector 1.assumptions.${id}: got `)
    }
  })
  it('are of assumptions and rules that are, and as many as there are', () => {
    expect(() => of({ 'trend-fad': 5 })).toThrow(/vector 1.assumptions: got trend-fad; .*nearest trend-fade/)
    expect(() => of({}, { invest: 'guess' })).toThrow('vector 1.rules.invest: got guess; expected logit or imitate')
    expect(() => calibratedVectors(2, [{ rules: COMBINATIONS[0]!, vectors: [{}] }], WORLD)).toThrow('at most 1')
    expect(() => calibratedVectors(1, [], WORLD)).toThrow('at most 0')
  })
})

describe('what is drawn beside calibrated values', () => {
  it('is nothing that is calibrated', () => {
    for (const id of uncalibratedOf(WORLD)) expect(MARKED, id).not.toContain(id)
    expect(new Set(uncalibratedOf(WORLD)).size).toBe(uncalibratedOf(WORLD).length)
  })
  it('is uniform at first, then drawn to the defaults, and in the end the defaults', () => {
    const spread = (round: number) => {
      const id = 'world-contracts'
      const values = proposalsOf(200, round, WORLD).map((proposal) => proposal[id]!)
      return Math.max(...values) - Math.min(...values)
    }
    const [low, high] = ASSUMPTIONS['world-contracts'].range
    expect(spread(0) / (high - low)).toBeGreaterThan(0.95)
    expect(spread(4) / (high - low)).toBeLessThan(0.5)
    expect(spread(15) / (high - low)).toBeLessThan(0.13)
    const effects: readonly string[] = EFFECTS
    for (const proposal of proposalsOf(3, ROUNDS, WORLD))
      for (const id of uncalibratedOf(WORLD))
        expect(proposal[id] === DEFAULT_ASSUMPTIONS[id], id).toBe(!effects.includes(id))
  })
  it('stays in the ranges, and is the first of more', () => {
    for (const round of [0, 7, 14])
      for (const proposal of proposalsOf(50, round, WORLD))
        for (const id of uncalibratedOf(WORLD)) {
          const [low, high] = ASSUMPTIONS[id].range
          expect(proposal[id]! >= low - 1e-12 && proposal[id]! <= high + 1e-12, id).toBe(true)
        }
    expect(proposalsOf(9, 3, WORLD).slice(0, 4)).toEqual(proposalsOf(4, 3, WORLD))
  })
})

it('misfit is the mean square of what figures are off by, in tolerances', () => {
  const targets = loadTargets(WORLD).filter(({ indicator, year }) => indicator === 'gdp' && year === '2014')
  const by = (shift: number) =>
    misfitOf(
      {
        sum: (name, year) => {
          const target = targets.find((t) => name === `gdp/${t.region}/all` && t.year === `${year}`)!
          return target.observed + shift * toleranceOf(target)
        },
        end: () => Number.NaN,
      },
      targets,
      WORLD,
    )
  expect(targets).toHaveLength(3)
  expect(by(0)).toBe(0)
  expect(by(2)).toBeCloseTo(4, 9)
})
