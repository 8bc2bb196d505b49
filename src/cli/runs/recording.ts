import { createHash } from 'node:crypto'
import { type Yearly, YearlyColumns } from '../../charts/yearly.ts'
import { Years } from '../../engine/years.ts'
import type { Frame } from '../../records/frame.ts'
import { countRows, flowLines, seriesLines } from '../../records/lines.ts'

/** What has rows in the files: every quarter, or every year. */
export const EVERY = ['quarter', 'year'] as const
export type Every = (typeof EVERY)[number]

/** The lines of one run for one file, and how many they are. */
export interface Part {
  readonly text: Uint8Array<ArrayBuffer>
  readonly rows: number
}

/** One run as it goes into files; the digest is over all its quarters, whatever is kept. */
export interface Recording {
  readonly series: Part
  readonly flows: Part
  readonly digest: string
  /** For charts and tables: the years, which are those of the files of `--every year`. */
  readonly yearly: Yearly
}

/** The same digest as `records/digest.ts`, by the ten times faster hash that Node has. */
export function record(frames: Iterable<Frame>, every: Every): Recording {
  const hash = createHash('sha256')
  const allFlows: Uint8Array[] = []
  const series = new Kept()
  const flows = new Kept()
  const years = new Years()
  const yearly = new YearlyColumns()
  const keep = (frame: Frame, text = Buffer.from(seriesLines(frame)), flowText = Buffer.from(flowLines(frame))) => {
    series.add(text, frame.series)
    flows.add(flowText, frame.flows)
  }
  for (const frame of frames) {
    const text = Buffer.from(seriesLines(frame))
    const flowText = Buffer.from(flowLines(frame))
    hash.update(text)
    allFlows.push(flowText)
    if (every === 'quarter') keep(frame, text, flowText)
    const year = years.add(frame)
    if (!year) continue
    yearly.add(year)
    if (every === 'year') keep(year)
  }
  for (const text of allFlows) hash.update(text)
  return { series: series.whole(), flows: flows.whole(), digest: hash.digest('hex'), yearly: yearly.result() }
}

class Kept {
  readonly #texts: Uint8Array[] = []
  #rows = 0

  add(text: Uint8Array, values: Float64Array): void {
    this.#texts.push(text)
    this.#rows += countRows(values)
  }

  /** In a buffer of its own, which may move between threads (those of `Buffer.concat` may share one). */
  whole(): Part {
    const text = new Uint8Array(this.#texts.reduce((sum, { length }) => sum + length, 0))
    let at = 0
    for (const part of this.#texts) {
      text.set(part, at)
      at += part.length
    }
    return { text, rows: this.#rows }
  }
}
