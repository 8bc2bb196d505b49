import { Figures } from '../../scenario/figures.ts'
import type { FromWorker, ToWorker } from './orders.ts'
import { Recorder } from './recorder.ts'

/** A worker thread of the page: one run an order, in the order in which they come. */

const thread = globalThis as unknown as {
  onmessage: ((event: { readonly data: ToWorker }) => void) | null
  postMessage(message: FromWorker): void
}
let recorder: Recorder | undefined

thread.onmessage = ({ data }) => {
  if ('figures' in data) {
    recorder = new Recorder(new Figures(data.figures))
    return
  }
  const { ticket, order } = data
  try {
    thread.postMessage({ ticket, recording: recorder!.record(order) })
  } catch (error) {
    thread.postMessage({ ticket, stop: { message: error instanceof Error ? error.message : String(error) } })
  }
}
