import { ASSUMPTIONS, WORLD } from '../../scripts/default-world.ts'
import { loadScenario } from '../../src/cli/worlds/library.ts'
import { parseDesign } from '../../src/study/design.ts'
import { planOf } from '../../src/study/plan.ts'
import { shardsOf } from '../../src/study/shards.ts'

/** Prints seconds and the peak of resident memory, bytes, of planning 10⁶ runs over twelve factors from the text of a design. */
const ids = Object.keys(ASSUMPTIONS).slice(0, 12)
const text = `id: plan
scenarios: [baseline, coordinated]
factors: [${ids.map((id) => `{ axis: assumption, id: ${id} }`).join(', ')}]
design: sobol-sequence
size: 250000
seeds: 2
`
const started = performance.now()
const plan = planOf(parseDesign(text, { name: 'plan.yaml', scenarioOf: loadScenario, world: WORLD }), 'c'.repeat(64))
const shards = shardsOf(plan, 50)
const seconds = (performance.now() - started) / 1000
if (plan.size !== 1e6 || shards.length !== 2e4) throw new Error(`planned ${plan.size} runs in ${shards.length} shards`)
console.log(JSON.stringify({ seconds, bytes: process.resourceUsage().maxRSS * 1024 }))
