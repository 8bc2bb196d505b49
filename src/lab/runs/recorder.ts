import { copyEconomy, type Economy } from '../../economy/economy.ts'
import { foundEconomy } from '../../economy/founding/founding.ts'
import { sheetOf } from '../../engine/record.ts'
import { frames } from '../../engine/run.ts'
import { Trailing } from '../../engine/years.ts'
import { digestOf } from '../../records/digest.ts'
import type { Frame, Layout } from '../../records/frame.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { quarterOf } from '../../text/dates.ts'
import { foundingOf } from '../../worlds/calendar.ts'
import type { World } from '../../worlds/world.ts'
import { type Dots, dotsOf } from './dots.ts'
import { historyKey } from './history-key.ts'
import type { Kept } from './kept.ts'
import type { Order, Plain, Recording } from './orders.ts'

/** A run kept at the beginning of a quarter: the world, and what was recorded before. */
interface Snapshot {
  readonly economy: Economy
  readonly values: Float64Array
  readonly ratios: Float64Array
  /** What the next ratios take from the quarters before. */
  readonly past: readonly Float64Array[]
  readonly dots: readonly Dots[]
}

/** Eight tenths of a megabyte each with the default size. */
const SNAPSHOTS = 160

/**
 * Runs what is ordered, from the latest snapshot that has the same past (`historyKey`), and takes snapshots where it is
 * told to, so that moving a lever simulates only the quarters after it. A run from a snapshot gives the same bytes as
 * one from the founding quarter.
 *
 * Few quarters are to be kept of each run: seeds take turns, and where all of theirs do not fit, each finds its own
 * dropped by the others.
 */
export class Recorder {
  readonly #world: World
  readonly #founding: number
  readonly #kept: { readonly columns: number; readonly trailing: number }
  readonly #layout: Layout
  readonly #places: Places
  readonly #snapshots = new Map<string, Snapshot>()
  /** Every quarter that was ever kept. */
  readonly #quarters = new Set<number>()

  constructor(world: World, kept: Kept) {
    this.#world = world
    this.#founding = foundingOf(world.names)
    this.#layout = sheetOf(world).layout
    this.#places = placesIn(this.#layout, kept)
    this.#kept = { columns: kept.columns.length, trailing: kept.trailing.length }
  }

  record({ scenario: plain, seed, dots: wantDots, digest, keep }: Order): Recording {
    const scenario: Scenario = { ...plain, title: NAMELESS, text: NAMELESS, changes: [], world: this.#world }
    const quarters = quarterOf(plain.horizon) - this.#founding + 1
    const begin = digest ? undefined : this.#latest(plain, seed, wantDots)
    const economy = begin ? copyEconomy(begin.economy) : foundEconomy(scenario, seed, quarters)
    const { columns, trailing: ratiosKept } = this.#kept
    const values = new Float64Array(quarters * columns)
    if (begin) values.set(begin.values)
    const ratios = new Float64Array(quarters * ratiosKept)
    if (begin) ratios.set(begin.ratios)
    const trailing = new Trailing(this.#layout, this.#places.ratios, begin?.past)
    const dots = begin ? [...begin.dots] : []
    const from = economy.t

    const whole: Frame[] = []
    for (const frame of frames(scenario, seed, economy)) {
      const t = frame.t - this.#founding
      writeRow(frame, this.#places.parts, values, t * columns)
      trailing.add(frame, ratios, t * ratiosKept)
      if (wantDots) dots.push(dotsOf(economy))
      if (digest) whole.push(frame)
      if (keep.includes(economy.t) && economy.t < quarters) {
        const { past } = trailing
        this.#keep(plain, seed, wantDots, { economy, values, ratios, past, dots })
      }
    }
    return {
      seed,
      quarters,
      values,
      ratios,
      from,
      ...(wantDots && { dots }),
      ...(digest && { digest: digestOf(whole) }),
    }
  }

  #latest(plain: Plain, seed: number, dots: boolean): Snapshot | undefined {
    for (const t of [...this.#quarters].sort((a, b) => b - a)) {
      const key = keyOf(plain, seed, dots, t, this.#founding)
      const kept = this.#snapshots.get(key)
      if (!kept) continue
      // last used, last dropped
      this.#snapshots.delete(key)
      this.#snapshots.set(key, kept)
      return kept
    }
    return undefined
  }

  #keep(plain: Plain, seed: number, withDots: boolean, { economy, values, ratios, past, dots }: Snapshot): void {
    const key = keyOf(plain, seed, withDots, economy.t, this.#founding)
    if (this.#snapshots.has(key)) return
    this.#quarters.add(economy.t)
    this.#snapshots.set(key, {
      economy: copyEconomy(economy),
      values: values.slice(0, economy.t * this.#kept.columns),
      ratios: ratios.slice(0, economy.t * this.#kept.trailing),
      past,
      dots: dots.slice(),
    })
    if (this.#snapshots.size > SNAPSHOTS) this.#snapshots.delete(this.#snapshots.keys().next().value!)
  }
}

const NAMELESS = { en: '', zh: '' }
const keyOf = (plain: Plain, seed: number, dots: boolean, t: number, founding: number): string =>
  `${seed} ${dots} ${t} ${historyKey(plain, t, founding)}`

/** Rows of a frame that make up each column, those of flows counted on from the rows of series; rows of the ratios. */
interface Places {
  readonly parts: readonly (readonly number[])[]
  readonly ratios: readonly number[]
}
function placesIn({ series, flows }: Layout, { columns, trailing }: Kept): Places {
  const rows = new Map<string, number[]>(columns.map((name) => [name, []]))
  for (const [k, { indicator, region, function: func }] of series.entries())
    rows.get(`${indicator}/${region}/${func}`)?.push(k)
  for (const [k, { kind, origin, destination }] of flows.entries())
    rows.get(`${kind}/${origin}/${destination}`)?.push(series.length + k)
  return { parts: columns.map((name) => rows.get(name)!), ratios: trailing.map((name) => rows.get(name)![0]) }
}

function writeRow({ series, flows }: Frame, parts: Places['parts'], values: Float64Array, at: number): void {
  for (let c = 0; c < parts.length; c++) {
    const [first, ...others] = parts[c]
    let sum = valueAt(series, flows, first!)
    for (const k of others) sum += valueAt(series, flows, k)
    values[at + c] = sum
  }
}

const valueAt = (series: Float64Array, flows: Float64Array, k: number): number =>
  k < series.length ? series[k] : flows[k - series.length]
