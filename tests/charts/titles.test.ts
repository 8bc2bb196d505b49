import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RegionId } from '../../scripts/default-world.ts'
import { WORDS } from '../../scripts/default-world.ts'
import { advantageTitle } from '../../src/charts/advantage.ts'
import { type Comparison, toldApart } from '../../src/charts/comparison.ts'
import { conversionTitle } from '../../src/charts/conversion.ts'
import { costTitle } from '../../src/charts/cost.ts'
import { destinationsTitle } from '../../src/charts/destinations.ts'
import { flowsTitle } from '../../src/charts/flows.ts'
import { gdpTitle } from '../../src/charts/gdp.ts'
import { workTitle } from '../../src/charts/work.ts'
import { costTwin } from '../../src/report/twins.ts'
import { alone, casesWith, comparison, NONE, second } from './synthetic.ts'

const NAMES: Record<RegionId, readonly [en: string, zh: string]> = {
  beijing: ['Beijing', '北京'],
  tianjin: ['Tianjin', '天津'],
  hebei: ['Hebei', '河北'],
}
const regions = Object.keys(NAMES) as RegionId[]
const calm = (effect: Partial<typeof NONE>) => comparison({ effect: { ...NONE, ...effect }, seeds: 2, noise: 0 })
const last = (of: Comparison, policy: boolean, key: string) =>
  (policy ? of.policy! : of.baseline).runs[0]!.values[key]!.at(-1)!
const size = fc.double({ min: 0.001, max: 0.2, noNaN: true })
const effects = fc.record({ beijing: size, tianjin: size, hebei: size })
const signs = fc.record({
  beijing: fc.constantFrom(-1, 1),
  tianjin: fc.constantFrom(-1, 1),
  hebei: fc.constantFrom(-1, 1),
})
const some = { numRuns: 15, seed: 42 }

describe('the title on GDP', () => {
  test('gives every region its sign and size, the largest first, in both languages', () => {
    fc.assert(
      fc.property(effects, signs, (sizes, sign) => {
        const of = calm({
          gdp: {
            beijing: sizes.beijing * sign.beijing,
            tianjin: sizes.tianjin * sign.tianjin,
            hebei: sizes.hebei * sign.hebei,
          },
        })
        const [en, zh] = [gdpTitle(of, 'en'), gdpTitle(of, 'zh')]
        for (const region of regions) {
          const by = last(of, true, `gdp/${region}/all`) / last(of, false, `gdp/${region}/all`) - 1
          const said = `${Math.abs(100 * by).toFixed(1)}%`
          const [gains, loses = ''] =
            en.split('loses').length > 1
              ? [en.slice(0, en.search(/\w+ loses/)), en.slice(en.search(/\w+ loses/))]
              : [en]
          expect(by > 0 ? gains : loses).toMatch(
            new RegExp(`${NAMES[region][0]} (gains |loses )?${said.replace('.', '\\.')}`),
          )
          expect(zh).toMatch(new RegExp(`${NAMES[region][1]}${by > 0 ? '增加' : '减少'} ${said.replace('.', '\\.')}`))
        }
        const order = (title: string) => [...title.matchAll(/([\d.]+)%/g)].map(([, x]) => Number(x))
        for (const part of en.split('; ')) expect(order(part)).toEqual(order(part).toSorted((a, b) => b - a))
      }),
      some,
    )
  })

  test('says unclear where the band holds zero, and nothing else about that region', () => {
    const of = comparison({ effect: { ...NONE, gdp: { beijing: 0.05, tianjin: 0, hebei: -0.05 } }, seeds: 8 })
    expect(gdpTitle(of, 'en')).toMatch(
      /^Beijing gains \d\.\d% of GDP by 2035 under Coordinated; Hebei loses \d\.\d%; Tianjin unclear$/,
    )
    expect(gdpTitle(of, 'zh')).toMatch(
      /^到 2035 年，协同发展情景的 GDP 变化：北京增加 \d\.\d%；河北减少 \d\.\d%；天津变化不明确$/,
    )
  })

  test('claims nothing where nothing differs', () => {
    expect(gdpTitle(calm({}), 'en')).toBe("No region's GDP in 2035 is clearly different under Coordinated")
    expect(gdpTitle(calm({}), 'zh')).toBe('协同发展情景下，各地 2035 年 GDP 均无明确变化')
  })

  test('never rounds a clear change to nothing', () => {
    const title = gdpTitle(calm({ gdp: { beijing: 0.0003, tianjin: 0, hebei: 0 } }), 'en')
    expect(title).toBe('Beijing gains under 0.1% of GDP by 2035 under Coordinated; Tianjin and Hebei unclear')
  })

  test('of one scenario says how far each region grows', () => {
    const of = alone(calm({}))
    const fold = of.baseline.runs[0]!.values['gdp/beijing/all']!
    expect(gdpTitle(of, 'en')).toContain(
      `GDP of Beijing grows ${(fold.at(-1)! / fold[0]!).toFixed(1)}-fold from 2013 to 2035`,
    )
  })
})

