import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { WORLD } from '../../scripts/default-world.ts'
import type { Cases } from '../../src/charts/comparison.ts'
import { summaryOf } from '../../src/charts/summary.ts'
import { chartsOf } from '../../src/cli/runs/charts.ts'
import { record } from '../../src/cli/runs/recording.ts'
import { frames } from '../../src/engine/run.ts'
import { differenceTable } from '../../src/report/difference-table.ts'
import { makeIn } from '../../src/report/make.ts'
import { gainsPart, picturesPart } from '../../src/report/sections.ts'
import { excerptOf } from '../../src/study/excerpt.ts'
import { paired } from '../../src/study/paired.ts'
import { figure, fixed, signedPercent } from '../../src/words/numbers.ts'
import { scenarioWith } from '../laws/scenarios.ts'

const SEEDS = [1, 2, 3]
const settings = { firms: 200, horizon: '2014Q4' }
const baseline = scenarioWith({ ...settings, id: 'a' })
const policy = scenarioWith({
  ...settings,
  id: 'b',
  levers: [
    { id: 's', kind: 'research-subsidy', region: 'hebei', value: 100, start: '2013Q1' },
    { id: 'm', kind: 'capital-market-integration', pair: ['beijing', 'hebei'], value: 0.5, start: '2013Q1' },
  ],
})
const recorded = [baseline, policy].map((scenario) =>
  SEEDS.map((seed) => record(frames(scenario, seed), seed === 1 ? 'quarter' : 'year')),
)
const cases: Cases = {
  baseline: { id: 'a', title: baseline.title, runs: recorded[0]!.map(({ yearly }) => yearly) },
  policies: [{ id: 'b', title: policy.title, runs: recorded[1]!.map(({ yearly }) => yearly) }],
  observed: [],
  world: WORLD,
}
const comparison = { baseline: cases.baseline, policy: cases.policies[0]!, observed: [], world: WORLD }
const YEAR = 2014

/** A row of the files in the year, run by run: the quarters of seed 1 summed, the years of the others as they stand. */
const inFiles = (of: number, table: 'series' | 'flows', row: string): number[] =>
  recorded[of]!.map((recording) => {
    const lines = new TextDecoder().decode(recording[table].text).split('\n')
    const mine = lines.filter((line) => new RegExp(`^[^,]*,\\d+,${YEAR}(Q\\d)?,${row},`).test(line))
    return mine.reduce((sum, line) => sum + Number(line.split(',').at(-1)), 0)
  })
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const REGIONS = ['beijing', 'tianjin', 'hebei', 'all']

const summary = summaryOf(cases, 'en')
const told = (label: RegExp) =>
  summary
    .find((line) => label.test(line))!
    .replace(label, '')
    .trim()
    .split(/ +/)
const document = new JSDOM().window.document
const make = makeIn(document)
const charts = chartsOf(cases, 'en')
const textsOf = (chart: string) =>
  [...new JSDOM(charts.find((drawn) => drawn.chart === chart)!.svg).window.document.querySelectorAll('text')].map(
    ({ textContent }) => textContent!,
  )
