import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import seedrandom from 'seedrandom'
import { type Change, candidates, type Kept, located, sourcesOf } from './mutation/candidates.ts'
import { Copy, type Trial } from './mutation/trial.ts'

/*
 * Whether tests notice changed code: 200 changes that scripts/mutation/fixed.json keeps by their code, and 100 drawn
 * from a fresh seed, each made alone in a copy of the project and held against the short tests. Prints those that nobody
 * noticed. `npm run mutate -- --seed 7` draws the fresh ones again, `--fresh 0` or `--fixed 0` leaves a part out,
 * `--only src/world` keeps to a folder, `--keep 200` writes a new list of fixed ones.
 */

const root = fileURLToPath(new URL('../', import.meta.url))
const list = join(root, 'scripts/mutation/fixed.json')
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1e6) },
    fixed: { type: 'string', default: '200' },
    fresh: { type: 'string', default: '100' },
    only: { type: 'string', default: 'src' },
    workers: { type: 'string', default: '2' },
    keep: { type: 'string' },
  },
})
const sources = sourcesOf(root)

/** So many of all changes, by a seed. */
function drawn(count: number, seed: string): readonly Change[] {
  const random = seedrandom.tychei(`mutation ${seed}`)
  const left = candidates(sources).filter(({ file }) => file.startsWith(values.only))
  return Array.from(
    { length: Math.min(count, left.length) },
    () => left.splice(Math.floor(random() * left.length), 1)[0]!,
  )
}

if (values.keep !== undefined) {
  const kept: readonly Kept[] = drawn(2 * Number(values.keep), values.seed)
    .filter((change) => located(change, sources))
    .slice(0, Number(values.keep))
    .map(({ was, became }) => ({ was, became }))
  writeFileSync(list, `${JSON.stringify(kept, null, 2)}\n`)
  process.exit()
}

const kept = (JSON.parse(readFileSync(list, 'utf8')) as readonly Kept[]).slice(0, Number(values.fixed))
const found = kept.flatMap((change) => located(change, sources) ?? [])
if (found.length < kept.length)
  console.log(`${kept.length - found.length} of the fixed changes stand no longer in the code`)
const parts = [
  { name: 'fixed', changes: found.filter(({ file }) => file.startsWith(values.only)) },
  { name: `fresh, seed ${values.seed}`, changes: drawn(Number(values.fresh), values.seed) },
]

const copies = Array.from({ length: Number(values.workers) }, () => new Copy(root))
process.on('exit', () => {
  for (const copy of copies) copy.remove()
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130))
const failure = await copies[0]!.untouched()
if (failure !== undefined) throw new Error(`${failure} fails before anything is changed`)

for (const { name, changes } of parts) {
  const trials = await tried(changes)
  const survivors = trials.filter(({ noticed }) => noticed === undefined)
  for (const { change } of survivors)
    console.log(`\n${change.file}:${change.line}\n- ${change.was.trim()}\n+ ${change.became.trim()}`)
  const folders = [...new Set(changes.map(folderOf))].sort()
  for (const folder of [undefined, ...folders]) {
    const within = trials.filter(({ change }) => folder === undefined || folderOf(change) === folder)
    const noticed = within.filter((trial) => trial.noticed !== undefined).length
    const share = within.length > 0 ? `, ${((100 * noticed) / within.length).toFixed(1)} %` : ''
    console.log(`${folder ?? name}: ${noticed} of ${within.length} noticed${share}`)
  }
}

function folderOf({ file }: Change): string {
  const [, folder, below] = file.split(/[\\/]/)
  return below === 'founding' ? 'src/world/founding' : `src/${folder}`
}

async function tried(changes: readonly Change[]): Promise<readonly Trial[]> {
  const queue = [...changes]
  const trials: Trial[] = []
  const began = performance.now()
  const work = async (copy: Copy): Promise<void> => {
    for (let change = queue.shift(); change; change = queue.shift()) {
      trials.push(await copy.try(change))
      if (!process.stderr.isTTY) continue
      const left = ((performance.now() - began) / trials.length) * (changes.length - trials.length)
      process.stderr.write(`\r${trials.length} of ${changes.length}, ${Math.ceil(left / 60_000)} min left `)
    }
  }
  await Promise.all(copies.map(work))
  return trials
}