describe('the title on who does what', () => {
  test('names the traded function that moves most, with the sign', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.002, max: 0.06, noNaN: true }), fc.boolean(), (by, up) => {
        const of = calm({ advancedInTianjin: up ? by : -by })
        const share = (policy: boolean) =>
          last(of, policy, 'value-added/tianjin/advanced') / last(of, policy, 'gdp/tianjin/all')
        const [to, points] = [(100 * share(true)).toFixed(1), Math.abs(100 * (share(true) - share(false))).toFixed(1)]
        expect(workTitle(of, 'en')).toBe(
          `Under Coordinated, advanced manufacturing makes ${to}% of Tianjin's value added in 2035, ${points} points ${up ? 'more' : 'less'} than in the baseline`,
        )
        expect(workTitle(of, 'zh')).toBe(
          `协同发展情景下，2035 年高端制造占天津增加值的 ${to}%，比既有政策延续${up ? '高' : '低'} ${points} 个百分点`,
        )
      }),
      some,
    )
  })

  test('claims nothing where nothing moves', () => {
    expect(workTitle(calm({}), 'en')).toBe(
      "Under Coordinated, no traded function's share of value added moves clearly by 2035",
    )
  })

  test('of one scenario gives the first year and the last', () => {
    expect(workTitle(alone(calm({})), 'en')).toMatch(
      /^\w+ shifts most: (research|general manufacturing) goes from \d+\.\d% of value added in 2013 to \d+\.\d% in 2035$/,
    )
  })
})

describe.each(['capital', 'technology'] as const)('the title on %s', (kind) => {
  test('gives the share that the other regions draw, more or less', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.002, max: 0.03, noNaN: true }), fc.boolean(), (by, up) => {
        const of = calm({ toOthers: up ? by : -by / 2 })
        const share = (policy: boolean) => {
          const at = (place: string) => last(of, policy, `${kind}/beijing/${place}`)
          return (
            (at('tianjin') + at('hebei')) / (at('beijing') + at('tianjin') + at('hebei') + at('national') + at('world'))
          )
        }
        const [to, points] = [(100 * share(true)).toFixed(1), Math.abs(100 * (share(true) - share(false))).toFixed(1)]
        expect(destinationsTitle(kind, of, 'en')).toBe(
          `Tianjin and Hebei draw ${to}% of ${
            kind === 'capital' ? "Beijing's investment" : "the value of Beijing's technology contracts"
          } in 2035 under Coordinated, ${points} points ${up ? 'more' : 'less'} than in the baseline`,
        )
        expect(destinationsTitle(kind, of, 'zh')).toBe(
          `协同发展情景下，2035 年北京${
            kind === 'capital' ? `投资的 ${to}% 投向` : `技术合同额的 ${to}% 流向`
          }天津和河北，比既有政策延续${up ? '高' : '低'} ${points} 个百分点`,
        )
      }),
      some,
    )
  })

  test('claims no difference where there is none', () => {
    expect(destinationsTitle(kind, calm({}), 'en')).toMatch(
      /under Coordinated, not clearly different from the baseline$/,
    )
    expect(destinationsTitle(kind, calm({}), 'zh')).toMatch(/，与既有政策延续无明确差异$/)
  })
})

