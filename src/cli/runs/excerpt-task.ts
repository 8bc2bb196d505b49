import { frames } from '../../engine/run.ts'
import { excerptOf, lastQuarterOf, type OutputSelection } from '../../study/excerpt.ts'
import { quarterOf } from '../../text/dates.ts'
import { foundingOf } from '../../worlds/calendar.ts'
import { type Draw, drawn } from './drawn.ts'
import { COUNT, counted, type Handler, heed, StoppedError, type WorkerData } from './worker-data.ts'

export interface ExcerptData extends WorkerData {
  readonly excerpt: OutputSelection
}

/** Simulate a draw and keep its excerpt. */
export const handler: Handler<ExcerptData, Draw, Float64Array> = ({ scenarios, excerpt, counts }) => {
  const horizon = lastQuarterOf(excerpt)
  const each = quarterOf(horizon) - foundingOf(scenarios[0].world.names) + 1
  return (draw) => {
    heed(counts)
    let left = each
    const run = function* () {
      for (const frame of counted(frames(drawn(scenarios[draw.scenario], draw, horizon), draw.seed), counts)) {
        left--
        yield frame
      }
    }
    // a run that ended early leaves nothing to wait for
    const rest = () => void Atomics.add(counts, COUNT.done, left)
    try {
      const values = excerptOf(run(), excerpt)
      rest()
      return { value: values, moved: [values.buffer] }
    } catch (error) {
      if (!(error instanceof StoppedError)) rest()
      throw error
    }
  }
}
