import { join } from 'node:path'
import { expect, it } from 'vitest'
import { call } from '../cli/call.ts'
import { struck } from '../cli/sweep/killed.ts'
import { manifestIn, smallWorld, startsIn, temporariesIn, writeDesign } from '../cli/sweep/small.ts'

const WORKERS = 2

it('kill -9 at random moments loses nothing but the shards under way, and leaves nothing half-written', async () => {
  const folder = smallWorld()
  const design = writeDesign(folder, { size: 90 })
  const words = ['sweep', 'run', design, '--shard-size', '5', '--workers', String(WORKERS), '--quiet']
  const whole = call(folder, ...words, '--out', 'whole')
  const sweep = join(folder, 'struck')
  let kills = 0
  for (const [shards, milliseconds] of [
    [0, 900 * Math.random()],
    [2, 40 * Math.random()],
    [5, 80 * Math.random()],
  ] as const) {
    const end = await struck(folder, sweep, [...words, '--out', 'struck'], 'SIGKILL', { shards, milliseconds })
    if (end.exit === null) kills++
  }
  expect(kills).toBeGreaterThan(0)
  expect(await call(folder, ...words, '--out', 'struck')).toEqual({ exit: 0, stdout: '', stderr: '' })
  expect(await whole).toMatchObject({ exit: 0 })
  expect(manifestIn(sweep).resultDigest).toBe(manifestIn(join(folder, 'whole')).resultDigest)
  const starts = [...startsIn(sweep).values()]
  expect(starts.length).toBe(36)
  expect(starts.reduce((a, b) => a + b, 0) - starts.length).toBeLessThanOrEqual(kills * WORKERS)
  expect(temporariesIn(sweep)).toEqual([])
})

it('Ctrl-C keeps what is done and says how to go on', async () => {
  const folder = smallWorld()
  const design = writeDesign(folder, { size: 150 })
  const words = ['sweep', 'run', design, '--shard-size', '5', '--workers', String(WORKERS)]
  const sweep = join(folder, 'outputs/d')
  const end = await struck(folder, sweep, words, 'SIGINT', { shards: 2 })
  expect(end).toEqual({
    exit: 130,
    stdout: '',
    stderr: 'interrupted; what is done is kept in outputs/d; go on: factor-mobility sweep resume outputs/d\n',
  })
  expect(temporariesIn(sweep)).toEqual([])
  const status = JSON.parse((await call(folder, 'sweep', 'status', 'outputs/d', '--json')).stdout)
  expect(status.shards.done).toBeGreaterThanOrEqual(2)
  expect(status.runs).toMatchObject({ planned: 300, failed: 0 })
  expect(status.runs.recorded).toBe(5 * status.shards.done)
  expect(status.resultDigest).toBeUndefined()

  expect(await call(folder, 'sweep', 'resume', 'outputs/d')).toMatchObject({ exit: 0, stderr: '' })
  const after = JSON.parse((await call(folder, 'sweep', 'status', 'outputs/d', '--json')).stdout)
  expect(after).toMatchObject({ shards: { planned: 60, done: 60, damaged: 0, setAside: [] }, runs: { recorded: 300 } })
  expect(after.resultDigest).toBe(manifestIn(sweep).resultDigest)
})

it('with --json an interruption is an object', async () => {
  const folder = smallWorld()
  const words = ['sweep', 'run', writeDesign(folder, { size: 150 }), '--shard-size', '5', '--json']
  const { exit, stdout, stderr } = await struck(folder, join(folder, 'outputs/d'), words, 'SIGTERM', { shards: 1 })
  expect({ exit, stdout }).toEqual({ exit: 143, stdout: '' })
  expect(JSON.parse(stderr)).toEqual({
    error: { code: 'interrupted', message: expect.stringContaining('sweep resume outputs/d') },
  })
})

it('sweep cancel ends a sweep that runs elsewhere, and resume takes it up again', async () => {
  const folder = smallWorld()
  const design = writeDesign(folder, { size: 300 })
  const running = struck(folder, join(folder, 'outputs/d'), ['sweep', 'run', design, '--shard-size', '5'], 'SIGKILL', {
    shards: 120,
  })
  for (let exit = 2; exit !== 0; ) exit = (await call(folder, 'sweep', 'cancel', 'outputs/d')).exit!
  expect(await running).toEqual({
    exit: 130,
    stdout: '',
    stderr: 'cancelled; what is done is kept in outputs/d; go on: factor-mobility sweep resume outputs/d\n',
  })
  expect((await call(folder, 'sweep', 'status', 'outputs/d')).stdout).toContain('none: cancelled')
  expect(await call(folder, 'sweep', 'resume', 'outputs/d')).toMatchObject({ exit: 0, stderr: '' })
})
