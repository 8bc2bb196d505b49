import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { LEVERS } from '../../scripts/default-world.ts'
import { frames } from '../../src/engine/run.ts'
import { RULES } from '../../src/model/rules.ts'
import { parseScenario } from '../../src/scenario/parse.ts'
import { FILES } from '../laws/scenarios.ts'

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const text = read('docs/odd.md')
const seed = Number(/### Fingerprint[\s\S]*?seed (\d+)/.exec(text)?.[1])
const parts = text.slice(text.indexOf('<!-- generated: fingerprint -->')).split('<!-- end -->')[0]

/** The scenarios of the document and what it says of each: quarter, then a number a region. */
const printed = [...parts.matchAll(/```yaml\n([\s\S]*?)\n```\n\n((?:\|.*\n)+)/g)].map(([, said, table]) => {
  const [head, , ...rows] = table
    .trim()
    .split('\n')
    .map((row) => row.slice(2, -2).split(' | '))
  const parent = /^extends: ([\w-]+)/.exec(said)?.[1]
  const named = `id: sample\ntitle: { en: Sample, zh: 样本 }\ntext: { en: Sample, zh: 样本 }\n${said}\n`
  const files = { ...FILES, [`${parent}.yaml`]: read(`scenarios/${parent}.yaml`) }
  return { parent, regions: head.slice(1), rows, scenario: parseScenario(named, { files }) }
})

it.each(printed)(
  'a run that rests on $parent comes to the GDP printed in docs/odd.md',
  ({ regions, rows, scenario }) => {
    expect(rows.length).toBe(7)
    const due = new Map(rows.map(([quarter, ...gdp]) => [quarter, gdp]))
    for (const { date, layout, series } of frames(scenario, seed)) {
      const gdp = due.get(date)
      due.delete(date)
      regions.forEach((region, r) => {
        const k = layout.series.findIndex((key) => key.indicator === 'gdp' && key.region === region)
        if (gdp) expect(series[k].toPrecision(12), `${region} ${date}`).toBe(gdp[r])
      })
    }
    expect([...due.keys()]).toEqual([])
  },
)

it('between them they follow every rule and use every kind of lever', () => {
  const rules = printed.flatMap(({ scenario }) => Object.values(scenario.rules))
  expect(new Set(rules)).toEqual(new Set(Object.values(RULES).flat()))
  const kinds = printed.flatMap(({ scenario }) => scenario.levers.map(({ kind }) => kind))
  expect(new Set(kinds)).toEqual(new Set(Object.keys(LEVERS)))
})
