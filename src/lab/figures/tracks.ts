import { type Band, band, signOf } from '../../charts/band.ts'
import type { Pairs } from '../runs/ensemble.ts'
import type { Recording } from '../runs/orders.ts'
import type { Measure } from './measures.ts'
import { FIRST } from './reading.ts'

/** A measure over the quarters: a line, and the band of the runs behind it (empty where there are none). */
export interface Track {
  /** Quarter of the first value. */
  readonly first: number
  readonly line: readonly number[]
  readonly lo: readonly number[]
  readonly hi: readonly number[]
}

const made = new WeakMap<readonly Recording[], Map<Measure, Track>>()

/** Means of some runs, and the range that holds 90 % of them; made once, however many parts of the page ask. */
export function meanTrack(measure: Measure, runs: readonly Recording[]): Track {
  const known = made.get(runs) ?? new Map<Measure, Track>()
  made.set(runs, known)
  let track = known.get(measure)
  if (!track) known.set(measure, (track = meansOf(measure, runs)))
  return track
}

function meansOf(measure: Measure, runs: readonly Recording[]): Track {
  const bands = quartersOf(runs[0]!).map((t) => band(runs.map((run) => measure.of(run, t))))
  return {
    first: FIRST,
    line: bands.map(({ mean }) => mean),
    lo: bands.map(({ lo }) => lo),
    hi: bands.map(({ hi }) => hi),
  }
}

/** One run, without a band. */
export const runTrack = (measure: Measure, run: Recording): Track => ({
  first: FIRST,
  line: quartersOf(run).map((t) => measure.of(run, t)),
  lo: [],
  hi: [],
})

/** The baseline's line moved by what the policy changes in one run under the same luck; the band is the one before. */
export function movedTrack(
  measure: Measure,
  base: Track,
  baseline: Recording,
  policy: Recording,
  before: Track | undefined,
): Track {
  const line = quartersOf(policy).map((t, k) => base.line[k]! + measure.of(policy, t) - measure.of(baseline, t))
  return { first: FIRST, line, lo: before?.lo ?? [], hi: before?.hi ?? [] }
}

const quartersOf = ({ quarters }: Recording): number[] => Array.from({ length: quarters - FIRST }, (_, k) => FIRST + k)

const isDefined = (value: number): boolean => !Number.isNaN(value)

/** What the policy changes in one quarter, pair by pair of runs under the same seed. */
export interface Effect extends Band {
  /** Pairs in which the figure is higher under the policy. */
  readonly higher: number
  readonly lower: number
  readonly pairs: number
  readonly sign: -1 | 0 | 1
}

/** Differences, or with `relative` relative changes. */
export function effectOf(measure: Measure, { baseline, policy }: Pairs, t: number, relative = false): Effect {
  const changes = policy
    .map((run, k) => {
      const [before, after] = [measure.of(baseline[k]!, t), measure.of(run, t)]
      return relative ? after / before - 1 : after - before
    })
    .filter(isDefined)
  const both = band(changes)
  return {
    ...both,
    higher: changes.filter((change) => change > 0).length,
    lower: changes.filter((change) => change < 0).length,
    pairs: changes.length,
    sign: signOf(both),
  }
}
