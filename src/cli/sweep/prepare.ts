import { rmSync } from 'node:fs'
import { type Plan, planOf } from '../../study/plan.ts'
import { shardsOf } from '../../study/shards.ts'
import { ScenarioError } from '../../text/errors.ts'
import { codeDigest } from '../files/code-digest.ts'
import { removeEmpty } from '../files/folders.ts'
import type { Loaded } from '../worlds/designs.ts'
import { worldNamed } from '../worlds/worlds.ts'
import { CHARTS } from './chart-folder.ts'
import type { ShardFlaw } from './flaw.ts'
import type { SweepFolder } from './folder.ts'
import { INPUTS } from './inputs.ts'
import { ownFiles, refuseInTheWay, refuseStrangers } from './own-files.ts'
import { bytesOf, designOf, type PlanFile, planFile, readPlan, type Sweep, sweepOf, writePlan } from './plan-file.ts'
import { costOf } from './run.ts'
import { standing } from './standing.ts'

export interface Wishes {
  readonly shardSize?: number | undefined
  /** Replace what another design or other code has left in the folder. */
  readonly force: boolean
}

/** A sweep and whether its plan is written already. */
export interface Prepared {
  readonly sweep: Sweep
  /** The plan that was there. */
  readonly before: PlanFile | undefined
  /** The folder has to be emptied first: it is another design’s or other code’s. */
  readonly replaces: boolean
  readonly isNew: boolean
  /** Shards that an earlier plan had left and that are wrong by now: their runs are planned anew. */
  readonly lost: readonly ShardFlaw[]
}

/**
 * The sweep of a design in a folder, nothing written yet: as it was planned there, or anew around the runs that are there
 * already, so that a design that grew keeps what it had.
 */
export function prepare(folder: SweepFolder, { design, references }: Loaded, { shardSize, force }: Wishes): Prepared {
  const code = codeDigest(design.scenarios.map(({ world }) => world))
  const before = readPlan(folder)
  if (before === undefined) refuseStrangers(folder)
  const other = before && whyOther(folder, before, design.id, code)
  if (other && !force) throw other
  if (other) {
    folder.tidy()
    ownFiles(folder)
  }
  const plan = planOf(design, code)
  const size = shardSize ?? (before && !other ? before.shardSize : usualSize(plan))
  const asked = { design, references, codeDigest: code, shardSize: size }
  if (before && !other) {
    const same = planFile({ ...asked, kept: before.kept }).planHash === before.planHash
    if (same && isIntact(folder, before))
      return { sweep: sweepOf(folder, before, plan), before, replaces: false, isNew: false, lost: [] }
  }
  const file = planFile({ ...asked, kept: other ? [] : keptOf(folder, plan, size) })
  const lost = before && !other ? lostOf(folder, before) : []
  return { sweep: sweepOf(folder, file, plan), before, replaces: other !== undefined, isNew: true, lost }
}

/** The sweep that a folder holds; planned anew where a part that it kept is lost. */
export function reopen(folder: SweepFolder): Prepared {
  const before = planIn(folder)
  const other = whyOther(folder, before, before.design.id, codeDigest([worldNamed(before.world.id)]))
  if (other) throw other
  const plan = planOf(designOf(before), before.codeDigest)
  if (isIntact(folder, before))
    return { sweep: sweepOf(folder, before, plan), before, replaces: false, isNew: false, lost: [] }
  const { codeDigest: code, shardSize, references } = before
  const kept = keptOf(folder, plan, shardSize)
  const file = planFile({ design: plan.design, references, codeDigest: code, shardSize, kept })
  return { sweep: sweepOf(folder, file, plan), before, replaces: false, isNew: true, lost: lostOf(folder, before) }
}

/** The sweep that a folder holds, as it was planned there, whatever became of its parts; refused where other code planned it. */
export function asPlanned(folder: SweepFolder): Sweep {
  const file = planIn(folder)
  const other = whyOther(folder, file, file.design.id, codeDigest([worldNamed(file.world.id)]))
  if (other) throw other
  return sweepOf(folder, file)
}

/** The sweep that a folder holds, to look at: whatever the code that runs. */
export const look = (folder: SweepFolder): Sweep => sweepOf(folder, planIn(folder))

