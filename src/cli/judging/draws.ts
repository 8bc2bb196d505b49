import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Mechanism } from '../../claims/mechanism.ts'
import { posteriorVectors, priorVectors, rulesOf, type Vector, vectorsIn } from '../../claims/vectors.ts'
import { type AssumptionId, DEFAULT_ASSUMPTIONS } from '../../scenario/assumptions.ts'
import { ScenarioError } from '../../scenario/errors.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { SCENARIOS, shown } from '../library.ts'
import { loadPosterior } from '../study/evidence.ts'

/** A vector under one seed, of prior or posterior, perhaps with a mechanism off. */
export interface JudgeDraw {
  readonly family: 'posterior' | 'prior' | Mechanism
  readonly vector: number
  readonly rules: string
  readonly seed: number
}

export const SEEDS = 2
/** Vectors on which mechanisms are knocked out. */
export const KNOCKOUT_VECTORS = 25

/** The draws of one family: every vector with seeds of its own, so that luck is not shared between vectors. */
export const drawsOf = (family: JudgeDraw['family'], vectors: readonly Vector[]): readonly JudgeDraw[] =>
  vectors.flatMap(({ rules }, vector) =>
    Array.from({ length: SEEDS }, (_, k) => ({ family, vector, rules: rulesOf(rules), seed: SEEDS * vector + k + 1 })),
  )

/** The vectors of a judgement, and where those of the posterior come from. */
export interface Vectors {
  readonly source: string
  readonly posterior: readonly Vector[]
  readonly prior: readonly Vector[]
}

/**
 * Vectors of the calibration that comes with the package, over the rule combinations that it kept. Without one, other
 * draws of the prior stand for the posterior: nothing can then speak for a claim or against it.
 */
export function vectorsFor(n: number): Vectors {
  const file = join(SCENARIOS, 'posterior.csv')
  if (!existsSync(file)) {
    const posterior = priorVectors(n, 'in place of the posterior')
    return { source: 'prior draws (no calibration)', posterior, prior: priorVectors(n, 'prior') }
  }
  const calibrated = loadPosterior(file)
  if (n > vectorsIn(calibrated))
    throw new ScenarioError({
      code: 'out-of-range',
      path: '--vectors',
      got: `${n}`,
      expected: `at most ${vectorsIn(calibrated)}, which the calibration has`,
    })
  const prior = priorVectors(
    n,
    'prior',
    calibrated.map(({ rules }) => rules),
  )
  return { source: shown(file), posterior: posteriorVectors(n, calibrated), prior }
}

/** What a vector sets in a scenario: all but what the scenario itself sets, which is what it asks. */
export const settingsIn = (scenario: Scenario, { assumptions }: Vector): Partial<Record<AssumptionId, number>> =>
  Object.fromEntries(
    Object.entries(assumptions).filter(
      ([id]) => scenario.assumptions[id as AssumptionId] === DEFAULT_ASSUMPTIONS[id as AssumptionId],
    ),
  )
