import type { Mechanism } from '../../claims/mechanism.ts'
import { rulesOf, type Vector } from '../../claims/vectors.ts'
import type { AssumptionId, SomeAssumptions } from '../../model/assumptions.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { defaultsOf } from '../../worlds/cards.ts'

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

/** What a vector sets in a scenario: all but what the scenario itself sets, which is what it asks. */
export const settingsIn = (scenario: Scenario, { assumptions }: Vector): SomeAssumptions =>
  Object.fromEntries(
    Object.entries(assumptions).filter(
      ([id]) => scenario.assumptions[id as AssumptionId] === defaultsOf(scenario.world)[id as AssumptionId],
    ),
  )
