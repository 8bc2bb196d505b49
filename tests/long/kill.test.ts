import { join } from 'node:path'
import { expect, it } from 'vitest'
import { call } from '../cli/call.ts'
import { struck } from '../cli/sweep/killed.ts'
import { manifestIn, markersIn, smallWorld, startsIn, temporariesIn, writeDesign } from '../cli/sweep/small.ts'

const WORKERS = 2
const KILLS = 20
const SHARD = 10

it('twenty kills of a sweep of 2,000 runs: the same digest as without, at most a shard a worker again each time', async () => {
  const folder = smallWorld()
  const design = writeDesign(folder, { size: 1000 })
  const words = ['sweep', 'run', design, '--shard-size', String(SHARD), '--workers', String(WORKERS), '--quiet']
  expect(await call(folder, ...words, '--out', 'whole')).toMatchObject({ exit: 0 })
  const sweep = join(folder, 'struck')
  const moments: string[] = []
  for (let kill = 0; kill < KILLS; kill++) {
    // from the first moments of a call to somewhere among its shards; the last ones meet the merging
    const shards =
      kill < 3 ? 0 : kill >= KILLS - 3 ? 2000 / SHARD - markersIn(sweep).length : Math.floor(20 * Math.random())
    const milliseconds = (kill < 3 ? 2000 : kill >= KILLS - 3 ? 300 : 60) * Math.random()
    const end = await struck(folder, sweep, [...words, '--out', 'struck'], 'SIGKILL', { shards, milliseconds })
    moments.push(`${shards} shards and ${milliseconds.toFixed(0)} ms: ${end.exit ?? 'killed'}`)
    expect([0, null], `${moments.join('; ')}: ${end.stderr}`).toContain(end.exit)
  }
  expect(await call(folder, 'sweep', 'resume', 'struck', '--quiet')).toEqual({ exit: 0, stdout: '', stderr: '' })
  expect(manifestIn(sweep).resultDigest, moments.join('; ')).toBe(manifestIn(join(folder, 'whole')).resultDigest)
  const starts = [...startsIn(sweep).values()]
  expect(starts).toHaveLength(2000 / SHARD)
  expect(starts.reduce((a, b) => a + b, 0) - starts.length).toBeLessThanOrEqual(KILLS * WORKERS)
  expect(temporariesIn(sweep)).toEqual([])
})
