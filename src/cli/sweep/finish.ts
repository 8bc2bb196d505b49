import { canonical } from '../../text/canonical.ts'
import { ScenarioError } from '../../text/errors.ts'
import { refusedBy } from '../files/fault.ts'
import { spelled } from '../files/manifest.ts'
import { flawOf, unlikeShards } from './contents.ts'
import { writeCrate } from './crate.ts'
import type { ShardFlaw } from './flaw.ts'
import type { SweepFolder } from './folder.ts'
import { readManifest, type StudyManifest, studyManifest } from './manifest.ts'
import { merge } from './merge.ts'
import { commandOf, type Outcomes, type Survey, survey } from './outcomes.ts'
import { refuseInTheWay } from './own-files.ts'
import { readPlan, type Sweep } from './plan-file.ts'
import { type Prepared, reopen, write } from './prepare.ts'
import { replaceText } from './publish.ts'
import { type Calling, runShards } from './run.ts'
import { foreign } from './standing.ts'

/** What a sweep has come to. */
export interface Finished {
  readonly sweep: Sweep
  /** None where shards were set aside. */
  readonly manifest?: StudyManifest
  /** Ids of shards that failed three times. */
  readonly aside: readonly string[]
  /** Of runs, in words. */
  readonly failures?: string | undefined
}

/**
 * Run what is missing of a sweep and put it together. Parts and markers whose bytes are wrong are told of, and run again;
 * so are, where the tables come out other than the manifest of the same plan says, those whose rows are not those of
 * their markers.
 */
export async function finish(
  folder: SweepFolder,
  prepared: Prepared,
  calling: Calling & { readonly tell: (line: string) => void },
): Promise<Finished> {
  const started = new Date()
  write(folder, prepared)
  folder.tidy()
  folder.goOn()
  let { sweep } = prepared
  sweep = mended(folder, sweep, prepared.lost, calling.tell)
  const before = readManifest(folder)
  let doubted = false
  for (;;) {
    sweep = mended(folder, sweep, survey(folder, sweep, { deep: false }).wrong, calling.tell)
    const aside = await runShards(folder, sweep, calling)
    if (aside.length > 0) return { sweep, aside: aside.map(({ id }) => id) }
    const found = survey(folder, sweep, { deep: true })
    calling.signal.throwIfAborted()
    if (found.wrong.length > 0 || found.missing.length > 0) {
      sweep = mended(folder, sweep, found.wrong, calling.tell)
      continue
    }
    const manifest = await put(folder, sweep, found, started, calling.signal)
    if (!doubted && isOther(before, manifest)) {
      doubted = true
      const unlike = await unlikeShards(folder, sweep, calling.signal)
      const wrong = unlike.map((each) => flawOf(folder, each))
      sweep = mended(folder, sweep, wrong, calling.tell)
      if (wrong.length > 0) continue
    }
    return { sweep, manifest, aside: [], failures: failuresOf(sweep, found.outcomes) }
  }
}

/** Merge what is there. */
export async function put(
  folder: SweepFolder,
  sweep: Sweep,
  { done, missing, wrong, outcomes }: Survey,
  started: Date,
  signal: AbortSignal,
): Promise<StudyManifest> {
  refuseOtherPlan(folder, sweep)
  refuseInTheWay(folder, sweep.file)
  try {
    const parts = done.map(({ id }) => id)
    const merged = await merge(folder, sweep, parts, outcomes, signal)
    const lost = [...missing, ...wrong.map(({ id }) => id)]
    const manifest = studyManifest(folder, sweep, merged, outcomes, { done: parts, missing: lost }, started)
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

/** Another call may have put its own plan into the folder since. */
function refuseOtherPlan(folder: SweepFolder, { file }: Sweep): void {
  if (readPlan(folder)?.planHash === file.planHash) return
  throw new ScenarioError({
    code: 'exists',
    file: `${folder.shown}/plan.json`,
    got: 'another plan than the one that was run',
    expected: 'one call a folder, or another --out',
  })
}

/** The same sweep without the parts whose bytes are wrong. One that an earlier plan had left is planned anew. */
function mended(folder: SweepFolder, sweep: Sweep, wrong: readonly ShardFlaw[], tell: (line: string) => void): Sweep {
  const stranger = wrong.find(({ isForeign }) => isForeign)
  if (stranger) throw foreign(stranger.file, stranger.got, stranger.expected)
  for (const { id, file, got, expected } of wrong) {
    tell(`${file}: got ${got}; expected ${expected}; its runs are run again`)
    folder.drop(id)
  }
  if (!wrong.some(({ id }) => sweep.file.kept.includes(id))) return sweep
  const prepared = reopen(folder)
  write(folder, prepared)
  return prepared.sweep
}

/** How many runs failed, the first of them, and how to repeat it; undefined where none did. */
function failuresOf(sweep: Sweep, outcomes: Outcomes): string | undefined {
  const [first, ...others] = outcomes.failed()
  if (first === undefined) return undefined
  const count = `${1 + others.length} of ${sweep.plan.size} runs failed`
  return `${count}, the first: ${outcomes.error(first)}; repeat it: ${commandOf(sweep, first)}`
}
