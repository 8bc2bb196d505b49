import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { applyPatches } from 'immer'
import { describe, expect, it } from 'vitest'
import { dateAt, LEVERS, quarterAt, WORLD } from '../../scripts/default-world.ts'
import { sourceOf } from '../../src/cli/worlds/library.ts'
import { timed } from '../../src/engine/levers.ts'
import { strength } from '../../src/phases/enact.ts'
import { override } from '../../src/scenario/override.ts'
import { readScenario } from '../../src/scenario/parse.ts'
import { settingsOf } from '../../src/scenario/resolve.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { shifted } from '../../src/scenario/shifts.ts'
import { folder, head, parse, refusal } from './sample.ts'

const FIRST = quarterAt('2013Q1')
const LAST = quarterAt('2040Q4')
const MAX = LEVERS.openness.max

/** What is in force in each quarter, as the engine takes it, of openness in Hebei. */
function inForce({ levers }: Pick<Scenario, 'levers'>): number[] {
  const line = timed(
    levers.filter(({ region }) => region === 'hebei'),
    WORLD,
  )
  return Array.from({ length: LAST - FIRST + 1 }, (_, k) =>
    line.reduce((sum, lever) => sum + strength(lever, FIRST + k), 0),
  )
}

interface Said {
  readonly [key: string]: unknown
}
const lever = (id: string, said: Said): Said => ({ id, kind: 'openness', region: 'hebei', ...said })
/** A file, its levers as YAML reads JSON. */
const body = (levers: readonly Said[], more = ''): string =>
  `horizon: 2060Q4\n${more}levers: ${JSON.stringify(levers)}\n`
const family = (parent: readonly Said[], child: readonly Said[], more = 'format: 2\n') =>
  folder({ parent: body(parent), child: body(child, `extends: parent\n${more}`) })
const child = (parent: readonly Said[], own: readonly Said[], more?: string): Scenario =>
  parse(family(parent, own, more), 'child')
const refused = (parent: readonly Said[], own: readonly Said[], more?: string): string => {
  const files = family(parent, own, more)
  return refusal(files['child.yaml']!, files).message.replace(/^x\.yaml:\d+:\d+: /, '')
}

const value = fc.integer({ min: 0, max: 20 }).map((x) => x / 1000)
/** Entries that follow each other, each within its time, the last one perhaps without an end. */
const course = fc
  .array(fc.record({ gap: fc.nat(8), ramp: fc.nat(9), stays: fc.nat(12), value }), { minLength: 1, maxLength: 4 })
  .chain((parts) => fc.boolean().map((open) => ({ parts, open })))
  .map(({ parts, open }) => {
    let next = FIRST
    return parts.map(({ gap, ramp, stays, value }, k): Said => {
      const start = next + gap
      next = start + ramp + stays + 1
      const end = open && k === parts.length - 1 ? {} : { end: dateAt(next - 1) }
      return lever(`p${k}`, { value, start: dateAt(start), ramp, ...end })
    })
  })
const own = fc.record({ start: fc.integer({ min: FIRST, max: FIRST + 60 }), ramp: fc.nat(9), stays: fc.nat(20), value })
const after = fc.constantFrom('course', 'neutral', undefined)
const near = (a: readonly number[], b: readonly number[]) => {
  for (const [k, x] of a.entries())
    if (!(Math.abs(x - b[k]!) <= 1e-11)) expect([dateAt(FIRST + k), x]).toEqual([dateAt(FIRST + k), b[k]])
}

