import { applyPatches } from 'immer'
import { expect, it } from 'vitest'
import { ASSUMPTIONS, LEVERS } from '../../scripts/default-world.ts'
import { override } from '../../src/scenario/override.ts'
import { settingsOf } from '../../src/scenario/resolve.ts'
import { folder, leverLine, parse } from './sample.ts'

const OPENNESS = `a number from 0 to ${LEVERS.openness.max} (${LEVERS.openness.unit})`
const [LOW, HIGH] = ASSUMPTIONS['stay-share'].range
const body = `levers:\n${leverLine('early', { end: '2024Q4' })}${leverLine('late', { start: '2025Q1', ramp: 8 })}`
const base = parse(folder({ base: body }), 'base')

it('sets levers, assumptions, rules, horizon and firms', () => {
  const set = override(
    base,
    ['levers.late.value=0.02', 'levers.late.ramp=4', 'assumptions.stay-share=8e-1', 'rules.invest=imitate'],
    { until: '2030', firms: '500' },
  )
  expect(set).toMatchObject({ id: 'base', horizon: '2030Q4', firms: 500, rules: { invest: 'imitate' } })
  expect(set.levers[1]).toMatchObject({ id: 'late', value: 0.02, ramp: 4 })
  expect(set.assumptions['stay-share']).toBe(0.8)
  expect(Object.isFrozen(set.levers[1])).toBe(true)
  expect(base.levers[1]!.value).toBe(0.01)
})

it('adds what was set to the changes', () => {
  const set = override(base, ['levers.late.value=0.02'], { until: 2030 })
  const added = set.changes.slice(base.changes.length)
  expect(set.changes.slice(0, base.changes.length)).toEqual(base.changes)
  expect(added).toHaveLength(2)
  expect(added).toContainEqual({ op: 'replace', path: ['levers', 'late', 'value'], value: 0.02 })
  expect(applyPatches(settingsOf(base), [...added])).toEqual(settingsOf(set))
})

it('lets the last of equals stand, and both ends of a lever move together', () => {
  expect(override(base, ['rules.invest=imitate', 'rules.invest=logit']).rules.invest).toBe('logit')
  const moved = override(base, ['levers.early.start=2026Q1', 'levers.early.end=2027Q1', 'levers.late.start=2027Q2'])
  expect(moved.levers.map(({ start, end }) => [start, end])).toEqual([
    ['2026Q1', '2027Q1'],
    ['2027Q2', undefined],
  ])
})

it('takes a quarter for the end', () => {
  expect(override(base, [], { until: '2030Q2' }).horizon).toBe('2030Q2')
})

it.each([
  ['levers.late.value=1', `got 1; expected ${OPENNESS}`],
  ['levers.late.value=NaN', `got "NaN"; expected ${OPENNESS}`],
  ['levers.late.value=', `got ""; expected ${OPENNESS}`],
  ['levers.lat.value=0', 'got lat; expected the id of a lever of the scenario; nearest late'],
  ['levers.late.valu=0', 'got valu; expected value, start, ramp or end; nearest value'],
  ['levers.late.kind=relief', 'got kind; expected value, start, ramp or end; nearest end'],
  ['levers.late=0', 'got nothing; expected value, start, ramp or end'],
  ['levers.late.start=soon', 'got soon; expected a quarter from 2013Q1 to 2100Q4, or a year'],
  ['levers.late.start=2020Q1', 'got late, which overlaps early; expected one openness at a time at beijing'],
  ['levers.late.end=2020Q1', 'got 2020Q1; expected 2025Q1 (its start) or later'],
  ['levers.constructor.value=0', 'got constructor; expected the id of a lever of the scenario'],
  ['assumptions.stay-shar=0.8', 'got stay-shar; expected an assumption (see `list`); nearest stay-share'],
  ['assumptions.stay-share=8', `got 8; expected a number from ${LOW} to ${HIGH} (1)`],
  ['assumptions.__proto__=8', 'got __proto__; expected an assumption (see `list`)'],
  ['rules.invest=imitat', 'got imitat; expected logit or imitate; nearest imitate'],
  ['rules.invset=imitate', 'got invset; expected invest or transfer; nearest invest'],
  ['rules.invest', 'got rules.invest; expected rules.PHASE=OPTION'],
  [
    'assumptions。stay-share＝0.8',
    'got "assumptions。stay-share＝0.8" (full-width); expected PATH=VALUE; nearest assumptions.stay-share=0.8',
  ],
  [
    'rules.invest：imitate',
    'got "rules.invest：imitate" (full-width); expected PATH=VALUE; nearest rules.invest=imitate',
  ],
  ['rules.invest: imitate', 'got "rules.invest: imitate"; expected PATH=VALUE; nearest rules.invest=imitate'],
  ['lever.late.value=0', 'got lever; expected levers, assumptions or rules; nearest levers'],
])('refuses %s', (assignment, said) => {
  expect(() => override(base, [assignment])).toThrow(expect.objectContaining({ message: `${assignment}: ${said}` }))
})

it('refuses a bad horizon and a bad number of firms', () => {
  expect(() => override(base, [], { until: '2012' })).toThrow(
    expect.objectContaining({ message: 'horizon: got 2012; expected a quarter from 2013Q4 to 2100Q4, or a year' }),
  )
  expect(() => override(base, [], { firms: 'many' })).toThrow(
    expect.objectContaining({ message: 'firms: got many; expected a whole number from 100 to 10000000' }),
  )
})