/**
 * Write the plan. What it replaces goes in such an order that a folder holds one sweep or the other, whenever the call is
 * broken off: results first, then the plan, then what its runs have left. Nothing but files of ours is ever removed.
 */
export function write(folder: SweepFolder, { sweep, before, replaces, isNew }: Prepared): void {
  folder.refuseStrange()
  const there = readPlan(folder)
  if (there === undefined) refuseStrangers(folder)
  else if (there.planHash !== before?.planHash && there.planHash !== sweep.file.planHash)
    throw new ScenarioError({
      code: 'exists',
      file: `${folder.shown}/plan.json`,
      got: 'another plan than a moment ago',
      expected: 'one call a folder, or another --out',
    })
  const old = replaces ? ownFiles(folder) : []
  if (!replaces) refuseInTheWay(folder, sweep.file)
  const isRuns = (name: string) => /^(?:parts|done|failed)\/|^(?:attempts\.log|CANCELLED)$/.test(name)
  const last = [`${CHARTS}/manifest.json`, 'manifest.json']
  const results = old.filter((name) => !isRuns(name) && name !== 'plan.json' && !last.includes(name))
  for (const name of [...results, ...last.filter((name) => old.includes(name))]) rmSync(folder.at(name))
  for (const room of [CHARTS, INPUTS]) removeEmpty(folder.at(room))
  folder.make()
  if (isNew && there?.planHash !== sweep.file.planHash) writePlan(folder, sweep.file)
  for (const name of old.filter(isRuns)) rmSync(folder.at(name))
}

/** The plan of a folder, which has to be there. */
export function planIn(folder: SweepFolder): PlanFile {
  const there = standing(folder.path)
  const file = there === 'a folder' ? readPlan(folder) : undefined
  if (file) return file
  throw new ScenarioError({
    code: there === 'nothing' ? 'ENOENT' : 'not-a-sweep',
    file: folder.shown,
    got: there === 'a folder' ? 'a folder without plan.json' : there === 'nothing' ? 'no folder' : there,
    expected: 'the folder of a sweep',
  })
}

function whyOther(folder: SweepFolder, before: PlanFile, id: string, code: string): ScenarioError | undefined {
  const file = `${folder.shown}/plan.json`
  if (before.design.id !== id)
    return new ScenarioError({
      code: 'exists',
      file,
      path: 'design.id',
      got: before.design.id,
      expected: `${id}, or another --out, or --force to replace the sweep that is there`,
    })
  if (before.codeDigest !== code)
    return new ScenarioError({
      code: 'other-code',
      file,
      path: 'codeDigest',
      got: `${before.codeDigest.slice(0, 12)}…`,
      expected: `${code.slice(0, 12)}…, that of the code here, or sweep run with --force to begin anew`,
    })
  return undefined
}

const isIntact = (folder: SweepFolder, { kept }: PlanFile): boolean => kept.every((id) => folder.marker(id))

function lostOf(folder: SweepFolder, { kept }: PlanFile): readonly ShardFlaw[] {
  return kept.flatMap((id) => {
    const found = folder.look(id)
    return found && !('runs' in found) ? [found] : []
  })
}

/** Of the shards that are done in the folder, those whose runs the plan asks for. */
function keptOf(folder: SweepFolder, plan: Plan, size: number): readonly string[] {
  const stored = folder.stored().map(({ id, runs }) => ({ id, runs: runs.map((run) => bytesOf(run.id)) }))
  const known = new Set(stored.map(({ id }) => id))
  return shardsOf(plan, size, stored)
    .map(({ id }) => id)
    .filter((id) => known.has(id))
}

/** Milliseconds that a unit of `costOf` takes, roughly. */
const UNIT = 2.5
const SECONDS = 4
/** So that workers end at about the same time. */
const SHARDS = 24

/** Runs of some seconds together, the same on every machine. */
function usualSize({ design, size }: Plan): number {
  const cost = Math.max(...design.scenarios.map(costOf))
  const fitting = Math.round((1000 * SECONDS) / (UNIT * cost))
  return Math.max(1, Math.min(fitting, 500, Math.ceil(size / SHARDS)))
}
