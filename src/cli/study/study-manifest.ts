import { createHash } from 'node:crypto'
import { scenarioDigest } from '../../scenario/digest.ts'
import type { Factor } from '../../study/factor.ts'
import { ownIn } from '../folder-kind.ts'
import { packageVersion, type Shared, shared } from '../manifest.ts'
import type { Merged } from './merge.ts'
import type { Outcomes } from './outcomes.ts'
import { filesOf } from './own-files.ts'
import type { PlanFile, Sweep } from './plan-file.ts'

/** `manifest.json` of a study: what was asked, by which code, and what came out. Only `wall` differs between two equal calls. */
export interface StudyManifest {
  readonly format: 1
  readonly version: string
  readonly codeDigest: string
  readonly planHash: string
  readonly design: PlanFile['design']
  readonly scenarios: readonly { readonly id: string; readonly digest: string }[]
  readonly seeds: string
  /** Of the scenarios as they are, before factors vary. */
  readonly assumptions: Readonly<Record<string, Shared<number>>>
  readonly rules: Readonly<Record<string, Shared<string>>>
  readonly factors: readonly Pick<Factor, 'axis' | 'id'>[]
  readonly runs: Merged['runs']
  readonly rows: { readonly series: number; readonly runs: number }
  /** Shards without outcome, where a result was asked for all the same. */
  readonly missing: readonly string[]
  /** sha256 of the digests of the runs in the order of the plan, joined by LF; a run without outcome counts as `missing`. */
  readonly resultDigest: string
  /** The other files of the folder, sorted, but for charts, which have a manifest of their own: by this list they are known as ours. */
  readonly files: readonly string[]
  readonly wall: { readonly started: string; readonly seconds: number }
}

export function studyManifest(
  { plan, file }: Sweep,
  { runs, rows }: Merged,
  outcomes: Outcomes,
  { done, missing }: { readonly done: readonly string[]; readonly missing: readonly string[] },
  started: Date,
): StudyManifest {
  const { scenarios, factors } = plan.design
  const hash = createHash('sha256')
  for (let place = 0; place < plan.size; place++)
    hash.update(`${place > 0 ? '\n' : ''}${outcomes.digest(place) ?? 'missing'}`)
  return {
    format: 1,
    version: packageVersion(),
    codeDigest: file.codeDigest,
    planHash: file.planHash,
    design: file.design,
    scenarios: scenarios.map((scenario) => ({ id: scenario.id, digest: scenarioDigest(scenario) })),
    seeds: file.design.seeds,
    assumptions: shared(scenarios.map(({ id, assumptions }) => [id, assumptions])),
    rules: shared(scenarios.map(({ id, rules }) => [id, rules as Readonly<Record<string, string>>])),
    factors: factors.map(({ axis, id }) => ({ axis, id })),
    runs,
    rows: { series: rows, runs: plan.size },
    missing,
    resultDigest: hash.digest('hex'),
    files: filesOf(file, done),
    wall: { started: started.toISOString(), seconds: (Date.now() - started.getTime()) / 1000 },
  }
}

/** The manifest of the sweep in a folder; undefined where none of ours is there. */
export function manifestOfSweep(folder: string): StudyManifest | undefined {
  const own = ownIn(folder)
  return typeof own !== 'string' && own.kind === 'sweep' ? (own.manifest as unknown as StudyManifest) : undefined
}
