import { type Band, band } from '../../charts/band.ts'
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
  const bands = quartersOf(runs[0]).map((t) => bandOf(runs.map((run) => measure.of(run, t))))
  return {
    first: FIRST,
    line: bands.map(({ mean }) => mean),
    lo: bands.map(({ lo }) => lo),
    hi: bands.map(({ hi }) => hi),
  }
}

/** A measure over some runs in one quarter: what their line shows. */
export const levelOf = (measure: Measure, runs: readonly Recording[], t: number): number =>
  bandOf(runs.map((run) => measure.of(run, t))).mean

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
  const line = quartersOf(policy).map((t, k) => base.line[k] + measure.of(policy, t) - measure.of(baseline, t))
  return { first: FIRST, line, lo: before?.lo ?? [], hi: before?.hi ?? [] }
}

const quartersOf = ({ quarters }: Recording): number[] => Array.from({ length: quarters - FIRST }, (_, k) => FIRST + k)

const NONE = { mean: Number.NaN, lo: Number.NaN, hi: Number.NaN }
/** Mean and range of what is defined. */
function bandOf(values: readonly number[]): Pick<Band, 'mean' | 'lo' | 'hi'> {
  const defined = values.filter(isDefined)
  return defined.length === 0 ? NONE : band(defined)
}

const isDefined = (value: number): boolean => !Number.isNaN(value)

/** What the policy changes in one quarter, pair by pair of runs under the same seed: the mean and where 90 % lie. */
export interface Effect {
  readonly mean: number
  readonly lo: number
  readonly hi: number
  /** Pairs in which the figure is higher under the policy. */
  readonly higher: number
  readonly lower: number
  readonly pairs: number
  readonly sign: -1 | 0 | 1
  /** The pairs do not agree on a sign; nothing is unclear of what is zero in all of them. */
  readonly unclear: boolean
}

/** An effect from its pairs: those in which it is not defined do not count; where none is left, nothing is. */
export function effectIn(all: readonly number[]): Effect {
  const changes = all.filter(isDefined)
  const { mean, lo, hi } = bandOf(changes)
  const sign = lo > 0 ? 1 : hi < 0 ? -1 : 0
  return {
    mean,
    lo,
    hi,
    higher: changes.filter((change) => change > 0).length,
    lower: changes.filter((change) => change < 0).length,
    pairs: changes.length,
    sign,
    unclear: sign === 0 && (lo < 0 || hi > 0),
  }
}

/** Differences, or with `relative` relative changes. */
export const effectOf = (measure: Measure, { baseline, policy }: Pairs, t: number, relative = false): Effect =>
  effectIn(
    policy.map((run, k) => {
      const [before, after] = [measure.of(baseline[k], t), measure.of(run, t)]
      if (!relative) return after - before
      return before === 0 ? Number.NaN : after / before - 1
    }),
  )