test('the title on flows gives the share of what leaves the regions that goes to another of them, by kind', () => {
  const of = calm({ toOthers: 0.01 })
  const regions = ['beijing', 'tianjin', 'hebei']
  const inside = (policy: boolean, kind: string) => {
    const total = (to: readonly string[]) =>
      regions
        .flatMap((a) => to.filter((b) => b !== a).map((b) => last(of, policy, `${kind}/${a}/${b}`)))
        .reduce((x, y) => x + y, 0)
    return (100 * total(regions)) / total([...regions, 'national', 'world'])
  }
  const [goods, capital, technology] = ['goods', 'capital', 'technology'].map((kind) => ({
    share: inside(true, kind).toFixed(1),
    by: (inside(true, kind) - inside(false, kind)).toFixed(1),
  }))
  expect(flowsTitle(of, 'en')).toBe(
    `Of the goods that leave one of the three regions in 2035 under Coordinated, ${goods!.share}% go to another of the three (no clear change), of capital ${capital!.share}% (${capital!.by} points more than in the baseline), of technology ${technology!.share}% (+${technology!.by})`,
  )
  expect(flowsTitle(of, 'zh')).toContain(
    `商品 ${goods!.share}%（无明确变化），资本 ${capital!.share}%（比既有政策延续高 ${capital!.by} 个百分点）`,
  )
  expect(flowsTitle(calm({ toOthers: 0.0001 }), 'en')).toMatch(
    /capital \d+\.\d% \(under 0\.1 points more than in the baseline\), of technology \d+\.\d% \(under 0\.1 more\)$/,
  )
  expect(flowsTitle(calm({ toOthers: 0.0001 }), 'zh')).toMatch(
    /（比既有政策延续高不到 0\.1 个百分点），.*（高不到 0\.1 个百分点）$/,
  )
})

describe('the title on advantage', () => {
  test('says who leads in which function, and whether it does in the baseline', () => {
    expect(advantageTitle(calm({}), 'en')).toBe(
      'In sales to the rest of China in 2035 under Coordinated, Beijing leads in research, Tianjin in advanced manufacturing and shipping, Hebei in general manufacturing and logistics; the same leaders as in the baseline',
    )
    expect(advantageTitle(calm({ logisticsInHebei: -0.6 }), 'en')).toMatch(
      /Tianjin in advanced manufacturing, logistics and shipping, Hebei in general manufacturing; in the baseline Beijing leads in research, .* and logistics$/,
    )
    expect(advantageTitle(calm({ logisticsInHebei: -0.6 }), 'zh')).toMatch(/；既有政策延续中研发服务以北京领先/)
  })

  test('names no leader where some seeds say one and some the other', () => {
    const level = comparison({ effect: { ...NONE, logisticsInHebei: -0.4 } })
    expect(advantageTitle(level, 'en')).toContain('; no clear leader in logistics; ')
  })
})

test('the title on conversion gives each place its share and what the policy changes', () => {
  const of = calm({ convertedInHebei: -0.05 })
  const share = (place: string) =>
    (100 * of.policy!.runs[0]!.values[`conversion-in-${place}/beijing/all`]!.at(-1)!).toFixed(1)
  expect(conversionTitle(of, 'en')).toBe(
    `Of Beijing's patents that meet a firm there, Tianjin licenses ${share('tianjin')}% in 2035 under Coordinated (no clear change), Hebei ${share('hebei')}% (5.0 points less than in the baseline), the rest of China ${share('national')}% (no clear change)`,
  )
  expect(conversionTitle(calm({}), 'en')).toMatch(/ \d+\.\d%; none clearly different from the baseline$/)
  expect(conversionTitle(calm({}), 'zh')).toMatch(/ \d+\.\d%；与既有政策延续均无明确差异$/)
  expect(conversionTitle(alone(of), 'zh')).toMatch(
    /^2035 年北京专利遇到当地候选企业后的转化率：天津 \d+\.\d%（2013 年 \d+\.\d%）、河北 \d+\.\d%（\d+\.\d%）、/,
  )
})

