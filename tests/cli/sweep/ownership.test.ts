import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { WORLD } from '../../../scripts/default-world.ts'
import { openOutput } from '../../../src/cli/files/output.ts'
import { publishCharts } from '../../../src/cli/sweep/chart-folder.ts'
import { finish } from '../../../src/cli/sweep/finish.ts'
import { SweepFolder } from '../../../src/cli/sweep/folder.ts'
import { prepare, reopen, write } from '../../../src/cli/sweep/prepare.ts'
import { loadDesign } from '../../../src/cli/worlds/designs.ts'
import { head } from '../../scenario/sample.ts'
import { swept } from '../swept.ts'
import { manifestIn, writeDesign } from './small.ts'

let world: string
let other: string

// one sweep for all, copied where it is changed
beforeAll(async () => {
  world = mkdtempSync(join(tmpdir(), 'factor-mobility-'))
  writeFileSync(join(world, 'small.yaml'), `${head('small')}extends: baseline\nhorizon: 2013Q4\nfirms: 100\n`)
  await swept(join(world, writeDesign(world, { size: 3 })), join(world, 'whole'))
  other = join(world, writeDesign(world, { id: 'e', size: 2 }))
})
afterAll(() => rmSync(world, { recursive: true, force: true }))

function copy(name: string): SweepFolder {
  cpSync(join(world, 'whole'), join(world, name), { recursive: true })
  onTestFinished(() => rmSync(join(world, name), { recursive: true, force: true }))
  return new SweepFolder(join(world, name))
}

const calling = { workers: 1, signal: new AbortController().signal, show: () => () => {}, tell: () => {} }
const resume = (folder: SweepFolder) => finish(folder, reopen(folder), calling)
const force = { force: true }

const filesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => [
        relative(folder, join(parentPath, name)),
        readFileSync(join(parentPath, name), 'latin1'),
      ]),
  )