describe('an entry over a course', () => {
  it('adds to it quarter by quarter, and leaves it before and after', () => {
    fc.assert(
      fc.property(course, own, after, (parent, { start, ramp, stays, value }, then) => {
        const end = start + ramp + stays
        const add = lever('x', {
          add: value,
          start: dateAt(start),
          ramp,
          end: dateAt(end),
          ...(then && { after: then }),
        })
        const before = inForce(child(parent, []))
        near(
          inForce(child(parent, [add])),
          before.map((stands, k) => {
            const t = FIRST + k
            if (t > end && then === 'neutral') return 0
            return t < start || t > end ? stands : stands + value * Math.min(1, (t - start + 1) / Math.max(ramp, 1))
          }),
        )
      }),
      { numRuns: 150, seed: 11 },
    )
  })

  it('adds from nothing also where another entry of the file ends just before', () => {
    fc.assert(
      fc.property(course, own, after, fc.constantFrom('value', 'add'), (parent, first, then, says) => {
        const end = first.start + first.stays
        const x = lever('x', { [says]: first.value, start: dateAt(first.start), end: dateAt(end) })
        const add = { add: 0.004, start: dateAt(end + 1), ramp: 4, end: dateAt(end + 9) }
        const y = lever('y', { ...add, ...(then && { after: then }) })
        const alone = inForce(child(parent, [y]))
        near(inForce(child(parent, [x, y])).slice(end + 1 - FIRST), alone.slice(end + 1 - FIRST))
      }),
      { numRuns: 60, seed: 14 },
    )
  })

  it('that is a table is that much in each year named and until the next, then the course goes on or nothing', () => {
    const table = fc.uniqueArray(fc.integer({ min: 2013, max: 2030 }), { minLength: 1, maxLength: 5 }).chain((years) =>
      fc.array(value, { minLength: years.length, maxLength: years.length }).map((values) => {
        const sorted = [...years].sort((a, b) => a - b)
        return Object.fromEntries(sorted.map((year, k) => [year, values[k]!]))
      }),
    )
    fc.assert(
      fc.property(course, table, fc.boolean(), after, (parent, table, adds, then) => {
        const years = Object.keys(table).map(Number)
        const end = quarterAt('2032Q2')
        const x = lever('x', { [adds ? 'add' : 'value']: table, end: '2032Q2', ...(then && { after: then }) })
        const before = inForce(child(parent, []))
        near(
          inForce(child(parent, [x])),
          before.map((stands, k) => {
            const t = FIRST + k
            if (t > end) return then === 'neutral' ? 0 : stands
            const year = years.findLast((year) => quarterAt(`${year}Q1`) <= t)
            return year === undefined ? stands : table[year]! + (adds ? stands : 0)
          }),
        )
      }),
      { numRuns: 100, seed: 12 },
    )
  })

  it('that states a total ramps from what was in force, and what stood goes on at its end', () => {
    fc.assert(
      fc.property(course, own, after, (parent, { start, ramp, stays, value }, then) => {
        const end = start + ramp + stays
        const x = lever('x', { value, start: dateAt(start), ramp, end: dateAt(end), ...(then && { after: then }) })
        const before = inForce(child(parent, []))
        const from = before[start - 1 - FIRST] ?? 0
        near(
          inForce(child(parent, [x])),
          before.map((stands, k) => {
            const t = FIRST + k
            if (t < start) return stands
            if (t > end) return then === 'neutral' ? 0 : stands
            return from + (value - from) * Math.min(1, (t - start + 1) / Math.max(ramp, 1))
          }),
        )
      }),
      { numRuns: 150, seed: 13 },
    )
  })

  it('that states what stands anyway, or adds nothing, leaves every lever as it is', () => {
    fc.assert(
      fc.property(course, own, (parent, { start, stays }) => {
        const plain = child(parent, [])
        const stands = inForce(plain).slice(start - FIRST, start - FIRST + stays + 1)
        const table = Object.fromEntries(stands.map((value, k) => [dateAt(start + k), value]))
        const same = lever('x', { value: table, end: dateAt(start + stays) })
        expect(child(parent, [same]).levers).toEqual(plain.levers)
        const nothing = lever('x', { add: 0, start: dateAt(start), ramp: 3, end: dateAt(start + stays + 3) })
        expect(child(parent, [nothing]).levers).toEqual(plain.levers)
      }),
      { numRuns: 100, seed: 14 },
    )
  })

  it('lies over any number of files, each over what the one below came to', () => {
    const files = folder({
      one: body([lever('p', { value: 0.01, start: 2015 })]),
      two: body([lever('a', { add: 0.005, start: 2020, end: 2029 })], 'extends: one\nformat: 2\n'),
      three: body([lever('b', { add: 0.002, start: 2025, end: 2026, after: 'neutral' })], 'extends: two\nformat: 2\n'),
      four: body([lever('c', { value: 0.001, start: '2030Q1' })], 'extends: three\n'),
    })
    const at = (id: string, ...dates: string[]) =>
      dates.map((date) => Number(inForce(parse(files, id))[quarterAt(date) - FIRST]!.toFixed(9)))
    expect(at('two', '2014Q4', '2015Q1', '2020Q1', '2029Q4', '2030Q1')).toEqual([0, 0.01, 0.015, 0.015, 0.01])
    expect(at('three', '2024Q4', '2025Q1', '2026Q4', '2027Q1', '2035Q1')).toEqual([0.015, 0.017, 0.017, 0, 0])
    expect(at('four', '2026Q4', '2027Q1', '2029Q4', '2030Q1')).toEqual([0.017, 0, 0, 0.001])
    // a file of format 1 over one of format 2 takes over from its start, and refuses an end
    const over = (end: string) => ({
      ...files,
      'four.yaml': head('four') + body([lever('c', { value: 0.001, start: '2022Q1', end })], 'extends: two\n'),
    })
    expect(refusal(over('2026Q4')['four.yaml']!, over('2026Q4')).message).toContain('over a, which would go on')
  })

  it('records as changes what makes the child of its parent', () => {
    const files = family(
      [lever('p', { value: 0.01, start: 2015 })],
      [lever('x', { add: 0.005, start: 2020, end: 2022 })],
    )
    const scenario = parse(files, 'child')
    expect(applyPatches(settingsOf(parse(files, 'parent')), [...scenario.changes])).toEqual(settingsOf(scenario))
    expect(scenario.levers.map(({ id, value, start, end }) => [id, value, start, end])).toEqual([
      ['p', 0.01, '2015Q1', '2019Q4'],
      ['p@2023Q1', 0.01, '2023Q1', undefined],
      ['x', 0.015, '2020Q1', '2022Q4'],
    ])
  })
})

