import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Pool } from '../../../src/cli/runs/pool.ts'
import { SweepFolder } from '../../../src/cli/sweep/folder.ts'
import { type Prepared, prepare, write } from '../../../src/cli/sweep/prepare.ts'
import { runShards } from '../../../src/cli/sweep/run.ts'
import type { Report, ShardTask } from '../../../src/cli/sweep/shard-task.ts'
import { ScenarioError } from '../../../src/text/errors.ts'
import { design, parsed } from '../../study/designs.ts'
import { emptyFolder } from '../call.ts'

const calling = { workers: 2, signal: new AbortController().signal, show: () => () => {} }

function planned(): { folder: SweepFolder; prepared: Prepared } {
  const folder = new SweepFolder(join(emptyFolder(), 'sweep'))
  const text = design('factors: [{ axis: rule, id: invest }]\ndesign: full-factorial\n', { seeds: '6' })
  const prepared = prepare(folder, { design: parsed(text), references: ['baseline'] }, { shardSize: 2, force: false })
  write(folder, prepared)
  return { folder, prepared }
}

/** A pool whose n-th call ends as told; it remembers them. */
function pool(ends: (task: ShardTask, call: number) => Report | Error): Pool<ShardTask, Report> & { calls: string[] } {
  const calls: string[] = []
  return {
    calls,
    run: async (task) => {
      calls.push(task.id)
      const end = ends(task, calls.filter((id) => id === task.id).length)
      if (end instanceof Error) throw end
      return end
    },
    close: async () => {},
  }
}

it('a thread that dies takes its shard with it once, twice; the third time the shard is set aside', async () => {
  const { folder, prepared } = planned()
  const ids = prepared.sweep.shards.map(({ id }) => id)
  expect(ids).toHaveLength(6)
  const [often, twice] = [ids[1], ids[4]]
  const threads = pool(({ id }, call) =>
    id === often || (id === twice && call < 3) ? new Error('the thread is gone') : { state: 'ran' },
  )
  const aside = await runShards(folder, prepared.sweep, { ...calling, open: () => threads })
  expect(aside.map(({ id }) => id)).toEqual([often])
  expect(threads.calls.toSorted()).toEqual([...ids, often, often, twice, twice].toSorted())
  expect([folder.failures(often), folder.failures(twice)]).toEqual([3, 2])
  expect(folder.lastFailure(often)).toBe('the thread is gone')
})

it('a full disk ends the sweep at once and is no failure of a shard', async () => {
  const { folder, prepared } = planned()
  const threads = pool(
    () => new ScenarioError({ code: 'ENOSPC', file: folder.shown, got: 'a full disk', expected: 'free space' }),
  )
  await expect(runShards(folder, prepared.sweep, { ...calling, open: () => threads })).rejects.toThrow(
    /got a full disk/,
  )
  expect(threads.calls.length).toBeLessThanOrEqual(2)
  expect(prepared.sweep.shards.map(({ id }) => folder.failures(id))).toEqual([0, 0, 0, 0, 0, 0])
})

it('code that changed under a sweep ends it: nothing of it is stored', async () => {
  const { folder, prepared } = planned()
  const threads = pool(() => new ScenarioError({ code: 'other-code', got: 'the code has changed' }))
  await expect(runShards(folder, prepared.sweep, { ...calling, open: () => threads })).rejects.toThrow(
    /the code has changed/,
  )
})

it('an interruption before the start runs nothing', async () => {
  const { folder, prepared } = planned()
  const controller = new AbortController()
  controller.abort()
  const threads = pool(() => ({ state: 'ran' }))
  const run = runShards(folder, prepared.sweep, { ...calling, signal: controller.signal, open: () => threads })
  await expect(run).rejects.toThrow(/abort/)
  expect(threads.calls).toEqual([])
})
