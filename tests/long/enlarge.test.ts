import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { canonical } from '../../src/text/canonical.ts'
import { call } from '../cli/call.ts'
import { manifestIn, markersIn, sha256, smallWorld, startsIn, writeDesign } from '../cli/sweep/small.ts'

const SHARDS = ['--shard-size', '4'] as const
const runsBegun = (sweep: string) => {
  const runs = new Map(markersIn(sweep).map(({ id, runs }) => [id, runs.length]))
  return [...startsIn(sweep)].reduce((sum, [id, starts]) => sum + starts * runs.get(id)!, 0)
}

it('a design that grows twice keeps every run it had, and ends as if it had been so from the start', async () => {
  const folder = smallWorld()
  const sweep = join(folder, 'outputs/d')
  const sizes = [
    { size: 5, seeds: '2' },
    { size: 5, seeds: '3' },
    { size: 9, seeds: '3' },
  ]
  for (const size of sizes)
    expect(await call(folder, 'sweep', 'run', writeDesign(folder, size), ...SHARDS)).toMatchObject({
      exit: 0,
      stderr: '',
    })
  expect(manifestIn(sweep).runs).toEqual({ planned: 27, computed: 27, failed: 0, missing: 0 })
  expect(runsBegun(sweep)).toBe(27)

  const design = writeDesign(folder, sizes[2])
  await call(folder, 'sweep', 'run', design, '--out', 'at-once', ...SHARDS)
  const [grown, atOnce] = [sweep, join(folder, 'at-once')].map(manifestIn)
  expect(grown.resultDigest).toBe(atOnce.resultDigest)
  for (const table of ['result.parquet', 'runs.parquet'])
    expect(readFileSync(join(sweep, table)).equals(readFileSync(join(folder, 'at-once', table))), table).toBe(true)
})

it('another size of shards keeps what is done, and what is lost of a kept part is planned anew', async () => {
  const folder = smallWorld()
  const sweep = join(folder, 'outputs/d')
  await call(folder, 'sweep', 'run', writeDesign(folder, { size: 5 }), ...SHARDS)
  const digest = manifestIn(sweep).resultDigest
  const [first, ...others] = markersIn(sweep)
  rmSync(join(sweep, 'done', `${first.id}.json`))
  rmSync(join(sweep, 'parts', `${first.id}.parquet`))
  const design = writeDesign(folder, { size: 5 })
  await call(folder, 'sweep', 'run', design, '--shard-size', '1')
  expect(markersIn(sweep)).toHaveLength(others.length + first.runs.length)
  expect(manifestIn(sweep).resultDigest).toBe(digest)

  // now the plan counts on the others as they were kept
  rmSync(join(sweep, 'parts', `${others[0].id}.parquet`))
  const resumed = await call(folder, 'sweep', 'resume', 'outputs/d')
  expect(resumed.exit).toBe(0)
  expect(manifestIn(sweep).resultDigest).toBe(digest)
})

it('a design that shrinks or changes keeps what it still asks for', async () => {
  const folder = smallWorld()
  const sweep = join(folder, 'outputs/d')
  await call(folder, 'sweep', 'run', writeDesign(folder, { size: 6 }), ...SHARDS)
  const begun = runsBegun(sweep)
  await call(folder, 'sweep', 'run', writeDesign(folder, { size: 3 }), ...SHARDS)
  expect(manifestIn(sweep).runs.planned).toBe(6)
  expect(runsBegun(sweep)).toBe(begun)
})

it('other code does not mix with what is there, nor does a plan that somebody has altered', async () => {
  const folder = smallWorld()
  const design = writeDesign(folder, { size: 2 })
  await call(folder, 'sweep', 'run', design)
  const plan = join(folder, 'outputs/d/plan.json')
  const { planHash, references, sha256: _, ...content } = JSON.parse(readFileSync(plan, 'utf8'))
  const write = (changed: object, hash: string) =>
    writeFileSync(
      plan,
      JSON.stringify({
        ...changed,
        references,
        planHash: hash,
        sha256: sha256(canonical({ planHash: hash, references })),
      }),
    )
  write({ ...content, shardSize: 99 }, planHash)
  const altered = 'outputs/d/plan.json: got a plan that was altered; expected the plan as it was written\n'
  expect(await call(folder, 'sweep', 'run', design)).toEqual({ exit: 2, stdout: '', stderr: altered })

  const other = { ...content, codeDigest: 'f'.repeat(64) }
  write(other, sha256(canonical(other)))
  const refused = await call(folder, 'sweep', 'resume', 'outputs/d')
  expect(refused).toMatchObject({ exit: 2, stdout: '' })
  expect(refused.stderr).toMatch(
    /^outputs\/d\/plan\.json: codeDigest: got ffffffffffff…; expected [0-9a-f]{12}…, that of the code here, or sweep run with --force to begin anew\n$/,
  )
  expect((await call(folder, 'sweep', 'status', 'outputs/d')).exit).toBe(0)
  expect(await call(folder, 'sweep', 'run', design, '--force')).toMatchObject({ exit: 0, stderr: '' })
})
