import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { WORLD } from '../../scripts/default-world.ts'
import type { Cases } from '../../src/charts/comparison.ts'
import { summaryOf } from '../../src/charts/summary.ts'
import type { Yearly } from '../../src/charts/yearly.ts'
import { explanationLines } from '../../src/cli/explain/lines.ts'
import { chartsOf } from '../../src/cli/runs/charts.ts'
import { differenceTable } from '../../src/report/difference-table.ts'
import { makeIn } from '../../src/report/make.ts'
import { answers, causesPart, picturesPart } from '../../src/report/sections.ts'
import { type Attribution, attribute } from '../../src/study/attribution.ts'
import { casesWith, comparison } from '../charts/synthetic.ts'

const make = makeIn(new JSDOM().window.document)
const LANGUAGES = ['en', 'zh'] as const

/** Effects of two groups, seed by seed. */
const attributionOf = (effects: readonly (readonly [number, number])[]): Attribution =>
  attribute(
    2,
    effects.map((_, k) => k),
    (mask, seed) => [(mask & 1 ? effects[seed]![0] : 0) + (mask & 2 ? effects[seed]![1] : 0)],
  )
const GROUPS = ['public-research-funding', 'openness']
const named = (id: string) => ({ id, title: { en: id, zh: id } })
const linesOf = (attribution: Attribution, language: 'en' | 'zh' = 'en') =>
  explanationLines(
    {
      world: WORLD,
      a: named('a'),
      b: named('b'),
      asked: { indicator: 'gdp', region: 'all', function: 'all' },
      window: ['2033Q1', '2035Q4'],
      groups: GROUPS,
      seeds: attribution.total[0]!.pairs,
      attribution,
      routes: [],
    },
    language,
  )
const partOf = (attribution: Attribution) =>
  causesPart(make, WORLD, { groups: GROUPS, attribution, window: ['2033Q1', '2035Q4'] }, named('b'), 'en')
    .map(({ textContent }) => textContent)
    .join('\n')

describe('a difference', () => {
  it('whose sign is clear is shared out', () => {
    const attribution = attributionOf([
      [3, 1],
      [6, 2],
      [9, 3],
    ])
    expect(linesOf(attribution).join('\n')).toMatch(/Public research funding +\+6\.\d+ +\d\.\d+ +75\n/)
    expect(partOf(attribution)).toContain('75')
    expect(partOf(attribution)).not.toContain('unclear')
  })

  it('went through nothing that its figures do not show', () => {
    const routes = [0.004, 0.000001].map((_, k) => ({
      stretch: {} as never,
      kind: 'technology' as const,
      from: 'beijing',
      to: k === 0 ? 'hebei' : 'world',
      unit: '1e8 CNY/quarter',
    }))
    const attribution = attribute(1, [0, 1], (mask, seed) => (mask ? [3 + seed, 0.004, 0.000001] : [0, 0, 0]))
    const asked = { indicator: 'gdp', region: 'all', function: 'all' }
    const lines = explanationLines(
      {
        world: WORLD,
        a: named('a'),
        b: named('b'),
        asked,
        window: ['2033Q1', '2035Q4'],
        groups: ['openness'],
        seeds: 2,
        attribution,
        routes,
      },
      'en',
    )
    expect(lines.at(-1)).toBe('    technology  Beijing → Hebei +0.00400')
  })

  it.each([
    [
      'whose sign is unclear',
      [
        [12, 1],
        [-14, -1],
        [6, 2],
      ],
      'The sign of the total is unclear (90% of pairs:',
    ],
    ['of one pair', [[12, 1]], 'One pair of runs says nothing of the sign of the total'],
    [
      'that there is not',
      [
        [0, 0],
        [0, 0],
      ],
      'Nothing differs',
    ],
  ] as const)('%s is not', (_, effects, said) => {
    const attribution = attributionOf(effects)
    const lines = linesOf(attribution)
    expect(lines.join('\n')).toContain(said)
    for (const line of lines.filter((text) => /^(Public|Openness|total)/.test(text))) expect(line).toMatch(/ –$/)
    expect(partOf(attribution)).toContain(said)
    expect([...lines, ...linesOf(attribution, 'zh'), partOf(attribution)].join('\n')).not.toMatch(
      /NaN|Infinity|undefined/,
    )
  })

  it('is shared out in the report’s answer by name, whoever takes away too', () => {
    const cases = casesWith(comparison({ seeds: 2 }))
    const attribution = attributionOf([
      [30, -15],
      [32, -16],
    ])
    const data = { cases, causes: [{ groups: GROUPS, attribution, window: ['2033Q1', '2035Q4'] }] } as never
    expect(answers(data, 'en')).toContain(
      'Of the difference in GDP under Coordinated, Public research funding makes 200.0%, Openness to the world −100.0%.',
    )
    expect(answers(data, 'zh').join('\n')).toMatch(/协同发展情景下 GDP 的差异中，.*占 200\.0%，.*占 −100\.0%。/)
  })

  it('is not shared out in the report’s answer either', () => {
    const cases = casesWith(comparison({ seeds: 2 }))
    const attribution = attributionOf([
      [12, 1],
      [-14, -1],
    ])
    const data = { cases, causes: [{ groups: GROUPS, attribution, window: ['2033Q1', '2035Q4'] }] } as never
    expect(answers(data, 'en').join('\n')).toContain('no lever makes a share of the difference')
    expect(answers(data, 'en').join('\n')).not.toContain('Of the difference in GDP')
  })
})

