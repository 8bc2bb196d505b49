import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { INDICATORS, WORLD } from '../../scripts/default-world.ts'
import type { Manifest } from '../../src/cli/files/manifest.ts'
import { worldDigest } from '../../src/worlds/digest.ts'
import { call, emptyFolder } from './call.ts'

const SMALL = ['--until', '2014', '--firms', '200']

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const linesOf = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8').trimEnd().split('\n')
const manifestIn = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
const ofRun = (lines: readonly string[], scenario: string, seed: number) =>
  lines.filter((line) => line.startsWith(`${scenario},${seed},`))
const withoutWall = ({ wall: _, ...rest }: Manifest) => rest

it('a run leaves series, flows and a manifest in outputs, and says where', async () => {
  const folder = emptyFolder()
  const { exit, stdout, stderr } = await call(folder, 'run', 'baseline', 'open-world', '--seeds', '2', ...SMALL)
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })

  const out = join(folder, 'outputs/baseline+open-world')
  expect(readdirSync(join(folder, 'outputs'))).toEqual(['baseline+open-world'])
  expect(readdirSync(out).sort()).toEqual(['charts', 'flows.csv', 'manifest.json', 'series.csv'])
  const series = linesOf(out, 'series.csv')
  const flows = linesOf(out, 'flows.csv')
  expect(series[0]).toBe('scenario,seed,date,region,function,indicator,unit,value')
  expect(flows[0]).toBe('scenario,seed,date,kind,origin,destination,function,unit,value')
  const order = [...new Set(series.slice(1).map((line) => line.split(',', 3).join()))]
  const dates = ['2012Q4', '2013Q1', '2013Q2', '2013Q3', '2013Q4', '2014Q1', '2014Q2', '2014Q3', '2014Q4']
  expect(order).toEqual(
    ['baseline,1', 'baseline,2', 'open-world,1', 'open-world,2'].flatMap((run) =>
      dates.map((date) => `${run},${date}`),
    ),
  )

  const manifest = manifestIn(out)
  expect(Object.keys(manifest)).toEqual([
    'format',
    'version',
    'codeDigest',
    'world',
    'scenarios',
    'seeds',
    'assumptions',
    'rules',
    'runs',
    'resultDigest',
    'files',
    'wall',
  ])
  expect(manifest).toMatchObject({
    format: 2,
    world: { id: WORLD.id, digest: worldDigest(WORLD) },
    scenarios: [{ id: 'baseline' }, { id: 'open-world' }],
    seeds: [1, 2],
  })
  expect(manifest.runs.map(({ scenario, seed }) => `${scenario},${seed}`)).toEqual([
    'baseline,1',
    'baseline,2',
    'open-world,1',
    'open-world,2',
  ])
  for (const { scenario, seed, resultDigest, rows } of manifest.runs) {
    const own = { series: ofRun(series, scenario, seed), flows: ofRun(flows, scenario, seed) }
    expect(rows).toEqual({ series: own.series.length, flows: own.flows.length })
    expect(resultDigest).toBe(sha256([...own.series, ...own.flows].map((line) => `${line}\n`).join('')))
  }
  expect(manifest.resultDigest).toBe(sha256(manifest.runs.map((run) => run.resultDigest).join('\n')))
  expect(stdout).toContain('outputs/baseline+open-world: 4 runs')
  expect(stdout).toContain(manifest.resultDigest)
})

it('any number of workers and any company give a run the same bytes', async () => {
  const folder = emptyFolder()
  await Promise.all([
    call(folder, 'run', 'baseline', '--seeds', '4', '--workers', '1', '--out', 'one', ...SMALL),
    call(folder, 'run', 'baseline', '--seeds', '4', '--workers', '3', '--out', 'three', ...SMALL),
    call(folder, 'run', 'baseline', '--seeds', '4..4', '--out', 'alone', ...SMALL),
  ])
  const [one, three, alone] = ['one', 'three', 'alone'].map((name) => join(folder, name)) as [string, string, string]
  for (const file of ['series.csv', 'flows.csv']) {
    expect(linesOf(three, file)).toEqual(linesOf(one, file))
    expect(linesOf(alone, file).slice(1)).toEqual(ofRun(linesOf(one, file), 'baseline', 4))
  }
  expect(withoutWall(manifestIn(three))).toEqual(withoutWall(manifestIn(one)))
  expect(manifestIn(alone).runs[0]).toEqual(manifestIn(one).runs[3])
  expect(new Set(manifestIn(one).runs.map(({ resultDigest }) => resultDigest)).size).toBe(4)
})

