import { rmSync } from 'node:fs'
import { type Plan, planOf } from '../../study/plan.ts'
import { shardsOf, usualSize } from '../../study/shards.ts'
import { codeDigest } from '../files/code-digest.ts'
import { removeEmpty } from '../files/folders.ts'
import type { Loaded } from '../worlds/designs.ts'
import { worldNamed } from '../worlds/worlds.ts'
import { CHARTS } from './chart-folder.ts'
import type { ShardFlaw } from './flaw.ts'
import type { SweepFolder } from './folder.ts'
import { INPUTS } from './inputs.ts'
import { storedOf } from './marker.ts'
import { filesToGo, ownFiles, refuseUnlessNew } from './own-files.ts'
import {
  type Asked,
  designOf,
  type PlanFile,
  planFile,
  planIn,
  planStill,
  readPlan,
  type Sweep,
  sweepOf,
  whyOther,
  writePlan,
} from './plan-file.ts'

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
  const there = readPlan(folder)
  if (there === undefined) refuseUnlessNew(folder)
  const other = there && whyOther(folder, there, design.id, code)
  if (other && !force) throw other
  if (other) {
    folder.tidy()
    ownFiles(folder)
  }
  const plan = planOf(design, code)
  const before = other ? undefined : there
  const asked = { design, references, codeDigest: code, shardSize: shardSize ?? before?.shardSize ?? usualSize(plan) }
  if (other) {
    const sweep = sweepOf(folder, planFile({ ...asked, kept: [] }), plan)
    return { sweep, before: there, replaces: true, isNew: true, lost: [] }
  }
  const isSame = before && planFile({ ...asked, kept: before.kept }).planHash === before.planHash
  return isSame && isIntact(folder, before) ? asItWas(folder, plan, before) : around(folder, plan, asked, before)
}

/** The sweep that a folder holds; planned anew where a part that it kept is lost. */
export function reopen(folder: SweepFolder): Prepared {
  const before = planIn(folder)
  const other = whyOther(folder, before, before.design.id, codeDigest([worldNamed(before.world.id)]))
  if (other) throw other
  const plan = planOf(designOf(before), before.codeDigest)
  if (isIntact(folder, before)) return asItWas(folder, plan, before)
  const { codeDigest: code, shardSize, references } = before
  return around(folder, plan, { design: plan.design, references, codeDigest: code, shardSize }, before)
}

/** The sweep that a folder holds, as it was planned there, whatever became of its parts; refused where other code planned it. */
export function asPlanned(folder: SweepFolder): Sweep {
  const file = planIn(folder)
  const other = whyOther(folder, file, file.design.id, codeDigest([worldNamed(file.world.id)]))
  if (other) throw other
  return sweepOf(folder, file)
}

/** The sweep that a folder holds, whatever the code that runs: nothing may be written. */
export const openReadOnly = (folder: SweepFolder): Sweep => sweepOf(folder, planIn(folder))

/**
 * Write the plan. What it replaces goes in such an order that a folder holds one sweep or the other, whenever the call is
 * broken off: results first, then the plan, then what its runs have left. Nothing but files of ours is ever removed.
 */
export function write(folder: SweepFolder, { sweep, before, replaces, isNew }: Prepared): void {
  folder.refuseUnknownFiles()
  const there = planStill(folder, before, sweep.file)
  const old = filesToGo(folder, sweep.file, { isNew: there === undefined, replaces })
  const isRuns = (name: string) => /^(?:parts|done|failed)\/|^(?:attempts\.log|CANCELLED)$/.test(name)
  const last = [`${CHARTS}/manifest.json`, 'manifest.json']
  const results = old.filter((name) => !isRuns(name) && name !== 'plan.json' && !last.includes(name))
  for (const name of [...results, ...last.filter((name) => old.includes(name))]) rmSync(folder.at(name))
  for (const name of [CHARTS, INPUTS]) removeEmpty(folder.at(name))
  folder.make()
  if (isNew && there?.planHash !== sweep.file.planHash) writePlan(folder, sweep.file)
  for (const name of old.filter(isRuns)) rmSync(folder.at(name))
}

const asItWas = (folder: SweepFolder, plan: Plan, before: PlanFile): Prepared => ({
  sweep: sweepOf(folder, before, plan),
  before,
  replaces: false,
  isNew: false,
  lost: [],
})

/** Planned anew, around those runs of the plan that are done in the folder. */
function around(folder: SweepFolder, plan: Plan, asked: Omit<Asked, 'kept'>, before: PlanFile | undefined): Prepared {
  const file = planFile({ ...asked, kept: keptOf(folder, plan, asked.shardSize) })
  const lost = before ? lostOf(folder, before) : []
  return { sweep: sweepOf(folder, file, plan), before, replaces: false, isNew: true, lost }
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
  const stored = folder.stored().map(storedOf)
  const known = new Set(stored.map(({ id }) => id))
  return shardsOf(plan, size, stored)
    .map(({ id }) => id)
    .filter((id) => known.has(id))
}
