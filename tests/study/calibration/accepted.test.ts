import { expect, it } from 'vitest'
import { accepted, effectiveShare } from '../../../src/study/calibration/posterior.ts'

/** Points whose logarithm of simulated over emulated likelihood is given. */
const likelihood = {
  simulated: (values: ArrayLike<number>) => values[0]!,
  emulated: () => 0,
} as unknown as Parameters<typeof accepted>[0]
const tried = (ratios: readonly number[]) =>
  ratios.map((ratio) => ({ point: Float64Array.of(0.5), values: Float64Array.of(ratio) })) as unknown as Parameters<
    typeof accepted
  >[1]
const times = (count: number, ratio: number): number[] => Array.from({ length: count }, () => ratio)

it('one point that the emulator missed by far does not turn all others away: weights count up to their third quartile', () => {
  expect(accepted(likelihood, tried([...times(39, 0), 20]), 1)).toHaveLength(40)
  // nor do a quarter of them
  expect(accepted(likelihood, tried([...times(33, 0), ...times(7, 20)]), 1)).toHaveLength(40)
  // more than that are the measure of the others
  expect(accepted(likelihood, tried([...times(24, 0), ...times(16, 20)]), 1)).toHaveLength(16)
})

it('a point stays with the probability of its weight', () => {
  const kept = accepted(likelihood, tried([...times(2000, 0), ...times(2000, Math.log(0.3))]), 2).length - 2000
  // a binomial of 2,000 draws: six standard errors
  expect(Math.abs(kept - 600)).toBeLessThan(6 * Math.sqrt(2000 * 0.3 * 0.7))
})

it('the effective share is (Σw)² over n Σw², untruncated', () => {
  expect(effectiveShare(likelihood, tried([0, Math.log(3)]))).toBeCloseTo(16 / (2 * 10), 12)
  expect(accepted(likelihood, [], 1)).toEqual([])
})
