import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { evaluate } from '../../src/claims/evaluate.ts'
import { without } from '../../src/claims/mechanism.ts'
import { needsOf } from '../../src/claims/needs.ts'
import { runKey } from '../../src/claims/runs.ts'
import { loadClaims } from '../../src/cli/judge/claims.ts'
import type { Frame } from '../../src/records/frame.ts'
import { runTree } from '../../src/study/branch.ts'
import { call, emptyFolder, ended, MAIN } from './call.ts'

const SHORT = `
- id: exports
  sentence: { en: It exports technology., zh: 净输出技术。 }
  kind: state
  scenarios: [own]
  primary: true
  indicator: net-outflow-technology
  window: [2013Q1, 2013Q4]
  aggregate: mean
  condition: { op: '>', value: 0 }
- id: division
  sentence: { en: Beijing leads in research., zh: 北京研发领先。 }
  kind: order
  scenarios: [own, opened]
  primary: false
  indicator: rca-national
  function: research
  window: [2014Q1, 2014Q4]
  aggregate: mean
  condition: { order: [beijing] }
`
const own = (id: string, rest = '') =>
  `id: ${id}\ntitle: { en: Own, zh: 自拟 }\ntext: { en: Own, zh: 自拟 }\nfirms: 200\nhorizon: 2014Q4\n${rest}`

/** A folder with claims of one's own, about scenarios of one's own. */
function folder(claims = SHORT, place = emptyFolder()): string {
  writeFileSync(join(place, 'claims.yaml'), claims)
  writeFileSync(join(place, 'own.yaml'), own('own'))
  writeFileSync(
    join(place, 'opened.yaml'),
    own(
      'opened',
      'extends: own\nlevers:\n  - { id: open, kind: openness, region: beijing, value: 0.04, start: 2014Q1 }\n',
    ),
  )
  return place
}
const judge = (place: string, ...words: readonly string[]) =>
  call(place, 'judge', '--claims', 'claims.yaml', '--vectors', '4', ...words)
const read = (place: string, file: string) => readFileSync(join(place, 'outputs/judge', file), 'utf8')

/** Judged once for the tests that only look at it. */
let place: string
let stdout: string
beforeAll(async () => {
  place = folder(SHORT, mkdtempSync(join(tmpdir(), 'factor-mobility-')))
  const judged = await judge(place, '--json')
  expect({ exit: judged.exit, stderr: judged.stderr }).toEqual({ exit: 0, stderr: '' })
  stdout = judged.stdout
})
afterAll(() => rmSync(place, { recursive: true, force: true }))

