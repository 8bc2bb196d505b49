import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { WIDTH } from './id-table.ts'
import { costOf, type Plan } from './plan.ts'

/** Some runs that are computed, stored and marked together. */
export interface Shard {
  /** sha256 over the ids of its runs, the first 20 letters of the hex. */
  readonly id: string
  /** Places of its runs in the plan, each run's first. */
  readonly places: Int32Array
}

/** Runs that are stored already, a shard each entry: its id and those of its runs. */
export interface Stored {
  readonly id: string
  readonly runs: readonly Uint8Array[]
}

/**
 * The shards of a plan: those of `stored` that hold any of its runs, then the other runs cut into shards of `size` in the
 * order of the plan. Every run is in one shard only; of stored ones that overlap, the first counts.
 */
export function shardsOf(plan: Plan, size: number, stored: readonly Stored[] = []): Shard[] {
  const { ids } = plan
  const taken = new Uint8Array(plan.size)
  const shards: Shard[] = []
  for (const { id, runs } of stored) {
    const places = Int32Array.from(runs.map((run) => ids.find(run)).filter((place) => place >= 0))
    if (places.length === 0 || places.some((place) => taken[place] === 1)) continue
    for (const place of places) taken[place] = 1
    shards.push({ id, places })
  }

  const rest = new Int32Array(plan.size)
  let count = 0
  for (let place = 0; place < plan.size; place++)
    if (ids.first(place) === place && taken[place] === 0) rest[count++] = place
  for (let from = 0; from < count; from += size) {
    const places = rest.subarray(from, Math.min(count, from + size))
    shards.push({ id: shardId(Array.from(places, (place) => ids.at(place))), places })
  }
  return shards
}

/** The id of a shard, from those of its runs. */
export function shardId(runs: readonly Uint8Array[]): string {
  const content = new Uint8Array(runs.length * WIDTH)
  runs.forEach((id, k) => {
    content.set(id, k * WIDTH)
  })
  return bytesToHex(sha256(content)).slice(0, 20)
}

/** Milliseconds that a unit of `costOf` takes, roughly. */
const UNIT = 2.5
const SECONDS = 4
/** So that workers end at about the same time. */
const SHARDS = 24

/** How many runs are a shard where nobody says: some seconds of them, the same on every machine. */
export function usualSize({ design, size }: Plan): number {
  const cost = Math.max(...design.scenarios.map(costOf))
  const fitting = Math.round((1000 * SECONDS) / (UNIT * cost))
  return Math.max(1, Math.min(fitting, 500, Math.ceil(size / SHARDS)))
}
