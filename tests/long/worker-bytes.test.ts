import { expect, it } from 'vitest'
import type { Manifest } from '../../src/cli/files/manifest.ts'
import { call, emptyFolder } from '../cli/call.ts'
import { here, work } from '../engines/work.ts'

const seeds = [1, 2]

it('the whole baseline has the same bytes from 1 and 2 workers, in one call and two, and through the door', async () => {
  const folder = emptyFolder()
  const digests = async (...words: readonly string[]): Promise<string[]> => {
    const { stdout, stderr } = await call(folder, 'run', 'baseline', '--json', '--quiet', ...words)
    expect(stderr).toBe('')
    return (JSON.parse(stdout) as Manifest).runs.map(({ resultDigest }) => resultDigest)
  }
  const expected = await here(work(seeds.map((seed) => ({ scenario: 'baseline', seed }))))
  expect(await digests('--seeds', '2', '--workers', '1', '--out', 'one')).toEqual(expected)
  expect(await digests('--seeds', '2', '--workers', '2', '--out', 'two')).toEqual(expected)
  const calls = seeds.map((seed) => digests('--seeds', `${seed}..${seed}`, '--out', `call-${seed}`))
  expect((await Promise.all(calls)).flat()).toEqual(expected)
})
