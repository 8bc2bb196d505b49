import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { call, ended, MAIN } from '../call.ts'
import { manifestIn, smallWorld, startsIn, temporariesIn, writeDesign } from './small.ts'

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
  truncateSync(part(truncated), 1000)
  alter(part(altered))
  writeFileSync(join(sweep, 'done', `${unmarked}.json`), '{')

  const merge = await call(folder, 'sweep', 'merge', 'outputs/d')
  expect(merge).toMatchObject({ exit: 3, stdout: '' })
  expect(merge.stderr).toMatch(
    /^outputs\/d\/parts\/[0-9a-f]{20}\.parquet: got other bytes than its marker says, and 2 more; expected sweep resume/,
  )
  const named = (id: string) =>
    `outputs/d/parts/${id}.parquet: got other bytes than its marker says; its runs are run again\n`
  const resumed = await call(folder, 'sweep', 'resume', 'outputs/d')
  expect(resumed.exit).toBe(0)
  // the altered one has its length, so only its hash tells
  expect(resumed.stderr.split('\n').sort()).toEqual(
    [named(truncated), named(unmarked), named(altered)].join('').split('\n').sort(),
  )
  expect(manifestIn(sweep).resultDigest).toBe(digest)
  const again = [...startsIn(sweep)].filter(([, starts]) => starts > 1).map(([id]) => id)
  expect(again.sort()).toEqual([truncated, altered, unmarked].sort())
  expect(temporariesIn(sweep)).toEqual([])
})

it('verify runs a sample again; what was altered differs, by its hash or by what it says', async () => {
  const folder = smallWorld()
  const { sweep, shards, part } = await sweepOf(folder)
  expect(await call(folder, 'sweep', 'verify', 'outputs/d', '--sample', '12')).toEqual({
    exit: 0,
    stdout: 'outputs/d: 12 of 40 runs again: the same bytes; all parts as their markers say\n',
    stderr: '',
  })
  alter(part(shards[0]))
  expect(await call(folder, 'sweep', 'verify', 'outputs/d', '--sample', '0')).toEqual({
    exit: 3,
    stdout: '',
    stderr: `outputs/d/parts/${shards[0]}.parquet: got other bytes than its marker says\n`,
  })

  // a marker that says something else of a run, its part left as it is
  const file = join(sweep, 'done', `${shards[1]}.json`)
  const marker = JSON.parse(readFileSync(file, 'utf8'))
  marker.runs[2].digest = 'f'.repeat(64)
  writeFileSync(file, JSON.stringify(marker))
  const found = await call(folder, 'sweep', 'verify', 'outputs/d', '--sample', '40', '--json')
  expect(found.exit).toBe(3)
  const { differences, same } = JSON.parse(found.stdout)
  expect({ same, what: differences.map(({ what }: { what: string }) => what) }).toEqual({
    same: false,
    what: ['run', 'part'],
  })
  expect(differences[0]).toMatchObject({ run: marker.runs[2].id, expected: 'f'.repeat(64) })
})

it('a shard that fails three times by itself is set aside and named; the others are done, and it can be tried again', async () => {
  const folder = smallWorld()
  const design = writeDesign(folder)
  await call(folder, 'sweep', 'run', design, '--shard-size', '5', '--out', 'whole')
  const [id] = readdirSync(join(folder, 'whole/done')).map((name) => name.replace('.json', ''))
  await call(folder, 'sweep', 'plan', design, '--shard-size', '5', '--out', 'hit')
  // where its part has to be there is a folder
  const there = join(folder, 'hit/parts', `${id}.parquet`)
  mkdirSync(there)
  const end = await call(folder, 'sweep', 'run', design, '--out', 'hit')
  expect(end).toMatchObject({ exit: 1, stdout: '' })
  expect(end.stderr).toMatch(
    new RegExp(`^hit: shard ${id} set aside: .+\n1 shards set aside; once mended: .*sweep resume hit --retry\n$`),
  )
  expect(readdirSync(join(folder, 'hit/failed')).sort()).toEqual([1, 2, 3].map((k) => `${id}.${k}.json`))
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

  rmdirSync(there)
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
