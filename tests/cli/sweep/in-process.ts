import type { Pool } from '../../../src/cli/runs/pool.ts'
import { finish } from '../../../src/cli/sweep/finish.ts'
import type { SweepFolder } from '../../../src/cli/sweep/folder.ts'
import { asPlanned, type Prepared, reopen } from '../../../src/cli/sweep/prepare.ts'
import { runShard } from '../../../src/cli/sweep/shard.ts'
import type { Report, ShardTask } from '../../../src/cli/sweep/shard-task.ts'
import { type Verified, verify } from '../../../src/cli/sweep/verify.ts'
import { keepOf } from '../../../src/study/keep.ts'

const { signal } = new AbortController()

/** Run a sweep to its end in this thread; the lines that it tells. */
export async function finished(folder: SweepFolder, prepared: Prepared): Promise<readonly string[]> {
  const told: string[] = []
  const { scenarios, factors, keep } = prepared.sweep.plan.design
  const open = (): Pool<ShardTask, Report> => ({
    run: async (task) => ({
      state: await runShard(folder, { scenarios, factors, keep: keepOf(keep, scenarios[0].world) }, task, {
        check: () => {},
        ran: () => {},
      }),
    }),
    close: async () => {},
  })
  const calling = { workers: 1, signal, show: () => () => {}, open, tell: (line: string) => void told.push(line) }
  const { manifest } = await finish(folder, prepared, calling)
  if (manifest === undefined) throw new Error('the sweep did not come to its end')
  return told
}

export const resumed = async (folder: SweepFolder): Promise<readonly string[]> => finished(folder, reopen(folder))

export const verified = async (folder: SweepFolder, sample = 0): Promise<Verified> =>
  verify(folder, asPlanned(folder), sample, signal)
