import type { Scenario } from '../scenario/scenario.ts'
import type { Design } from '../study/design.ts'
import { placeOf, planOf, pointAt } from '../study/plan.ts'
import { variantOf } from '../study/variant.ts'

/** `factor-mobility/designs`: what a design of experiments varies, and the runs that it asks for. */

export { type Design, parseDesign } from '../study/design.ts'
export type { Factor } from '../study/factor.ts'

/** One run that a design asks for. */
export interface DesignRun {
  /** The scenario with the values of the factors at its point. */
  readonly scenario: Scenario
  readonly seed: number
  /** Which of the design’s scenarios, of its points and of its seeds. */
  readonly at: { readonly scenario: number; readonly point: number; readonly seed: number }
}

/**
 * The runs of a design in their order: scenario by scenario, point by point, seed by seed; each scenario is made when it
 * is asked for. A pure function of the design.
 */
export function* runsOf(design: Design): Generator<DesignRun> {
  const plan = planOf(design, '')
  for (let place = 0; place < plan.size; place++) {
    const at = placeOf(plan, place)
    const scenario = variantOf(design.scenarios[at.scenario], design.factors, at.scenario, pointAt(plan, at.point))
    yield { scenario, seed: design.seeds[at.seed], at }
  }
}
