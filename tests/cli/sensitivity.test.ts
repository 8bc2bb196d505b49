import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { query } from '../../src/cli/query/query.ts'
import { refusePointless, sensitivityAnswer } from '../../src/cli/sensitivity/answer.ts'
import type { Wishes } from '../../src/cli/sensitivity/asked-rows.ts'
import { SweepFolder } from '../../src/cli/sweep/folder.ts'
import { prepare, write } from '../../src/cli/sweep/prepare.ts'
import { loadDesign } from '../../src/cli/worlds/designs.ts'
import { head, leverLine } from '../scenario/sample.ts'
import { parsed, design as sample } from '../study/designs.ts'
import { call } from './call.ts'
import { outputsWithout } from './store.ts'
import { swept } from './swept.ts'

/** Two years of 200 firms: `a`, and `b`, which has a lever more. */
const SMALL = 'horizon: 2014Q4\nfirms: 200\n'
const FACTORS = `factors:
  - { axis: assumption, id: choice-intensity }
  - { axis: rule, id: invest }
  - { axis: lever, id: o, scenarios: [b] }
`
const KEEP = 'keep: { indicators: [gdp, capital, complementarity], dates: [2013Q4, 2014Q4] }\n'
const design = (id: string, rest: string) => `id: ${id}\nscenarios: [a, b]\n${FACTORS}${KEEP}seeds: 2\n${rest}`
const DESIGNS: Readonly<Record<string, string>> = {
  screen: design('screen', 'design: morris\nsize: 4\n'),
  shares: design('shares', 'design: saltelli\nsize: 8\n'),
  sample: design('sample', 'design: random\nsize: 24\n'),
  alone: design('alone', 'design: one-at-a-time\nsize: 2\n'),
}

let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'factor-mobility-'))
  writeFileSync(join(folder, 'a.yaml'), head('a') + SMALL)
  const lever = leverLine('o', { start: '2013Q1', value: 0.02 })
  writeFileSync(join(folder, 'b.yaml'), `${head('b')}extends: a\nlevers:\n${lever}`)
  for (const [id, text] of Object.entries(DESIGNS)) {
    writeFileSync(join(folder, `${id}.yaml`), text)
    await swept(join(folder, `${id}.yaml`), join(folder, id))
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const study = (id: string) => new SweepFolder(join(folder, id))
const ask = (id: string, wishes: Partial<Wishes> = {}) =>
  sensitivityAnswer(study(id), { region: 'all', function: 'all', ...wishes })
const answer = async (id: string, wishes: Partial<Wishes> = {}) => (await ask(id, wishes)).rows

describe.each([
  ['screen', ['morris-mu', 'morris-mu-star', 'morris-sigma']],
  ['shares', ['sobol-first', 'sobol-total']],
  ['sample', ['pawn-median', 'pawn-mean', 'pawn-max']],
  ['alone', ['alone-least', 'alone-greatest']],
])('of a sweep by %s', (id, measures) => {
  it('the answer has a row a factor and measure, by axis, each with its interval where there is one', async () => {
    const rows = await answer(id)
    expect(rows.length).toBeGreaterThan(6)
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(['factor', 'axis', 'indicator', 'measure', 'value', 'lo95', 'hi95'])
      expect(Number.isFinite(row.value)).toBe(true)
      // none of the scenario’s own level, whose effect is 0, nor where all resamples give one number
      if (row.lo95 === null || row.hi95 === null) expect([row.lo95, row.hi95]).toEqual([null, null])
      else expect(row.hi95).toBeGreaterThan(row.lo95)
    }
    expect(new Set(rows.map(({ measure }) => measure))).toEqual(new Set(measures))
    expect(new Set(rows.map(({ factor, axis }) => `${axis} ${factor}`))).toEqual(
      new Set(['assumption choice-intensity', 'rule invest', 'lever o']),
    )
    expect(new Set(rows.map(({ indicator }) => indicator)).has('gdp')).toBe(true)
  })
})

it('of several scenarios the last less the first is analysed, point by point and seed by seed', async () => {
  const asked = { on: 'gdp', region: 'hebei' }
  const rows = await answer('alone', asked)
  expect(await answer('alone', { ...asked, scenario: 'b', less: 'a' })).toEqual(rows)
  expect(await answer('alone', { ...asked, scenario: 'b' })).not.toEqual(rows)
  const sql = `SELECT b.value - a.value FROM series b JOIN series a USING (point, seed, "date", region, "function", indicator)
    WHERE b.scenario = 'b' AND a.scenario = 'a' AND "date" = '2014Q4' AND region = 'hebei' AND indicator = 'gdp'
    ORDER BY point, seed`
  const y = await query(study('alone').path, sql, async ({ pieces }) => {
    const values: number[] = []
    for await (const cells of pieces) for (const [value] of cells) values.push(Number(value))
    return values
  })
  // the scenario as it is, then choice-intensity at its two ends
  const effects = [1, 2].map((row) => (y[2 * row]! - y[0]! + y[2 * row + 1]! - y[1]!) / 2)
  const found = rows.filter(({ factor }) => factor === 'choice-intensity')
  expect(found.find(({ measure }) => measure === 'alone-least')!.value).toBeCloseTo(Math.min(0, ...effects), 9)
  expect(found.find(({ measure }) => measure === 'alone-greatest')!.value).toBeCloseTo(Math.max(0, ...effects), 9)
})

