import { frames } from '../../engine/run.ts'
import { type Every, type Recording, record } from './recording.ts'
import { counted, type Handler, heed, type WorkerData } from './worker-data.ts'

export interface RecordData extends WorkerData {
  readonly every: Every
}

/** One run: the position of its scenario, and its seed. */
export interface RecordTask {
  readonly scenario: number
  readonly seed: number
}

/** Record a run. */
export const handler: Handler<RecordData, RecordTask, Recording> =
  ({ scenarios, every, counts }) =>
  ({ scenario, seed }) => {
    heed(counts)
    const recording = record(counted(frames(scenarios[scenario], seed), counts), every)
    return { value: recording, moved: [recording.series.text.buffer, recording.flows.text.buffer] }
  }
