import { statSync } from 'node:fs'
import { standing } from '../files/standing.ts'
import { MOST_FAILURES, type SweepFolder } from './folder.ts'
import { readManifest } from './manifest.ts'
import { scan } from './outcomes.ts'
import type { Sweep } from './plan-file.ts'

/** How far a sweep is. */
export interface Status {
  readonly design: string
  readonly planHash: string
  readonly shards: {
    readonly planned: number
    readonly done: number
    readonly damaged: number
    readonly setAside: readonly string[]
  }
  /** Places of the plan; a run that stands at two counts twice. */
  readonly runs: { readonly planned: number; readonly recorded: number; readonly failed: number }
  readonly bytes: number
  readonly cancelled: boolean
  /** Digest of the result, where this plan’s is there. */
  readonly resultDigest?: string
  /** What is wrong with the manifest. */
  readonly damaged?: string
}

export function statusOf(folder: SweepFolder, sweep: Sweep): Status {
  const { plan, shards, file } = sweep
  const { outcomes, done, missing, wrong } = scan(folder, sweep, { deep: false })
  let recorded = 0
  for (let place = 0; place < plan.size; place++) if (outcomes.digest(place) !== undefined) recorded++
  const manifest = readManifest(folder)
  const size = (path: string) => (standing(path) === 'a file' ? statSync(path).size : 0)
  return {
    design: plan.design.id,
    planHash: file.planHash,
    shards: {
      planned: shards.length,
      done: done.length,
      damaged: wrong.length,
      setAside: missing.filter((id) => folder.failures(id) >= MOST_FAILURES),
    },
    runs: { planned: plan.size, recorded, failed: outcomes.failed().length },
    bytes:
      done.reduce((sum, { id, bytes }) => sum + bytes + size(folder.done(id)), 0) +
      size(folder.at('result.parquet')) +
      size(folder.at('runs.parquet')),
    cancelled: folder.isCancelled(),
    ...(manifest && 'got' in manifest
      ? { damaged: `manifest.json: got ${manifest.got}` }
      : manifest?.planHash === file.planHash && { resultDigest: manifest.resultDigest }),
  }
}
