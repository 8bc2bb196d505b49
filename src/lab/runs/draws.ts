import type { Vector } from '../../claims/vectors.ts'
import { DEFAULT_RULES, type Rules } from '../../model/rules.ts'
import { defaultsOf } from '../../worlds/cards.ts'
import { BUNDLE, WORLD } from '../world/shipped.ts'
import type { Plain } from './orders.ts'

/** Other luck in the same world, or the same luck in other worlds that calibration cannot tell from it. */
export type Over = 'luck' | 'assumptions'

/**
 * What may be true of the world as far as the figures of the years tell that were fitted: vectors of calibrated
 * assumptions, with the rule combinations in turn. None where the world is not calibrated.
 */
export const DRAWS: readonly Vector[] = BUNDLE.draws
export const isCalibrated = DRAWS.length > 0

/** A scenario in the world of the k-th draw, from 1; what it sets itself, or what was set by hand, stays. */
export function inDraw(scenario: Plain, k: number): Plain {
  const draw = DRAWS[k - 1]
  return {
    ...scenario,
    assumptions: {
      ...scenario.assumptions,
      ...(kept(draw.assumptions, scenario.assumptions, defaultsOf(WORLD)) as Plain['assumptions']),
    },
    rules: { ...scenario.rules, ...kept<Rules>(draw.rules, scenario.rules, DEFAULT_RULES) },
  }
}

/** The drawn values of what stands at its default. */
function kept<T extends object>(drawn: Readonly<Partial<T>>, own: T, usual: T): Partial<T> {
  const ids = (Object.keys(drawn) as (keyof T)[]).filter((id) => own[id] === usual[id])
  return Object.fromEntries(ids.map((id) => [id, drawn[id]])) as Partial<T>
}
