import { canonical } from '../../text/canonical.ts'
import { replaceText } from '../files/atomic.ts'
import { refusedBy } from '../files/fault.ts'
import { spelled } from '../files/manifest.ts'
import { foreign } from '../files/standing.ts'
import { flawOf, unlikeShards } from './contents.ts'
import { writeCrate } from './crate.ts'
import type { ShardFlaw } from './flaw.ts'
import type { SweepFolder } from './folder.ts'
import { readManifest, type StudyManifest, studyManifest } from './manifest.ts'
import { merge } from './merge.ts'
import { commandOf, type Outcomes, type Scan, scan } from './outcomes.ts'
import { refuseInTheWay } from './own-files.ts'
import { refuseOtherPlan, type Sweep } from './plan-file.ts'
import { type Prepared, reopen, write } from './prepare.ts'
import { type Calling, runShards } from './run.ts'

/** What a sweep has come to. */
export interface Finished {
  readonly sweep: Sweep
  /** None where shards are quarantined. */
  readonly manifest?: StudyManifest
  /** Ids of shards that failed three times. */
  readonly quarantined: readonly string[]
  /** Of runs, in words. */
  readonly failures?: string | undefined
}
interface Finishing extends Calling {
  readonly tell: (line: string) => void
}

/** Run what is missing of a sweep and put it together; opened anew, and gone on with, where a part turned out to be corrupt. */
export async function finish(folder: SweepFolder, prepared: Prepared, calling: Finishing): Promise<Finished> {
  const started = new Date()
  write(folder, prepared)
  folder.begin()
  for (let opened = prepared; ; ) {
    const finished = await attempt(folder, opened, calling, started)
    if (finished) return finished
    refuseOtherPlan(folder, opened.sweep.file)
    opened = reopen(folder)
    write(folder, opened)
  }
}

/**
 * Scan, run, scan the bytes, merge, compare with an earlier result. Undefined where parts or markers are corrupt that
 * have to be run again: those whose bytes are wrong and, where the tables come out other than the manifest of the same plan
 * says, those whose rows are not those of their markers. They are told of and dropped.
 */
async function attempt(
  folder: SweepFolder,
  { sweep, lost }: Prepared,
  { tell, ...calling }: Finishing,
  started: Date,
): Promise<Finished | undefined> {
  const { signal } = calling
  dropCorrupt(folder, lost, tell)
  const before = readManifest(folder)
  const { wrong } = scan(folder, sweep, { deep: false })
  dropCorrupt(folder, wrong, tell)
  // what an earlier plan had left has to be planned anew
  if (wrong.some(({ id }) => sweep.file.kept.includes(id))) return undefined

  const quarantined = await runShards(folder, sweep, calling)
  if (quarantined.length > 0) return { sweep, quarantined: quarantined.map(({ id }) => id) }

  const found = scan(folder, sweep, { deep: true })
  signal.throwIfAborted()
  dropCorrupt(folder, found.wrong, tell)
  if (found.wrong.length > 0 || found.missing.length > 0) return undefined

  const manifest = await mergeAndPublish(folder, sweep, found, started, signal)
  if (isOther(before, manifest)) {
    const unlike = await unlikeShards(folder, sweep, signal)
    dropCorrupt(
      folder,
      unlike.map((each) => flawOf(folder, each)),
      tell,
    )
    if (unlike.length > 0) return undefined
  }
  return { sweep, manifest, quarantined: [], failures: failuresOf(sweep, found.outcomes) }
}

/** Merge what is there, and publish it: tables, then the manifest, then the crate. */
export async function mergeAndPublish(
  folder: SweepFolder,
  sweep: Sweep,
  { done, missing, wrong, outcomes }: Scan,
  started: Date,
  signal: AbortSignal,
): Promise<StudyManifest> {
  refuseOtherPlan(folder, sweep.file)
  refuseInTheWay(folder, sweep.file)
  try {
    const parts = done.map(({ id }) => id)
    const rows = await merge(folder, sweep, parts, outcomes, signal)
    const lost = [...missing, ...wrong.map(({ id }) => id)]
    const manifest = studyManifest(folder, sweep, rows, outcomes, { done: parts, missing: lost }, started)
    replaceText(folder.at('manifest.json'), spelled(manifest))
    writeCrate(folder, { sweep, manifest, started, ended: new Date() })
    return manifest
  } catch (error) {
    throw refusedBy(error, folder.shown)
  }
}

/** Whether an earlier result of the same plan, with no run missing, had other tables. */
const isOther = (before: ReturnType<typeof readManifest>, after: StudyManifest): boolean =>
  before !== undefined &&
  !('got' in before) &&
  before.planHash === after.planHash &&
  before.missing.length === 0 &&
  canonical(before.tables) !== canonical(after.tables)

/** Remove parts and markers that are corrupt, so that they are run again; refused where no sweep has written them. */
function dropCorrupt(folder: SweepFolder, wrong: readonly ShardFlaw[], tell: (line: string) => void): void {
  const other = wrong.find(({ isForeign }) => isForeign)
  if (other) throw foreign(other.file, other.got, other.expected)
  for (const { id, file, got, expected } of wrong) {
    tell(`${file}: got ${got}; expected ${expected}; its runs are run again`)
    folder.drop(id)
  }
}

/** How many runs failed, the first of them, and how to repeat it; undefined where none did. */
function failuresOf(sweep: Sweep, outcomes: Outcomes): string | undefined {
  const [first, ...others] = outcomes.failed()
  if (first === undefined) return undefined
  const count = `${1 + others.length} of ${sweep.plan.size} runs failed`
  return `${count}, the first: ${outcomes.error(first)}; repeat it: ${commandOf(sweep, first)}`
}
