import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { mergedDesign } from '../../../src/cli/sensitivity/merged.ts'
import { SweepFolder } from '../../../src/cli/sweep/folder.ts'
import { type Marker, markerText } from '../../../src/cli/sweep/marker.ts'
import { openReadOnly, prepare } from '../../../src/cli/sweep/prepare.ts'
import { statusOf } from '../../../src/cli/sweep/status.ts'
import { loadDesign } from '../../../src/cli/worlds/designs.ts'
import { ScenarioError } from '../../../src/text/errors.ts'
import { type Damage, edited, rewritten, SPOILT, STRANGE, sha256 } from './damages.ts'
import { finished, resumed, verified } from './in-process.ts'
import { manifestIn, smallWorld, writeDesign } from './small.ts'

/** A marker, to be changed. */
type Loose = Omit<Marker, 'runs'> & { readonly runs: Record<string, unknown>[] }

/** A manifest, to be changed. */
interface Stated {
  resultDigest: string
  planHash: string
  readonly runs: { failed: number }
  readonly wall: { seconds: number }
}

const KEEP = 'keep: { indicators: [gdp], dates: [2013Q4] }\n'

/** A sweep of four runs in two shards, and copies of it. */
async function sweepOf() {
  const base = smallWorld()
  const design = join(base, writeDesign(base, { size: 2, keep: KEEP }))
  const whole = new SweepFolder(join(base, 'whole'))
  await finished(whole, prepare(whole, loadDesign(design), { shardSize: 2, force: false }))
  const [shard] = readdirSync(whole.at('done')).map((name) => name.replace('.json', ''))
  return {
    whole,
    shard,
    marker: `done/${shard}.json`,
    part: `parts/${shard}.parquet`,
    copy: () => {
      const path = join(base, 'copy')
      rmSync(path, { recursive: true, force: true })
      cpSync(whole.path, path, { recursive: true })
      return new SweepFolder(path)
    },
  }
}

/** Whether a sweep’s files are those of another, but for what holds times. */
function same(a: SweepFolder, b: SweepFolder): boolean {
  const [one, other] = [a, b].map(({ path }) => {
    const { wall: _, ...rest } = manifestIn(path)
    const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).sort()
    const files = names.filter((name) => !/manifest|crate|attempts/.test(name) && statSync(join(path, name)).isFile())
    return JSON.stringify([rest, names, files.map((name) => sha256(readFileSync(join(path, name))))])
  })
  return one === other
}

/** What a call throws, in one line. */
async function refusal(action: () => unknown): Promise<string> {
  try {
    await action()
    return 'nothing'
  } catch (error) {
    return error instanceof ScenarioError ? error.message : `raw: ${error}`
  }
}

/** Damage files of a copy; what verify finds in which files, and whether resume makes it whole again. */
async function cure({ whole, copy }: Awaited<ReturnType<typeof sweepOf>>, names: readonly string[], damage: Damage) {
  const folder = copy()
  for (const name of names) await damage(folder.at(name))
  const found = await verified(folder)
  const files = found.flaws.map(({ file }) => file.slice(folder.shown.length + 1))
  // status never throws for what is in files
  statusOf(folder, openReadOnly(folder))
  await resumed(folder)
  // of files that hold times, verify tells whether they are as they should be
  const hasTimes = names.some((name) => /manifest|crate/.test(name))
  const isWhole = same(whole, folder) && (!hasTimes || clean(await verified(folder)))
  return { files, differences: found.differences.length, whole: isWhole }
}

const clean = ({ flaws, differences }: Awaited<ReturnType<typeof verified>>) =>
  flaws.length === 0 && differences.length === 0

it('whatever happens to a file of a sweep is found by verify and mended by resume', async () => {
  const sweep = await sweepOf()
  expect(clean(await verified(sweep.whole, 4))).toBe(true)
  const { marker, part } = sweep
  const missed: string[] = []
  const gone = { 'nothing at all': (file: string) => rmSync(file) }
  const { 'an empty file': empty, null: nothing, 'a byte changed': byte, 'a huge file': huge } = SPOILT
  const tried = async (names: readonly string[], damages: Readonly<Record<string, Damage>>) => {
    for (const [kind, damage] of Object.entries(damages)) {
      const { files, whole } = await cure(sweep, names, damage)
      const unfound = names.filter((name) => !files.includes(name))
      if (unfound.length > 0 || !whole) missed.push(`${names}, ${kind}: found in [${files}], whole again: ${whole}`)
    }
  }
  await tried([marker], { empty, nothing, byte, huge, ...gone })
  await tried(['manifest.json'], { empty, byte, huge, ...gone })
  await tried(['result.parquet', 'runs.parquet', 'inputs/design.json'], { nothing, byte, huge, ...gone })
  await tried([part, 'ro-crate-metadata.json'], { nothing, byte, huge, ...gone })
  expect(missed).toEqual([])
})

