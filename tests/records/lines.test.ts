import { expect, it } from 'vitest'
import { countRows, flowLines, seriesLines } from '../../src/records/lines.ts'
import { FLOW_LINES, frame, frames, SERIES_LINES } from './frames.ts'

it('a row is scenario, seed, date, key and the shortest number that reads back the same', () => {
  expect(frames().map(seriesLines).join('')).toBe(`${SERIES_LINES.join('\n')}\n`)
  expect(frames().map(flowLines).join('')).toBe(`${FLOW_LINES.join('\n')}\n`)
})

it('an undefined value has no row, and is not counted', () => {
  const hole = frame(0, [Number.NaN, Number.NaN], [Number.NaN])
  expect(seriesLines(hole) + flowLines(hole)).toBe('')
  expect(countRows(hole.series)).toBe(0)
  expect(countRows(frames()[0]!.series)).toBe(1)
})

it.each([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
  '%s is refused, with the row that it would have had',
  (value) => {
    expect(() => seriesLines(frame(1, [value, 1], [1]))).toThrow(
      `plain,7,2013Q1,beijing,all,gdp,1e8 CNY/quarter,${value}`,
    )
    expect(() => flowLines(frame(1, [1, 1], [value]))).toThrow(
      `plain,7,2013Q1,goods,beijing,world,advanced,1e8 CNY/quarter,${value}`,
    )
  },
)

it('a scenario whose name needs quotes gets them', () => {
  expect(seriesLines({ ...frame(0, [1, Number.NaN], [1]), scenario: 'a,b' })).toBe(
    '"a,b",7,2012Q4,beijing,all,gdp,1e8 CNY/quarter,1\n',
  )
})