const P = [lever('p', { value: 0.03, start: '2018Q1', ramp: 8 })]

describe('what is refused, naming it', () => {
  it.each([
    [
      'add',
      { add: 0.005, start: '2026Q1' },
      'levers.x.add: got add in a file of format 1; expected `format: 2` at the top of the file, or value: with the total in force',
    ],
    [
      'after',
      { value: 0.005, start: '2026Q1', after: 'neutral' },
      'levers.x.after: got after in a file of format 1; expected `format: 2` at the top of the file, or no after: what it took over does not come back',
    ],
    [
      'during',
      { value: 0.005, during: '2026..2030' },
      'levers.x.during: got during in a file of format 1; expected `format: 2` at the top of the file, or start: and end: with their quarters',
    ],
    [
      'a table',
      { value: { 2026: 0.005 }, start: '2026Q1' },
      'levers.x.value: got a table in a file of format 1; expected `format: 2` at the top of the file, or one number, in an entry for each stretch of time',
    ],
    [
      'an end over a policy',
      { value: 0.005, start: '2026Q1', end: '2030Q4' },
      'levers.x.end: got 2030Q4, over p, which would go on; expected `format: 2` at the top of the file, with which its 0.03 goes on from 2031Q1, or no end, or the entry that follows in 2031Q1',
    ],
  ])('in format 1: %s, with both remedies', (_, said, message) => {
    expect(refused(P, [lever('x', said)], '')).toBe(message)
    expect(refused(P, [lever('x', said)], 'format: 1\n')).toBe(message)
  })

  it('in format 1: a period of the whole file', () => {
    expect(refused(P, [], 'during: 2026..2030\n')).toContain(
      'during: got during in a file of format 1; expected `format: 2`',
    )
  })

  it.each([
    ['format: 3', 'got 3; expected 1 or 2'],
    ['format: "2"', 'got "2"; expected 1 or 2; nearest 2'],
    ['format: null', 'got nothing; expected 1 or 2'],
    ['format: [2]', 'got [2]; expected 1 or 2'],
  ])('%s', (format, message) => {
    expect(refused(P, [], `${format}\n`)).toBe(`format: ${message}`)
  })

  it.each([
    [
      'a sum beyond the range',
      { add: 0.02, start: '2017Q1' },
      `levers.x.add: got 0.02, with which 0.0425 is in force in 2019Q2; expected a sum from 0 to ${MAX} (ad-valorem cost removed)`,
    ],
    [
      'a sum below it',
      { add: -0.02, start: '2018Q1' },
      `levers.x.add: got -0.02, with which -0.01625 is in force in 2018Q1; expected a sum from 0 to ${MAX} (ad-valorem cost removed)`,
    ],
    [
      'a table with such a sum',
      { add: { 2026: 0.01, 2028: 0.011 } },
      `levers.x.add: got a table, with which 0.041 is in force in 2028Q1; expected a sum from 0 to ${MAX} (ad-valorem cost removed)`,
    ],
    [
      'an amount out of range',
      { value: { 2026: 0.01, 2028: 1 } },
      `levers.x.value.2028: got 1; expected a number from 0 to ${MAX} (ad-valorem cost removed)`,
    ],
    [
      'an amount that is none',
      { value: { 2026: 'much' } },
      `levers.x.value.2026: got much; expected a number from 0 to ${MAX} (ad-valorem cost removed)`,
    ],
    [
      'a year that is none',
      { value: { 26: 0.01 } },
      'levers.x.value.26: got 26; expected a year from 2013 to 2100, or a quarter of one',
    ],
    [
      'a quarter twice',
      { value: { 2026: 0.01, '2026Q1': 0.02 } },
      'levers.x.value.2026Q1: got 2026Q1; expected every quarter once',
    ],
    [
      'an empty table',
      { value: {} },
      'levers.x.value: got an empty table; expected a table such as { 2026: 10, 2028: 20 }',
    ],
    [
      'a ramp beside a table',
      { value: { 2026: 0.01 }, ramp: 8 },
      'levers.x.ramp: got 8; expected no ramp beside a table, whose amounts hold from the year they stand at',
    ],
    [
      'a start before its table',
      { value: { 2026: 0.01 }, start: 2025 },
      'levers.x.start: got 2025Q1; expected 2026Q1, the first of its table, or no start',
    ],
    [
      'an amount after its end',
      { value: { 2026: 0.01, 2031: 0.02 }, during: '15th-plan' },
      'levers.x.value.2031: got 2031; expected 2030Q4, its end, or earlier',
    ],
    [
      'value and add',
      { value: 0.01, add: 0.01, start: 2026 },
      'levers.x.add: got add and value; expected value, the total in force, or add, what comes on top',
    ],
    [
      'neither',
      { start: 2026 },
      'levers.x.value: got nothing; expected value, the total in force, or add, what comes on top',
    ],
    ['no start', { add: 0.01 }, 'levers.x.start: got nothing; expected a quarter from 2013Q1 to 2100Q4, or during'],
    [
      'a period and a start',
      { add: 0.01, start: 2026, during: '2026..2030' },
      'levers.x.during: got during and start; expected during, or start and end',
    ],
    [
      'a period that is none',
      { add: 0.01, during: 'soon' },
      'levers.x.during: got soon; expected years or quarters such as 2026..2030, a year, or a plan such as 15th-plan or 十五五',
    ],
    [
      'a period from back to front',
      { add: 0.01, during: '2030..2026' },
      'levers.x.during: got 2030..2026; expected a first quarter and a later last one, from 2013Q1 to 2100Q4',
    ],
    [
      'neutral without an end',
      { add: 0.01, start: 2026, after: 'neutral' },
      'levers.x.after: got neutral without an end; expected an end, or no after',
    ],
    [
      'an after that is none',
      { add: 0.01, during: 2026, after: 'off' },
      'levers.x.after: got off; expected course or neutral',
    ],
    [
      'an end before its start',
      { add: 0.01, start: 2026, end: 2025 },
      'levers.x.end: got 2025Q4; expected 2026Q1 (its start) or later',
    ],
    [
      'a start after the horizon',
      { add: 0.01, start: 2061 },
      'levers.x.start: got 2061Q1; expected 2060Q4, the horizon of the file, or earlier',
    ],
    [
      'a ramp beyond it',
      { add: 0.01, start: 2060, ramp: 5 },
      'levers.x.ramp: got 5; expected at most 4 quarters, from 2060Q1 to the horizon of the file, 2060Q4',
    ],
    [
      'a ramp beyond its own end',
      { value: 0.01, during: 2026, ramp: 5 },
      'levers.x.end: got 2026Q4, before its ramp is over; expected 2027Q1 or later, or a shorter ramp',
    ],
    [
      'a table beyond the horizon',
      { value: { 2026: 0.01, 2061: 0.02 } },
      'levers.x.value: got an amount from 2061Q1 on; expected 2060Q4, the horizon of the file, or earlier',
    ],
  ])('in format 2: %s', (_, said, message) => {
    expect(refused(P, [lever('x', said)])).toBe(message)
  })

  it('a sum that another quarter of the parent’s course makes, in the child that lowers or raises it', () => {
    const files = folder({
      one: body(P),
      two: body([lever('x', { add: 0.01, start: 2026 })], 'extends: one\nformat: 2\n'),
    })
    const three = `${head('three')}${body([lever('q', { value: 0.035, start: 2027 })], 'extends: two\nformat: 2\n')}`
    expect(parse({ ...files, 'three.yaml': three }, 'three').levers.at(-1)).toMatchObject({ id: 'q', value: 0.035 })
    expect(() => override(parse(files, 'two'), ['levers.p.value=0.035'])).toThrow(
      'levers.p.value=0.035: got 0.045 in force in 2026Q1 by x; expected a sum from 0 to 0.04 (ad-valorem cost removed)',
    )
  })

  it('an addition to the entry whose id it takes, and an end whose course it takes away', () => {
    expect(refused(P, [lever('p', { add: 0.005, start: 2026 })])).toBe(
      'levers.p.id: got p, which takes away the parent’s entry of this id that it is to come on top of; expected an id of its own',
    )
    expect(refused(P, [lever('p', { value: 0.005, during: '2026..2030' })])).toContain('or after: neutral')
    const gone = child(P, [lever('p', { value: 0.005, during: '2026..2030', after: 'neutral' })])
    expect(gone.levers.map(({ start, end }) => [start, end])).toEqual([['2026Q1', '2030Q4']])
  })
})

