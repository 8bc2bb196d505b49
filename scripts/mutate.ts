import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import seedrandom from 'seedrandom'
import { type Change, candidates, type Kept, located, sourcesOf } from './mutation/candidates.ts'
import { type Copy, copiesOf } from './mutation/copy.ts'
import { noticed } from './mutation/trial.ts'

/*
 * Whether tests notice changed code: 200 changes that scripts/mutation/fixed.json keeps by their code, and 100 drawn
 * from a fresh seed, each made alone in a copy of the project and held against the short tests. Prints those that nobody
 * noticed. `npm run mutate -- --seed 7` draws the fresh ones again, `--fresh 0` or `--fixed 0` leaves a part out,
 * `--only src/economy` keeps to a folder, `--keep 200` writes a new list of fixed ones.
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

const copies = copiesOf(root, Number(values.workers))
const failure = await noticed(copies[0])
if (failure !== undefined) throw new Error(`${failure} fails before anything is changed`)

for (const { name, changes } of parts) {
  const survivors = await tried(changes)
  for (const folder of [undefined, ...new Set(changes.map(folderOf).sort())]) {
    const isWithin = (change: Change): boolean => folder === undefined || folderOf(change) === folder
    const all = changes.filter(isWithin).length
    const seen = all - survivors.filter(isWithin).length
    const share = all > 0 ? `, ${((100 * seen) / all).toFixed(1)} %` : ''
    console.log(`${folder ?? name}: ${seen} of ${all} noticed${share}`)
  }
}

function folderOf({ file }: Change): string {
  const [, folder, below] = file.split(/[\\/]/)
  return below === 'founding' ? 'src/economy/founding' : `src/${folder}`
}

/** Try changes, each alone; those that nobody noticed, printed as they are found. */
async function tried(changes: readonly Change[]): Promise<readonly Change[]> {
  const queue = [...changes]
  const survivors: Change[] = []
  let done = 0
  const began = performance.now()
  const work = async (copy: Copy): Promise<void> => {
    for (let change = queue.shift(); change; change = queue.shift()) {
      if ((await noticed(copy, change)) === undefined) {
        survivors.push(change)
        console.log(`${change.file}:${change.line}\n- ${change.was.trim()}\n+ ${change.became.trim()}\n`)
      }
      done++
      if (!process.stderr.isTTY) continue
      const left = ((performance.now() - began) / done) * (changes.length - done)
      process.stderr.write(`\r${done} of ${changes.length}, ${Math.ceil(left / 60_000)} min left `)
    }
  }
  await Promise.all(copies.map(work))
  return survivors
}
