import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contributionsOf, findingOf } from '../../src/lab/figures/contributions.ts'
import { incomeOf, MEASURES, type Measure } from '../../src/lab/figures/measures.ts'
import { effectOf, meanTrack } from '../../src/lab/figures/tracks.ts'
import { COLUMNS, TRAILING } from '../../src/lab/runs/columns.ts'
import type { Recording } from '../../src/lab/runs/orders.ts'
import { domainOf } from '../../src/lab/view/results/lead-axis.ts'
import { differenceIn, inUnit, NUMBERS } from '../../src/lab/words/numbers.ts'

/** A run whose measure is one figure, whatever the quarter. */
const run = (value: number): Recording => ({
  seed: 1,
  quarters: 6,
  values: Float64Array.of(value),
  ratios: new Float64Array(0),
  from: 0,
})
const figure: Measure = { ...incomeOf.all, of: ({ values }) => values[0]! }
const pairs = (baseline: readonly number[], policy: readonly number[]) => ({
  baseline: baseline.map(run),
  policy: policy.map(run),
})
const found = (baseline: readonly number[], policy: readonly number[], parts: readonly (readonly number[])[]) =>
  contributionsOf(
    figure,
    pairs(baseline, policy),
    parts.map((part, k) => [`${k}`, pairs(baseline, part)] as const),
    5,
  )
const sample = (size: number) =>
  fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: size, maxLength: size })
const samples = fc
  .integer({ min: 1, max: 12 })
  .chain((size) => fc.tuple(sample(size), sample(size), fc.array(sample(size), { minLength: 1, maxLength: 4 })))

describe('what made a difference', () => {
  it('adds up to the difference between the levels that the chart shows', () => {
    fc.assert(
      fc.property(samples, ([baseline, policy, parts]) => {
        const { from, to, total, alone, together } = found(baseline, policy, parts)
        expect(from).toBe(meanTrack(figure, baseline.map(run)).line.at(-1))
        expect(to).toBe(meanTrack(figure, policy.map(run)).line.at(-1))
        expect(total.mean).toBeCloseTo(to - from, 9)
        expect(total).toEqual(effectOf(figure, pairs(baseline, policy), 5))
        if (together) expect(from + alone.reduce((sum, { mean }) => sum + mean, together.mean)).toBeCloseTo(to, 9)
      }),
    )
  })

  it('is shared out only where it is clear, and to what is clear', () => {
    fc.assert(
      fc.property(samples, ([baseline, policy, parts]) => {
        const all = found(baseline, policy, parts)
        const { says, name, against } = findingOf(all)
        if (all.total.sign === 0) expect(says).toBe('unclear')
        if (name !== undefined) {
          const part = all.alone.find((other) => other.name === name)!
          expect(part.sign).toBe(all.total.sign)
          for (const other of all.alone)
            if (other.mean * all.total.sign > 0)
              expect(Math.abs(part.mean)).toBeGreaterThanOrEqual(Math.abs(other.mean))
          expect(says === 'most').toBe(part.mean / all.total.mean > 0.5)
        }
        if (against !== undefined) expect(all.alone.find((other) => other.name === against)!.sign).toBe(-all.total.sign)
      }),
    )
    expect(findingOf(found([0, 0, 0], [2, 3, 4], [[2, 2, 3]]))).toEqual({ says: 'most', name: '0', together: 0 })
    expect(
      findingOf(
        found(
          [0, 0],
          [2, 3],
          [
            [-1, 1],
            [1, -1],
          ],
        ),
      ).says,
    ).toBe('nobody')
    expect(
      findingOf(
        found(
          [0, 0],
          [2, 3],
          [
            [-1, -1],
            [1, -1],
          ],
        ),
      ),
    ).toMatchObject({ says: 'open', against: '0' })
  })
})

describe('shares of nothing', () => {
  it('are told, never NaN', () => {
    const nothing: Recording = {
      seed: 1,
      quarters: 94,
      values: new Float64Array(94 * COLUMNS.length),
      ratios: new Float64Array(94 * TRAILING.length),
      from: 0,
    }
    const both = { baseline: [nothing, nothing], policy: [nothing, nothing] }
    for (const measure of MEASURES)
      for (const relative of [false, true]) {
        const effect = effectOf(measure, both, 93, relative)
        const track = meanTrack(measure, both.policy)
        expect(domainOf([track], []).every(Number.isFinite), measure.id).toBe(true)
        expect(effect.sign).toBe(0)
        expect(effect.unclear).toBe(false)
        for (const numbers of Object.values(NUMBERS)) {
          const said = [
            inUnit(numbers, measure.unit, track.line.at(-1)!),
            differenceIn(numbers, measure.unit, effect.mean),
            numbers.signedPercent(effect.mean),
            numbers.moneyRange(effect.lo, effect.hi),
          ]
          expect(said.join(), measure.id).not.toMatch(/NaN|Infinity|undefined/)
        }
      }
    expect(findingOf(found([Number.NaN], [Number.NaN], [[Number.NaN]])).says).toBe('undefined')
  })

  it('do not count among the pairs', () => {
    const effect = effectOf(figure, pairs([1, Number.NaN, 1], [2, 2, 3]), 5)
    expect(effect).toMatchObject({ pairs: 2, higher: 2, mean: 1.5, sign: 1 })
    expect(effectOf(figure, pairs([0, 2], [1, 3]), 5, true)).toMatchObject({ pairs: 1, mean: 0.5 })
  })
})