describe('horizon', () => {
  const early = `horizon: 2014Q4\nlevers: ${JSON.stringify([lever('x', { value: 0.01, start: '2015Q1' })])}\n`

  it('bounds what a file states itself, never what it inherits or a shorter run', () => {
    expect(() => parse(folder({ a: early }), 'a')).toThrow('levers.x.start: got 2015Q1; expected 2014Q4')
    const files = folder({ a: early.replace('2014Q4', '2020Q4'), b: 'extends: a\nhorizon: 2014\n' })
    expect(parse(files, 'b')).toMatchObject({ horizon: '2014Q4', levers: [{ start: '2015Q1' }] })
    expect(override(parse(files, 'a'), [], { until: '2014' }).levers).toHaveLength(1)
    // inherited horizons bound as well
    const c = folder({ a: 'horizon: 2014Q4\n', c: `extends: a\n${early.replace('horizon: 2014Q4\n', '')}` })
    expect(() => parse(c, 'c')).toThrow('expected 2014Q4, the horizon of the file')
  })

  it('bounds what --set moves', () => {
    const scenario = parse(folder({ a: early.replace('2014Q4', '2020Q4') }), 'a')
    expect(() => override(scenario, ['levers.x.start=2021'])).toThrow('got 2021Q1; expected 2020Q4')
    expect(() => override(scenario, ['levers.x.ramp=99'])).toThrow('got 99; expected at most 24 quarters')
    expect(override(scenario, ['levers.x.start=2020', 'levers.x.end=2020']).levers[0]).toMatchObject({
      start: '2020Q1',
      end: '2020Q4',
    })
  })
})

