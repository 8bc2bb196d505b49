import { Observable } from 'rxjs'
import type { World } from '../../worlds/world.ts'
import type { Kept } from './kept.ts'
import type { FromWorker, Order, Recording, ToWorker } from './orders.ts'

/** What the pool asks of a worker thread. */
export interface Thread {
  postMessage(message: ToWorker): void
  onmessage: ((event: { readonly data: FromWorker }) => void) | null
}

/** A run that stopped: its message names the flow, the cell and the date. */
export class RunStopped extends Error {
  override readonly name = 'RunStopped'
}

interface Waiting {
  readonly order: Order
  readonly urgent: boolean
  readonly done: (answer: FromWorker) => void
}

/**
 * Runs on worker threads. A seed, or a draw of the world, stays with its thread, where its snapshots are; a thread has one run at a time, urgent
 * ones first, and what is unsubscribed before its turn is never run.
 */
export class Pool {
  readonly #lines: Line[]

  constructor(threads: readonly Thread[], world: World, kept: Kept) {
    this.#lines = threads.map((thread) => new Line(thread, { world, kept }))
  }

  run(order: Order, urgent = false): Observable<Recording> {
    return new Observable((subscriber) => {
      // a digest takes long: not where the slider's runs are made
      const line = this.#lines[((order.draw ?? order.seed) + Number(order.digest)) % this.#lines.length]
      const waiting: Waiting = {
        order,
        urgent,
        done: (answer) => {
          if ('recording' in answer) {
            subscriber.next(answer.recording)
            subscriber.complete()
          } else subscriber.error(new RunStopped(answer.stop.message))
        },
      }
      line.add(waiting)
      return () => line.drop(waiting)
    })
  }
}

/** One thread and what waits for it. */
class Line {
  readonly #thread: Thread
  #waiting: Waiting[] = []
  #running: Waiting | undefined
  #ticket = 0

  constructor(thread: Thread, about: { readonly world: World; readonly kept: Kept }) {
    this.#thread = thread
    thread.postMessage(about)
    thread.onmessage = ({ data }) => {
      if (data.ticket !== this.#ticket) return
      const done = this.#running?.done
      this.#running = undefined
      done?.(data)
      this.#next()
    }
  }

  add(waiting: Waiting): void {
    if (waiting.urgent) this.#waiting.unshift(waiting)
    else this.#waiting.push(waiting)
    this.#next()
  }

  drop(waiting: Waiting): void {
    this.#waiting = this.#waiting.filter((other) => other !== waiting)
  }

  #next(): void {
    if (this.#running || this.#waiting.length === 0) return
    this.#running = this.#waiting.shift()!
    this.#thread.postMessage({ ticket: ++this.#ticket, order: this.#running.order })
  }
}
