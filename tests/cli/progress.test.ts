import { expect, it } from 'vitest'
import { formatDuration, pace } from '../../src/cli/terminal/progress.ts'

it('the time left goes by the pace since the first quarter, not by the start', () => {
  const left = pace()
  expect(left({ done: 0, total: 100 }, 5000)).toBe(Number.POSITIVE_INFINITY)
  expect(left({ done: 10, total: 100 }, 6000)).toBe(Number.POSITIVE_INFINITY)
  expect(left({ done: 20, total: 100 }, 7000)).toBe(8000)
  expect(left({ done: 100, total: 100 }, 9000)).toBe(0)
})

it('time is told in the two units that matter', () => {
  expect([0, 1, 59_000, 59_001, 125_000, 4_320_000].map(formatDuration)).toEqual([
    '0 s',
    '1 s',
    '59 s',
    '1 min 0 s',
    '2 min 5 s',
    '1 h 12 min',
  ])
})
