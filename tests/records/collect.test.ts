import { EMPTY, from, throwError } from 'rxjs'
import { expect, it } from 'vitest'
import { collect } from '../../src/records/collect.ts'
import { digest, digestOf } from '../../src/records/digest.ts'
import { frames } from './frames.ts'

it('a run is collected with its rows spelled out, holes left out', async () => {
  const result = await collect(from(frames()))
  expect(result).toMatchObject({ scenario: 'plain', seed: 7 })
  expect(result.frames).toHaveLength(3)
  expect(result.series.map(({ date, indicator, value }) => [date, indicator, value])).toEqual([
    ['2012Q4', 'gdp', 1.5],
    ['2013Q1', 'gdp', -0],
    ['2013Q1', 'a "quoted", name', 1e21],
    ['2013Q2', 'gdp', -Number.MAX_VALUE],
    ['2013Q2', 'a "quoted", name', 1 / 3],
  ])
  expect(result.flows[1]).toEqual({
    kind: 'goods',
    origin: 'beijing',
    destination: 'world',
    function: 'advanced',
    unit: '1e8 CNY/quarter',
    date: '2013Q1',
    value: Number.MIN_VALUE,
  })
  expect(digest(result)).toBe(digestOf(frames()))
})

it('a run that fails or gives nothing is no result', async () => {
  await expect(collect(throwError(() => new Error('stopped')))).rejects.toThrow('stopped')
  await expect(collect(EMPTY)).rejects.toThrow('no frames')
})
