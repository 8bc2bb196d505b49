import { describe, expect, it } from 'vitest'
import { dateAt, FUNCTIONS, PLACES, REGIONS, WORLD } from '../../scripts/default-world.ts'
import { timed } from '../../src/engine/levers.ts'
import { strength } from '../../src/phases/enact.ts'
import type { Lever } from '../../src/scenario/scenario.ts'

const support = (start: number, rest: Partial<Lever> = {}): Lever => ({
  id: `from ${start}`,
  kind: 'function-support',
  region: 'beijing',
  function: 'advanced',
  value: 10,
  start: dateAt(start),
  ramp: 0,
  ...rest,
})
/** What is in force of the last lever at its start; it has a ramp of two quarters to 30. */
const begins = (...levers: readonly Lever[]): number => {
  const next = timed([...levers, support(12, { value: 30, ramp: 2 })], WORLD).find(({ start }) => start === 12)!
  expect(next.value).toBe(30)
  return strength(next, 12)
}

describe('where the ramp of a lever begins', () => {
  it('at nothing where none of its kind stood', () => expect(begins()).toBe(15))
  it('at what the one before had in force, where that ended the quarter before', () =>
    expect(begins(support(2, { end: dateAt(11) }))).toBe(20))
  it('at what that had come to, where its own ramp had not ended', () =>
    expect(begins(support(8, { ramp: 8, end: dateAt(11) }))).toBe(5 + 25 / 2))
  it('whatever the order in which they are named', () => {
    const first = support(2, { end: dateAt(11) })
    const [later] = timed([support(12, { value: 30, ramp: 2 }), first], WORLD).slice(-1)
    expect(strength(later, 12)).toBe(20)
  })
  it('at nothing after a break, or where another place, function or kind ended', () => {
    const end = dateAt(11)
    expect(begins(support(2, { end: dateAt(10) }))).toBe(15)
    expect(begins(support(2, { end: dateAt(12) }))).toBe(15)
    expect(begins(support(2, { end, function: 'general' }))).toBe(15)
    expect(begins(support(2, { end, region: 'hebei' }))).toBe(15)
    expect(begins(support(2, { end, kind: 'relief' }))).toBe(15)
  })
  it('where it says itself, even if one ended the quarter before', () => {
    const said = support(12, { value: 30, ramp: 2, from: 4 })
    const [last] = timed([support(2, { end: dateAt(11) }), said], WORLD).slice(-1)
    expect(strength(last, 12)).toBe(17)
  })
  it('of a chain, at what each had come to', () => {
    const levers = [support(0, { value: 8, end: dateAt(3) }), support(4, { value: 16, ramp: 16, end: dateAt(11) })]
    expect(begins(...levers)).toBe(12 + 18 / 2)
  })
})

it('a lever is in force from its first quarter to its last, both included', () => {
  const [lever] = timed([support(5, { end: dateAt(7) })], WORLD)
  expect([4, 5, 6, 7, 8].map((t) => strength(lever, t))).toEqual([0, 10, 10, 10, 0])
})

it('a lever names its rows, and who pays: regions, never a place outside', () => {
  const pair = { kind: 'technology-market', pair: ['hebei', 'national'] } as const
  const { region: _, function: __, ...bare } = support(0)
  const [lever] = timed([{ ...bare, ...pair }], WORLD)
  expect(lever.places).toEqual([REGIONS.indexOf('hebei'), PLACES.indexOf('national')])
  expect(lever.payers).toEqual([REGIONS.indexOf('hebei')])
  expect(lever.func).toBe(-1)
  const [own] = timed([support(0)], WORLD)
  expect([own.places, own.payers, own.func]).toEqual([[0], [0], FUNCTIONS.indexOf('advanced')])
})