it('a marker of other bytes is none, whatever they are; a manifest that says nothing of the sweep is told of and left', async () => {
  const { copy, shard, marker } = await sweepOf()
  const believed: string[] = []
  for (const [kind, damage] of Object.entries(SPOILT)) {
    const folder = copy()
    await damage(folder.at(marker))
    const found = folder.look(shard)
    if (!found || !('got' in found) || found.file !== `${folder.shown}/${marker}` || found.isForeign)
      believed.push(kind)
  }
  expect(believed).toEqual([])

  const folder = copy()
  await SPOILT['null'](folder.at('manifest.json'))
  expect((await verified(folder)).flaws).toMatchObject([{ file: `${folder.shown}/manifest.json` }])
  expect(await refusal(() => resumed(folder))).toContain('manifest.json: got what no sweep has written')
  expect(readFileSync(folder.at('manifest.json'), 'utf8')).toBe('null\n')
})

it('a manifest and a crate that are altered at their first words are known by the hash of the plan', async () => {
  const sweep = await sweepOf()
  const { files, whole } = await cure(sweep, ['manifest.json', 'ro-crate-metadata.json'], (file) =>
    writeFileSync(file, `[${readFileSync(file, 'utf8')}`),
  )
  expect({ files, whole }).toEqual({ files: ['manifest.json'], whole: true })
})

it('no word of a marker can be changed, nor a value of a table, by whoever takes care of the form', async () => {
  const sweep = await sweepOf()
  const { marker, part, shard } = sweep
  const changes: Readonly<Record<string, (value: Loose) => void>> = {
    digest: ({ runs }) => (runs[1]['digest'] = 'f'.repeat(64)),
    outcome: ({ runs }) => (runs[0]['outcome'] = 'failed'),
    failure: ({ runs }) =>
      Object.assign(runs[0], { outcome: 'failed', error: 'it failed', digest: sha256('failed,it failed\n') }),
    id: ({ runs }) => (runs[0]['id'] = '0'.repeat(64)),
    exchanged: ({ runs }) => runs.reverse(),
    fewer: ({ runs }) => runs.pop(),
    word: (value) => Object.assign(value, { at: '2013-01-01' }),
    bytes: (value) => Object.assign(value, { bytes: value.bytes + 1 }),
    part: (value) => Object.assign(value, { sha256: '0'.repeat(64) }),
    seal: (value) => Object.assign(value, { digest: '0'.repeat(64) }),
  }
  const missed: string[] = []
  const tried = async (name: string, what: string, damage: Damage) => {
    const { files, differences, whole } = await cure(sweep, [name], damage)
    const isFound = files.includes(name) || files.includes(part) || differences > 0
    if (!isFound || !whole) missed.push(`${name}, ${what}: [${files}], ${whole}`)
  }
  for (const [what, change] of Object.entries(changes)) {
    await tried(marker, what, edited(change))
    // who knows how a marker is sealed
    if (!['word', 'seal', 'id', 'exchanged', 'fewer', 'bytes'].includes(what))
      await tried(marker, `${what}, sealed`, (file) => {
        edited(change)(file)
        writeFileSync(file, markerText(JSON.parse(readFileSync(file, 'utf8'))))
      })
  }
  const values = { seeds: '* REPLACE (seed + 1 AS seed)', rows: '* REPLACE (1e4 AS value)' }
  await tried('result.parquet', 'values', rewritten(values.rows))
  await tried('result.parquet', 'seeds', rewritten(values.seeds))
  await tried('runs.parquet', 'seeds', rewritten(values.seeds))
  await tried('runs.parquet', 'factors', rewritten('* REPLACE (1.5 AS "assumptions.choice-intensity")'))
  await tried('runs.parquet', 'outcomes', rewritten("* REPLACE ('failed' AS outcome)"))
  await tried(
    'manifest.json',
    'counts',
    edited<Stated>((value) => (value.runs.failed = 1)),
  )
  await tried(
    'manifest.json',
    'time',
    edited<Stated>((value) => (value.wall.seconds = 1)),
  )
  await tried(
    'manifest.json',
    'digest',
    edited<Stated>((value) => (value.resultDigest = '0'.repeat(64))),
  )
  for (const [from, to] of [
    ['MIT', 'BSD'],
    ['Dataset', 'DataSet'],
    ['"agent"', '"actor"'],
  ] as const)
    await tried('ro-crate-metadata.json', from, (file) =>
      writeFileSync(file, readFileSync(file, 'utf8').replace(from, to)),
    )
  await tried(
    'manifest.json',
    'plan',
    edited<Stated>((value) => (value.planHash = '0'.repeat(64))),
  )
  // a part of other values, and a marker that knows its bytes
  await tried(part, 'values, sealed', async (file) => {
    await rewritten(values.rows)(file)
    const bytes = readFileSync(file)
    const done = file.replace(part, marker)
    const told = { ...JSON.parse(readFileSync(done, 'utf8')), bytes: bytes.length, sha256: sha256(bytes) }
    writeFileSync(done, markerText(told))
  })
  expect(shard).toMatch(/^[0-9a-f]{20}$/)
  expect(missed).toEqual([])
})

