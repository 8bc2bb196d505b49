import { log } from '../../math/real.ts'
import { emulate } from './emulator.ts'
import { meanOf, type Tried } from './history.ts'
import type { Problem } from './problem.ts'

/** How well points go with what was observed, by emulator and by their own runs. */
export interface Likelihood {
  /** ln of the likelihood, up to a constant. */
  readonly emulated: (point: Float64Array) => number
  /** The same from the mean of a point’s own runs. */
  readonly simulated: (values: readonly Float64Array[]) => number
}

/**
 * Synthetic likelihood: whitened differences r_j are normal with variance 1 (tolerance) + s_j² (luck of one run, from
 * the differences between seeds; the observed world is one run), around the emulator’s mean or the mean of own runs.
 *
 *   ln L = −½ Σ_j (r_j² / (1 + s_j²) + ln(1 + s_j²))
 *
 * Source: Wood (2010), Nature 466: 1102–1104; tolerance as the kernel of approximate Bayesian computation: Wilkinson
 * (2013), Stat. Appl. Genet. Mol. Biol. 12(2): 129–141.
 */
export function likelihoodOf(problem: Problem, tried: readonly Tried[]): Likelihood {
  const whitened = tried.map(({ point, values }) => ({ point, runs: values.map((v) => problem.whiten(v)) }))
  const n = problem.observed.length
  const luck = new Float64Array(n)
  for (const { runs } of whitened) {
    const mean = meanOf(runs)
    for (const run of runs) for (let j = 0; j < n; j++) luck[j] += (run[j] - mean[j]) * (run[j] - mean[j])
  }
  const degrees = whitened.reduce((sum, { runs }) => sum + runs.length - 1, 0)
  const variance = luck.map((s) => 1 + (degrees > 0 ? s / degrees : 0))
  const constant = variance.reduce((sum, v) => sum + log(v), 0)
  const emulator = emulate(
    whitened.map(({ point }) => point),
    whitened.map(({ runs }) => meanOf(runs)),
  )
  const of = (r: Float64Array): number => {
    let sum = constant
    for (let j = 0; j < n; j++) sum += (r[j] * r[j]) / variance[j]
    return -0.5 * sum
  }
  const out = new Float64Array(n)
  return {
    emulated: (point) => of(emulator.predict(point, out)),
    simulated: (values) => of(problem.whiten(meanOf(values))),
  }
}
