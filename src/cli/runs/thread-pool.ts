import { setTimeout } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
import { Piscina } from 'piscina'
import { StoppedError, type StopSign, stop, stopSign } from './stop-sign.ts'

/** How long threads may take to end by themselves, in milliseconds. */
const GRACE = 30_000

export interface Opening {
  /** The module that threads run. */
  readonly file: string
  /** What every thread is born with, besides the sign. */
  readonly birthright: object
  readonly threads: number
  readonly signal: AbortSignal
}

/**
 * Threads that end gracefully. A thread that is ended while it loads its modules or simulates may take the process with
 * it, so none is: told to stop, by an interruption or by `close`, threads end with the quarter that they are at, and the
 * pool is closed once all have loaded and answered. Only those that do not answer in half a minute are ended by force.
 */
export class ThreadPool<Task, Answer> {
  readonly #pool: Piscina<Task, Answer>
  readonly #sign: StopSign = stopSign()
  readonly #signal: AbortSignal
  readonly #underWay = new Set<Promise<unknown>>()
  readonly #loaded = new Map<Worker, Promise<void>>()
  #closed = false

  constructor({ file, birthright, threads, signal }: Opening) {
    this.#signal = signal
    this.#pool = new Piscina<Task, Answer>({
      filename: file,
      workerData: { ...birthright, stop: this.#sign },
      minThreads: threads,
      maxThreads: threads,
      closeTimeout: GRACE,
    })
    // a thread that dies between two tasks is replaced; where none is left, nobody would take what waits
    this.#pool.on('error', () => {
      this.#watch()
      if (this.#pool.threads.length === 0) void this.#pool.destroy()
    })
    this.#watch()
    signal.addEventListener('abort', this.#halt)
    if (signal.aborted) this.#halt()
  }

  /** What a thread makes of a task. After an interruption the signal’s reason is thrown. */
  async run(task: Task): Promise<Answer> {
    this.#signal.throwIfAborted()
    // piscina would start threads anew
    if (this.#closed) throw new StoppedError('stopped')
    const answer = this.#pool.run(task)
    const ended = answer.then(
      () => {},
      () => this.#watch(),
    )
    this.#underWay.add(ended)
    try {
      return await answer
    } finally {
      this.#underWay.delete(ended)
      this.#signal.throwIfAborted()
    }
  }

  /** End all threads; what is under way is given up. */
  async close(): Promise<void> {
    this.#closed = true
    this.#signal.removeEventListener('abort', this.#halt)
    if (this.#underWay.size > 0) this.#halt()
    this.#watch()
    for (const thread of this.#pool.threads) thread.ref()
    const patience = new AbortController()
    const ended = Promise.all([...this.#underWay, ...this.#loaded.values()]).then(() => true)
    const late = setTimeout(GRACE, false, { signal: patience.signal }).catch(() => false)
    const isEnded = await Promise.race([ended, late])
    patience.abort()
    await (isEnded ? this.#pool.close() : this.#pool.destroy())
  }

  readonly #halt = (): void => stop(this.#sign)

  /** A thread’s first message says that it has loaded its module. */
  #watch(): void {
    for (const thread of this.#pool.threads) {
      if (this.#loaded.has(thread)) continue
      const loaded = new Promise<void>((resolve) => {
        thread.once('message', () => resolve())
        thread.once('exit', () => {
          resolve()
          this.#watch()
        })
      })
      this.#loaded.set(thread, loaded)
    }
  }
}

/** A module of threads beside the one that opens them: run from source, it is source as well. */
export const threadFile = (name: string, opener: string): string =>
  new URL(`./${name}${opener.endsWith('.ts') ? '.ts' : '.js'}`, opener).href
