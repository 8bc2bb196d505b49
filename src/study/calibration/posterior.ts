import { draw, key } from '../../math/random.ts'
import { exp, log } from '../../math/real.ts'
import { quantile } from '../../math/sums.ts'
import { CHAINS, walk } from './chains.ts'
import { spread, type Tried } from './history.ts'
import type { Likelihood } from './likelihood.ts'
import type { Problem } from './problem.ts'

/** How far the least misfit rises where one coordinate is held in a twentieth of its range. */
export type Profile = readonly (number | undefined)[]
export const STEPS = 20

/** Points by emulated likelihood to the power `heat`, and the least −2 ln L by twentieth of every coordinate. */
export interface Walked {
  readonly points: readonly Float64Array[]
  readonly ends: readonly Float64Array[]
  readonly profiles: readonly Profile[]
}

export function walkPosterior(
  problem: Problem,
  likelihood: Likelihood,
  start: readonly Float64Array[],
  { n, steps, heat, seed }: { n: number; steps: number; heat: number; seed: string },
): Walked {
  const from = Array.from({ length: CHAINS }, (_, k) => start[k % start.length])
  const visited: Float64Array[] = []
  const d = problem.names.length
  const least = Array.from({ length: d }, () => new Float64Array(STEPS).fill(Infinity))
  const every = Math.max(1, Math.floor(((steps * 2) / 3) * (CHAINS / (4 * n))))
  const ends = walk({
    start: from,
    steps,
    seed,
    logDensity: (point) => heat * likelihood.emulated(point),
    visit: (point, density, step) => {
      const misfit = (-2 * density) / heat
      for (let k = 0; k < d; k++) {
        const bin = Math.min(STEPS - 1, Math.floor(point[k] * STEPS))
        if (misfit < least[k][bin]) least[k][bin] = misfit
      }
      if (step >= steps / 3 && step % every === 0) visited.push(point)
    },
  })
  const best = least.reduce((low, bins) => bins.reduce((a, b) => Math.min(a, b), low), Infinity)
  return {
    points: spread(visited, n),
    ends,
    profiles: least.map((bins) => [...bins].map((m) => (m === Infinity ? undefined : m - best))),
  }
}

/** Weights above this quantile of them count as it (truncated importance sampling; Ionides 2008, JCGS 17(2)). */
const TRUNCATED = 0.75

/**
 * Which of the points drawn by the emulator stay, once they have been run: with probability w_i / w_max,
 * w_i = L simulated / L emulated, truncated. What the emulator gets wrong is mended so, and what stays are vectors
 * whose own runs were seen.
 */
export function accepted(likelihood: Likelihood, tried: readonly Tried[], round: number): readonly Tried[] {
  if (tried.length === 0) return []
  const ratios = tried.map(({ point, values }) => likelihood.simulated(values) - likelihood.emulated(point))
  const most = quantile(Float64Array.from(ratios).sort(), TRUNCATED)
  const here = key('calibration', `accept ${round}`, 0)
  return tried.filter((_, k) => log(draw(here, k)) < Math.min(0, ratios[k] - most))
}

/** Effective share of points by the same weights, untruncated: how well the emulator knows the simulation. */
export function effectiveShare(likelihood: Likelihood, tried: readonly Tried[]): number {
  const ratios = tried.map(({ point, values }) => likelihood.simulated(values) - likelihood.emulated(point))
  const top = ratios.reduce((a, b) => Math.max(a, b), -Infinity)
  const weights = ratios.map((r) => exp(r - top))
  const total = weights.reduce((a, b) => a + b, 0)
  return (total * total) / (weights.reduce((sum, w) => sum + w * w, 0) * weights.length)
}
