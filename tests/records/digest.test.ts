import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { record } from '../../src/cli/recording.ts'
import { digestOf, digestOfRuns } from '../../src/records/digest.ts'
import { FLOW_LINES, frames, SERIES_LINES } from './frames.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

it('a run is digested line by line: its series, then its flows, each line ended', () => {
  expect(digestOf(frames())).toBe(sha256([...SERIES_LINES, ...FLOW_LINES].map((line) => `${line}\n`).join('')))
})

it('several runs are digested by their digests, joined by line feeds', () => {
  expect(digestOfRuns(['aa', 'bb'])).toBe(sha256('aa\nbb'))
  expect(digestOfRuns(['aa'])).toBe(sha256('aa'))
})

it('what files are written from has the same digest, whichever quarters are kept', () => {
  const all = record(frames(), 'quarter')
  const yearly = record(frames(), 'year')
  expect([all.digest, yearly.digest]).toEqual([digestOf(frames()), digestOf(frames())])
  expect(new TextDecoder().decode(all.series.text)).toBe(SERIES_LINES.map((line) => `${line}\n`).join(''))
  expect([all.series.rows, all.flows.rows]).toEqual([5, 2])
  expect(new TextDecoder().decode(yearly.series.text)).toBe(`${SERIES_LINES[0]}\n`)
  expect([yearly.series.rows, yearly.flows.rows]).toEqual([1, 1])
})