function put(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

const MINE = [
  'thesis.txt',
  'charts/mine.svg',
  'parts/notes.txt',
  'done/readme.md',
  'inputs/mine.json',
  'failed/why.md',
  '.git/HEAD',
  '.tmp-notes',
]

it('lists every file of a sweep in its manifest, but what only tells of its way', () => {
  const there = Object.keys(filesIn(join(world, 'whole'))).filter((name) => name !== 'manifest.json')
  expect(manifestIn(join(world, 'whole')).files).toEqual(there.sort())
})

it('what is the user’s stays when a sweep goes on, is merged again, cancelled or planned anew; force names and refuses it', async () => {
  const folder = copy('mine')
  for (const name of MINE) put(folder.at(name), name)
  const [marker] = folder.stored()
  folder.drop(marker!.id)
  rmSync(folder.at('result.parquet'))
  rmSync(folder.at('manifest.json'))
  folder.cancel()
  expect((await resume(folder)).manifest?.resultDigest).toBe(manifestIn(join(world, 'whole')).resultDigest)
  const files = filesIn(folder.path)
  expect(MINE.map((name) => files[name])).toEqual(MINE)
  for (const name of MINE) {
    for (const each of MINE) if (each !== name) rmSync(folder.at(each), { force: true })
    put(folder.at(name), name)
    const before = filesIn(folder.path)
    expect(() => prepare(folder, loadDesign(other), force), name).toThrow(/^--out: got .*, which no sweep has written/)
    expect(filesIn(folder.path)).toEqual(before)
    rmSync(folder.at(name))
    if (name === '.git/HEAD') rmSync(folder.at('.git'), { recursive: true })
  }
})

it('force replaces a sweep without a trace of it', async () => {
  const folder = copy('replaced')
  publishCharts(folder, [{ name: 'influences-gdp.svg', data: 'x' }], WORLD)
  await finish(folder, prepare(folder, loadDesign(other), force), calling)
  const there = Object.keys(filesIn(folder.path)).filter((name) => name !== 'manifest.json')
  expect(manifestIn(folder.path)).toMatchObject({ design: { id: 'e' }, files: there.sort() })
})

it.each([
  ['manifest.json', '{"name":"app"}'],
  ['manifest.json', 'no JSON'],
  ['ro-crate-metadata.json', '{"@graph":[]}'],
  ['inputs/design.json', '{"mine":1}'],
  ['runs.parquet', 'my runs, not theirs'],
  ['CANCELLED', 'because of the budget'],
])('%s with %s stands in the way of a sweep, and is not written over', async (name, text) => {
  const folder = copy('in-the-way')
  rmSync(folder.at('manifest.json'))
  put(folder.at(name), text)
  const before = filesIn(folder.path)
  await expect(resume(folder)).rejects.toThrow(
    `${name}: got what no sweep has written; expected none, or that of a sweep`,
  )
  expect(() => prepare(folder, loadDesign(other), force)).toThrow('which no sweep has written')
  expect(filesIn(folder.path)).toEqual(before)
})

it.each(['manifest.json', 'result.parquet', 'ro-crate-metadata.json', 'inputs/design.json'])(
  'but %s of its own that a disk has torn is written again',
  async (name) => {
    const folder = copy('torn')
    const text = readFileSync(folder.at(name))
    writeFileSync(folder.at(name), text.subarray(0, 150))
    await resume(folder)
    expect(manifestIn(folder.path).files).toEqual(manifestIn(join(world, 'whole')).files)
    expect(readFileSync(folder.at(name)).length).toBeGreaterThan(150)
  },
)

it.each(['result.parquet', 'inputs', 'parts', 'attempts.log'])(
  'a link in the place of %s is not followed',
  async (name) => {
    const folder = copy('linked')
    cpSync(folder.at(name), join(world, 'elsewhere'), { recursive: true })
    onTestFinished(() => rmSync(join(world, 'elsewhere'), { recursive: true, force: true }))
    rmSync(folder.at(name), { recursive: true })
    symlinkSync('../elsewhere', folder.at(name))
    await expect(resume(folder)).rejects.toThrow(`${name}: got what no sweep has written`)
    expect(() => prepare(folder, loadDesign(other), force)).toThrow('which no sweep has written')
  },
)

it('a folder that is not empty and has no plan is no place for a sweep, whatever is in it', () => {
  for (const name of [
    'manifest.json',
    'attempts.log',
    'result.parquet',
    'charts/a.svg',
    'parts/a',
    'log',
    '.tmp-notes',
  ]) {
    const folder = new SweepFolder(join(world, 'strange'))
    onTestFinished(() => rmSync(folder.path, { recursive: true, force: true }))
    put(folder.at(name), 'mine')
    expect(() => prepare(folder, loadDesign(other), force), name).toThrow(
      `, where ${name.split('/')[0]} is; expected a new folder, or that of a sweep`,
    )
    rmSync(folder.path, { recursive: true })
  }
})

it('a sweep is not replaced by a run, finished or not, and two plans in one folder are told of', () => {
  const folder = copy('swept')
  expect(() => openOutput(folder.path, { kind: 'run', force: true })).toThrow(
    'the folder of a sweep; expected a new folder, or that of a run',
  )
  rmSync(folder.at('manifest.json'))
  expect(() => openOutput(folder.path, { kind: 'run', force: true })).toThrow('the folder of a sweep')

  const shared = new SweepFolder(join(world, 'shared'))
  onTestFinished(() => rmSync(shared.path, { recursive: true, force: true }))
  const [one, two] = [join(world, 'd.yaml'), other].map((file) => prepare(shared, loadDesign(file), { force: false }))
  write(shared, one!)
  expect(() => write(shared, two!)).toThrow('another plan than a moment ago')
})

it('charts go beside the user’s, never over them', () => {
  const folder = copy('charts')
  const chart = { name: 'influences-gdp.svg', data: 'first' }
  put(folder.at('charts/mine.svg'), 'mine')
  publishCharts(folder, [chart], WORLD)
  publishCharts(
    folder,
    [
      { ...chart, data: 'second' },
      { name: 'response-gdp.svg', data: 'third' },
    ],
    WORLD,
  )
  expect(readFileSync(folder.at('charts/influences-gdp.svg'), 'utf8')).toBe('second')
  expect(JSON.parse(readFileSync(folder.at('charts/manifest.json'), 'utf8')).files).toEqual([
    'influences-gdp.svg',
    'response-gdp.svg',
  ])
  expect(() => publishCharts(folder, [chart, { name: 'mine.svg', data: 'ours' }], WORLD)).toThrow(
    'charts/mine.svg: got what no sweep has written',
  )
  expect(readFileSync(folder.at('charts/influences-gdp.svg'), 'utf8')).toBe('second')
  put(folder.at('charts/manifest.json'), '{"name":"app"}')
  expect(() => publishCharts(folder, [chart], WORLD)).toThrow('charts/manifest.json: got what no sweep has written')
  expect(readFileSync(folder.at('charts/mine.svg'), 'utf8')).toBe('mine')
})
