import { describe, expect, test } from 'vitest'
import { ASSUMPTIONS, INDICATOR_NAMES, INDICATORS, LEVERS, WORDS } from '../../scripts/default-world.ts'
import { type Finding, type Influence, isClear, ranked } from '../../src/charts/finding.ts'
import { influencesTitle } from '../../src/charts/influences.ts'
import { columnsOf } from '../../src/charts/lettering.ts'
import { sensitivityLines } from '../../src/cli/sensitivity/lines.ts'
import { RULES } from '../../src/model/rules.ts'
import { rounded, scaled } from '../../src/words/numbers.ts'
import { MADE } from './findings.ts'

const { assumptions, rules, units, levers } = WORDS.zh
const indicators = INDICATOR_NAMES.zh
const finding = (of: string): Finding => MADE[of]!.drawing.finding

test('everything that can vary or be measured has a Chinese name of its own', () => {
  const names = { ...assumptions, ...levers, ...rules }
  for (const id of [...Object.keys(ASSUMPTIONS), ...Object.keys(LEVERS), ...Object.keys(RULES)])
    expect(names[id as keyof typeof names], id).toMatch(/\p{Script=Han}{2}/u)
  expect(new Set(Object.values(assumptions)).size).toBe(Object.keys(assumptions).length)
  for (const { id, unit } of INDICATORS) {
    expect(indicators[id], id).toBeDefined()
    expect(units[unit], unit).toBeDefined()
  }
  const known = INDICATORS.map(({ id }) => indicators[id])
  expect(new Set(known).size).toBe(known.length)
})

describe('a title', () => {
  test('names the factors that are clear, the largest first, with their sizes', () => {
    const { influences, method } = finding('pawn')
    const [first, second, third] = ranked(finding('pawn'))
    expect([first, second, third].map((each) => isClear(each!, method))).toEqual([true, true, false])
    const size = (each: Influence | undefined) => each!.measures['pawn-median']!.value.toFixed(2)
    expect(influencesTitle(finding('pawn'), 'en')).toBe(
      `The value added of research in Beijing in 2035Q4 under Coordinated hangs most on rate at which patents meet firms (distance ${size(first)}) and pilot platforms in Hebei (${size(second)})`,
    )
    expect(influencesTitle(finding('pawn'), 'zh')).toBe(
      `协同发展情景下 2035 年第 4 季度北京研发增加值主要取决于专利与企业的相遇率（分布距离 ${size(first)}），其次是中试平台（河北）（${size(second)}）`,
    )
    expect(influences).toHaveLength(7)
  })

  test('of a difference says whose it is', () => {
    expect(influencesTitle(finding('morris'), 'en')).toMatch(
      /^What Two chains changes in the GDP of Hebei by 2035Q4 hangs most on /,
    )
    expect(influencesTitle(finding('morris'), 'zh')).toMatch(
      /^到 2035 年第 4 季度，双链并举情景给河北 GDP 带来的变化主要取决于/,
    )
  })

  test('claims nothing where nothing is told from chance', () => {
    expect(influencesTitle(finding('chance'), 'en')).toBe(
      'No factor moves the technology of Hebei in 2035Q4 under Baseline more than chance would',
    )
    expect(influencesTitle(finding('chance'), 'zh')).toBe(
      '没有哪个因素对既有政策延续下 2035 年第 4 季度河北技术水平的影响超出运气',
    )
  })
})

describe.each(['en', 'zh'] as const)('lines for a terminal in %s', (language) => {
  test.each(Object.keys(MADE))('of %s keep the axes apart, in columns', (of) => {
    const lines = sensitivityLines(finding(of), language)
    const words = WORDS[language].sensitivity
    const heads = Object.values(words.axes).map((axis) => lines.findIndex((line) => line.startsWith(`${axis} `)))
    const axes = [...new Set(finding(of).influences.map(({ axis }) => axis))]
    expect(heads.filter((at) => at >= 0)).toHaveLength(axes.length)
    expect(lines.join('\n')).not.toMatch(/NaN|undefined/)
    for (const line of lines) expect(columnsOf(line), line).toBeLessThanOrEqual(132)
    const shown = lines.slice(Math.min(...heads.filter((at) => at >= 0)))
    expect(shown).toHaveLength(axes.length + finding(of).influences.length)
  })

  test('say so where nothing can be shared out', () => {
    const empty = { ...finding('sobol'), influences: [{ id: 'x', axis: 'assumption' as const, measures: {} }] }
    expect(sensitivityLines(empty, language).at(-1)).toBe(WORDS[language].sensitivity.nothing)
  })
})

test('figures of a column have as many decimals as its largest needs for three figures', () => {
  const said = (largest: number) => [largest, largest / 7].map(scaled(largest))
  expect([1234.5, 99.96, 12.34, 1.2345, 0.012345, 0].map(said)).toEqual([
    ['1,235', '176'],
    ['100', '14'],
    ['12.3', '1.8'],
    ['1.23', '0.18'],
    ['0.0123', '0.0018'],
    ['0', '0'],
  ])
  expect([0, -0.01234, 12.34, -1234.5, 1e-9].map(rounded)).toEqual(['0', '−0.0123', '12.3', '−1,235', '0'])
})