describe('periods and names', () => {
  const stretchOf = (said: Said, more = ''): unknown => {
    const [{ start, end } = {} as never] = child(
      [],
      [lever('x', { value: 0.01, ...said })],
      `format: 2\n${more}`,
    ).levers
    return [start, end]
  }

  it.each([
    ['2026..2030', '2026Q1', '2030Q4'],
    ['2026Q3..2030Q2', '2026Q3', '2030Q2'],
    ['2026-2030', '2026Q1', '2030Q4'],
    ['2026年至2030年', '2026Q1', '2030Q4'],
    [2026, '2026Q1', '2026Q4'],
    ['15th-plan', '2026Q1', '2030Q4'],
    ['15th five-year plan', '2026Q1', '2030Q4'],
    ['十五五', '2026Q1', '2030Q4'],
    ['“十四五”时期', '2021Q1', '2025Q4'],
    ['十三五规划期间', '2016Q1', '2020Q4'],
    ['12th-plan', '2013Q1', '2015Q4'],
  ])('%s is %s to %s, of an entry or a whole file', (during, start, end) => {
    expect(stretchOf({ during })).toEqual([start, end])
    expect(stretchOf({}, `during: ${JSON.stringify(during)}\n`)).toEqual([start, end])
  })

  it('an entry’s own start or end stands against the file’s period', () => {
    expect(stretchOf({ start: 2027 }, 'during: 15th-plan\n')).toEqual(['2027Q1', '2030Q4'])
    expect(stretchOf({ end: '2028Q2' }, 'during: 15th-plan\n')).toEqual(['2026Q1', '2028Q2'])
    expect(stretchOf({ during: 2028 }, 'during: 15th-plan\n')).toEqual(['2028Q1', '2028Q4'])
  })

  it('a year is read for a quarter, in either format', () => {
    const said = [lever('x', { value: 0.01, start: 2026, end: '2030' })]
    expect(child([], said, '').levers).toEqual(child([], said).levers)
    expect(child([], said, '').levers[0]).toMatchObject({ start: '2026Q1', end: '2030Q4' })
  })

  it('Chinese names are read as ids in format 2, and refused without', () => {
    const levers = `levers:
  - { id: a, kind: 功能疏解, region: 北京, function: 一般制造, value: 0.1, start: 2026 }
  - { id: b, kind: 交通提速, pair: [天津, 河北], add: 0.1, start: 2026 }\n`
    const scenario = parse(folder({ a: `format: 2\n${levers}` }), 'a')
    expect(scenario.levers).toMatchObject([
      { kind: 'relief', region: 'beijing', function: 'general' },
      { kind: 'transport', pair: ['tianjin', 'hebei'], value: 0.1 },
    ])
    expect(refusal(`${head('a')}${levers}`).complaint.path).toBe('levers.a.kind')
    expect(refusal(`${head('a')}format: 2\n${levers.replace('北京', '上海')}`).message).toContain(
      'levers.a.region: got 上海; expected beijing, tianjin or hebei',
    )
  })
})

