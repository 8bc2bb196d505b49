import { applyPatches } from 'immer'
import { expect, it } from 'vitest'
import { quarterAt, WORLD } from '../../scripts/default-world.ts'
import { timed } from '../../src/engine/levers.ts'
import { strength } from '../../src/phases/enact.ts'
import { settingsOf } from '../../src/scenario/resolve.ts'
import { folder, head, leverLine, parse, refusal } from './sample.ts'

const levers = (...lines: string[]) => `levers:\n${lines.join('')}`
const parent = levers(leverLine('old', { ramp: 2 }), leverLine('elsewhere', { region: 'hebei' }))

/** Ids, starts and ends of what a child of `parent` has in force. */
function ofChild(...lines: string[]): string[] {
  const files = folder({ mother: parent, child: `extends: mother\n${levers(...lines)}` })
  return parse(files, 'child').levers.map(({ id, start, end }) => `${id} ${start}–${end ?? ''}`)
}

it('takes from the parent what the child leaves out, through any number of parents', () => {
  const files = folder({
    first: `horizon: 2040Q4\nfirms: 500\nassumptions: { dividend-share: 0.3, stay-share: 0.8 }\n${parent}`,
    second: 'extends: first\nfirms: 600\nassumptions: { stay-share: 0.9 }\n',
    third: 'extends: second\nrules: { invest: imitate }\n',
  })
  const scenario = parse(files, 'third')
  expect(scenario).toMatchObject({ id: 'third', horizon: '2040Q4', firms: 600, rules: { invest: 'imitate' } })
  expect(scenario.assumptions).toMatchObject({ 'dividend-share': 0.3, 'stay-share': 0.9 })
  expect(scenario.levers.map(({ id }) => id)).toEqual(['old', 'elsewhere'])
  expect(scenario.changes).toEqual([{ op: 'replace', path: ['rules', 'invest'], value: 'imitate' }])
})

it('replaces an entry with the parent’s id, whole and in its place', () => {
  const files = folder({ mother: parent, child: `extends: mother\n${levers(leverLine('old', { region: 'tianjin' }))}` })
  expect(parse(files, 'child').levers[0]).toEqual({
    id: 'old',
    kind: 'openness',
    region: 'tianjin',
    value: 0.01,
    start: '2020Q1',
    ramp: 0,
  })
})

it('adds an entry of another id', () => {
  expect(ofChild(leverLine('new', { region: 'tianjin' }))).toEqual(['old 2020Q1–', 'elsewhere 2020Q1–', 'new 2020Q1–'])
})

it('takes over from its start: the parent’s entry ends in the quarter before', () => {
  expect(ofChild(leverLine('new', { start: '2025Q1' }))).toEqual([
    'old 2020Q1–2024Q4',
    'elsewhere 2020Q1–',
    'new 2025Q1–',
  ])
})

it('does not bring back what it took over: an end over it is refused, unless an entry follows', () => {
  const until = leverLine('new', { start: '2025Q1', end: '2026Q4' })
  expect(() => ofChild(until)).toThrow(
    'child.yaml:6:82: levers.new.end: got 2026Q4, over old, which would go on; expected `format: 2` at the top of the file, with which its 0.01 goes on from 2027Q1, or no end, or the entry that follows in 2027Q1',
  )
  expect(() => ofChild(until, leverLine('later', { start: '2027Q2' }))).toThrow('over old, which would go on')
  expect(ofChild(until, leverLine('later', { start: '2027Q1' }))).toEqual([
    'old 2020Q1–2024Q4',
    'elsewhere 2020Q1–',
    'new 2025Q1–2026Q4',
    'later 2027Q1–',
  ])
})

it('drops the parent’s entry that would start with the child’s or later', () => {
  expect(ofChild(leverLine('new', { start: '2020Q1' }))).toEqual(['elsewhere 2020Q1–', 'new 2020Q1–'])
  expect(ofChild(leverLine('new', { start: '2018Q1' }))).toEqual(['elsewhere 2020Q1–', 'new 2018Q1–'])
})

it('leaves alone what it does not overlap', () => {
  expect(ofChild(leverLine('new', { start: '2018Q1', end: '2019Q4' }))).toEqual([
    'old 2020Q1–',
    'elsewhere 2020Q1–',
    'new 2018Q1–2019Q4',
  ])
})

it('records as changes what makes the child of its parent', () => {
  const child = `extends: mother\nfirms: 700\nassumptions: { stay-share: 0.8 }\n${levers(leverLine('new', { start: '2025Q1' }), leverLine('elsewhere', { region: 'hebei', value: 0.02 }))}`
  const files = folder({ mother: parent, child })
  const scenario = parse(files, 'child')
  expect(applyPatches(settingsOf(parse(files, 'mother')), [...scenario.changes])).toEqual(settingsOf(scenario))
  expect(scenario.changes).toContainEqual({ op: 'add', path: ['levers', 'old', 'end'], value: '2024Q4' })
})

it('refuses an unknown parent', () => {
  const { message } = refusal(`${head('a')}extends: mothr\n`, folder({ mother: '' }))
  expect(message).toBe(
    'x.yaml:4:10: extends: got mothr; expected the id of a scenario of the package, or of a file id.yaml beside this one; nearest mother',
  )
})

it('refuses a circle of parents, wherever it closes', () => {
  expect(refusal(`${head('a')}extends: a\n`).message).toBe(
    'x.yaml:4:10: extends: got a → a; expected a chain of parents that ends',
  )
  const files = folder({ b: 'extends: c\n', c: 'extends: b\n' })
  expect(refusal(`${head('a')}extends: b\n`, files).message).toBe(
    'c.yaml:4:10: extends: got a → b → c → b; expected a chain of parents that ends',
  )
})

it('names the parent’s file where the parent is wrong', () => {
  expect(refusal(`${head('a')}extends: b\n`, folder({ b: 'firms: 1\n' })).message).toBe(
    'b.yaml:4:8: firms: got 1; expected a whole number from 100 to 10000000',
  )
  expect(refusal(`${head('a')}extends: b\n`, { 'b.yaml': head('c') }).message).toBe(
    'b.yaml:1:5: id: got c; expected b, the name of the file',
  )
})

it('a policy that is raised starts from what was in force, and does not fall first', () => {
  const raised = { kind: 'openness', region: 'hebei' } as const
  const [old, young] = timed(
    [
      { id: 'old', ...raised, value: 0.01, start: '2015Q1', ramp: 4, end: '2024Q4' },
      { id: 'young', ...raised, value: 0.03, start: '2025Q1', ramp: 8 },
    ],
    WORLD,
  )
  const inForce = (t: number) => strength(old, t) + strength(young, t)
  const start = quarterAt('2025Q1')
  expect(inForce(start - 1)).toBe(0.01)
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8].map((k) => inForce(start + k).toFixed(4))).toEqual(
    [0.0125, 0.015, 0.0175, 0.02, 0.0225, 0.025, 0.0275, 0.03, 0.03].map((value) => value.toFixed(4)),
  )
  // one that starts after a break starts from nothing
  expect(timed([{ id: 'late', ...raised, value: 0.03, start: '2026Q1', ramp: 8 }], WORLD)[0].from).toBe(0)
})
