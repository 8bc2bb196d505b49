import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { WORLD } from '../../scripts/default-world.ts'
import { posteriorCsv } from '../../src/cli/worlds/evidence.ts'
import { COMBINATIONS, vectorOf } from '../../src/study/calibration/marked.ts'
import { call, emptyFolder } from './call.ts'

/** Two vectors a combination of rules, in the middle of the prior. */
function small(): string {
  const folder = emptyFolder()
  const posterior = COMBINATIONS.map((rules) => ({
    rules,
    vectors: [0.45, 0.5].map((u) => vectorOf(new Array<number>(64).fill(u), WORLD)),
  }))
  writeFileSync(join(folder, 'p.csv'), posteriorCsv(posterior, WORLD))
  return folder
}
const ASKED = ['fit', '--posterior', 'p.csv', '--firms', '600', '--vectors', '8', '--seeds', '1']

describe('fit', () => {
  it('gives a row a target as JSON, the same on any number of workers and when runs are found again', async () => {
    const folder = small()
    const one = await call(folder, ...ASKED, '--workers', '1', '--json')
    expect(one).toMatchObject({ exit: 0, stderr: '' })
    const rows = JSON.parse(one.stdout) as Record<string, unknown>[]
    expect(rows.length).toBe(129)
    expect(rows.every((row) => Object.values(row).every((value) => value !== null))).toBe(true)
    expect(rows[0]).toMatchObject({ indicator: 'gdp', region: 'beijing', year: 2013, role: 'fit', unit: '1e8 CNY' })
    expect(await call(folder, ...ASKED, '--workers', '2', '--json')).toEqual(one)
  })

  it('writes table, bars and charts in both languages into a new folder, and tells the bars', async () => {
    const folder = small()
    const { exit, stdout } = await call(folder, ...ASKED, '--out', 'found')
    expect(exit).toBe(0)
    expect(stdout).toMatch(/The 90% bands hold \d+ of 98 figures/)
    expect(stdout).toMatch(
      /Of 31 figures of 2021–2022 constant shares come nearer than the model to \d+, own trends to \d+/,
    )
    expect(readdirSync(join(folder, 'found')).sort()).toEqual([
      'bars.json',
      'fit.en.svg',
      'fit.json',
      'fit.zh.svg',
      'manifest.json',
      'scores.json',
    ])
    expect(readFileSync(join(folder, 'found/fit.zh.svg'), 'utf8')).toContain('90%区间包含')
    const again = await call(folder, ...ASKED, '--out', 'found')
    expect(again).toMatchObject({ exit: 2, stderr: expect.stringContaining('--force') })
  })

  it('refuses a posterior that is not of the assumptions and ranges as they are', async () => {
    const folder = small()
    const file = join(folder, 'p.csv')
    const good = readFileSync(file, 'utf8')
    const [header, first] = good.split('\n') as [string, string]
    for (const [text, message] of [
      ['invest,transfer,x\n', 'p.csv:1:1: got invest,transfer,x; expected invest,transfer and the'],
      [good.replace('logit', 'guess'), 'p.csv:2:1: invest: got guess; expected logit or imitate'],
      [
        good.replace(/,[^,]*\n$/, ',7\n'),
        /^p\.csv:9:\d+: national-offer-growth: got 7; expected a number from 0 to 0\.05/,
      ],
      [`${header}\n`, 'p.csv:2:1: got no vectors; expected a row a vector'],
      [`${header}\n${first},1\n`, 'p.csv:2:'],
    ] as const) {
      writeFileSync(file, text)
      const refused = await call(folder, ...ASKED, '--out', 'found')
      expect(refused.exit).toBe(2)
      expect(refused.stderr).toMatch(message)
      expect(refused.stderr.trimEnd().split('\n')).toHaveLength(1)
      expect(readdirSync(folder)).toEqual(['p.csv'])
    }
  })
})