describe('the title on cost', () => {
  const both = calm({ toOthers: 0.01 })
  const gdp = last(both, true, 'gdp/all/all')
  const said = `216 (${((100 * 216) / gdp).toFixed(2)}%)`

  test('gives each policy its outlay beyond the baseline, and that over GDP', () => {
    expect(costTitle(casesWith(both, second(both)), 'en')).toBe(
      `What policies cost in 2035, 10⁸ CNY a year (% of GDP of the three regions) beyond the baseline: Coordinated ${said}, Function relief ${said}`,
    )
    expect(costTitle(casesWith(both), 'zh')).toMatch(
      /^2035 年政策支出，.*，与既有政策延续之差：协同发展情景 216（0\.\d\d%）$/,
    )
  })

  test('of many policies names the dearest and the cheapest', () => {
    const free = { ...both.baseline, id: 'free' }
    const title = { en: 'Something else', zh: '别的' }
    const more = casesWith(both, second(both), free, { ...free, id: 'other', title })
    expect(costTitle(more, 'en')).toMatch(
      /^What 4 policies cost in 2035, .*: most Coordinated 216 .*, least “Something else” 0 \(0\.00%\)$/,
    )
  })
})

test('a scenario that is not one of those shipped keeps its title; a shipped one has its short name', () => {
  const title = { en: '20 more for Beijing science', zh: '北京科研新增20亿' }
  const own = { id: 'trap', title }
  expect([WORDS.en.called(own), WORDS.zh.called(own)]).toEqual([`“${title.en}”`, `“${title.zh}”情景`])
  expect([WORDS.en.row(own), WORDS.zh.row(own)]).toEqual(['trap', 'trap'])
  const changed = { id: 'two-chains', title, own: true }
  expect(WORDS.en.called(changed)).toBe(`“${title.en}”`)
  expect(WORDS.en.called({ id: 'two-chains', title })).toBe('Two chains')
})

test('the table of costs gives a user’s own scenario its title, in either language', () => {
  const title = { en: '20 more for Beijing science', zh: '北京科研新增20亿' }
  const cases = casesWith(calm({ toOthers: 0.01 }))
  const own = { ...cases, policies: cases.policies.map((policy) => ({ ...policy, id: 'trap', title })) }
  expect(costTwin(own, 'en').rows[0]![0]).toBe('20 more for Beijing science Beijing')
  expect(costTwin(own, 'zh').rows[0]![0]).toBe('北京科研新增20亿 北京')
  expect(costTwin(cases, 'en').rows[0]![0]).toBe('coordinated Beijing')
})

test('scenarios of one title are told apart by their ids, others keep theirs', () => {
  const cases = casesWith(calm({ toOthers: 0.01 }))
  const same = { en: 'More money', zh: '新增资金' }
  const all = ['a', 'b', 'c'].map((id) => ({
    ...cases.policies[0]!,
    id,
    title: { ...same, en: id === 'c' ? 'Less money' : same.en },
  }))
  const policies = toldApart(all)
  expect(policies.map(({ title }) => title.en)).toEqual(['More money (a)', 'More money (b)', 'Less money'])
  expect(policies.map(({ title }) => title.zh)).toEqual(['新增资金 (a)', '新增资金 (b)', '新增资金 (c)'])
  const said = costTitle({ ...cases, policies }, 'en')
  for (const { title } of policies) expect(said).toContain(`“${title.en}”`)
})
