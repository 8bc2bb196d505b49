import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { SweepFolder } from '../../src/cli/sweep/folder.ts'
import { call, ended, MAIN } from '../cli/call.ts'
import { manifestIn, smallWorld, startsIn, writeDesign } from '../cli/sweep/small.ts'

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
