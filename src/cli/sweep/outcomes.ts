import { join } from 'node:path'
import { type Plan, placeOf, pointAt } from '../../study/plan.ts'
import { settingsOfPoint } from '../../study/variant.ts'
import { commandOf as callOf } from '../terminal/interrupt.ts'
import type { ShardFlaw } from './flaw.ts'
import type { SweepFolder } from './folder.ts'
import { bytesOf, type Marker } from './marker.ts'
import type { Sweep } from './plan-file.ts'

const WIDTH = 32

/** What came of the runs of a plan, by place; a run that stands at several places has its outcome at the first. */
export class Outcomes {
  readonly #plan: Plan
  readonly #digests: Uint8Array
  readonly #known: Uint8Array
  readonly #errors = new Map<number, string>()

  constructor(plan: Plan) {
    this.#plan = plan
    this.#digests = new Uint8Array(plan.size * WIDTH)
    this.#known = new Uint8Array(plan.size)
  }

  add({ runs }: Marker): void {
    for (const { id, digest, error } of runs) {
      const place = this.#plan.ids.find(bytesOf(id))
      if (place < 0) continue
      this.#digests.set(bytesOf(digest), place * WIDTH)
      this.#known[place] = 1
      if (error !== undefined) this.#errors.set(place, error)
    }
  }

  /** Digest (hex) of the run at a place; undefined where nothing came of it yet. */
  digest(place: number): string | undefined {
    const first = this.#plan.ids.first(place)
    if (this.#known[first] === 0) return undefined
    return Buffer.from(this.#digests.buffer, first * WIDTH, WIDTH).toString('hex')
  }

  error(place: number): string | undefined {
    return this.#errors.get(this.#plan.ids.first(place))
  }

  /** What came of the run at a place, with its digest and, where it failed, the line that says so. */
  at(place: number) {
    const [digest, error] = [this.digest(place), this.error(place)]
    const outcome = digest === undefined ? 'missing' : error === undefined ? 'done' : 'failed'
    return { outcome, digest, error } as const
  }

  /** Places of failed runs. */
  failed(): readonly number[] {
    if (this.#errors.size === 0) return []
    return Array.from({ length: this.#plan.size }, (_, place) => place).filter(
      (place) => this.error(place) !== undefined,
    )
  }
}

/** The shards of a sweep with their markers: those that are done, those that are not, those whose marker or part is wrong. */
export interface Scan {
  readonly outcomes: Outcomes
  readonly done: readonly Marker[]
  readonly missing: readonly string[]
  readonly wrong: readonly ShardFlaw[]
}

/** Look at every shard of the plan by its name; `deep` reads the parts, and compares their bytes with the markers. */
export function scan(folder: SweepFolder, { plan, shards, file }: Sweep, { deep }: { readonly deep: boolean }): Scan {
  const outcomes = new Outcomes(plan)
  const done: Marker[] = []
  const missing: string[] = []
  const wrong: ShardFlaw[] = []
  const planned = new Set(shards.map(({ id }) => id))
  // a kept shard whose marker is wrong is none of the plan’s shards
  for (const id of new Set([...planned, ...file.kept])) {
    const marker = folder.look(id)
    if (marker === undefined) {
      if (planned.has(id)) missing.push(id)
    } else if (!('runs' in marker)) wrong.push(marker)
    else if (deep && !folder.isWhole(marker)) wrong.push(otherBytes(folder, id))
    else {
      // of the runs only digests are held
      outcomes.add(marker)
      done.push({ ...marker, runs: [] })
    }
  }
  return { outcomes, done, missing, wrong }
}

const otherBytes = (folder: SweepFolder, id: string): ShardFlaw => ({
  id,
  file: join(folder.shown, 'parts', `${id}.parquet`),
  got: 'other bytes than its marker says',
  expected: 'those that its shard wrote',
  isForeign: false,
})

/** How many places of a plan have an outcome, and of what kind. */
export function countsOf(plan: Plan, outcomes: Outcomes): RunCounts {
  const counts = { planned: plan.size, computed: 0, failed: 0, missing: 0 }
  for (let at = 0; at < plan.size; at++) {
    if (plan.ids.first(at) === at) counts.computed++
    if (outcomes.digest(at) === undefined) counts.missing++
    else if (outcomes.error(at) !== undefined) counts.failed++
  }
  return counts
}
export interface RunCounts {
  readonly planned: number
  /** Different ones: a run that stands at several places is computed once. */
  readonly computed: number
  readonly failed: number
  readonly missing: number
}

/** The call that repeats the run at a place. */
export function commandOf({ plan, file }: Sweep, place: number): string {
  const { scenario, point, seed } = placeOf(plan, place)
  const { factors, seeds } = plan.design
  const set = settingsOfPoint(factors, scenario, pointAt(plan, point)).flatMap((setting) => ['--set', setting])
  const words = ['run', file.references[scenario], '--seeds', `${seeds[seed]}..${seeds[seed]}`, ...set]
  return callOf(words)
}
