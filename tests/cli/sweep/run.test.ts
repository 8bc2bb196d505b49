import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { call } from '../call.ts'
import { manifestIn, markersIn, sha256, smallWorld, temporariesIn, writeDesign } from './small.ts'

it('a sweep leaves parts, markers, two tables and a manifest, and says how many runs', async () => {
  const folder = smallWorld()
  const { exit, stdout, stderr } = await call(folder, 'sweep', 'run', writeDesign(folder), '--shard-size', '6')
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
  const sweep = join(folder, 'outputs/d')
  expect(readdirSync(sweep).sort()).toEqual([
    'attempts.log',
    'done',
    'failed',
    'inputs',
    'manifest.json',
    'parts',
    'plan.json',
    'result.parquet',
    'ro-crate-metadata.json',
    'runs.parquet',
  ])
  const markers = markersIn(sweep)
  expect(markers.map(({ runs }) => runs.length).sort()).toEqual([4, 6, 6, 6, 6, 6, 6])
  for (const { id, runs, bytes, sha256: digest } of markers) {
    const part = readFileSync(join(sweep, 'parts', `${id}.parquet`))
    expect([part.length, sha256(part)]).toEqual([bytes, digest])
    expect(id).toBe(sha256(Buffer.from(runs.map((run) => run.id).join(''), 'hex')).slice(0, 20))
  }
  const manifest = manifestIn(sweep)
  expect(manifest).toMatchObject({
    format: 1,
    scenarios: [{ id: 'small' }],
    seeds: '1..2',
    factors: [
      { axis: 'assumption', id: 'choice-intensity' },
      { axis: 'lever', id: 'openness-tianjin' },
      { axis: 'rule', id: 'invest' },
    ],
    runs: { planned: 40, computed: 40, failed: 0, missing: 0 },
    missing: [],
  })
  expect(stdout).toContain('outputs/d: 40 runs, ')
  expect(stdout).toContain(manifest.resultDigest)
})

it('no size of shards and no number of workers changes a byte of what comes out', async () => {
  const folder = smallWorld()
  const design = writeDesign(folder, { size: 30 })
  const sizes = [
    ['1', '3'],
    ['7', '1'],
    ['50', '2'],
  ]
  const all = await Promise.all(
    sizes.map(([size, workers]) =>
      call(folder, 'sweep', 'run', design, '--shard-size', size, '--workers', workers, '--out', `of-${size}`),
    ),
  )
  expect(all.map(({ exit }) => exit)).toEqual([0, 0, 0])
  const sweeps = sizes.map(([size]) => join(folder, `of-${size}`))
  expect(sweeps.map((sweep) => readdirSync(join(sweep, 'done')).length)).toEqual([60, 9, 2])
  expect(new Set(sweeps.map((sweep) => manifestIn(sweep).resultDigest)).size).toBe(1)
  for (const table of ['result.parquet', 'runs.parquet'])
    expect(new Set(sweeps.map((sweep) => sha256(readFileSync(join(sweep, table))))).size, table).toBe(1)
})

it('a run of a sweep has the lines that `run` writes, and its digest is over them; the tables hold them too', async () => {
  const folder = smallWorld()
  await call(folder, 'sweep', 'run', writeDesign(folder, { size: 3 }))
  const query = (sql: string) =>
    call(folder, 'query', 'outputs/d', sql, '--json').then(({ stdout }) => JSON.parse(stdout))
  const runs = await query('select * from runs')
  expect(runs.map(({ point, seed }: { point: number; seed: number }) => `${point},${seed}`)).toEqual([
    '0,1',
    '0,2',
    '1,1',
    '1,2',
    '2,1',
    '2,2',
  ])
  expect(manifestIn(join(folder, 'outputs/d')).resultDigest).toBe(
    sha256(runs.map(({ digest }: { digest: string }) => digest).join('\n')),
  )
  const run = runs[3]
  const set = ['assumptions.choice-intensity', 'levers.openness-tianjin', 'rules.invest'].flatMap((path) => [
    '--set',
    `${path}${path.startsWith('levers') ? '.value' : ''}=${run[path]}`,
  ])
  await call(folder, 'run', 'small.yaml', '--seeds', '2..2', '--out', 'one', ...set)
  const kept = readFileSync(join(folder, 'one/series.csv'), 'utf8')
    .trimEnd()
    .split('\n')
    .filter((line) => /,\d{4}Q4,.*,(gdp|capital|conversion-rate),/.test(line))
  expect(sha256(kept.map((line) => `${line}\n`).join(''))).toBe(run.digest)

  const csv = await call(
    folder,
    'query',
    'outputs/d',
    'select scenario, seed, date, region, "function", indicator, unit, value from series where point = 1 and seed = 2',
    '--csv',
  )
  expect(csv.stdout.trimEnd().split('\n').slice(1)).toEqual(kept)
})

