import { WORLD } from '../../scripts/default-world.ts'
import { loadScenario } from '../../src/cli/worlds/library.ts'
import { parseDesign } from '../../src/study/design.ts'
import { keepOf, keptFrames } from '../../src/study/keep.ts'
import { placeOf, planOf, pointAt } from '../../src/study/plan.ts'
import { variantOf } from '../../src/study/variant.ts'
import { designText } from './design.ts'

/** Prints seconds of simulating every run of the design one after the other, storing nothing. Argument: points. */
const text = designText(Number(process.argv[2]))
const plan = planOf(parseDesign(text, { name: 'bench.yaml', scenarioOf: loadScenario, world: WORLD }), 'c'.repeat(64))
const { scenarios, factors, seeds, keep } = plan.design
const kept = keepOf(keep, WORLD)
const started = performance.now()
for (let at = 0; at < plan.size; at++) {
  const { scenario, point, seed } = placeOf(plan, at)
  for (const _ of keptFrames(
    variantOf(scenarios[scenario], factors, scenario, pointAt(plan, point)),
    seeds[seed],
    kept,
  ));
}
console.log((performance.now() - started) / 1000)
