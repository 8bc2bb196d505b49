import { mkdirSync, readdirSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { markerText } from '../../../src/cli/sweep/marker.ts'
import { call } from '../call.ts'
import { manifestIn, markersIn, smallWorld, startsIn, temporariesIn, writeDesign } from './small.ts'

/** A sweep of 40 runs in 8 shards, done: its folder, its digest, its shards. */
async function sweepOf(folder: string) {
  await call(folder, 'sweep', 'run', writeDesign(folder), '--shard-size', '5')
  const sweep = join(folder, 'outputs/d')
  const shards = readdirSync(join(sweep, 'done')).map((name) => name.replace('.json', ''))
  return {
    sweep,
    digest: manifestIn(sweep).resultDigest,
    shards,
    part: (id: string) => join(sweep, 'parts', `${id}.parquet`),
  }
}

function alter(file: string): void {
  const bytes = readFileSync(file)
  bytes[bytes.length >> 1] ^= 1
  writeFileSync(file, bytes)
}

it('a truncated part, an altered one and a broken marker are found, named and run again', async () => {
  const folder = smallWorld()
  const { sweep, digest, shards, part } = await sweepOf(folder)
  const [truncated, altered, unmarked] = shards
  const { bytes } = markersIn(sweep).find(({ id }) => id === truncated)!
  truncateSync(part(truncated), 1000)
  alter(part(altered))
  writeFileSync(join(sweep, 'done', `${unmarked}.json`), '{')

  const merge = await call(folder, 'sweep', 'merge', 'outputs/d')
  expect(merge).toMatchObject({ exit: 3, stdout: '' })
  expect(merge.stderr).toMatch(
    /^outputs\/d\/(parts|done)\/[0-9a-f]{20}\.(parquet|json): got .+, and 2 more; expected .+: sweep resume outputs\/d runs it again\n$/,
  )
  const again = '; its runs are run again'
  const named = [
    `outputs/d/parts/${truncated}.parquet: got 1,000 bytes; expected the ${bytes.toLocaleString('en')} bytes that its marker says${again}`,
    `outputs/d/done/${unmarked}.json: got other bytes than a shard wrote; expected its marker as it was written${again}`,
    // it has its length, so only its hash tells
    `outputs/d/parts/${altered}.parquet: got other bytes than its marker says; expected those that its shard wrote${again}`,
  ]
  const resumed = await call(folder, 'sweep', 'resume', 'outputs/d')
  expect(resumed.exit).toBe(0)
  expect(resumed.stderr.trimEnd().split('\n').sort()).toEqual(named.toSorted())
  expect(manifestIn(sweep).resultDigest).toBe(digest)
  const twice = [...startsIn(sweep)].filter(([, starts]) => starts > 1).map(([id]) => id)
  expect(twice.sort()).toEqual([truncated, altered, unmarked].sort())
  expect(temporariesIn(sweep)).toEqual([])
})

it('verify runs a sample again; what was altered differs, by its hash or by what it says', async () => {
  const folder = smallWorld()
  const { sweep, shards, part } = await sweepOf(folder)
  expect(await call(folder, 'sweep', 'verify', 'outputs/d', '--sample', '12')).toEqual({
    exit: 0,
    stdout: 'outputs/d: all 40 runs stored, every file as it was written; 12 of 40 run again: the same bytes\n',
    stderr: '',
  })
  alter(part(shards[0]))
  expect(await call(folder, 'sweep', 'verify', 'outputs/d', '--sample', '0')).toEqual({
    exit: 3,
    stdout: '',
    stderr: `outputs/d/parts/${shards[0]}.parquet: got other bytes than its marker says; expected those that its shard wrote\n`,
  })

  // a marker that says something else of a run, its part left as it is, by somebody who knows how markers are sealed
  const file = join(sweep, 'done', `${shards[1]}.json`)
  const marker = JSON.parse(readFileSync(file, 'utf8'))
  marker.runs[2].digest = 'f'.repeat(64)
  writeFileSync(file, markerText(marker))
  const found = await call(folder, 'sweep', 'verify', 'outputs/d', '--sample', '40', '--json')
  expect(found.exit).toBe(3)
  const { differences, same } = JSON.parse(found.stdout)
  expect({ same, what: differences.map(({ what }: { what: string }) => what) }).toEqual({
    same: false,
    what: ['part', 'run'],
  })
  expect(differences[0]).toMatchObject({ run: marker.runs[2].id, expected: 'f'.repeat(64) })
})

it('other bytes for the same shard are no failure but a fault of the code: both are kept, exit 3', async () => {
  const folder = smallWorld()
  const { sweep, shards, part } = await sweepOf(folder)
  // a part without a marker, as a kill between the two leaves it, but of other bytes
  const [id] = shards
  writeFileSync(part(id), 'other')
  mkdirSync(join(folder, 'gone'))
  renameSync(join(sweep, 'done', `${id}.json`), join(folder, 'gone', 'marker.json'))
  const end = await call(folder, 'sweep', 'resume', 'outputs/d')
  expect(end).toMatchObject({ exit: 3, stdout: '' })
  expect(end.stderr).toContain(`${id}.parquet: got other bytes the second time (`)
  expect(readFileSync(part(id), 'utf8')).toBe('other')
  expect(readdirSync(join(sweep, 'parts')).filter((name) => name.includes('.differs-'))).toHaveLength(1)
})