it('what is no file is named, neither read nor removed, and nothing waits for it', async () => {
  const { copy, marker, part } = await sweepOf()
  const FILES = [
    'result.parquet',
    'runs.parquet',
    'manifest.json',
    'attempts.log',
    'CANCELLED',
    'ro-crate-metadata.json',
  ]
  const wrong: string[] = []
  const names = [marker, part, ...FILES, 'inputs/design.json', 'plan.json']
  for (const [k, [kind, damage]] of Object.entries(STRANGE).entries()) {
    const got = kind.replace(/ \(.*/, '')
    // every name with what would be waited for, and a third of them with each of the others
    for (const name of kind === 'a pipe' ? names : names.filter((_, n) => n % 3 === k % 3)) {
      const folder = copy()
      await damage(folder.at(name))
      const named = `${folder.shown}/${name}: got ${got}; expected `
      const refused = await refusal(() => resumed(folder))
      if (!refused.startsWith(named)) wrong.push(`resume, ${kind}: ${refused}`)
      if (name === 'plan.json') {
        const seen = await refusal(() => openReadOnly(folder))
        if (!seen.startsWith(named)) wrong.push(`status, ${kind}: ${seen}`)
        continue
      }
      const { flaws } = await verified(folder)
      if (!flaws.some(({ file, got: said }) => file === `${folder.shown}/${name}` && said === got))
        wrong.push(`verify, ${kind} for ${name}: ${JSON.stringify(flaws)}`)
      statusOf(folder, openReadOnly(folder))
    }
    for (const name of ['manifest.json', 'result.parquet']) {
      const folder = copy()
      await damage(folder.at(name))
      const refused = await refusal(() => mergedDesign(folder))
      if (!refused.startsWith(`${folder.shown}/${name}: got ${got}; `)) wrong.push(`sensitivity, ${kind}: ${refused}`)
    }
  }
  for (const name of ['parts', 'done', 'failed', 'inputs', 'charts']) {
    const folder = copy()
    rmSync(folder.at(name), { recursive: true, force: true })
    writeFileSync(folder.at(name), 'mine')
    const refused = await refusal(() => resumed(folder))
    if (!refused.startsWith(`${folder.shown}/${name}: got a file; expected a folder`)) wrong.push(`resume: ${refused}`)
    expect(readFileSync(folder.at(name), 'utf8')).toBe('mine')
  }
  expect(wrong).toEqual([])
})

it('a plan that is none is named, whatever it is', async () => {
  const { copy } = await sweepOf()
  const raw: string[] = []
  for (const [kind, damage] of Object.entries(SPOILT)) {
    const folder = copy()
    await damage(folder.at('plan.json'))
    // a byte more is whitespace, which says nothing
    const refused = await refusal(() => openReadOnly(folder))
    if (kind !== 'a byte more' && !refused.startsWith(`${folder.shown}/plan.json: got `))
      raw.push(`${kind}: ${refused}`)
  }
  const folder = copy()
  edited<{ references: string[] }>((plan) => (plan.references = ['coordinated']))(folder.at('plan.json'))
  expect(await refusal(() => openReadOnly(folder))).toContain('a plan that was altered')
  expect(raw).toEqual([])
})

it('verify counts the runs that the plan counts, however points coincide', async () => {
  const base = smallWorld()
  const rest = 'factors:\n  - { axis: assumption, id: choice-intensity, values: [2, 2, 3] }\ndesign: list\n'
  const text = `id: e\nscenarios: [small]\n${rest}seeds: 2..4\n${KEEP}`
  writeFileSync(join(base, 'e.yaml'), text)
  const folder = new SweepFolder(join(base, 'e'))
  await finished(folder, prepare(folder, loadDesign(join(base, 'e.yaml')), { shardSize: 2, force: false }))
  const { planned, stored, sampled } = await verified(folder, 100)
  expect({ planned, stored, sampled }).toEqual({ planned: 9, stored: 9, sampled: 9 })
  expect(statusOf(folder, openReadOnly(folder)).runs).toEqual({ planned: 9, recorded: 9, failed: 0 })
})