describe('what an entry does to what stands', () => {
  const shifts = (own: readonly Said[], more?: string) => {
    const files = family(P, own, more)
    return readScenario(files['child.yaml']!, { files, world: WORLD }).shifts
  }

  it('is told by old and new, and what goes on', () => {
    const [lower] = shifts([lever('x', { value: 0.01, start: '2026Q1', ramp: 8 })], '')
    expect(lower).toMatchObject({
      says: 'value',
      replaces: ['p'],
      moments: [{ quarter: '2027Q4', old: 0.03, new: 0.01 }],
    })
    expect(lower!.goesOn).toBeUndefined()
    const [more] = shifts([lever('x', { add: 0.01, during: '15th-plan' })])
    expect(more).toMatchObject({
      says: 'add',
      moments: [{ old: 0.03, new: 0.04 }],
      goesOn: { quarter: '2031Q1', value: 0.03 },
    })
    const [none] = shifts([lever('x', { add: 0.01, during: '15th-plan', after: 'neutral' })])
    expect(none!.goesOn).toEqual({ quarter: '2031Q1', value: 0 })
  })

  it('is told of every step of a table, and of what an id takes away', () => {
    const [steps] = shifts([lever('x', { value: { 2026: 0.01, 2028: 0.04 } })])
    expect(steps!.moments.map(({ quarter, old, new: now }) => [quarter, shifted(old, now)])).toEqual([
      ['2026Q1', '0.03 → 0.01 (net −0.02)'],
      ['2028Q1', '0.03 → 0.04 (net +0.01)'],
    ])
    const [same] = shifts([lever('p', { value: 0.01, start: '2026Q1' })], '')
    expect(same).toMatchObject({ lost: '2018Q1', moments: [{ old: 0.03, new: 0.01 }] })
  })

  it('is nothing where nothing stands', () => {
    expect(shifts([lever('x', { value: 0.01, start: '2015Q1', end: '2017Q4' })], '')).toEqual([])
    expect(shifts([{ ...lever('x', { value: 0.01, start: '2026Q1' }), region: 'tianjin' }])).toEqual([])
  })
})

