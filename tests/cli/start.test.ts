import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { columnsOf } from '../../src/charts/lettering.ts'
import { type Called, emptyFolder, ended } from './call.ts'

const START = join(import.meta.dirname, '../../src/cli/start.ts')
const SMALL = ['--seeds', '2', '--firms', '100', '--until', '2026']

function start(folder: string, words: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Called> {
  const { LANG, LC_ALL, LC_MESSAGES, ...rest } = process.env
  return ended(spawn(process.execPath, [START, ...words], { cwd: folder, env: { ...rest, ...env } }))
}

const CHARTS = [
  'cost.svg',
  ...['advantage', 'capital', 'conversion', 'flows', 'functions', 'gdp', 'technology'].flatMap((kind) => [
    `${kind}-coordinated.svg`,
    `${kind}-function-relief.svg`,
  ]),
].sort()
const charts = (folder: string) => join(folder, 'outputs/start/charts')
const titleOf = (svg: string) => /<title>(.*?)<\/title>/.exec(svg)![1]!

describe('npm start', () => {
  it('writes the files and charts, and says in a small table what came out and where it is', async () => {
    const folder = emptyFolder()
    const { exit, stdout, stderr } = await start(folder, SMALL)
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
    expect(readdirSync(join(folder, 'outputs'))).toEqual(['start'])
    expect(readdirSync(join(folder, 'outputs/start')).sort()).toEqual([
      'charts',
      'flows.csv',
      'manifest.json',
      'series.csv',
    ])
    expect(readdirSync(charts(folder)).sort()).toEqual(CHARTS)
    const lines = stdout.trimEnd().split('\n')
    expect(lines.length).toBeLessThanOrEqual(43)
    for (const line of lines) expect(columnsOf(line), line).toBeLessThanOrEqual(80)
    expect(
      lines.filter((line) => /^(Tianjin|Beijing's (technology|capital)|coordinated|function-relief) /.test(line)),
    ).toHaveLength(5)
    for (const chart of CHARTS) expect(statSync(join(charts(folder), chart)).size).toBeGreaterThan(5_000)
    expect(stdout).toContain(
      `\nCharts           ${CHARTS.length} in outputs/start/charts, such as gdp-coordinated.svg\n`,
    )

    const { seeds, scenarios, runs } = JSON.parse(readFileSync(join(folder, 'outputs/start/manifest.json'), 'utf8'))
    expect([seeds, scenarios.map(({ id }: { id: string }) => id), runs.length]).toEqual([
      [1, 2],
      ['baseline', 'coordinated', 'function-relief'],
      6,
    ])
    const dates = readFileSync(join(folder, 'outputs/start/series.csv'), 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[2]!)
    expect([...new Set(dates)]).toEqual(Array.from({ length: 15 }, (_, k) => `${2012 + k}`))
  })

  it('the figures of the table are those of the files', async () => {
    const folder = emptyFolder()
    const { stdout } = await start(folder, [...SMALL, '--until', '2013', '--seeds', '1'])
    const rows = readFileSync(join(folder, 'outputs/start/series.csv'), 'utf8')
      .split('\n')
      .map((line) => line.split(','))
    const inYear = (indicator: string, func: string) =>
      Number(
        rows
          .find(
            ([scenario, , date, region, its, name]) =>
              scenario === 'baseline' && date === '2013' && region === 'hebei' && its === func && name === indicator,
          )!
          .at(-1),
      )
    const told = /^Hebei +2013 +(.*)$/m.exec(stdout)![1]!.split(/ +/).map(Number)
    const functions = ['research', 'advanced', 'general', 'logistics', 'shipping', 'local']
    expect(told).toHaveLength(functions.length)
    functions.forEach((func, k) => {
      const share = (100 * inYear('value-added', func)) / inYear('gdp', 'all')
      expect(told[k], func).toBe(Number(share.toFixed(1)))
    })
  })

  it('replaces its folder without asking; the language follows --lang, else the environment', async () => {
    const folder = emptyFolder()
    const chinese = await start(folder, [...SMALL, '--lang', 'zh'])
    const zh = readFileSync(join(charts(folder), 'gdp-coordinated.svg'), 'utf8')
    expect(chinese.stdout).toMatch(/^北京 /m)
    expect(titleOf(zh)).toMatch(/2026 年/)
    const asked = await start(folder, SMALL, { LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' })
    expect(asked.stdout).toBe(chinese.stdout)
    expect(readFileSync(join(charts(folder), 'gdp-coordinated.svg'), 'utf8')).toBe(zh)
    const english = await start(folder, [...SMALL, '--lang', 'en'], { LANG: 'zh_CN.UTF-8' })
    expect(english.stdout).toMatch(/^Beijing /m)
    expect(titleOf(readFileSync(join(charts(folder), 'gdp-coordinated.svg'), 'utf8'))).toMatch(/by 2026|in 2026/)
    expect(readdirSync(join(folder, 'outputs'))).toEqual(['start'])
  })

  it('leaves alone a folder that no run has written', async () => {
    const folder = emptyFolder()
    mkdirSync(join(folder, 'mine'))
    writeFileSync(join(folder, 'mine/thesis.txt'), 'mine')
    const { exit, stderr } = await start(folder, [...SMALL, '--out', 'mine'])
    expect({ exit, stderr }).toEqual({
      exit: 2,
      stderr: '--out: got mine, which no run has written; expected a new folder, or that of an earlier run\n',
    })
    expect(readdirSync(join(folder, 'mine'))).toEqual(['thesis.txt'])
  })

  it.each([
    [['--lang', 'fr'], '--lang: got fr; expected en, zh'],
    [['--seeds', 'many'], '--seeds: got many; expected a count such as 8 or a range such as 1..32'],
    [['--lnag', 'zh'], 'got --lnag; expected an option of this command (see --help); nearest --lang'],
  ])('%j is refused in one line', async (words, line) => {
    expect(await start(emptyFolder(), words)).toEqual({ exit: 2, stdout: '', stderr: `${line}\n` })
  })
})
