import { misfitOf, proposalsOf, ROUNDS, type Values } from '../../claims/beside.ts'
import { FIRST_LOOK } from '../../claims/looks.ts'
import { calibratedVectors, priorVectors, type Vector, vectorsIn } from '../../claims/vectors.ts'
import { evidenceRowsOf, yearsOfRun } from '../../evidence/rows.ts'
import { quantile } from '../../math/sums.ts'
import { ScenarioError } from '../../text/errors.ts'
import type { World } from '../../worlds/world.ts'
import { ensemble } from '../runs/ensemble.ts'
import { hasPosterior, loadPosterior, loadTargets } from '../worlds/evidence.ts'
import { loadScenario } from '../worlds/library.ts'

/** The vectors of a judgement, and where those of the posterior come from. */
export interface Vectors {
  readonly source: string
  readonly posterior: readonly Vector[]
  readonly prior: readonly Vector[]
}

export interface Threads {
  readonly workers: number
  readonly store: string
  readonly signal: AbortSignal
}

/** The seed by which it is seen whether a vector fits. */
const SEED = 1
/** Vectors below which so many rounds of proposals are tried together. */
const [FEW, TOGETHER] = [25, 4]
/** What stands beside calibrated values may fit as badly as this share of what calibration left fits better than. */
const AS_BADLY = 0.95

/**
 * Vectors of the calibration that comes with the package, over the rule combinations that it kept. Without one, other
 * draws of the prior stand for the posterior: nothing can then speak for a claim or against it.
 */
export async function vectorsFor(n: number, world: World, threads: Threads): Promise<Vectors> {
  const calibrated = hasPosterior(world) ? loadPosterior(world) : []
  if (calibrated.length === 0) {
    const posterior = priorVectors(n, 'in place of the posterior', world)
    return { source: `priors only: ${world.id} has no posterior`, posterior, prior: priorVectors(n, 'prior', world) }
  }
  if (n > vectorsIn(calibrated))
    throw new ScenarioError({
      code: 'out-of-range',
      path: '--vectors',
      got: `${n}`,
      expected: `at most ${vectorsIn(calibrated)}, which the calibration has`,
    })
  const rules = calibrated.map((one) => one.rules)
  const most = await worstOf(calibratedVectors(Math.min(FIRST_LOOK, n), calibrated, world), world, threads)
  const posterior = await completed(calibratedVectors(n, calibrated, world), most, world, threads)
  return { source: `worlds/${world.id}/posterior.csv`, posterior, prior: priorVectors(n, 'prior', world, rules) }
}

/**
 * Calibrated vectors with what calibration left at its defaults drawn beside them, as far as the figures of 2013–2020 let
 * it be: the first proposal with which the vector fits no worse than all but a twentieth of the vectors do by themselves.
 */
async function completed(
  vectors: readonly Vector[],
  most: number,
  world: World,
  threads: Threads,
): Promise<readonly Vector[]> {
  const beside = new Array<Values | undefined>(vectors.length)
  for (let round = 0; round < ROUNDS; ) {
    const open = vectors.flatMap((_, v) => (beside[v] ? [] : [v]))
    if (open.length === 0) break
    // few runs do not pay for threads of their own: several rounds are tried at once, and the first that fits counts
    const at = Array.from({ length: open.length < FEW ? TOGETHER : 1 }, (_, k) => round + k).filter((k) => k < ROUNDS)
    const proposals = at.map((k) => proposalsOf(vectors.length, k, world))
    const tried = open.flatMap((v) =>
      proposals.map((of) => ({ ...vectors[v], assumptions: { ...of[v], ...vectors[v].assumptions } })),
    )
    const found = await misfits(tried, world, threads)
    open.forEach((v, k) => {
      const fits = at.findIndex((_, r) => found[k * at.length + r] <= most)
      if (fits >= 0) beside[v] = proposals[fits][v]
    })
    round += at.length
  }
  const last = proposalsOf(vectors.length, ROUNDS, world)
  return vectors.map(({ assumptions, rules }, v) => ({
    assumptions: { ...(beside[v] ?? last[v]), ...assumptions },
    rules,
  }))
}

/** What all but a twentieth of some vectors fit better than by themselves; of the first look's, however many more are judged. */
const worstOf = async (vectors: readonly Vector[], world: World, threads: Threads): Promise<number> =>
  quantile(Float64Array.from(await misfits(vectors, world, threads)).sort(), AS_BADLY)

/** How far the baseline of each vector is from the figures that it should fit; Infinity where it stops. */
async function misfits(vectors: readonly Vector[], world: World, threads: Threads): Promise<number[]> {
  const targets = loadTargets(world).filter(({ role }) => role === 'fit')
  const out: number[] = []
  const draws = vectors.map((vector) => ({ ...vector, scenario: 0, seed: SEED }))
  for await (const outcome of ensemble({
    scenarios: [loadScenario('baseline')],
    excerpt: evidenceRowsOf(world),
    draws,
    ...threads,
  }))
    out.push(
      'values' in outcome ? misfitOf(yearsOfRun(outcome.values, world), targets, world) : Number.POSITIVE_INFINITY,
    )
  return out
}
