import { appendFileSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeCharts } from '../../src/cli/charts.ts'
import { languageOf } from '../../src/cli/language.ts'
import { alone, comparison } from '../charts/synthetic.ts'
import { emptyFolder } from './call.ts'

const both = comparison()
const output = (folder: string) => ({
  path: (name: string) => join(folder, name),
  append: (name: string, data: string | Uint8Array) => appendFileSync(join(folder, name), data),
})
const cases = {
  one: [both.baseline],
  two: [both.baseline, both.policy!],
  three: [both.baseline, both.policy!, { ...both.policy!, id: 'other' }],
}

it.each([
  ['one', ['capital.svg', 'functions.svg', 'gdp.svg']],
  ['two', ['capital.svg', 'functions.svg', 'gdp.svg']],
  [
    'three',
    [
      'capital-coordinated.svg',
      'capital-other.svg',
      'functions-coordinated.svg',
      'functions-other.svg',
      'gdp-coordinated.svg',
      'gdp-other.svg',
    ],
  ],
] as const)('a run of %s scenario(s) gets a chart of each kind for each comparison', (many, names) => {
  const folder = emptyFolder()
  const written = writeCharts(output(folder), cases[many], both.observed, 'en')
  expect(readdirSync(join(folder, 'charts')).sort()).toEqual(names)
  expect(written.toSorted()).toEqual(names.map((name) => `charts/${name}`))
  for (const name of written)
    expect(readFileSync(join(folder, name), 'utf8')).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [\s\S]*<\/svg>\n$/,
    )
})

it('writes nothing where no year is whole', () => {
  const folder = emptyFolder()
  const short = alone(comparison({ until: '2013Q3' }))
  expect(writeCharts(output(folder), [short.baseline], [], 'en')).toEqual([])
  expect(readdirSync(folder)).toEqual([])
})

it('the environment asks for Chinese with zh, LC_ALL before LANG', () => {
  expect(languageOf({ LANG: 'zh_CN.UTF-8' })).toBe('zh')
  expect(languageOf({ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' })).toBe('en')
  expect(languageOf({ LANG: 'en_US.UTF-8', LC_ALL: 'zh_TW' })).toBe('zh')
  expect(languageOf({})).toBe('en')
})
