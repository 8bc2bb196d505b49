import { appendFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { writeCharts } from '../../src/cli/runs/charts.ts'
import { languageOf } from '../../src/cli/terminal/language.ts'
import { alone, casesWith, comparison, second } from '../charts/synthetic.ts'
import { emptyFolder } from './call.ts'

const both = comparison()
const output = (folder: string) => ({
  append: (name: string, data: string | Uint8Array) => {
    mkdirSync(join(folder, dirname(name)), { recursive: true })
    appendFileSync(join(folder, name), data)
  },
})
const KINDS = ['advantage', 'capital', 'conversion', 'flows', 'functions', 'gdp', 'technology']
const cases = {
  one: casesWith(alone(both)),
  two: casesWith(both),
  three: casesWith(both, second(both)),
}

it.each([
  ['one', KINDS],
  ['two', [...KINDS, 'cost']],
  ['three', [...KINDS.flatMap((kind) => [`${kind}-coordinated`, `${kind}-function-relief`]), 'cost']],
] as const)(
  'a run of %s scenario(s) gets a chart of each kind for each comparison, one of costs',
  async (many, kinds) => {
    const folder = emptyFolder()
    const names = kinds.map((kind) => `${kind}.svg`).sort()
    const written = await writeCharts(output(folder), cases[many], 'en', { png: false })
    expect(readdirSync(join(folder, 'charts')).sort()).toEqual(names)
    expect(written.toSorted()).toEqual(names.map((name) => `charts/${name}`))
    for (const name of written)
      expect(readFileSync(join(folder, name), 'utf8')).toMatch(
        /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [\s\S]*<\/svg>\n$/,
      )
  },
)

it('draws PNG beside each SVG where asked, twice the size', async () => {
  const folder = emptyFolder()
  const written = await writeCharts(output(folder), cases.one, 'zh', { png: true })
  expect(written.filter((name) => name.endsWith('.png')).sort()).toEqual(KINDS.map((kind) => `charts/${kind}.png`))
  for (const kind of KINDS) {
    const png = readFileSync(join(folder, `charts/${kind}.png`))
    expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(
      readFileSync(join(folder, `charts/${kind}.svg`), 'utf8'),
    )!
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * Number(width), 2 * Number(height)])
  }
})

it('writes nothing where no year is whole', async () => {
  const folder = emptyFolder()
  const short = casesWith(alone(comparison({ until: '2013Q3' })))
  expect(await writeCharts(output(folder), short, 'en', { png: true })).toEqual([])
  expect(readdirSync(folder)).toEqual([])
})

it('the environment asks for Chinese with zh, LC_ALL before LANG', () => {
  expect(languageOf({ LANG: 'zh_CN.UTF-8' })).toBe('zh')
  expect(languageOf({ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' })).toBe('en')
  expect(languageOf({ LANG: 'en_US.UTF-8', LC_ALL: 'zh_TW' })).toBe('zh')
  expect(languageOf({})).toBe('en')
})
