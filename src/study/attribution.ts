import { key } from '../math/random.ts'
import { mean } from '../math/sums.ts'
import { type Difference, differenceOf, type Measured, measured } from './paired.ts'
import { EXACT, sampledShapley, shapley } from './shapley.ts'

/** What each group of a policy did, output by output, over seeds; `total` is b − a. */
export interface Attribution {
  readonly groups: readonly (readonly Measured[])[]
  readonly total: readonly Difference[]
  /** Total less the groups: what rounding leaves. */
  readonly residual: readonly number[]
}

/** Random orders of a seed and as many reverses, where there are too many groups for all coalitions. */
const PAIRS = 4

/** The coalitions that the attribution of one seed asks for. */
export function coalitionsFor(groups: number, seed: number): readonly number[] {
  const asked = new Set([0, (1 << groups) - 1])
  played(groups, seed, (coalition) => {
    asked.add(coalition)
    return NOTHING
  })
  return [...asked].sort((a, b) => a - b)
}

const NOTHING: readonly number[] = [0]

const played = (groups: number, seed: number, game: (coalition: number) => ArrayLike<number>) =>
  groups === 0
    ? []
    : groups <= EXACT
      ? shapley(groups, game)
      : sampledShapley(groups, PAIRS, key(seed, 'orders', groups), game)

/**
 * Attribute what a policy does to its groups by Shapley values, seed by seed under common random numbers: exact up to
 * six groups, beyond by sampled orders that differ from seed to seed, so that the standard error holds their noise too.
 * `outcome` gives the outputs of a coalition (bit g: group g) under a seed.
 */
export function attribute(
  groups: number,
  seeds: readonly number[],
  outcome: (coalition: number, seed: number) => ArrayLike<number>,
): Attribution {
  const all = (1 << groups) - 1
  const values = seeds.map((seed) => played(groups, seed, (coalition) => outcome(coalition, seed)))
  const totals = seeds.map((seed) => {
    const none = outcome(0, seed)
    return Array.from(outcome(all, seed), (value, k) => value - none[k])
  })
  const outputs = totals[0].map((_, k) => k)
  const told = Array.from({ length: groups }, (_, g) => outputs.map((k) => measured(values.map((phi) => phi[g][k]))))
  const total = outputs.map((k) => differenceOf(totals.map((difference) => difference[k])))
  const residual = outputs.map((k) =>
    mean(totals.map((d, s) => d[k] - values[s].reduce((sum, phi) => sum + phi[k], 0))),
  )
  return { groups: told, total, residual }
}
