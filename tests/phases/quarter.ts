import { timed } from '../../src/engine/levers.ts'
import { STEP } from '../../src/engine/step.ts'
import { key } from '../../src/math/random.ts'
import type { Phase } from '../../src/phases/phase.ts'
import type { Assumptions } from '../../src/scenario/assumptions.ts'
import type { Params } from '../../src/scenario/params.ts'
import { foundWorld } from '../../src/world/founding/founding.ts'
import type { World } from '../../src/world/world.ts'
import { scenarioWith } from '../laws/scenarios.ts'

export const SEED = 5

/** What a quarter is run with; assumptions beyond their ranges are welcome, so that chance can be shut out. */
export function paramsWith(assumptions: Partial<Assumptions>, settings: object = {}, t = 1): Params {
  const scenario = scenarioWith(settings)
  return {
    t,
    assumptions: { ...scenario.assumptions, ...assumptions },
    rules: scenario.rules,
    levers: timed(scenario.levers),
  }
}

/** The founded world, its first quarter run up to a phase of the second. */
export function worldBefore(phase: Phase, params: Params, prepare: (world: World) => void = () => {}): World {
  const world = foundWorld(scenarioWith({ firms: 300 }), SEED, 16)
  prepare(world)
  runPhases(world, STEP, { ...params, t: 0 })
  world.t++
  runPhases(world, STEP.slice(0, STEP.indexOf(phase)), params)
  return world
}

export function runPhases(world: World, phases: readonly Phase[], params: Params): void {
  for (const phase of phases) phase.run(world, params, key(SEED, phase.name, params.t))
}

/** The rest of the quarter after a phase. */
export function finishAfter(phase: Phase, world: World, params: Params): void {
  runPhases(world, STEP.slice(STEP.indexOf(phase) + 1), params)
  world.t++
}

export const total = (column: { readonly [Symbol.iterator]: () => Iterator<number> }): number => {
  let sum = 0
  for (const value of column as Iterable<number>) sum += value
  return sum
}
