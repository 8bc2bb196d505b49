import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { record } from '../../src/cli/runs/recording.ts'
import { digestOf, digestOfRuns } from '../../src/records/digest.ts'
import { seriesLines } from '../../src/records/lines.ts'
import { FLOW_LINES, frame, frames, LAYOUT, SERIES_LINES } from './frames.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

it('a run is digested line by line: its series, then its flows, each line ended', () => {
  expect(digestOf(frames())).toBe(sha256([...SERIES_LINES, ...FLOW_LINES].map((line) => `${line}\n`).join('')))
})

it('several runs are digested by their digests, joined by line feeds', () => {
  expect(digestOfRuns(['aa', 'bb'])).toBe(sha256('aa\nbb'))
  expect(digestOfRuns(['aa'])).toBe(sha256('aa'))
})

it('what files are written from has the same digest, whether quarters or years are kept', () => {
  const series = LAYOUT.series.map((key, k) => ({ ...key, indicator: (['gdp', 'firms'] as const)[k]! }))
  const layout = { ...LAYOUT, series, sums: [0, 0, 0] }
  const five = [...frames(), frame(3, [4, 6], [2]), frame(4, [8, 7], [3])].map((each) => ({ ...each, layout }))
  const all = record(five, 'quarter')
  const yearly = record(five, 'year')
  expect([all.digest, yearly.digest]).toEqual([digestOf(five), digestOf(five)])
  expect(new TextDecoder().decode(all.series.text)).toBe(five.map(seriesLines).join(''))
  expect([all.series.rows, all.flows.rows]).toEqual([9, 4])
  // of 2012 what stands at its end, which is undefined here; one flow of 2013 is
  expect(new TextDecoder().decode(yearly.series.text)).toBe(
    `plain,7,2013,beijing,all,gdp,1e8 CNY/year,${0 - Number.MAX_VALUE + 4 + 8}\nplain,7,2013,all,local,firms,1,7\n`,
  )
  expect([yearly.series.rows, yearly.flows.rows]).toEqual([2, 0])
})
