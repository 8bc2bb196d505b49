import { WORLD } from '../../scripts/default-world.ts'
import { mergeAndPublish } from '../../src/cli/sweep/finish.ts'
import { SweepFolder } from '../../src/cli/sweep/folder.ts'
import { scan } from '../../src/cli/sweep/outcomes.ts'
import { prepare, write } from '../../src/cli/sweep/prepare.ts'
import { taskOf } from '../../src/cli/sweep/run.ts'
import { runShard } from '../../src/cli/sweep/shard.ts'
import { loadScenario } from '../../src/cli/worlds/library.ts'
import { parseDesign } from '../../src/study/design.ts'
import { keepOf, keptFrames } from '../../src/study/keep.ts'
import { variantOf } from '../../src/study/variant.ts'
import { designText } from './design.ts'

/**
 * Arguments: an empty folder, points, `some` or `all` of the rows. Runs every shard of the design twice, as a worker does
 * and simulating alone, in turns, and puts the parts together. Prints seconds of each, the first shard left out.
 */
const [, , place, points, rows] = process.argv
const text = designText(Number(points))
const design = parseDesign(rows === 'all' ? text.replace(/^keep:[\s\S]*/m, '') : text, {
  name: 'bench.yaml',
  scenarioOf: loadScenario,
  world: WORLD,
})
const folder = new SweepFolder(place)
const prepared = prepare(folder, { design, references: ['baseline'] }, { force: false })
write(folder, prepared)
const { sweep } = prepared
const { scenarios, factors } = design
const study = { scenarios, factors, keep: keepOf(design.keep, WORLD) }

const took = { stored: 0, plain: 0 }
async function timed(which: keyof typeof took, action: () => unknown): Promise<void> {
  const started = performance.now()
  await action()
  took[which] += (performance.now() - started) / 1000
}
for (const [k, shard] of sweep.shards.entries()) {
  const task = taskOf(sweep, shard, [])
  const stored = () => timed('stored', () => runShard(folder, study, task, { check: () => {}, ran: () => {} }))
  const plain = () =>
    timed('plain', () => {
      for (const { scenario, seed, point } of task.runs)
        for (const _ of keptFrames(variantOf(scenarios[scenario], factors, scenario, point), seed, study.keep));
    })
  await (k % 2 === 0 ? plain() : stored())
  await (k % 2 === 0 ? stored() : plain())
  if (k === 0) Object.assign(took, { stored: 0, plain: 0 })
}
const started = performance.now()
await mergeAndPublish(folder, sweep, scan(folder, sweep, { deep: true }), new Date(), new AbortController().signal)
console.log(JSON.stringify({ ...took, merging: (performance.now() - started) / 1000 }))
