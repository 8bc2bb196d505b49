import { threadId } from 'node:worker_threads'
import { workerData } from 'piscina'
import { keepOf } from '../../study/keep.ts'
import { codeDigest } from '../files/code-digest.ts'
import { faultCode } from '../files/fault.ts'
import { SweepFolder } from './folder.ts'
import { DiffersError } from './publish.ts'
import { runShard, type Study } from './shard.ts'
import { type Birthright, COUNT, type Report, type Task } from './threads.ts'

class Stopped extends Error {}

const { scenarios, factors, keep, counts, ...born } = workerData as Birthright
const folder = new SweepFolder(born.folder)
const study: Study = {
  scenarios,
  factors,
  keep: keepOf(keep, scenarios[0].world),
}
// files that changed since the plan was made would mix two versions in one study
const isOtherCode = codeDigest(scenarios.map(({ world }) => world)) !== born.codeDigest

export default async function shard(task: Task): Promise<Report> {
  if (folder.isCancelled()) return { state: 'cancelled' }
  if (isOtherCode) return { state: 'other code', code: 'other-code', message: 'the code has changed since the start' }
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
  const counted = { runs: 0, cost: 0 }
  const count = (runs: number, cost: number) => {
    Atomics.add(counts, COUNT.runs, runs)
    Atomics.add(counts, COUNT.cost, cost)
    counted.runs += runs
    counted.cost += cost
  }
  try {
    log('start')
    const state = await runShard(folder, study, task, {
      check: () => {
        if (Atomics.load(counts, COUNT.stop) !== 0) throw new Stopped()
      },
      ran: (k) => count(1, task.costs[k]),
    })
    if (state === 'was done') for (const cost of task.costs) count(1, cost)
    log(state)
    return { state }
  } catch (error) {
    count(-counted.runs, -counted.cost)
    return reportOf(error)
  }
}

/** What befalls every shard alike, so that trying again is of no use. */
const FOR_ALL = ['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EACCES', 'EPERM', 'EMFILE', 'ENFILE', 'ENAMETOOLONG', 'ENOMEM']

function reportOf(error: unknown): Report {
  if (error instanceof Stopped) return { state: 'stopped' }
  if (error instanceof DiffersError) return { state: 'differs', file: error.file, other: error.other }
  const { code = 'unexpected', message } = error as NodeJS.ErrnoException
  const fault = faultCode(error)
  if (fault !== undefined && FOR_ALL.includes(fault)) return { state: 'fault', code: fault, message }
  return { state: 'failed', code, message: message || String(error) }
}