it('two calls at once in one folder end with one result', async () => {
  const folder = smallWorld()
  const design = writeDesign(folder, { size: 30 })
  const words = ['sweep', 'run', design, '--shard-size', '3', '--quiet', '--out']
  const [alone, ...both] = await Promise.all(['alone', 'both', 'both'].map((out) => call(folder, ...words, out)))
  const done = { exit: 0, stdout: '', stderr: '' }
  expect([alone, ...both]).toEqual([done, done, done])
  expect(manifestIn(join(folder, 'both')).resultDigest).toBe(manifestIn(join(folder, 'alone')).resultDigest)
  expect(temporariesIn(join(folder, 'both'))).toEqual([])
})

it('a design run again is only put together again; what it had stays', async () => {
  const folder = smallWorld()
  const design = writeDesign(folder)
  await call(folder, 'sweep', 'run', design)
  const sweep = join(folder, 'outputs/d')
  const [before, log] = [manifestIn(sweep), readFileSync(join(sweep, 'attempts.log'), 'utf8')]
  expect(await call(folder, 'sweep', 'run', design)).toMatchObject({ exit: 0, stderr: '' })
  expect(readFileSync(join(sweep, 'attempts.log'), 'utf8')).toBe(log)
  const { wall: _, ...same } = manifestIn(sweep)
  expect(before).toMatchObject(same)
})

it('a folder of another design is replaced only by force; one that no sweep has written never', async () => {
  const folder = smallWorld()
  const [one, two] = [writeDesign(folder, { size: 2 }), writeDesign(folder, { id: 'e', size: 3 })]
  await call(folder, 'sweep', 'run', one, '--out', 'here')
  expect(await call(folder, 'sweep', 'run', two, '--out', 'here')).toEqual({
    exit: 2,
    stdout: '',
    stderr:
      'here/plan.json: design.id: got d; expected e, or another --out, or --force to replace the sweep that is there\n',
  })
  expect(await call(folder, 'sweep', 'run', two, '--out', 'here', '--force')).toMatchObject({ exit: 0, stderr: '' })
  expect(manifestIn(join(folder, 'here'))).toMatchObject({ design: { id: 'e' }, runs: { planned: 6 } })
  expect(await call(folder, 'sweep', 'run', one, '--out', '.', '--force')).toMatchObject({
    exit: 2,
    stderr: '--out: got ., where d.yaml is; expected a new folder, or that of a sweep\n',
  })
})

it('sweep plan says how many, how long and how much, and writes only where told', async () => {
  const folder = smallWorld()
  const design = writeDesign(folder, { size: 50 })
  const plan = await call(folder, 'sweep', 'plan', design, '--json', '--workers', '2')
  expect(plan).toMatchObject({ exit: 0, stderr: '' })
  expect(JSON.parse(plan.stdout)).toMatchObject({
    design: 'd',
    runs: 100,
    scenarios: 1,
    points: 50,
    seeds: 2,
    shards: 20,
    shardSize: 5,
    stored: 0,
    workers: 2,
    seconds: expect.any(Number),
    bytes: expect.any(Number),
  })
  expect(readdirSync(folder).sort()).toEqual(['d.yaml', 'small.yaml'])
  const told = await call(folder, 'sweep', 'plan', design, '--out', 'there')
  expect(told.stdout).toMatch(/^d +100 runs: 1 scenario × 50 points × 2 seeds\nshards +20 shards of at most 5 runs\n/)
  expect(readdirSync(join(folder, 'there')).sort()).toEqual(['done', 'failed', 'parts', 'plan.json'])
  expect(await call(folder, 'sweep', 'resume', 'there')).toMatchObject({ exit: 0, stderr: '' })
  expect(temporariesIn(join(folder, 'there'))).toEqual([])
})

it('--json prints the manifest and nothing else, --quiet prints nothing', async () => {
  const folder = smallWorld()
  const design = writeDesign(folder, { size: 2 })
  const json = await call(folder, 'sweep', 'run', design, '--json')
  expect(json).toEqual({ exit: 0, stdout: readFileSync(join(folder, 'outputs/d/manifest.json'), 'utf8'), stderr: '' })
  expect(await call(folder, 'sweep', 'run', design, '--quiet')).toEqual({ exit: 0, stdout: '', stderr: '' })
})

it.each([
  [['sweep', 'run', 'screning'], 'got screning; expected the id of a design or the path of a file; nearest screening'],
  [['sweep', 'status', 'none'], 'none: got no folder; expected the folder of a sweep'],
  [['sweep', 'resume', '.'], '.: got a folder without plan.json; expected the folder of a sweep'],
  [['sweep', 'rsume', '.'], 'got rsume; expected a command (see --help); nearest resume'],
  [
    ['sweep', 'run', 'screening', '--shard-size', '0'],
    '--shard-size: got "0"; expected a whole number from 1 to 100000',
  ],
  [
    ['query', '.', 'select 1'],
    '.: got a folder that neither a run nor a sweep has written; expected the folder of a run, or of a sweep that was merged',
  ],
])('%j', async (words, line) => {
  expect(await call(smallWorld(), ...words)).toEqual({ exit: 2, stdout: '', stderr: `${line}\n` })
})