const data = { baseline, policies: [policy], cases, causes: [], pictures: { en: charts, zh: [] } } as never
/** Cells of a row of the report's tables, by its label, and of the heading above. */
const cellsOf = (part: readonly HTMLElement[], label: string) => {
  const rows = part.flatMap((element) => [...element.querySelectorAll('tr')])
  const row = rows.find((each) => each.firstElementChild!.textContent === label)!
  return [...row.children].slice(1).map(({ textContent }) => textContent!)
}
const bare = (cell: string) => cell.replace(/[()%+]/g, '').replace(/ ?\[.*/, '')

describe('one figure, wherever it stands', () => {
  it('GDP and cost: one-screen answer, charts, report, comparison, files', () => {
    const gains = gainsPart(make, comparison, 'en')
    const compared = differenceTable(comparison, YEAR, 'en').flatMap(({ rows }) => rows)
    for (const [k, region] of REGIONS.entries()) {
      const [before, after] = [0, 1].map((of) => inFiles(of, 'series', `${region},all,gdp`)) as [number[], number[]]
      const change = signedPercent(mean(after.map((value, n) => value / before[n]! - 1)))
      expect(bare(told(/^ +GDP/)[k]!), region).toBe(bare(change))
      expect(bare(cellsOf(gains, 'GDP')[k]!)).toBe(bare(change))
      expect(bare(compared.find(([label]) => label === 'GDP')![k + 1]!)).toBe(bare(change))
      if (region !== 'all') expect(textsOf('gdp').map(bare)).toContain(bare(change))

      const [spent, more] = [0, 1].map((of) => inFiles(of, 'series', `${region},all,lever-cost`)) as [
        number[],
        number[],
      ]
      const cost = figure(mean(more.map((value, n) => value - spent[n]!)))
      expect(told(/^b +cost, 1e8 CNY/)[k], region).toBe(cost)
      expect(bare(cellsOf(gains, 'cost, 1e8 CNY')[k]!)).toBe(cost)
      if (region !== 'all') expect(textsOf('cost').some((text) => text.endsWith(` ${cost}`))).toBe(true)
    }
  })

  it('who does what, and where capital goes: one-screen answer, charts, tables of the report, files', () => {
    const pictures = picturesPart(make, data, 0, 'en')
    const work = ['research', 'advanced', 'general', 'logistics', 'shipping', 'local']
    const answer = summary.slice(summary.findIndex((line) => line.startsWith('Tianjin ')))
    const bars = answer
      .find((line) => line.includes('2014 b'))!
      .trim()
      .split(/ +/)
      .slice(-6)
    for (const [k, func] of work.entries()) {
      const made = inFiles(1, 'series', `tianjin,${func},value-added`)
      const whole = inFiles(1, 'series', 'tianjin,all,gdp')
      const share = fixed(100 * mean(made.map((value, n) => value / whole[n]!)), 1)
      expect(bars[k], func).toBe(share)
      expect(cellsOf(pictures, `Tianjin ${func}`).at(-1)).toBe(share)
      if (Number(share) >= 4) expect(textsOf('functions')).toContain(share)
    }
    const places = ['beijing', 'tianjin', 'hebei', 'national', 'world']
    const going = places.map((place) => inFiles(1, 'flows', `capital,beijing,${place},\\w+`))
    const line = summary.slice(summary.findIndex((text) => text.startsWith("Beijing's capital")))
    const shown = line
      .find((text) => text.startsWith('2014 b'))!
      .split(/ {2,}/)
      .slice(1)
    const capital = pictures.find((element) => element.querySelector('img')?.alt.includes('investment'))!
    for (const [k] of places.entries()) {
      const share = fixed(
        100 * mean(SEEDS.map((_, n) => going[k]![n]! / going.reduce((sum, of) => sum + of[n]!, 0))),
        1,
      )
      expect(shown[k]).toBe(share)
      const rows = [...capital.querySelectorAll('tbody tr')]
      expect(rows[k]!.lastElementChild!.textContent).toBe(share)
      expect(textsOf('capital')).toContain(`${share}% policy`)
    }
  })

  it('the rows that compare --json gives of a year: mean over pairs, whose difference is that of the two means', () => {
    const stretch = { table: 'series', indicator: 'gdp', region: 'hebei', function: 'all', by: 'year' } as const
    const values = [baseline, policy].map((scenario) =>
      SEEDS.map((seed) => excerptOf(frames(scenario, seed), [{ ...stretch, window: ['2014Q4', '2014Q4'] }])[0]!),
    )
    const row = paired(values[0]!, values[1]!)!
    expect(row.b - row.a).toBeCloseTo(row.difference, 8)
    const compared = differenceTable(comparison, YEAR, 'en').flatMap(({ rows }) => rows)
    expect(bare(compared.find(([label]) => label === 'GDP, 1e8 CNY')![3]!)).toBe(figure(row.difference))
  })
})
