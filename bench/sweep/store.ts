import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { WORLD } from '../../scripts/default-world.ts'
import { query } from '../../src/cli/query/query.ts'
import { mergeAndPublish } from '../../src/cli/sweep/finish.ts'
import { SweepFolder } from '../../src/cli/sweep/folder.ts'
import { scan } from '../../src/cli/sweep/outcomes.ts'
import { writePart } from '../../src/cli/sweep/part.ts'
import { prepare, write } from '../../src/cli/sweep/prepare.ts'
import { loadScenario } from '../../src/cli/worlds/library.ts'
import { seriesLines } from '../../src/records/lines.ts'
import { parseDesign } from '../../src/study/design.ts'
import { keepOf, keptFrames } from '../../src/study/keep.ts'
import { placeOf, runId } from '../../src/study/plan.ts'

/**
 * Argument: an empty folder, which gets a sweep of 10⁵ runs of 6 indicators at 3 dates, its rows those of one run with
 * other values. Prints seconds of putting its parts together and of a question to them, and how large they are.
 */
const text = `id: store
scenarios: [baseline]
factors: [{ axis: assumption, id: choice-intensity }, { axis: assumption, id: meeting-rate }]
design: sobol-sequence
size: 50000
seeds: 2
keep:
  indicators: [gdp, capital, technology, patents-transferred, conversion-inside, complementarity]
  dates: [2025Q4, 2030Q4, 2035Q4]
`
const design = parseDesign(text, { name: 'store.yaml', scenarioOf: loadScenario, world: WORLD })
const folder = new SweepFolder(process.argv[2])
const prepared = prepare(folder, { design, references: ['baseline'] }, { shardSize: 50, force: false })
write(folder, prepared)
const { sweep } = prepared
const { plan, shards } = sweep
const template = [...keptFrames(design.scenarios[0], 1, keepOf(design.keep, WORLD))]
let n = 0
for (const { id, places } of shards) {
  const runs = Array.from(places, (place) => ({
    id: runId(plan, place),
    frames: template.map((frame) => ({
      ...frame,
      seed: placeOf(plan, place).seed + 1,
      series: frame.series.map((value) => value * (1 + 1e-3 * Math.sin(++n))),
    })),
  }))
  await writePart(folder.part(id), runs)
  const sha256 = createHash('sha256')
    .update((await import('node:fs')).readFileSync(folder.part(id)))
    .digest('hex')
  const outcomes = runs.map(({ id: run, frames }) => {
    const hash = createHash('sha256')
    for (const frame of frames) hash.update(seriesLines(frame))
    return { id: run, outcome: 'done' as const, digest: hash.digest('hex') }
  })
  folder.mark({ id, runs: outcomes, bytes: statSync(folder.part(id)).size, sha256 })
}

const { signal } = new AbortController()
const started = performance.now()
const manifest = await mergeAndPublish(folder, sweep, scan(folder, sweep, { deep: true }), new Date(), signal)
const merging = (performance.now() - started) / 1000
const question = `select "assumptions.choice-intensity" > 1 as strong, region, avg(value) as mean, count(*) as n
  from series join runs using (scenario, point, seed)
  where indicator = 'gdp' and date = '2035Q4' and "function" = 'all' group by all order by all`
const asked = performance.now()
const answer = await query(folder.path, question, async ({ pieces }) => {
  let sum = 0
  for await (const rows of pieces) for (const row of rows) sum += Number(row[3])
  return sum
})
const asking = (performance.now() - asked) / 1000
if (answer !== 4e5) throw new Error(`${answer} rows answered`)
const size = (name: string) => statSync(folder.at(name)).size
console.log(
  JSON.stringify({
    merging,
    asking,
    rows: manifest.rows.series,
    peak: process.resourceUsage().maxRSS * 1024,
    result: size('result.parquet') + size('runs.parquet'),
  }),
)
