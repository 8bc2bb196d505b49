import type { Scenario } from '../../scenario/scenario.ts'

/** What every thread of a pool is given; each kind of task adds its own. */
export interface WorkerData {
  /** Of one world, which is sent once. */
  readonly scenarios: readonly Scenario[]
  readonly counts: Counts
}

/** Numbers that threads share with whoever opened their pool. */
export type Counts = Int32Array<SharedArrayBuffer>

/** Where they stand: other than 0, no further quarter is simulated; how much is done, in quarters or costs; how many runs. */
export const COUNT = { stop: 0, done: 1, runs: 2 } as const

export const newCounts = (): Counts => new Int32Array(new SharedArrayBuffer(4 * Object.keys(COUNT).length))

/** What a thread throws that was told to stop; nobody waits for its answer. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError'
}

/** Asked in a thread before each run and each quarter. */
export function heed(counts: Counts): void {
  if (Atomics.load(counts, COUNT.stop) !== 0) throw new StoppedError('stopped')
}

/** Quarters as they are simulated, each counted as done. */
export function* counted<T>(frames: Iterable<T>, counts: Counts): Generator<T> {
  for (const frame of frames) {
    heed(counts)
    Atomics.add(counts, COUNT.done, 1)
    yield frame
  }
}

/** What a thread does with a task, by what it was given. */
export type Handler<Data extends WorkerData, Task, Value> = (
  data: Data,
) => (task: Task) => Answer<Value> | Promise<Answer<Value>>

/** What came of a task; buffers that are `moved` are not copied. */
export interface Answer<Value> {
  readonly value: Value
  readonly moved?: readonly ArrayBufferLike[]
}
