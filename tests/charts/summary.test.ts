import { expect, test } from 'vitest'
import { level, share, yearly } from '../../src/charts/comparison.ts'
import { columnsOf } from '../../src/charts/lettering.ts'
import { summaryOf } from '../../src/charts/summary.ts'
import { casesWith, comparison, EFFECT, second } from './synthetic.ts'

const both = comparison({ effect: EFFECT })
const cases = casesWith(both, second(both))
const numbers = (line: string) => line.replaceAll(',', '').match(/[−+]?\d+\.\d/g)!

test.each(['en', 'zh'] as const)('the table in %s fits a screen of 80 by 40 and has no blank figure', (language) => {
  const lines = summaryOf(cases, language)
  expect(lines.length).toBeLessThanOrEqual(40)
  for (const line of lines) expect(columnsOf(line), line).toBeLessThanOrEqual(80)
  expect(lines.join('\n')).not.toMatch(/NaN|undefined/)
})

test('who does what: each region in 2013, 2022 and 2035, then under each policy, adding up to all', () => {
  const lines = summaryOf(cases, 'en')
  const start = lines.findIndex((line) => line.startsWith('Tianjin '))
  const block = lines.slice(start, start + 5)
  expect(block.map((line) => /(2013|2022|2035( [a-z-]+)?) /.exec(line)![1])).toEqual([
    '2013',
    '2022',
    '2035',
    '2035 coordinated',
    '2035 function-relief',
  ])
  for (const line of block) expect(numbers(line).reduce((sum, x) => sum + Number(x), 0)).toBeCloseTo(100, 0)
  const advanced = block.map((line) => Number(numbers(line)[1]))
  expect(advanced[3]).toBeGreaterThan(advanced[2]! + 2)
})

test('where technology and capital go: shares of the five places', () => {
  const lines = summaryOf(cases, 'en')
  for (const [kind, title] of [
    ['technology', "Beijing's technology goes to"],
    ['capital', "Beijing's capital goes to"],
  ] as const) {
    const start = lines.findIndex((line) => line.startsWith(title))
    const places = (['beijing', 'tianjin', 'hebei', 'national', 'world'] as const).map(
      (place) => `${kind}/beijing/${place}` as const,
    )
    expect(numbers(lines[start + 4]!)).toEqual(
      places.map((place) => (100 * level(both.policy, share(place, places), 2035).mean).toFixed(1)),
    )
  }
})

test('what each policy costs and brings, in brackets what is unclear', () => {
  const lines = summaryOf(cases, 'en')
  const start = lines.findIndex((line) => line.startsWith('coordinated '))
  const [cost, burden, gdp] = lines.slice(start, start + 3)
  expect(cost!.split(/ {2,}/).slice(2)).toEqual(['72', '48', '96', '216'])
  const tianjin = (100 * 48) / level(both.policy, yearly('gdp/tianjin/all'), 2035).mean
  expect(burden!.split(/ {2,}/)[3]).toBe(`${tianjin.toFixed(2)}%`)
  expect(gdp).toMatch(/ −\d\.\d% +\(\+\d\.\d%\) +\+\d\.\d% +\+\d\.\d%$/)
})

test('columns of one block end at one place, also with Chinese names', () => {
  for (const language of ['en', 'zh'] as const) {
    const lines = summaryOf(cases, language).slice(1)
    const block = lines.slice(0, lines.indexOf(''))
    expect(block).toHaveLength(16)
    expect(new Set(block.map(columnsOf)).size).toBe(1)
  }
})

test('without a policy there is no outcome, without a whole year only the heading', () => {
  const single = { ...cases, policies: [] }
  expect(summaryOf(single, 'en').join('\n')).not.toContain('cost')
  expect(summaryOf(casesWith(comparison({ until: '2013Q2' })), 'en')).toHaveLength(1)
})
