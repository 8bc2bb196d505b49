import type { Scenario } from '../../scenario/scenario.ts'
import type { KeepEntry } from '../../study/design.ts'
import type { Factor } from '../../study/factor.ts'
import type { ShardTask } from './shard.ts'

/** What every worker is born with. */
export interface Birthright {
  readonly folder: string
  readonly scenarios: readonly Scenario[]
  readonly factors: readonly Factor[]
  readonly keep: KeepEntry
  readonly codeDigest: string
  /** Shared by all threads: see `COUNT`. */
  readonly counts: Int32Array<SharedArrayBuffer>
}

/** What the shared numbers are: runs that have ended, in the unit of their task’s cost, and whether to stop. */
export const COUNT = { runs: 0, cost: 1, stop: 2 } as const

/** A shard with the cost of each of its runs, for the time left. */
export interface Task extends ShardTask {
  readonly costs: readonly number[]
}

/** What came of a shard. Classes do not survive the way between threads. */
export type Report =
  | { readonly state: 'ran' | 'was done' | 'stopped' | 'cancelled' }
  | { readonly state: 'failed' | 'fault' | 'other code'; readonly code: string; readonly message: string }
  | { readonly state: 'differs'; readonly file: string; readonly other: string }
