import { expect, it } from 'vitest'
import { DEFAULT_ASSUMPTIONS, WORLD } from '../../scripts/default-world.ts'
import { parseScenario } from '../../src/scenario/parse.ts'
import { FILES } from '../laws/scenarios.ts'
import { head, leverLine } from './sample.ts'

it('fills what a file leaves out', () => {
  const { world, ...scenario } = parseScenario(head('small'), { files: {}, world: WORLD })
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
  expect(world).toBe(WORLD)
})

it('takes the world that the text names, or the usual one, from the files where none is given', () => {
  const { world } = parseScenario(head('small'), { files: FILES })
  expect(world).toEqual(WORLD)
  // read once
  expect(parseScenario(`${head('small')}world: jing-jin-ji\n`, { files: FILES }).world).toBe(world)
  expect(() => parseScenario(`${head('small')}world: elsewhere\n`, { files: FILES })).toThrow(
    'worlds/elsewhere/world.yaml: got no file; expected one, without which there is no world',
  )
})

it('takes what a file says, and keeps it as changes', () => {
  const text = `${head('all')}horizon: 2021Q2\nfirms: 100\nlevers:\n${leverLine('one', { ramp: 4, end: '2030Q4' })}assumptions: { dividend-share: 0.3 }\nrules: { invest: imitate }\n`
  const scenario = parseScenario(text, { files: {}, world: WORLD })
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
  expect(parseScenario(`${head('a')}levers:\n${lever}`, { files: {}, world: WORLD }).levers[0]!.pair).toEqual([
    'tianjin',
    'world',
  ])
})

it('is frozen to the bottom', () => {
  const scenario = parseScenario(`${head('a')}levers:\n${leverLine('one')}`, { files: {}, world: WORLD })
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
  expect(
    parseScenario(text.replaceAll('\n', '\r\n'), { files: {}, world: WORLD }).levers.map(({ value }) => value),
  ).toEqual([0.01, 0.01])
})
