import { expect, it } from 'vitest'
import { DEFAULT_ASSUMPTIONS } from '../../scripts/default-world.ts'
import { parseScenario } from '../../src/scenario/parse.ts'
import { head, leverLine } from './sample.ts'

const FIGURES = 'table,row,column,value,unit,source,status\ngdp,beijing,2012,19568.3,1e8 CNY,a book,published\n'

it('fills what a file leaves out', () => {
  const { figures, ...scenario } = parseScenario(head('small'), { files: { 'data/a.csv': FIGURES } })
  expect(scenario).toEqual({
    id: 'small',
    title: { en: 'Title', zh: '标题' },
    text: { en: 'Text', zh: '正文' },
    horizon: '2035Q4',
    firms: 3000,
    levers: [],
    assumptions: DEFAULT_ASSUMPTIONS,
    rules: { invest: 'logit', transfer: 'gravity' },
    changes: [],
  })
  expect(figures.of('gdp', 'beijing', '2012')).toBe(19568.3)
})

it('takes what a file says, and keeps it as changes', () => {
  const text = `${head('all')}horizon: 2021Q2\nfirms: 100\nlevers:\n${leverLine('one', { ramp: 4, end: '2030Q4' })}assumptions: { dividend-share: 0.3 }\nrules: { invest: imitate }\n`
  const scenario = parseScenario(text, { files: {} })
  const one = { id: 'one', kind: 'openness', region: 'beijing', value: 0.01, start: '2020Q1', ramp: 4, end: '2030Q4' }
  expect(scenario).toMatchObject({ horizon: '2021Q2', firms: 100, levers: [one], rules: { invest: 'imitate' } })
  expect(scenario.assumptions['dividend-share']).toBe(0.3)
  const changes = scenario.changes.map(({ path, value }) => [path.join('.'), value] as const)
  expect(Object.fromEntries(changes)).toEqual({
    horizon: '2021Q2',
    firms: 100,
    'levers.one': one,
    'assumptions.dividend-share': 0.3,
    'rules.invest': 'imitate',
  })
})

it('gives the two ends of a pair one order', () => {
  const lever = leverLine('fast', { kind: 'transport', region: '', pair: '[world, tianjin]' })
  expect(parseScenario(`${head('a')}levers:\n${lever}`, { files: {} }).levers[0]!.pair).toEqual(['tianjin', 'world'])
})

it('is frozen to the bottom', () => {
  const scenario = parseScenario(`${head('a')}levers:\n${leverLine('one')}`, { files: {} })
  const open: string[] = []
  const look = (value: unknown, path: string) => {
    if (typeof value !== 'object' || value === null) return
    if (!Object.isFrozen(value)) open.push(path)
    for (const [key, part] of Object.entries(value)) look(part, `${path}.${key}`)
  }
  look(scenario, 'scenario')
  expect(open).toEqual([])
})

it('takes a byte order mark, anchors and the line ends of Windows', () => {
  const text = `\uFEFF${head('a')}levers:\n${leverLine('one', { value: '&v 0.01' })}${leverLine('two', { region: 'hebei', value: '*v' })}`
  expect(parseScenario(text.replaceAll('\n', '\r\n'), { files: {} }).levers.map(({ value }) => value)).toEqual([
    0.01, 0.01,
  ])
})
