import { firstWave, type Implausibility, implausibilityOf, notRuledOutYet, spread, type Tried } from './history.ts'
import { likelihoodOf } from './likelihood.ts'
import { accepted, effectiveShare, type Profile, walkPosterior } from './posterior.ts'
import type { Effort, Problem } from './problem.ts'

/** What a wave tried, and what it left. */
export interface Wave {
  readonly points: number
  readonly stopped: number
  /** Share of the prior that no wave so far rules out. */
  readonly left: number
}

/** What calibration found, in the unit cube. */
export interface Calibration {
  readonly waves: readonly Wave[]
  /** Vectors of the posterior, each run and accepted. */
  readonly vectors: readonly Float64Array[]
  /** Share of the vectors proposed that were accepted, and their effective share before truncation. */
  readonly acceptance: number
  readonly effective: number
  /** By coordinate: how far the least misfit (−2 ln L) rises, over twentieths of its range. */
  readonly profiles: readonly Profile[]
}

export interface Failure {
  readonly waves: readonly Wave[]
  readonly failed: 'runs stop' | 'nothing left' | 'too few accepted'
}

/** Heat of the wave that learns the shape of the posterior: its spread is doubled. */
const HEAT = 0.25
/**
 * First seeds of the heated wave and of the vectors’ own runs. There every point has seeds of its own, so that the luck of
 * a few is not taken for the model’s answer; waves that only rule out compare points under the same luck.
 */
const [HOT_SEEDS, OWN_SEEDS] = [101, 10_001]
/** Rounds of proposals at most, each learning from the last; what any of them accepts counts. */
const ROUNDS = 4

/**
 * Calibration: history matching, then approximate Bayesian computation on what is left.
 *
 *   1  waves: points over what is left of the prior, run, emulated; what misses over one target in twenty by 3 σ is ruled out
 *   2  a wave over the heated posterior, so that the emulator is sharp where it counts
 *   3  points by the emulated posterior, run, accepted by simulated over emulated likelihood
 *
 * Draws have addresses and runs come in order, so the result depends on nothing but problem and effort: not on threads,
 * not on interruptions where runs are found again.
 */
export async function calibrate(problem: Problem, effort: Effort): Promise<Calibration | Failure> {
  const waves: Wave[] = []
  const ruled: Implausibility[] = []
  const tryOut = async (points: readonly Float64Array[], first: number, apart = 0): Promise<Tried[]> => {
    const seedsOf = (k: number) => Array.from({ length: effort.seeds }, (_, s) => first + s + apart * k)
    const runs = await problem.simulate(
      points,
      points.map((_, k) => seedsOf(k)),
    )
    return points.flatMap((point, k) => (runs[k] === undefined ? [] : [{ point, values: runs[k] }]))
  }

  let points = firstWave(problem, effort.points)
  let tried: Tried[] = []
  for (let wave = 0; wave < effort.waves; wave++) {
    tried = await tryOut(points, 1)
    if (tried.length < points.length / 2) return { waves, failed: 'runs stop' }
    ruled.push(implausibilityOf(problem, tried))
    const left = notRuledOutYet(problem, ruled, effort.points, effort.steps)
    waves.push({ points: points.length, stopped: points.length - tried.length, left: left.share })
    if (left.points.length < effort.points / 2) return { waves, failed: 'nothing left' }
    points = left.points
  }

  let heated = [...tried, ...(await tryOut(points, 1))]
  let chains: readonly Float64Array[] = points
  const hot = walkPosterior(problem, likelihoodOf(problem, heated), chains, {
    n: effort.points,
    steps: effort.steps,
    heat: HEAT,
    seed: 'hot',
  })
  chains = hot.ends
  heated = await tryOut(hot.points, HOT_SEEDS, effort.seeds)
  const vectors: Tried[] = []
  let proposed = 0
  for (let round = 0; round < ROUNDS; round++) {
    const likelihood = likelihoodOf(problem, heated)
    const walked = walkPosterior(problem, likelihood, chains, {
      n: 2 * effort.vectors,
      steps: effort.steps,
      heat: 1,
      seed: `posterior ${round}`,
    })
    chains = walked.ends
    const runs = await tryOut(walked.points, OWN_SEEDS, effort.seeds)
    proposed += walked.points.length
    vectors.push(...accepted(likelihood, runs, round))
    if (vectors.length >= effort.vectors)
      return {
        waves,
        vectors: spread(vectors, effort.vectors).map(({ point }) => point),
        acceptance: vectors.length / proposed,
        effective: effectiveShare(likelihood, runs),
        profiles: walked.profiles.map((profile, k) => profile.map((rise, bin) => rise ?? hot.profiles[k][bin])),
      }
    heated = [...heated, ...runs]
  }
  return { waves, failed: 'too few accepted' }
}
