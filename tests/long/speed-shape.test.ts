import { expect, it } from 'vitest'
import { allocation, nanosecondsOfFirm, peakMemory } from '../../bench/measurements.ts'

it('peak memory grows by at most 200 bytes a firm', () => {
  const grown = (peakMemory(1e6) - peakMemory(1e5)) / 9e5
  expect(grown).toBeLessThanOrEqual(200)
  // the columns alone: less would mean that the firms were not there
  expect(grown).toBeGreaterThan(50)
})

it('nothing is allocated per firm and quarter: one number would be 16 bytes', () => {
  const [few, many] = [allocation(1e4), allocation(1e5)]
  expect((many - few) / 9e4).toBeLessThan(1)
  // what every quarter allocates, whatever the number of firms, must not hide it
  expect(few / 1e4).toBeLessThan(16)
})

it('the bench can time a quarter', () => {
  expect(nanosecondsOfFirm(1e4, 0, 1)).toBeGreaterThan(0)
})
