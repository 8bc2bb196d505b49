import { threadId } from 'node:worker_threads'
import type { KeepEntry } from '../../study/design.ts'
import type { Factor } from '../../study/factor.ts'
import { keepOf } from '../../study/keep.ts'
import { ScenarioError } from '../../text/errors.ts'
import { DiffersError } from '../files/atomic.ts'
import { codeDigest } from '../files/code-digest.ts'
import { faultCode, refusedBy } from '../files/fault.ts'
import { COUNT, type Handler, heed, StoppedError, type WorkerData } from '../runs/worker-data.ts'
import { SweepFolder } from './folder.ts'
import { runShard, type ShardRuns, type Study } from './shard.ts'

export interface ShardData extends WorkerData {
  readonly folder: string
  readonly factors: readonly Factor[]
  readonly keep: KeepEntry
  readonly codeDigest: string
}

/** A shard with the cost of each of its runs, for the time left. */
export interface ShardTask extends ShardRuns {
  readonly costs: readonly number[]
}

/** What came of a shard. What befalls every shard alike is thrown as bad input: trying again is of no use. */
export type Report =
  | { readonly state: 'ran' | 'was done' | 'cancelled' }
  | { readonly state: 'failed'; readonly code: string; readonly message: string }
  | { readonly state: 'differs'; readonly file: string; readonly other: string }

/** Run a shard into its part and its marker. */
export const handler: Handler<ShardData, ShardTask, Report> = ({ scenarios, factors, keep, counts, ...given }) => {
  const folder = new SweepFolder(given.folder)
  const study: Study = { scenarios, factors, keep: keepOf(keep, scenarios[0].world) }
  // files that changed since the plan was made would mix two versions in one study
  const isOtherCode = codeDigest(scenarios.map(({ world }) => world)) !== given.codeDigest
  return async (task) => {
    heed(counts)
    if (folder.isCancelled()) return { value: { state: 'cancelled' } }
    if (isOtherCode) throw otherCode(folder)
    const started = performance.now()
    const log = (event: string) =>
      folder.log({
        shard: task.id,
        event,
        runs: task.runs.length,
        pid: process.pid,
        thread: threadId,
        node: process.version,
        ms: Math.round(performance.now() - started),
      })
    const own = { runs: 0, cost: 0 }
    const count = (runs: number, cost: number) => {
      Atomics.add(counts, COUNT.runs, runs)
      Atomics.add(counts, COUNT.done, cost)
      own.runs += runs
      own.cost += cost
    }
    try {
      log('start')
      const state = await runShard(folder, study, task, {
        check: () => heed(counts),
        ran: (k) => count(1, task.costs[k]),
      })
      if (state === 'was done') for (const cost of task.costs) count(1, cost)
      log(state)
      return { value: { state } }
    } catch (error) {
      count(-own.runs, -own.cost)
      return { value: reportOf(error, folder) }
    }
  }
}

/** Faults of the machine that befall every shard alike. */
const FOR_ALL = ['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EACCES', 'EPERM', 'EMFILE', 'ENFILE', 'ENAMETOOLONG', 'ENOMEM']

function reportOf(error: unknown, { shown }: SweepFolder): Report {
  if (error instanceof StoppedError) throw error
  if (error instanceof DiffersError) return { state: 'differs', file: error.file, other: error.other }
  const fault = faultCode(error)
  if (fault !== undefined && FOR_ALL.includes(fault)) throw refusedBy(error, shown)
  const { code = 'unexpected', message } = error as NodeJS.ErrnoException
  return { state: 'failed', code, message: message || String(error) }
}

const otherCode = ({ shown }: SweepFolder): ScenarioError =>
  new ScenarioError({
    code: 'other-code',
    file: shown,
    got: 'the code has changed since the start',
    expected: 'the code that the plan was made with',
  })
