import { createHash } from 'node:crypto'
import type { Scenario } from '../../scenario/scenario.ts'
import type { Design } from '../../study/design.ts'
import { type Plan, planOf } from '../../study/plan.ts'
import { type Shard, shardsOf } from '../../study/shards.ts'
import { canonical } from '../../text/canonical.ts'
import { ScenarioError } from '../../text/errors.ts'
import { parseSeeds } from '../../text/seeds.ts'
import { show } from '../../text/show.ts'
import { worldDigest } from '../../worlds/digest.ts'
import { replaceText } from '../files/atomic.ts'
import { MOST_BYTES } from '../files/folder-kind.ts'
import { isRecord, readJson, standing } from '../files/standing.ts'
import { worldNamed } from '../worlds/worlds.ts'
import type { SweepFolder } from './folder.ts'
import { storedOf } from './marker.ts'

type PlainScenario = Omit<Scenario, 'world' | 'changes'>

/** `plan.json`: all that the runs of a study and their shards follow from, besides the world itself, of which it has the digest. */
export interface PlanFile {
  readonly format: 2
  /** sha256 of all the rest but `references` and `sha256`, as canonical JSON. */
  readonly planHash: string
  readonly codeDigest: string
  readonly design: Omit<Design, 'scenarios' | 'seeds'> & { readonly seeds: string }
  readonly scenarios: readonly PlainScenario[]
  readonly world: { readonly id: string; readonly digest: string }
  readonly shardSize: number
  /** Shards of an earlier plan in the same folder, whose runs are this plan’s too. */
  readonly kept: readonly string[]
  /** What the scenarios are called on a command line. */
  readonly references: readonly string[]
  /** sha256 of the plan’s hash and the references, as canonical JSON. */
  readonly sha256: string
}

/** A study in its folder: the plan, and the shards in which its runs are stored. */
export interface Sweep {
  readonly file: PlanFile
  readonly plan: Plan
  readonly shards: readonly Shard[]
}

export interface Asked {
  readonly design: Design
  readonly references: readonly string[]
  readonly codeDigest: string
  readonly shardSize: number
  readonly kept: readonly string[]
}

export function planFile({ design, references, codeDigest, shardSize, kept }: Asked): PlanFile {
  const { scenarios, seeds, ...rest } = design
  const [{ world }] = scenarios as readonly [Scenario, ...Scenario[]]
  const content = {
    format: 2 as const,
    codeDigest,
    design: { ...rest, seeds: `${seeds[0]}..${seeds.at(-1)}` },
    scenarios: scenarios.map(({ world: _, changes: __, ...scenario }) => scenario),
    world: { id: world.id, digest: worldDigest(world) },
    shardSize,
    kept,
  }
  const planHash = hashOf(content)
  return { ...content, planHash, references, sha256: sealOf(planHash, references) }
}

export const writePlan = (folder: SweepFolder, file: PlanFile): void =>
  replaceText(folder.at('plan.json'), `${canonical(file)}\n`)

/** The plan in a folder; undefined where there is none. */
export function readPlan(folder: SweepFolder): PlanFile | undefined {
  const refused = (got: string, expected: string) =>
    new ScenarioError({ code: 'bad-plan', file: `${folder.shown}/plan.json`, got, expected })
  const read = readJson(folder.at('plan.json'), MOST_BYTES)
  if ('got' in read) {
    if (read.got === 'nothing') return undefined
    throw refused(read.got, 'the plan of a sweep')
  }
  if (!isRecord(read.value)) throw refused(show(read.value), 'the plan of a sweep')
  const file = read.value as unknown as PlanFile
  const { planHash, references, sha256, ...content } = file
  if (content.format !== 2) throw refused(`format ${show(content.format)}`, 'format 2')
  if (hashOf(content) !== planHash || sealOf(planHash, references) !== sha256)
    throw refused('a plan that was altered', 'the plan as it was written')
  return file
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

/** Why a folder’s plan is not of this design and this code; undefined where it is. */
export function whyOther(folder: SweepFolder, before: PlanFile, id: string, code: string): ScenarioError | undefined {
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

/** The plan in a folder, still the one that was found there or already the one to be written; refused where it is another. */
export function planStill(folder: SweepFolder, before: PlanFile | undefined, file: PlanFile): PlanFile | undefined {
  const there = readPlan(folder)
  if (there === undefined || there.planHash === before?.planHash || there.planHash === file.planHash) return there
  throw new ScenarioError({
    code: 'exists',
    file: `${folder.shown}/plan.json`,
    got: 'another plan than a moment ago',
    expected: 'one call a folder, or another --out',
  })
}

/** Another call may have put its own plan into the folder since. */
export function refuseOtherPlan(folder: SweepFolder, { planHash }: PlanFile): void {
  if (readPlan(folder)?.planHash === planHash) return
  throw new ScenarioError({
    code: 'exists',
    file: `${folder.shown}/plan.json`,
    got: 'another plan than the one that was run',
    expected: 'one call a folder, or another --out',
  })
}

export function designOf({ design, scenarios, world: asked }: PlanFile): Design {
  const world = worldNamed(asked.id)
  if (worldDigest(world) !== asked.digest)
    throw new ScenarioError({
      code: 'other-world',
      path: 'world',
      got: `the world ${asked.id} as it is now`,
      expected: 'the world that the sweep was planned in: put its tables back, or plan anew',
    })
  return {
    ...design,
    scenarios: scenarios.map((scenario) => ({ ...scenario, changes: [], world })),
    seeds: parseSeeds(design.seeds),
  }
}

/** The plan and the shards of a folder. Of the kept shards only those count whose markers are there. */
export function sweepOf(folder: SweepFolder, file: PlanFile, plan = planOf(designOf(file), file.codeDigest)): Sweep {
  const markers = file.kept.flatMap((id) => folder.marker(id) ?? [])
  return { file, plan, shards: shardsOf(plan, file.shardSize, markers.map(storedOf)) }
}

const sealOf = (planHash: string, references: readonly string[]): string =>
  createHash('sha256').update(canonical({ planHash, references })).digest('hex')
const hashOf = (content: Omit<PlanFile, 'planHash' | 'references' | 'sha256'>): string =>
  createHash('sha256').update(canonical(content)).digest('hex')
