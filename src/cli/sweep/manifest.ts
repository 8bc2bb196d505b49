import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { scenarioDigest } from '../../scenario/digest.ts'
import type { Factor } from '../../study/factor.ts'
import { canonical } from '../../text/canonical.ts'
import { sha256Of } from '../files/file-digest.ts'
import { KINDS, MOST_BYTES } from '../files/folder-kind.ts'
import { packageVersion, type Shared, shared } from '../files/manifest.ts'
import { isRecord, readJson } from '../files/standing.ts'
import type { SweepFolder } from './folder.ts'
import { TABLES } from './merge.ts'
import { countsOf, type Outcomes, type RunCounts } from './outcomes.ts'
import { filesOf } from './own-files.ts'
import type { PlanFile, Sweep } from './plan-file.ts'

/** A file as it was written. */
export interface Seal {
  readonly bytes: number
  readonly sha256: string
}

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
  readonly runs: RunCounts
  readonly rows: { readonly series: number; readonly runs: number }
  readonly tables: Readonly<Record<keyof typeof TABLES, Seal>>
  /** Shards without outcome, where a result was asked for all the same. */
  readonly missing: readonly string[]
  /** sha256 of the digests of the runs in the order of the plan, joined by LF; a run without outcome counts as `missing`. */
  readonly resultDigest: string
  /** The other files of the folder, sorted, but for charts, which have a manifest of their own: by this list they are known as ours. */
  readonly files: readonly string[]
  readonly wall: { readonly started: string; readonly seconds: number }
}

export function studyManifest(
  folder: SweepFolder,
  { plan, file }: Sweep,
  rows: number,
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
    design: sorted(file.design),
    scenarios: scenarios.map((scenario) => ({ id: scenario.id, digest: scenarioDigest(scenario) })),
    seeds: file.design.seeds,
    assumptions: sorted(shared(scenarios.map(({ id, assumptions }) => [id, assumptions]))),
    rules: sorted(shared(scenarios.map(({ id, rules }) => [id, rules as Readonly<Record<string, string>>]))),
    factors: factors.map(({ axis, id }) => ({ axis, id })),
    runs: countsOf(plan, outcomes),
    rows: { series: rows, runs: plan.size },
    tables: { series: sealOf(folder.at(TABLES.series)), runs: sealOf(folder.at(TABLES.runs)) },
    missing,
    resultDigest: hash.digest('hex'),
    files: filesOf(file, done),
    wall: { started: started.toISOString(), seconds: (Date.now() - started.getTime()) / 1000 },
  }
}

/** The same order of keys whether the plan was just made or read. */
const sorted = <T>(value: T): T => JSON.parse(canonical(value)) as T

/** The manifest in a folder; undefined where there is none, and where what is there is none, what it is instead. */
export function readManifest(folder: SweepFolder): StudyManifest | { readonly got: string } | undefined {
  const read = readJson(folder.at('manifest.json'), MOST_BYTES)
  if ('got' in read) return read.got === 'nothing' ? undefined : read
  const { value } = read
  return isStudyManifest(value) ? value : { got: 'no manifest of a sweep' }
}

const isStudyManifest = (value: unknown): value is StudyManifest =>
  isRecord(value) &&
  value['format'] === 1 &&
  KINDS.sweep.isManifest(value) &&
  Array.isArray(value['missing']) &&
  isRecord(value['tables']) &&
  Object.keys(TABLES).every((name) => isRecord((value['tables'] as Record<string, unknown>)[name]))

const sealOf = (file: string): Seal => ({ bytes: statSync(file).size, sha256: sha256Of(file) })

/** Whether a file has the bytes that it was written with. */
export const isAsWritten = (file: string, { bytes, sha256 }: Seal): boolean =>
  statSync(file).size === bytes && sha256Of(file) === sha256
