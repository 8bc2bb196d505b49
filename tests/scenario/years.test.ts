import { expect, it } from 'vitest'
import { override } from '../../src/scenario/override.ts'
import { folder, head, leverLine, parse, refusal } from './sample.ts'

it.each(['2030', '"2030"'])('a horizon of the year %s is its last quarter', (horizon) => {
  expect(parse(folder({ a: `horizon: ${horizon}\n` }), 'a').horizon).toBe('2030Q4')
})

it.each([
  ['2026', '2030'],
  ['"2026"', '"2030"'],
  ['2026Q1', '2030'],
  ['2026', '2030Q4'],
])('a lever from %s to %s is in force from the first quarter to the last', (start, end) => {
  const { levers } = parse(folder({ a: `levers:\n${leverLine('one', { start, end })}` }), 'a')
  expect(levers[0]).toMatchObject({ start: '2026Q1', end: '2030Q4' })
})

it('years and quarters are one thing: files that differ only so are the same scenario', () => {
  const years = `horizon: 2035\nlevers:\n${leverLine('one', { start: 2026, end: 2030 })}${leverLine('two', { start: 2031 })}`
  const quarters = years
    .replace('2035', '2035Q4')
    .replace('2026', '2026Q1')
    .replace('2030', '2030Q4')
    .replace('2031', '2031Q1')
  expect(parse(folder({ a: years }), 'a')).toEqual(parse(folder({ a: quarters }), 'a'))
})

it('overlaps and ends are seen in years too', () => {
  const text = (...lines: string[]) => `${head('a')}levers:\n${lines.join('')}`
  expect(refusal(text(leverLine('one', { end: 2026 }), leverLine('two', { start: 2026 }))).complaint.code).toBe(
    'overlap',
  )
  expect(refusal(text(leverLine('one', { start: 2026, end: 2025 }))).message).toContain('got 2025Q4; expected 2026Q1')
})

it('the flags read years', () => {
  const one = parse(folder({ a: `levers:\n${leverLine('one')}` }), 'a')
  const moved = override(one, ['levers.one.start=2021', 'levers.one.end=2025'], { until: '2030' })
  expect(moved).toMatchObject({ horizon: '2030Q4', levers: [{ start: '2021Q1', end: '2025Q4' }] })
})

it.each([
  ['2026年', '2026'],
  ['2026年第一季度', '2026Q1'],
  ['2026年3季度', '2026Q3'],
  ['2026-Q2', '2026Q2'],
  ['2026q1', '2026Q1'],
  ['Q1 2026', '2026Q1'],
  ['3Q2026', '2026Q3'],
  ['2026.1', '2026Q1'],
  ['2026-01-01', '2026Q1'],
  ['2026-11', '2026Q4'],
  ['２０２６Ｑ１', '2026Q1'],
  ['2026Q1，', '2026Q1'],
])('of %s the message says that %s is right', (said, right) => {
  expect(refusal(`${head('a')}levers:\n${leverLine('one', { start: said })}`).complaint).toMatchObject({
    path: 'levers.one.start',
    nearest: right,
  })
})

it.each(['2026Q5', '2026Q0', '2012', '2101', '2026-13', 'soon'])('%s is no quarter, and nothing is near', (start) => {
  const { expected, nearest } = refusal(`${head('a')}levers:\n${leverLine('one', { start })}`).complaint
  expect([expected, nearest]).toEqual(['a quarter from 2013Q1 to 2100Q4, or a year', undefined])
})
