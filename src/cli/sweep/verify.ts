import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { keepOf } from '../../study/keep.ts'
import { costOf, placeOf, runId } from '../../study/plan.ts'
import { flawOf, unlikeShards } from './contents.ts'
import type { Flaw } from './flaw.ts'
import type { SweepFolder } from './folder.ts'
import { unknownFiles } from './folder-names.ts'
import { readManifest } from './manifest.ts'
import type { Outcome } from './marker.ts'
import { commandOf, scan } from './outcomes.ts'
import type { Sweep } from './plan-file.ts'
import { resultFlaws } from './result-flaws.ts'
import { taskOf } from './run.ts'
import { recordRun } from './shard.ts'

/** A run that is not what was stored of it. */
export interface Difference {
  readonly run: string
  readonly scenario: string
  readonly point: number
  readonly seed: number
  /** What differs: what the run gives again, or the rows of its part. */
  readonly what: 'run' | 'part'
  readonly got: string
  readonly expected: string
  readonly command: string
}
export interface Verified {
  /** Places of the plan; a run that stands at two counts twice. */
  readonly planned: number
  /** Places whose runs are stored, with nothing wrong. */
  readonly stored: number
  readonly sampled: number
  /** Files that are not as they were written. */
  readonly flaws: readonly Flaw[]
  readonly differences: readonly Difference[]
}

/**
 * Compare a sweep with what its code gives again. Every file: plan, markers, parts, tables and manifest, each against the
 * digests in the others. The rows of every part: with what the marker says of each run. A random sample of runs: the lines
 * of a second simulation with the digest that was recorded. Nothing is written.
 */
export async function verify(folder: SweepFolder, sweep: Sweep, size: number, signal: AbortSignal): Promise<Verified> {
  const { plan, shards } = sweep
  const { scenarios, factors, keep, seeds } = plan.design
  const study = { scenarios, factors, keep: keepOf(keep, scenarios[0].world) }
  const found = scan(folder, sweep, { deep: true })
  const differences: Difference[] = []
  const tell = (what: Difference['what'], place: number, got: string, expected: string) => {
    const { scenario, point, seed } = placeOf(plan, place)
    const run = { run: runId(plan, place), scenario: scenarios[scenario].id, point, seed: seeds[seed] }
    differences.push({ ...run, what, got, expected, command: commandOf(sweep, place) })
  }
  const unlike = await unlikeShards(folder, sweep, signal)
  for (const { place, outcome, got } of unlike.flatMap(({ runs }) => runs))
    tell('part', place, got ?? 'no rows', outcome.outcome === 'failed' ? 'no rows' : outcome.digest)

  const all = Array.from({ length: plan.size }, (_, place) => place).filter(
    (place) => found.outcomes.digest(place) !== undefined,
  )
  const stored = all.length
  for (let n = 0; n < size && n < stored; n++) {
    await setImmediate()
    signal.throwIfAborted()
    const drawn = randomInt(n, stored)
    const place = all[drawn]
    all[drawn] = all[n]
    const costs = [costOf(scenarios[placeOf(plan, place).scenario])]
    const [task] = taskOf(sweep, { id: '', places: Int32Array.of(place) }, costs).runs
    const got = recordRun(study, task).outcome
    const error = found.outcomes.error(place)
    const expected = { digest: found.outcomes.digest(place)!, ...(error !== undefined && { error }) }
    if (got.digest !== expected.digest || got.error !== expected.error)
      tell('run', place, saidOf(got), saidOf(expected))
  }
  const isWhole = found.missing.length === 0 && found.wrong.length === 0 && shards.length > 0
  const parts = unlike.map((each) => flawOf(folder, each))
  const flaws = [
    ...unknownFiles(folder),
    ...found.wrong,
    ...parts,
    ...lostMarkers(folder, sweep, found.missing),
    ...(await resultFlaws(folder, sweep, found.outcomes, isWhole)),
  ]
  return { planned: plan.size, stored, sampled: Math.min(size, stored), flaws, differences }
}

/** Shards without a marker of which the manifest says that they are done. */
function lostMarkers(folder: SweepFolder, sweep: Sweep, missing: readonly string[]): readonly Flaw[] {
  const manifest = readManifest(folder)
  if (manifest === undefined || 'got' in manifest || manifest.planHash !== sweep.file.planHash) return []
  return missing
    .filter((id) => !manifest.missing.includes(id))
    .map((id) => ({
      file: join(folder.shown, 'done', `${id}.json`),
      got: 'nothing',
      expected: 'the marker of a shard that manifest.json counts as done',
      isForeign: false,
    }))
}

const saidOf = ({ digest, error }: Pick<Outcome, 'digest' | 'error'>): string =>
  error === undefined ? digest : `${digest} (failed: ${error})`
