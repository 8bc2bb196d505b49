import { setTimeout } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
import { Piscina } from 'piscina'
import { received } from './thrown.ts'
import type { Reply } from './worker.ts'
import { COUNT, type Counts, type Handler, StoppedError, type WorkerData } from './worker-data.ts'

/** How long threads may take to end by themselves, in milliseconds. */
const GRACE = 30_000

/** A handler of any task. */
type AnyHandler = Handler<never, never, unknown>
type DataOf<H extends AnyHandler> = Parameters<H>[0] & WorkerData
type TaskOf<H extends AnyHandler> = Parameters<ReturnType<H>>[0]
type ValueOf<H extends AnyHandler> = Awaited<ReturnType<ReturnType<H>>>['value']

/** What threads are opened for: the module of a task, whose `handler` it is, and what every thread is given for it. */
export interface Opening<H extends AnyHandler> {
  /** Address of the module: `moduleBeside`. */
  readonly module: string
  readonly data: DataOf<H>
  readonly threads: number
  readonly signal: AbortSignal
}

/** Threads of one kind of task, or in tests whatever takes their place. */
export interface Pool<Task, Value> {
  /**
   * What a thread makes of a task; tasks end in any order. What the task throws is thrown, bad input, runs that stop and
   * faults of the machine as what they were; after an interruption, the signal’s reason.
   */
  run(task: Task): Promise<Value>
  /** End all threads; what is under way is given up. */
  close(): Promise<void>
}

/** Threads for tasks of one kind. Callers see to the order of what comes back, and to how many tasks wait. */
export const openPool = <H extends AnyHandler>(opening: Opening<H>): Pool<TaskOf<H>, ValueOf<H>> =>
  new ThreadPool(opening)

/**
 * Threads that end gracefully. A thread that is ended while it loads its modules or simulates may take the process with
 * it, so none is: told to stop, by an interruption or by `close`, threads end with the quarter that they are at, and the
 * pool is closed once all have loaded and answered. Only those that do not answer in half a minute are ended by force.
 */
class ThreadPool<H extends AnyHandler> implements Pool<TaskOf<H>, ValueOf<H>> {
  readonly #pool: Piscina<TaskOf<H>, Reply<ValueOf<H>>>
  readonly #counts: Counts
  readonly #signal: AbortSignal
  readonly #underWay = new Set<Promise<unknown>>()
  readonly #loaded = new Map<Worker, Promise<void>>()
  #closed = false

  constructor({ module, data, threads, signal }: Opening<H>) {
    const given: WorkerData = data
    this.#counts = given.counts
    this.#signal = signal
    this.#pool = new Piscina({
      filename: WORKER,
      workerData: { ...given, module },
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

  async run(task: TaskOf<H>): Promise<ValueOf<H>> {
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
      const reply = await answer
      if ('thrown' in reply) throw received(reply.thrown)
      return reply.value
    } finally {
      this.#underWay.delete(ended)
      this.#signal.throwIfAborted()
    }
  }

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

  readonly #halt = (): void => void Atomics.store(this.#counts, COUNT.stop, 1)

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

/** A module beside the one that names it: run from source, it is source as well. */
export const moduleBeside = (name: string, opener: string): string =>
  new URL(`./${name}${opener.endsWith('.ts') ? '.ts' : '.js'}`, opener).href

/** The module of all threads, which loads that of their task. */
const WORKER = moduleBeside('worker', import.meta.url)
