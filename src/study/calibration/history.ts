import { random } from '../sampling/random.ts'
import { sobolSequence } from '../sampling/sobol-sequence.ts'
import { CHAINS, walk } from './chains.ts'
import { type Emulator, emulate } from './emulator.ts'
import type { Problem } from './problem.ts'

/** A point that was simulated: the values of its targets, by seed. */
export interface Tried {
  readonly point: Float64Array
  readonly values: readonly Float64Array[]
}

/** A target may be missed by so many standard deviations (Pukelsheim 1994: at least 95 % of any unimodal law). */
const CUTOFF = 3
/** Share of the targets, the worst, that do not count: by the same bound one in twenty may be missed by more. */
const FORGIVEN = 0.05

/** How implausible a point is: the largest |observed − expected| but for one in twenty, in standard deviations of all that lies between. */
export type Implausibility = (point: Float64Array) => number

/**
 * Implausibility by one wave’s runs:
 *
 *   I_j(u) = |z_j − E_j(u)| / √(tolerance_j² + spread_j²)
 *
 * Source: Craig et al. (1997); Vernon, Goldstein and Bower (2010), Bayesian Analysis 5(4): 619–670.
 */
export function implausibilityOf({ observed, tolerance }: Problem, tried: readonly Tried[]): Implausibility {
  const emulator: Emulator = emulate(
    tried.map(({ point }) => point),
    tried.map(({ values }) => meanOf(values)),
  )
  const scale = tolerance.map((s, j) => Math.sqrt(s * s + emulator.spread[j] * emulator.spread[j]))
  const out = new Float64Array(observed.length)
  const forgiven = Math.floor(FORGIVEN * observed.length)
  return (point) => {
    emulator.predict(point, out)
    const worst = new Float64Array(forgiven + 1)
    for (let j = 0; j < out.length; j++) {
      let missed = Math.abs(observed[j] - out[j]) / scale[j]
      for (let k = 0; k < worst.length && missed > 0; k++)
        if (missed > worst[k]) [worst[k], missed] = [missed, worst[k]]
    }
    return worst[forgiven]
  }
}

/** The first wave: a space-filling design over the whole prior. */
export function firstWave({ names }: Problem, n: number): readonly Float64Array[] {
  const { unit, d } = sobolSequence(n, names, 'calibration')
  return Array.from({ length: n }, (_, j) => unit.slice(j * d, (j + 1) * d))
}

/** What no wave has ruled out. */
export interface NotRuledOutYet {
  /** Share of the prior, counted on 20,000 random points. */
  readonly share: number
  /** Points spread over it; none where nothing is left. */
  readonly points: readonly Float64Array[]
}

/**
 * n points spread evenly over what is left: chains from the least implausible of many random points, drawn by a penalty
 * of ten per unit of implausibility beyond the cut-off until they are inside it.
 */
export function notRuledOutYet(
  problem: Problem,
  waves: readonly Implausibility[],
  n: number,
  steps: number,
): NotRuledOutYet {
  const beyond = (point: Float64Array): number =>
    waves.reduce((sum, implausibility) => sum + Math.max(0, implausibility(point) - CUTOFF), 0)
  const COUNT = 20_000
  const { unit, d } = random(COUNT, problem.names, `left ${waves.length}`)
  const tried = Array.from({ length: COUNT }, (_, j) => {
    const point = unit.slice(j * d, (j + 1) * d)
    return { point, excess: beyond(point) }
  })
  const share = tried.filter(({ excess }) => excess === 0).length / COUNT
  const start = tried.toSorted((a, b) => a.excess - b.excess).slice(0, CHAINS)
  const inside: Float64Array[] = []
  const every = Math.max(1, Math.floor((steps / 2) * (CHAINS / (2 * n))))
  walk({
    start: start.map(({ point }) => point),
    steps,
    seed: `left ${waves.length}`,
    logDensity: (point) => -10 * beyond(point),
    visit: (point, density, step) => {
      if (density === 0 && step >= steps / 2 && step % every === 0) inside.push(point)
    },
  })
  return { share, points: spread(inside, n) }
}

/** n of some points, evenly by their order; all of them where they are fewer. */
export const spread = <T>(points: readonly T[], n: number): T[] =>
  points.length <= n
    ? [...points]
    : Array.from({ length: n }, (_, k) => points[Math.floor(((k + 0.5) * points.length) / n)])

export function meanOf(values: readonly Float64Array[]): Float64Array {
  const mean = new Float64Array(values[0].length)
  for (const run of values) for (let j = 0; j < mean.length; j++) mean[j] += run[j] / values.length
  return mean
}
