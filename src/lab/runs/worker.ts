import type { FromWorker, ToWorker } from './orders.ts'
import { Recorder } from './recorder.ts'

/** A worker thread of the page: one run an order, in the order in which they come. */

const thread = globalThis as unknown as {
  onmessage: ((event: { readonly data: ToWorker }) => void) | null
  postMessage(message: FromWorker, handedOver?: readonly ArrayBufferLike[]): void
}
let recorder: Recorder | undefined

thread.onmessage = ({ data }) => {
  if ('world' in data) {
    recorder = new Recorder(data.world, data.kept)
    return
  }
  const { ticket, order } = data
  try {
    const recording = recorder!.record(order)
    thread.postMessage({ ticket, recording }, [recording.values.buffer, recording.ratios.buffer])
  } catch (error) {
    thread.postMessage({ ticket, stop: { message: error instanceof Error ? error.message : String(error) } })
  }
}