describe('judge', () => {
  it('writes claims.json as others rely on it, and prints it', async () => {
    expect(read(place, 'claims.json')).toBe(stdout)
    const claims = JSON.parse(stdout)
    expect(claims.map(({ id }: { id: string }) => id)).toEqual(['exports', 'division'])
    for (const claim of claims) {
      expect(Object.keys(claim)).toEqual([
        'id',
        'sentence',
        'kind',
        'origin',
        'verdict',
        'met',
        'draws',
        'interval',
        'complexity',
        'bayesFactor',
        'shares',
        'knockouts',
        'worst',
      ])
      expect(claim.draws).toBe(8)
      expect(claim.knockouts).toHaveLength(7)
      expect(Object.keys(claim.shares)).toEqual(['seed', 'assumption', 'rule'])
    }
    expect(JSON.parse(read(place, 'remarks.json'))[0]).toMatchObject({ id: 'exports', look: 4, reason: 'few-draws' })
    expect(JSON.parse(read(place, 'manifest.json'))).toMatchObject({ format: 2, world: { id: 'jing-jin-ji' } })

    const again = await judge(place, '--workers', '1', '--json')
    expect(again).toEqual({ exit: 0, stdout, stderr: '' })
  })

  it('says the same on any number of threads, whatever the order of the file, and finds its runs again', async () => {
    const other = folder(
      SHORT.split(/(?=\n- id)/)
        .reverse()
        .join('\n'),
    )
    const b = await judge(other, '--workers', '1', '--json')
    const byId = (text: string) =>
      JSON.parse(text).sort((x: { id: string }, y: { id: string }) => (x.id < y.id ? -1 : 1))
    expect(byId(b.stdout)).toEqual(byId(stdout))
  })

  it('gives the command that runs the worst draw again', async () => {
    const { worst } = JSON.parse(stdout)[0]
    expect(worst.command).toMatch(/^factor-mobility run own.yaml --seeds \d+\.\.\d+ --set rules/)
    const words = worst.command.split(' ').slice(1)
    const run = await call(place, ...words, '--out', 'worst', '--quiet')
    expect(run).toEqual({ exit: 0, stdout: '', stderr: '' })
    const rows = readFileSync(join(place, 'worst/series.csv'), 'utf8')
      .split('\n')
      .filter((line) => line.includes(',2013Q') && line.includes(',all,all,net-outflow-technology,'))
    const mean = rows.reduce((sum, line) => sum + Number(line.split(',').at(-1)), 0) / rows.length
    expect(rows).toHaveLength(4)
    expect(Math.sign(mean)).toBe(Math.sign(worst.margin))
  })

  it('is a table for people, in their language', async () => {
    const said = async (LANG: string) => {
      const env = { ...process.env, LC_ALL: '', LC_MESSAGES: '', LANG }
      const words = [MAIN, 'judge', '--claims', 'claims.yaml', '--vectors', '4']
      return (await ended(spawn(process.execPath, words, { cwd: place, env }))).stdout
    }
    expect(await said('C')).toMatch(/^claim +verdict[\s\S]*exports +undetermined[\s\S]*too few draws/)
    expect(await said('zh_CN.UTF-8')).toMatch(/^论断 +判断[\s\S]*exports +无法判断/)
  })

  it.each([
    [['--vectors', '150'], '--vectors: got "150"; expected 100, 200, 400'],
    [['--vectors', '3'], '--vectors: got "3"; expected'],
    [['--claims', 'none.yaml'], 'none.yaml: got no file; expected a file or folder that exists'],
    [['--workers', '0'], '--workers: got "0"; expected a whole number from 1 to 256'],
  ])('refuses %j in a line', async (words, message) => {
    const { exit, stderr, stdout } = await call(emptyFolder(), 'judge', ...words)
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' })
    expect(stderr).toContain(message)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  it('refuses a bad claims file with its place, and check does too', async () => {
    const place = folder(SHORT.replace('net-outflow-technology', 'net-outflow-tecnology'))
    const due =
      'claims.yaml:7:14: exports.indicator: got net-outflow-tecnology; expected an indicator (see `list`); nearest net-outflow-technology\n'
    expect(await judge(place)).toEqual({ exit: 2, stdout: '', stderr: due })
    expect(await call(place, 'check', 'claims.yaml')).toEqual({ exit: 2, stdout: '', stderr: due })
    expect(existsSync(join(place, 'outputs'))).toBe(false)
  })

  it('interrupted, keeps what it has and says how to go on', async () => {
    const place = folder(SHORT.replaceAll('2014', '2034').replaceAll('2013', '2033'))
    for (const id of ['own', 'opened']) {
      const file = join(place, `${id}.yaml`)
      writeFileSync(file, readFileSync(file, 'utf8').replace('horizon: 2014Q4', 'horizon: 2034Q4'))
    }
    const words = [MAIN, 'judge', '--claims', 'claims.yaml', '--vectors', '100', '--workers', '1']
    const child = spawn(process.execPath, words, { cwd: place })
    const look = setInterval(() => {
      if (!existsSync(join(place, 'outputs/.runs'))) return
      clearInterval(look)
      child.kill('SIGINT')
    }, 20)
    const { exit, stdout, stderr } = await ended(child)
    clearInterval(look)
    expect({ exit, stdout }).toEqual({ exit: 130, stdout: '' })
    expect(stderr).toMatch(
      /^interrupted; what was simulated is kept; go on: factor-mobility judge --claims claims.yaml/,
    )
    expect(existsSync(join(place, 'outputs/judge'))).toBe(false)
  })
})

it('every claim of the package comes to something on one small draw', () => {
  const { claims, scenarioOf } = loadClaims()
  const needs = needsOf(claims)
  const runs = [...new Map(needs.map(({ run }) => [runKey(run), run]))]
  const values = new Map<string, number>()
  runTree(
    runs.map(([name, { scenario, off }]) => ({
      scenario: { ...off.reduce(without, scenarioOf(scenario)), firms: 300 },
      take: (all: Iterable<Frame>) => {
        for (const { t, layout, series } of all)
          layout.series.forEach((key, k) => {
            values.set(`${name}/${key.indicator}/${key.region}/${key.function}/${t}`, series[k]!)
          })
      },
    })),
    1,
    (_, error) => {
      throw error
    },
  )
  const asked = new Set(needs.flatMap((n) => range(n.from, n.to).map((t) => key(runKey(n.run), n, t))))
  const bands = Object.fromEntries(needs.map((n) => [`${n.indicator}/${n.region}/${n.function}`, new Float64Array(93)]))
  for (const claim of claims) {
    const { margin } = evaluate(
      claim,
      (run, row, t) => {
        // what is looked up was asked for
        expect(asked.has(key(run, row, t)), key(run, row, t)).toBe(true)
        return values.get(key(run, row, t)) ?? Number.NaN
      },
      bands,
    )
    // a lead of an indicator that never leaves its band is none
    if (claim.id !== 'national-feeds-international') expect(margin, claim.id).toSatisfy(Number.isFinite)
  }
})

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, k) => from + k)
const key = (run: string, row: { indicator: string; region: string; function: string }, t: number) =>
  `${run}/${row.indicator}/${row.region}/${row.function}/${t}`
