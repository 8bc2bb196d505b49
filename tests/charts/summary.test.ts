import { expect, test } from 'vitest'
import { level, sum } from '../../src/charts/comparison.ts'
import { columnsOf } from '../../src/charts/lettering.ts'
import { summaryOf } from '../../src/charts/summary.ts'
import { comparison, EFFECT } from './synthetic.ts'

const of = comparison({ effect: EFFECT })
const both = { ...of, policy: of.policy! }

test.each(['en', 'zh'] as const)('the table in %s fits a terminal of 80 by 24 and has no blank figure', (language) => {
  const lines = summaryOf(both, language)
  expect(lines.length).toBeLessThanOrEqual(24)
  for (const line of lines) expect(columnsOf(line), line).toBeLessThanOrEqual(80)
  expect(lines.join('\n')).not.toMatch(/NaN|undefined/)
})

test('the table gives GDP before and after, with the sign of the change and its band', () => {
  const row = summaryOf(both, 'en').find((line) => line.startsWith('Hebei'))!
  expect(row).toMatch(/^Hebei +[\d,]+ +[\d,]+ +[\d,]+ +[\d,]+ +\+\d\.\d% +\+\d\.\d% … \+\d\.\d%$/)
  const [, first, , before, after] = row.replaceAll(',', '').split(/ +/).map(Number)
  expect(first).toBe(Math.round(level(both.baseline, sum('gdp/hebei/all'), 2013).median))
  expect(after).toBeGreaterThan(before!)
  expect(summaryOf(both, 'zh').find((line) => line.startsWith('北京'))).toMatch(/ −\d\.\d% +−\d\.\d% … −\d\.\d%$/)
})

test('the table gives what the policy costs, in the last year and in all', () => {
  const lines = summaryOf(both, 'en')
  const row = lines
    .slice(lines.findIndex((line) => line.startsWith('The policy costs')))
    .find((line) => line.startsWith('Tianjin'))!
  const cost = both.policy.runs[0]!.sums['lever-cost/tianjin/all']!
  expect(
    row
      .split(/ +/)
      .slice(1, 3)
      .map((text) => Number(text.replace(',', ''))),
  ).toEqual([cost.at(-1), cost.reduce((a, b) => a + b, 0)].map((x) => Math.round(x!)))
})

test('columns of one block end at one place, also with Chinese names', () => {
  for (const language of ['en', 'zh'] as const) {
    const lines = summaryOf(both, language)
    const start = lines.indexOf('') + 1
    const block = lines.slice(start, lines.indexOf('', start))
    expect(new Set(block.map(columnsOf)).size).toBe(1)
  }
})

test('without a whole year there is only the heading', () => {
  const short = comparison({ until: '2013Q2' })
  expect(summaryOf({ ...short, policy: short.policy! }, 'en')).toHaveLength(3)
})
