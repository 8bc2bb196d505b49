import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { ComparedRow } from '../../src/cli/commands/compare.ts'
import { head, leverLine } from '../scenario/sample.ts'
import { call, emptyFolder } from './call.ts'

const SMALL = ['--until', '2014', '--firms', '200', '--seeds', '2', '--quiet']

/** A folder with scenarios `a` and `b`, which has the levers given. */
function pairOf(levers: string): string {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'a.yaml'), head('a'))
  writeFileSync(join(folder, 'b.yaml'), `${head('b')}extends: a\nlevers:\n${levers}`)
  return folder
}
const ASKED = ['compare', 'a.yaml', 'b.yaml', ...SMALL, '--json', '--dates']
const early = { start: '2013Q1', value: 0.02 }

it('compare --json gives what the files of the runs say, pair by pair', async () => {
  const folder = pairOf(leverLine('o', early))
  const { exit, stdout, stderr } = await call(folder, ...ASKED, '2013Q4,2014Q4')
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
  const rows = JSON.parse(stdout) as ComparedRow[]
  expect(Object.keys(rows[0]!)).toEqual([
    'indicator',
    'region',
    'function',
    'date',
    'unit',
    'a',
    'b',
    'difference',
    'lo90',
    'hi90',
    'pairs',
  ])
  expect(new Set(rows.map(({ date }) => date))).toEqual(new Set(['2013Q4', '2014Q4']))

  await call(folder, 'run', 'a.yaml', 'b.yaml', ...SMALL, '--out', 'runs')
  const lines = readFileSync(join(folder, 'runs/series.csv'), 'utf8').split('\n')
  const values = (scenario: string) =>
    [1, 2].map((seed) =>
      Number(
        lines
          .find((line) => line.startsWith(`${scenario},${seed},2014Q4,hebei,all,gdp,`))!
          .split(',')
          .at(-1),
      ),
    )
  const [a, b] = [values('a'), values('b')]
  const row = rows.find(
    ({ indicator, region, date }) => indicator === 'gdp' && region === 'hebei' && date === '2014Q4',
  )!
  const differences = a.map((value, k) => b[k]! - value).sort((x, y) => x - y)
  expect(row.pairs).toBe(2)
  expect(row.a).toBeCloseTo((a[0]! + a[1]!) / 2, 9)
  expect(row.b).toBeCloseTo((b[0]! + b[1]!) / 2, 9)
  expect(row.difference).toBeCloseTo((differences[0]! + differences[1]!) / 2, 9)
  expect(row.lo90).toBeCloseTo(differences[0]!, 9)
  expect(row.difference).not.toBe(0)
})

it('a scenario does not differ from itself, and its range is nothing', async () => {
  const folder = pairOf(leverLine('o', { ...early, value: 0 }))
  const rows = JSON.parse(
    (await call(folder, 'compare', 'a.yaml', 'b.yaml', ...SMALL, '--json')).stdout,
  ) as ComparedRow[]
  expect(rows.length).toBeGreaterThan(500)
  for (const { difference, lo90, hi90 } of rows) expect([difference, lo90, hi90]).toEqual([0, 0, 0])
})

it('says who gains and what it costs, in both languages', async () => {
  const folder = pairOf(leverLine('f', { kind: 'research-subsidy', start: '2013Q1', value: 50 }))
  const { exit, stdout } = await call(folder, 'compare', 'a.yaml', 'b.yaml', ...SMALL)
  expect(exit).toBe(0)
  expect(stdout).toContain('b less a in 2014')
  expect(stdout).toMatch(/^cost, 1e8 CNY +50 +0 +0 +50$/m)
  for (const line of stdout.split('\n').slice(2)) expect(line.length).toBeLessThanOrEqual(100)
})

it('compare --json of a year gives sums and yearly units, and rows of quarters beside them', async () => {
  const folder = pairOf(leverLine('o', early))
  const { stdout } = await call(folder, ...ASKED, '2014,2014Q1,2014Q2,2014Q3,2014Q4')
  const rows = JSON.parse(stdout) as ComparedRow[]
  const of = (indicator: string, date: string) =>
    rows.find((row) => row.indicator === indicator && row.region === 'hebei' && row.date === date)!
  const quarters = ['2014Q1', '2014Q2', '2014Q3', '2014Q4'].map((date) => of('gdp', date).difference)
  expect(of('gdp', '2014').unit).toBe('1e8 CNY/year')
  expect(of('gdp', '2014').difference).toBeCloseTo(
    quarters.reduce((sum, value) => sum + value, 0),
    8,
  )
  expect(of('capital', '2014')).toEqual({ ...of('capital', '2014Q4'), date: '2014' })
})

it('two scenarios of one id are refused, as by run, whatever is asked of them', async () => {
  const folder = emptyFolder()
  mkdirSync(join(folder, 'a'))
  mkdirSync(join(folder, 'b'))
  writeFileSync(join(folder, 'a/pol.yaml'), head('pol'))
  writeFileSync(join(folder, 'b/pol.yaml'), `${head('pol')}extends: baseline\n`)
  const pair = ['a/pol.yaml', 'b/pol.yaml']
  const calls = [
    ['run', ...pair],
    ['compare', ...pair],
    ['compare', 'baseline', ...pair],
    ['explain', ...pair, '--on', 'gdp'],
    ['report', ...pair],
    ['report', pair[0]!, '--against', pair[1]!],
    ['compare', 'baseline', 'baseline'],
  ]
  for (const words of calls) {
    const twin = words.includes('baseline') && words.length === 3 ? 'baseline' : 'pol'
    expect(await call(folder, ...words), words.join(' ')).toEqual({
      exit: 2,
      stdout: '',
      stderr: `scenario: got ${twin} twice; expected every id once\n`,
    })
  }
})

it.each([
  [['baseline'], 'missing', /got nothing; expected B/],
  [['baseline', 'coordinatd'], 'unknown-name', /got coordinatd;.*nearest coordinated/],
  [['baseline', 'coordinated', 'two-chains', '--json'], 'bad-call', /got 3 with --json; expected 2/],
  [
    ['baseline', 'coordinated', '--json', '--dates', '2050Q1'],
    'out-of-range',
    /--dates: got 2050Q1; expected quarters from 2012Q4 to 2035Q4, or whole years from 2013 on/,
  ],
])('compare %j is refused: %s', async (words, _, message) => {
  const { exit, stdout, stderr } = await call(emptyFolder(), 'compare', ...words)
  expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' })
  expect(stderr).toMatch(message)
})