describe('--set on an entry that lies over others', () => {
  const scenario = child(P, [
    lever('x', { add: 0.005, start: 2026 }),
    { ...lever('y', { value: { 2026: 0.01 } }), region: 'tianjin' },
  ])

  it('lays it over them anew', () => {
    const set = override(scenario, ['levers.x.add=0.01', 'levers.x.end=2030', 'levers.p.value=0.02'])
    expect(
      set.levers.filter(({ region }) => region === 'hebei').map(({ id, value, start }) => [id, value, start]),
    ).toEqual([
      ['p', 0.02, '2018Q1'],
      ['p@2031Q1', 0.02, '2031Q1'],
      ['x', 0.03, '2026Q1'],
    ])
    expect(override(scenario, ['levers.y.value=0.02']).levers.at(-1)).toMatchObject({ id: 'y', value: 0.02 })
  })

  it.each([
    ['levers.x.value=0.01', 'got value; expected add, start, ramp or end'],
    ['levers.p.add=0.01', 'got add; expected value, start, ramp or end'],
    ['levers.y.ramp=4', 'got ramp of an entry with a table of years; expected value, one number in its place, or end'],
    [
      'levers.x.add=0.02',
      `got 0.05 in force in 2026Q1 by x; expected a sum from 0 to ${MAX} (ad-valorem cost removed)`,
    ],
  ])('refuses %s', (assignment, message) => {
    expect(() => override(scenario, [assignment])).toThrow(`${assignment}: ${message}`)
  })
})

it('the guide shows a file that does what it says', () => {
  const guide = readFileSync(join(import.meta.dirname, '../../docs/guide/entries.md'), 'utf8')
  const [, text] = /```yaml\n([\s\S]*?)```/.exec(guide)!
  const { files, world } = sourceOf('baseline')
  const { shifts } = readScenario(text!, { files, world })
  const [science, district] = shifts
  expect(guide).toContain(
    `science: ${shifted(science!.moments[0]!.old, science!.moments[0]!.new)}, from ${science!.goesOn!.quarter} on ${science!.goesOn!.value} goes on`,
  )
  expect(district!.moments.map(({ quarter, old, new: now }) => [quarter, now - old])).toEqual([
    ['2026Q1', 10],
    ['2028Q1', 20],
    ['2030Q1', 25],
  ])
})

it.each([
  [{ value: '2%' }, 'levers.x.value', '0.02'],
  [{ add: '0.5%' }, 'levers.x.add', '0.005'],
  [{ value: 0.01, start: '2026年' }, 'levers.x.start', '2026'],
  [{ value: 0.01, strt: 2026 }, 'levers.x.strt', 'start'],
])('what is wrong beside a Chinese name is told with what would be right: %j', (said, path, nearest) => {
  const x = {
    id: 'x',
    kind: '对外开放',
    region: '河北',
    ...(!('start' in said || 'strt' in said) && { start: 2026 }),
    ...said,
  }
  const files = family([], [x])
  expect(refusal(files['child.yaml']!, files).complaint).toMatchObject({ path, nearest })
})
