import { mean } from '../math/sums.ts'
import type { Scored } from './score.ts'

export interface Shares {
  readonly seed: number
  readonly assumption: number
  readonly rule: number
}

/**
 * Where the variance of a claim's margin comes from, by nested analysis of variance: seeds within assumption vectors,
 * vectors within rule combinations, combinations.
 *
 *   σ²_seed        mean of the variances within vectors
 *   σ²_assumption  mean of the variances of vector means within combinations, less what seeds add to them, σ²_seed / k
 *   σ²_rule        variance of combination means, less what vectors and seeds add to them
 *
 * What comes out below 0 is 0; together 1, or all 0 where nothing varies. Undefined margins are left out.
 * Source: Searle, Casella and McCulloch (1992), Variance Components, ch. 3.
 */
export function varianceShares(draws: readonly Scored[]): Shares {
  const groups = new Map<string, Map<number, number[]>>()
  for (const { rules, vector, margin } of draws) {
    if (!Number.isFinite(margin)) continue
    const vectors = groups.get(rules) ?? new Map<number, number[]>()
    groups.set(rules, vectors)
    vectors.set(vector, [...(vectors.get(vector) ?? []), margin])
  }
  const combinations = [...groups.values()].map((vectors) => [...vectors.values()])
  const within = combinations.flat()
  const seed = pooled(within)
  const seeds = harmonic(within.map(({ length }) => length))
  const vectorMeans = combinations.map((vectors) => vectors.map(mean))
  const spread = pooled(vectorMeans)
  const assumption = Math.max(0, spread - seed / seeds)
  const vectors = harmonic(vectorMeans.map(({ length }) => length))
  const rule = Math.max(0, pooled([vectorMeans.map(mean)]) - spread / vectors)
  const all = seed + assumption + rule
  return all > 0
    ? { seed: seed / all, assumption: assumption / all, rule: rule / all }
    : { seed: 0, assumption: 0, rule: 0 }
}

/** Variance within groups, pooled over them; 0 where no group has two. */
function pooled(groups: readonly (readonly number[])[]): number {
  let [squares, freedom] = [0, 0]
  for (const values of groups) {
    const centre = mean(values)
    for (const value of values) squares += (value - centre) * (value - centre)
    freedom += Math.max(0, values.length - 1)
  }
  return freedom > 0 ? squares / freedom : 0
}

const harmonic = (counts: readonly number[]): number =>
  counts.length > 0 ? counts.length / counts.reduce((sum, count) => sum + 1 / count, 0) : 1