describe('GDP per yuan', () => {
  const perYuan = (gain: readonly number[], cost: readonly number[]) => {
    const run = (policy: boolean) =>
      gain.map((_, n): Yearly => {
        const value = (key: string) => {
          if (!policy) return key.startsWith('lever-cost') ? 10 : 1000
          if (key === 'lever-cost/all/all') return 10 + cost[n]!
          return key === 'gdp/all/all' ? 1000 + gain[n]! : 1000
        }
        const keys = Object.keys(comparison({ seeds: 1 }).baseline.runs[0]!.values)
        const more = ['income', 'rd-spending', 'value-added', 'sales-internal', 'sales-national', 'sales-international']
        const rows = ['beijing', 'tianjin', 'hebei', 'all'].flatMap((region) =>
          more.flatMap((id) =>
            ['research', 'advanced', 'general', 'logistics', 'shipping', 'local', 'all'].map(
              (f) => `${id}/${region}/${f}`,
            ),
          ),
        )
        const values = Object.fromEntries([...keys, ...rows].map((key) => [key, [value(key)]]))
        return { scenario: policy ? 'b' : 'a', seed: n, first: 2035, years: 1, values }
      })
    const title = { en: 'T', zh: 'T' }
    const c = {
      baseline: { id: 'a', title, runs: run(false) },
      policy: { id: 'b', title, runs: run(true) },
      observed: [],
      world: WORLD,
    }
    return differenceTable(c, 2035, 'en').at(-1)!.rows.at(-1)!
  }

  it('is of the three together, with its range, and not of one government’s own', () => {
    expect(perYuan([20, 40], [10, 10])).toEqual(['GDP per yuan', '', '', '', '3.0 [2.0 4.0]'])
  })
  it('is not told where the sign of the gain is unclear, where nothing is spent, or of one pair', () => {
    expect(perYuan([-20, 30], [10, 10]).at(-1)).toBe('unclear')
    expect(perYuan([20, 30], [0, 0]).at(-1)).toBe('–')
    expect(perYuan([20, 30], [-5, 10]).at(-1)).toBe('–')
    expect(perYuan([20], [10]).at(-1)).toBe('unclear')
  })
})

it('shares of nothing are told in words or by a dash, in every text, table and chart', () => {
  const both = comparison({ seeds: 2, until: '2014Q4' })
  const cases = casesWith(both)
  const keys = Object.keys(both.baseline.runs[0]!.values).filter((key) => !/^(gdp|value-added)/.test(key))
  const nothing = (of: Cases['baseline'], gone: ReadonlySet<string>): Cases['baseline'] => ({
    ...of,
    runs: of.runs.map((run) => ({
      ...run,
      values: Object.fromEntries(
        Object.entries(run.values).map(([key, row]) => [
          key,
          gone.has(key) ? row.map(() => (/^(rca|conversion)/.test(key) ? Number.NaN : 0)) : row,
        ]),
      ),
    })),
  })
  const all = fc.constant(keys)
  fc.assert(
    fc.property(fc.oneof(all, fc.subarray(keys)), fc.boolean(), (chosen, bare) => {
      const gone = new Set(chosen)
      const [baseline, ...policies] = [cases.baseline, ...(bare ? [] : cases.policies)].map((of) => nothing(of, gone))
      const each: Cases = { baseline: baseline!, policies, observed: [], world: WORLD }
      for (const language of LANGUAGES) {
        const charts = chartsOf(each, language)
        const texts = [...summaryOf(each, language), ...charts.flatMap(({ svg, title }) => [svg, title])]
        const data = {
          cases: each,
          baseline: { id: 'baseline' },
          causes: [],
          pictures: { [language]: charts },
        } as never
        texts.push(...picturesPart(make, data, 0, language).map(({ textContent }) => textContent!))
        expect(texts.join('\n')).not.toMatch(/NaN|Infinity|undefined/)
      }
    }),
    { numRuns: 2, seed: 7, examples: [[keys, false]] },
  )
  const none = nothing(cases.baseline, new Set(keys))
  const conversion = chartsOf({ baseline: none, policies: [], observed: [], world: WORLD }, 'en').find(
    ({ chart }) => chart === 'conversion',
  )!
  expect(conversion.title).toBe(
    "In 2014, none of Beijing's patents meets a firm in Tianjin, Hebei and the rest of China",
  )
  expect(conversion.svg).toContain('nothing to take it of')
})
