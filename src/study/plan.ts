import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { scenarioDigest } from '../scenario/digest.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { canonical } from '../text/canonical.ts'
import { quarterOf } from '../text/dates.ts'
import { foundingOf } from '../worlds/calendar.ts'
import { worldDigest } from '../worlds/digest.ts'
import type { Design } from './design.ts'
import { IdTable, WIDTH } from './id-table.ts'
import { type FactorValues, pointsOf } from './points.ts'
import { ownValue } from './variant.ts'

/** Raised where the same values of the factors come to mean another scenario, or the same rows kept others. */
const STUDY = 2

/**
 * Every run of a design, in the order of its tables: scenario, point, seed. The run at place p is that of
 *
 *   seed      p mod seeds
 *   point     ⌊p / seeds⌋ mod points
 *   scenario  ⌊p / (seeds · points)⌋
 *
 * A run is known by what it computes, not by its place: its id is sha256 over the scenario with its world, the values of
 * the factors, the rows kept, the code, and the seed, which is the same for every point. Two places may hold one run.
 */
export interface Plan {
  readonly design: Design
  readonly points: FactorValues
  /** Places. */
  readonly size: number
  /** Ids of the runs, 32 bytes a place. */
  readonly ids: IdTable
}

/** Where in the tables a run stands. */
export interface Place {
  /** Positions among the design's scenarios, points and seeds. */
  readonly scenario: number
  readonly point: number
  readonly seed: number
}

/** A pure function of the design and the code; 10⁶ runs take seconds and some 40 bytes each besides the points. */
export function planOf(design: Design, codeDigest: string): Plan {
  const points = pointsOf(design)
  const { scenarios, seeds, factors } = design
  const size = scenarios.length * points.n * seeds.length
  const bytes = new Uint8Array(size * WIDTH)
  let place = 0
  scenarios.forEach((scenario, s) => {
    const applied = factors.flatMap(({ within }, i) => (within[s] ? [i] : [])).sort(byPath)
    const own = factors.map((factor) => ownValue(factor, scenarios, s))
    const common = canonical({
      scenario: scenarioDigest(scenario),
      world: worldDigest(scenario.world),
      factors: applied.map((i) => factors[i].path),
      keep: design.keep,
      code: codeDigest,
      study: STUDY,
    })
    const content = new Uint8Array(WIDTH + 8 * applied.length + 4)
    const view = new DataView(content.buffer)
    content.set(sha256(utf8ToBytes(common)))
    for (let j = 0; j < points.n; j++) {
      applied.forEach((i, k) => {
        const value = points.values[j * points.d + i]
        // − 0 is 0
        view.setFloat64(WIDTH + 8 * k, (Number.isNaN(value) ? own[i] : value) + 0)
      })
      for (const seed of seeds) {
        view.setUint32(content.length - 4, seed)
        bytes.set(sha256(content), place++ * WIDTH)
      }
    }
  })
  return { design, points, size, ids: new IdTable(bytes) }

  function byPath(a: number, b: number): number {
    return factors[a].path < factors[b].path ? -1 : 1
  }
}

export function placeOf({ design, points }: Plan, place: number): Place {
  const seeds = design.seeds.length
  const row = Math.floor(place / seeds)
  return { scenario: Math.floor(row / points.n), point: row % points.n, seed: place % seeds }
}

/** The values of the factors at a point; NaN leaves what the scenario has. */
export const pointAt = ({ points: { values, d } }: Plan, point: number): Float64Array =>
  values.subarray(point * d, (point + 1) * d)

/** Id (hex) of the run at a place. */
export const runId = ({ ids }: Plan, place: number): string => bytesToHex(ids.at(place))

/** About how long a run takes, in units that a progress bar needs no more precisely: founding, years, firms. */
export const costOf = ({ horizon, firms, world }: Scenario): number =>
  Math.ceil((3 + (quarterOf(horizon) - foundingOf(world.names)) / 4) * (0.3 + firms / 3000))