it('a factor that does not vary in the scenario is no row', async () => {
  const rows = await answer('screen', { scenario: 'a', on: 'gdp' })
  expect(new Set(rows.map(({ factor }) => factor))).toEqual(new Set(['choice-intensity', 'invest']))
})

it('tells people axis by axis, the largest first, what was used and how much is noise, and draws it', async () => {
  const words = ['sample', '--on', 'gdp,capital', '--region', 'tianjin', '--png']
  const { exit, stdout, stderr } = await call(folder, 'sensitivity', ...words)
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
  const [gdp, capital, names] = stdout.trimEnd().split('\n\n')
  expect(gdp).toMatch(/^gdp, tianjin, all, 2014Q4, 1e8 CNY\/quarter: b less a\n/)
  expect(gdp).toMatch(/all 24 points used; 2 seeds; \d+\.\d% of the variance is noise between seeds\n/)
  const sections = ['Assumptions', 'Levers', 'Rules'].map((axis) => gdp!.indexOf(`\n${axis} `))
  expect(sections).toEqual(sections.toSorted((a, b) => a - b))
  expect(Math.min(...sections)).toBeGreaterThan(0)
  expect(capital).toMatch(/^capital, tianjin/)
  for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(120)
  const { files } = JSON.parse(readFileSync(join(folder, 'sample/charts/manifest.json'), 'utf8')) as { files: string[] }
  expect(readdirSync(join(folder, 'sample/charts')).sort()).toEqual([...files, 'manifest.json'].sort())
  const drawn = files.map((name) => `sample/charts/${name}`)
  expect(drawn).toContain('sample/charts/influences-gdp-tianjin.svg')
  expect(names!.split('\n').sort()).toEqual(drawn.sort())
  expect(drawn.filter((name) => name.endsWith('.png'))).toHaveLength(drawn.length / 2)
})

it('is JSON on stdout and nothing else where it is asked for', async () => {
  const { exit, stdout, stderr } = await call(folder, 'sensitivity', 'screen', '--json')
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
  expect(JSON.parse(stdout)).toEqual(await answer('screen'))
})

it('failed runs are left out and counted', async () => {
  await outputsWithout(join(folder, 'shares'), [3, 11])
  const [drawing] = (await ask('shares', { on: 'gdp' })).drawings
  // base samples of five rows each: 0 to 4 and 10 to 14 are lost
  expect(drawing!.finding).toMatchObject({ used: 30, of: 40, seeds: 2 })
})

it('a folder that is no sweep is refused, with its exit', async () => {
  expect(await call(folder, 'sensitivity', '.')).toEqual({
    exit: 2,
    stdout: '',
    stderr: '.: got a folder without plan.json; expected the folder of a sweep\n',
  })
})

it.each<[Partial<Wishes>, string]>([
  [
    { on: 'gdp,capitl' },
    '--on: got capitl; expected what the sweep kept: gdp, capital or complementarity; nearest capital',
  ],
  [{ on: 'technology' }, '--on: got technology; expected what the sweep kept: gdp, capital or complementarity'],
  [{ date: '2014Q3' }, '--date: got 2014Q3; expected what the sweep kept: 2013Q4 or 2014Q4; nearest 2014Q4'],
  [{ on: 'gdp', function: 'research' }, '--function: got research; expected all (gdp is by region)'],
  [{ scenario: 'c' }, '--scenario: got c; expected a scenario of the design, a or b'],
])('%j is refused', async (wishes, said) => {
  const message = await ask('screen', wishes).then(String, (error: Error) => error.message)
  expect(message.slice(message.indexOf('--'))).toBe(said)
})

it('a design that says nothing of what matters is refused', () => {
  const refused = (text: string) => () => refusePointless(new SweepFolder('x'), parsed(text))
  expect(refused(sample('design: full-factorial\n'))).toThrow(
    'x: factors: got a design in which nothing varies; expected one with factors',
  )
  const alone = `design: one-at-a-time\nsize: 2\nfactors:\n  - { axis: rule, id: invest }\n`
  expect(refused(sample(alone, { seeds: '1' }))).toThrow(/^x: seeds: got one factor at a time with one seed/)
  expect(refused(sample(alone))).not.toThrow()
})

it('a sweep whose plan has grown since it was merged is no answer', async () => {
  writeFileSync(join(folder, 'screen.yaml'), DESIGNS['screen']!.replace('size: 4', 'size: 5'))
  const sweep = study('screen')
  write(sweep, prepare(sweep, loadDesign(join(folder, 'screen.yaml')), { force: false }))
  await expect(ask('screen')).rejects.toThrow(/got the result of another plan; expected a sweep that was merged/)
})