it('--every year sums flows, keeps stocks of the year’s end, and has the digest of all quarters', async () => {
  const folder = emptyFolder()
  await Promise.all([
    call(folder, 'run', 'baseline', '--out', 'all', ...SMALL),
    call(folder, 'run', 'baseline', '--out', 'yearly', '--every', 'year', ...SMALL),
  ])
  const kinds = new Map(INDICATORS.map(({ id, kind }) => [id as string, kind]))
  for (const file of ['series.csv', 'flows.csv']) {
    const [years, quarters] = ['yearly', 'all'].map((name) => linesOf(join(folder, name), file).slice(1)) as [
      string[],
      string[],
    ]
    const summed = new Map<string, number>()
    const last = new Map<string, number>()
    for (const line of quarters) {
      const [scenario, seed, date, ...rest] = line.split(',')
      const [value, unit, ...row] = rest.reverse() as [string, string, ...string[]]
      const year = [scenario, seed, date!.slice(0, 4), ...row.reverse(), unit.replace('/quarter', '/year')].join()
      summed.set(year, (summed.get(year) ?? 0) + Number(value))
      last.set(year, Number(value))
    }
    const kindOf = (row: string) => (file === 'flows.csv' ? 'flow' : kinds.get(row.split(',')[5]!)!)
    const got = new Map(years.map((line) => [line.replace(/,[^,]*$/, ''), Number(line.split(',').at(-1))]))
    for (const [row, value] of got) {
      const kind = kindOf(row)
      if (kind !== 'ratio') expect(value, row).toBe((kind === 'flow' ? summed : last).get(row))
      expect(row).not.toMatch(/\/quarter/)
    }
    // no year is left out, but of the founding one what is summed
    const due = [...last.keys()].filter(
      (row) => kindOf(row) === 'stock' || (kindOf(row) === 'flow' && !/,2012,/.test(row)),
    )
    expect([...got.keys()].filter((row) => kindOf(row) !== 'ratio').sort()).toEqual(due.sort())
  }
  const [all, yearly] = [manifestIn(join(folder, 'all')), manifestIn(join(folder, 'yearly'))]
  expect(yearly.resultDigest).toBe(all.resultDigest)
  expect(yearly.runs[0]!.rows.series).toBe(linesOf(join(folder, 'yearly'), 'series.csv').length - 1)

  const early = await call(
    folder,
    'run',
    'baseline',
    '--out',
    'early',
    '--every',
    'year',
    ...SMALL,
    '--until',
    '2014Q2',
  )
  expect(early.stderr).toBe('baseline ends with 2014Q2: 2014 is not whole and has no rows\n')
  expect(
    new Set(
      linesOf(join(folder, 'early'), 'series.csv')
        .slice(1)
        .map((line) => line.split(',')[2]),
    ),
  ).toEqual(new Set(['2012', '2013']))
})

it('--json prints the manifest and nothing else, --quiet prints nothing', async () => {
  const folder = emptyFolder()
  const [json, quiet] = await Promise.all([
    call(folder, 'run', 'baseline', '--json', '--out', 'json', ...SMALL),
    call(folder, 'run', 'baseline', '--quiet', '--out', 'quiet', ...SMALL),
  ])
  expect(json).toEqual({ exit: 0, stdout: readFileSync(join(folder, 'json/manifest.json'), 'utf8'), stderr: '' })
  expect(quiet).toEqual({ exit: 0, stdout: '', stderr: '' })
})

it('--set and --firms reach the run and the manifest; what scenarios do not share is told apart', async () => {
  const folder = emptyFolder()
  await call(
    folder,
    'run',
    'baseline',
    '--set',
    'assumptions.capital-depreciation=0.03',
    '--set',
    'rules.invest=imitate',
    '--out',
    'set',
    ...SMALL,
  )
  await call(folder, 'run', 'baseline', '--out', 'plain', ...SMALL)
  const [set, plain] = [manifestIn(join(folder, 'set')), manifestIn(join(folder, 'plain'))]
  expect(set.assumptions['capital-depreciation']).toBe(0.03)
  expect(set.rules['invest']).toBe('imitate')
  expect(set.scenarios[0]!.digest).not.toBe(plain.scenarios[0]!.digest)
  expect(set.resultDigest).not.toBe(plain.resultDigest)
  expect(set.codeDigest).toBe(plain.codeDigest)
})

it.each([
  [['--seeds', '0'], '--seeds: got 0; expected at least 1 seed'],
  [['--seeds', '5..3'], '--seeds: got 5..3; expected a range that rises; nearest 3..5'],
  [['--seeds', '1..'], '--seeds: got 1..; expected a count'],
  [['--seeds', '200000'], '--seeds: got 200000 seeds; expected at most 100000 seeds at once'],
  [['--workers', '0'], '--workers: got "0"; expected a whole number'],
  [['--workers', '1.5'], '--workers: got "1.5"; expected a whole number'],
  [['--format', 'csv,xlsx'], '--format: got "csv,xlsx"; expected csv, parquet or csv,parquet'],
  [['--every', 'month'], '--every: got month; expected quarter, year'],
  [['--until', '2012'], 'horizon: got 2012; expected a quarter'],
  [['--firms', '7'], 'firms: got 7; expected'],
  [['--set', 'assumptions.nothing=1'], 'assumptions.nothing=1: got nothing; expected an assumption'],
  [['baseline'], 'scenario: got baseline twice; expected every id once'],
])('%j is refused in one line and writes nothing', async (words, message) => {
  const folder = emptyFolder()
  const { exit, stdout, stderr } = await call(folder, 'run', 'baseline', ...words)
  expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' })
  expect(stderr).toContain(message)
  expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  expect(readdirSync(folder)).toEqual([])
})
