import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { SweepFolder } from '../../../src/cli/study/folder.ts'
import { markerText } from '../../../src/cli/study/marker.ts'
import { call, ended, MAIN } from '../call.ts'
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

it('a shard that has failed three times by itself is set aside and named; the others are done, and it can be tried again', async () => {
  const folder = smallWorld()
  const design = writeDesign(folder)
  await call(folder, 'sweep', 'run', design, '--shard-size', '5', '--out', 'whole')
  const [id] = readdirSync(join(folder, 'whole/done')).map((name) => name.replace('.json', ''))
  await call(folder, 'sweep', 'plan', design, '--shard-size', '5', '--out', 'hit')
  const hit = new SweepFolder(join(folder, 'hit'))
  for (let k = 0; k < 3; k++) hit.fail(id, { code: 'crashed', message: 'the thread is gone' })
  const end = await call(folder, 'sweep', 'run', design, '--out', 'hit')
  expect(end).toMatchObject({ exit: 1, stdout: '' })
  expect(end.stderr).toMatch(
    new RegExp(
      `^hit: shard ${id} set aside: the thread is gone\n1 shards set aside; once mended: .*sweep resume hit --retry\n$`,
    ),
  )
  expect(JSON.parse((await call(folder, 'sweep', 'status', 'hit', '--json')).stdout).shards).toEqual({
    planned: 8,
    done: 7,
    damaged: 0,
    setAside: [id],
  })
  expect(await call(folder, 'sweep', 'merge', 'hit')).toMatchObject({
    exit: 2,
    stderr: 'hit: got 1 of 8 shards missing; expected all of them (sweep resume), or --allow-missing\n',
  })
  expect(await call(folder, 'sweep', 'merge', 'hit', '--allow-missing')).toMatchObject({ exit: 0, stderr: '' })
  expect(manifestIn(join(folder, 'hit'))).toMatchObject({ runs: { planned: 40, missing: 5 }, missing: [id] })

  expect(await call(folder, 'sweep', 'resume', 'hit')).toMatchObject({ exit: 1 })
  expect(await call(folder, 'sweep', 'resume', 'hit', '--retry')).toMatchObject({ exit: 0, stderr: '' })
  expect(manifestIn(join(folder, 'hit')).resultDigest).toBe(manifestIn(join(folder, 'whole')).resultDigest)
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

it('on a disk that fills the sweep says so in one line, and goes on once there is room', async () => {
  const folder = smallWorld()
  const design = writeDesign(folder, { size: 60 })
  await call(folder, 'sweep', 'run', design, '--shard-size', '5', '--out', 'whole')
  const script = `mkdir disk && mount -t tmpfs -o size=200k tmpfs disk
    "$@" sweep run ${design} --shard-size 5 --quiet --out disk/out; echo "exit $?"; find disk -name '.tmp-*'
    mount -o remount,size=50m disk
    "$@" sweep resume disk/out --quiet; echo "exit $?"; cp -r disk/out kept`
  const root = process.getuid!() === 0 ? [] : ['--map-root-user']
  const shell = ['--mount', 'sh', '-c', script, 'sh', process.execPath, MAIN]
  const full = await ended(spawn('unshare', [...root, ...shell], { cwd: folder }))
  expect(full, 'this test mounts a disk of its own: it needs Linux, and root or user namespaces').toEqual({
    exit: 0,
    stdout: 'exit 2\nexit 0\n',
    stderr: 'disk/out: got a full disk; expected free space\n',
  })
  expect(manifestIn(join(folder, 'kept')).resultDigest).toBe(manifestIn(join(folder, 'whole')).resultDigest)
  const starts = [...startsIn(join(folder, 'kept')).values()]
  expect(starts.filter((count) => count > 1).length).toBeLessThanOrEqual(2)
})
