import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { capitalTitle } from '../../src/charts/capital.ts'
import type { Comparison } from '../../src/charts/comparison.ts'
import { gdpTitle } from '../../src/charts/gdp.ts'
import { workTitle } from '../../src/charts/work.ts'
import type { RegionId } from '../../src/scenario/places.ts'
import { alone, comparison, NONE } from './synthetic.ts'

const NAMES: Record<RegionId, readonly [en: string, zh: string]> = {
  beijing: ['Beijing', '北京'],
  tianjin: ['Tianjin', '天津'],
  hebei: ['Hebei', '河北'],
}
const regions = Object.keys(NAMES) as RegionId[]
const calm = (effect: Partial<typeof NONE>) => comparison({ effect: { ...NONE, ...effect }, seeds: 2, noise: 0 })
const last = (of: Comparison, policy: boolean, key: string) =>
  (policy ? of.policy! : of.baseline).runs[0]!.sums[key]!.at(-1)!
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
      /^到 2035 年，政策情景的 GDP 变化：北京增加 \d\.\d%；河北减少 \d\.\d%；天津变化不明确$/,
    )
  })

  test('claims nothing where nothing differs', () => {
    expect(gdpTitle(calm({}), 'en')).toBe("No region's GDP in 2035 is clearly different under Coordinated")
    expect(gdpTitle(calm({}), 'zh')).toBe('政策情景下，各地 2035 年 GDP 均无明确变化')
  })

  test('never rounds a clear change to nothing', () => {
    const title = gdpTitle(calm({ gdp: { beijing: 0.0003, tianjin: 0, hebei: 0 } }), 'en')
    expect(title).toBe('Beijing gains under 0.1% of GDP by 2035 under Coordinated; Tianjin and Hebei unclear')
  })

  test('of one scenario says how far each region grows', () => {
    const of = alone(calm({}))
    const fold = of.baseline.runs[0]!.sums['gdp/beijing/all']!
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
          `Under Coordinated advanced manufacturing makes ${to}% of Tianjin's value added in 2035, ${points} points ${up ? 'more' : 'less'} than in the baseline`,
        )
        expect(workTitle(of, 'zh')).toBe(
          `政策情景下，2035 年高端制造占天津增加值的 ${to}%，比基准${up ? '高' : '低'} ${points} 个百分点`,
        )
      }),
      some,
    )
  })

  test('claims nothing where nothing moves', () => {
    expect(workTitle(calm({}), 'en')).toBe(
      "Under Coordinated no traded function's share of value added moves clearly by 2035",
    )
  })

  test('of one scenario gives the first year and the last', () => {
    expect(workTitle(alone(calm({})), 'en')).toMatch(
      /^\w+ shifts most: (research|general manufacturing) goes from \d+\.\d% of value added in 2013 to \d+\.\d% in 2035$/,
    )
  })
})

describe('the title on capital', () => {
  test('gives the share that the other regions draw, more or less', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.002, max: 0.03, noNaN: true }), fc.boolean(), (by, up) => {
        const of = calm({ toOthers: up ? by : -by })
        const share = (policy: boolean) => {
          const at = (place: string) => last(of, policy, `capital/beijing/${place}`)
          return (
            (at('tianjin') + at('hebei')) / (at('beijing') + at('tianjin') + at('hebei') + at('national') + at('world'))
          )
        }
        const [to, points] = [(100 * share(true)).toFixed(1), Math.abs(100 * (share(true) - share(false))).toFixed(1)]
        expect(capitalTitle(of, 'en')).toBe(
          `Tianjin and Hebei draw ${to}% of Beijing's investment in 2035 under Coordinated, ${points} points ${up ? 'more' : 'less'} than in the baseline`,
        )
        expect(capitalTitle(of, 'zh')).toBe(
          `政策情景下，2035 年北京投资的 ${to}% 投向天津和河北，比基准${up ? '高' : '低'} ${points} 个百分点`,
        )
      }),
      some,
    )
  })

  test('claims no difference where there is none', () => {
    expect(capitalTitle(calm({}), 'en')).toMatch(/under Coordinated, not clearly different from the baseline$/)
    expect(capitalTitle(calm({}), 'zh')).toMatch(/，与基准无明确差异$/)
  })
})
