import { describe, expect, it } from 'vitest'
import { FOUNDED } from '../../scripts/default-world.ts'
import type { Frame, Layout } from '../../src/records/frame.ts'
import { excerptOf, lastQuarterOf, type OutputSelection, placesOf, sizeOf } from '../../src/study/excerpt.ts'

const layout: Layout = {
  functions: 1,
  founding: FOUNDED,
  series: [
    { region: 'a', function: 'all', indicator: 'gdp', unit: '1' },
    { region: 'b', function: 'all', indicator: 'gdp', unit: '1' },
  ],
  flows: ['x', 'y'].map((func) => ({ kind: 'goods', origin: 'a', destination: 'b', function: func, unit: '1' })),
  sums: [],
}
const NONE = new Float64Array(0)
const frames = (asked: number[]) =>
  (function* (): Generator<Frame> {
    for (let t = 0; t < 10; t++) {
      asked.push(t)
      const series = Float64Array.of(t, t === 2 ? Number.NaN : 10 * t)
      yield {
        scenario: 's',
        seed: 1,
        t: FOUNDED + t,
        date: '',
        layout,
        series,
        flows: Float64Array.of(t, 100),
        sums: NONE,
      }
    }
  })()

const gdp = (region: string, ...window: [string, string]) =>
  ({ table: 'series', indicator: 'gdp', region, function: 'all', window }) as const
const goods = (func: string, ...window: [string, string]) =>
  ({ table: 'flows', kind: 'goods', origin: 'a', destination: 'b', function: func, window }) as const

describe('an excerpt', () => {
  const excerpt: OutputSelection = [
    gdp('b', '2013Q1', '2013Q2'),
    goods('all', '2012Q4', '2013Q1'),
    goods('x', '2013Q3', '2013Q3'),
  ]

  it('is stretches of rows one after the other, functions summed for `all`, NaN for what has no row', () => {
    expect([...excerptOf(frames([]), excerpt)]).toEqual([10, Number.NaN, 100, 101, 3])
    expect(sizeOf(excerpt)).toBe(5)
    expect(placesOf(excerpt).map(({ at }) => at)).toEqual([0, 2, 4])
  })

  it('asks for no frame beyond its last quarter', () => {
    const asked: number[] = []
    excerptOf(frames(asked), excerpt)
    expect(lastQuarterOf(excerpt)).toBe('2013Q3')
    expect(asked).toEqual([0, 1, 2, 3])
  })

  it('of an unknown row or of no quarters is refused', () => {
    expect(() => excerptOf(frames([]), [gdp('c', '2013Q1', '2013Q2')])).toThrow(/"c".*expected a row of series/)
    expect(() => sizeOf([gdp('a', '2013Q2', '2013Q1')])).toThrow(/2013Q2 to 2013Q1/)
  })
})
