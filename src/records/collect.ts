import { lastValueFrom, type Observable, toArray } from 'rxjs'
import type { FlowRow, Frame, Result, SeriesRow } from './frame.ts'

/** The whole of a run: its frames, and every defined value as a row, in the order of the files. */
export const collect = async (frames: Observable<Frame>): Promise<Result> =>
  resultOf(await lastValueFrom(frames.pipe(toArray())))

function resultOf(frames: readonly Frame[]): Result {
  if (frames.length === 0) throw new RangeError('got no frames; expected a run')
  const { scenario, seed } = frames[0]
  const series: SeriesRow[] = []
  const flows: FlowRow[] = []
  for (const { date, layout, ...values } of frames) {
    layout.series.forEach((key, k) => {
      const value = values.series[k]
      if (!Number.isNaN(value)) series.push({ ...key, date, value })
    })
    layout.flows.forEach((key, k) => {
      const value = values.flows[k]
      if (!Number.isNaN(value)) flows.push({ ...key, date, value })
    })
  }
  return { scenario, seed, frames, series, flows }
}
