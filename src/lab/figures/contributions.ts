import type { Pairs } from '../runs/ensemble.ts'
import type { Measure } from './measures.ts'
import { type Effect, effectIn, effectOf, levelOf } from './tracks.ts'

/** What parts of a policy add to a measure, each alone, and what they do only together. */
export interface Contributions {
  /** The levels that the chart shows, and the difference between them. */
  readonly from: number
  readonly to: number
  readonly total: Effect
  /** The largest first. */
  readonly alone: readonly (Effect & { readonly name: string })[]
  /** total − Σ alone, pair by pair; none of one part. */
  readonly together: Effect | undefined
}

/** Means add up: from + Σ alone + together = to. All pairs are of the same runs of the baseline. */
export function contributionsOf(
  measure: Measure,
  whole: Pairs,
  parts: readonly (readonly [name: string, pairs: Pairs])[],
  t: number,
): Contributions {
  const changes = ({ baseline, policy }: Pairs): number[] =>
    policy.map((run, k) => measure.of(run, t) - measure.of(baseline[k], t))
  const each = parts.map(([name, pairs]) => ({ name, changes: changes(pairs) }))
  const rest = changes(whole).map((change, k) => change - each.reduce((sum, part) => sum + part.changes[k], 0))
  return {
    from: levelOf(measure, whole.baseline, t),
    to: levelOf(measure, whole.policy, t),
    total: effectOf(measure, whole, t),
    alone: each
      .map((part) => ({ name: part.name, ...effectIn(part.changes) }))
      .sort((a, b) => Math.abs(b.mean) - Math.abs(a.mean)),
    together: parts.length > 1 ? effectIn(rest) : undefined,
  }
}

/** What may be said of who did it: shares only of a difference that is clear, by parts that are clear. */
export interface Finding {
  readonly says: 'undefined' | 'unclear' | 'most' | 'largest' | 'open' | 'nobody'
  readonly name?: string
  /** The largest part that clearly works against the difference. */
  readonly against?: string
  readonly together: -1 | 0 | 1
}

export function findingOf({ total, alone, together }: Contributions): Finding {
  const rest = { together: together?.sign ?? 0 }
  if (Number.isNaN(total.mean)) return { says: 'undefined', together: 0 }
  if (total.sign === 0) return { says: 'unclear', together: 0 }
  const along = alone.filter(({ mean }) => mean * total.sign > 0)
  const first = along.find(({ sign }) => sign !== 0)
  const against = alone.find(({ sign }) => sign === -total.sign)
  const also = { ...rest, ...(against && { against: against.name }) }
  if (!first) return { says: against ? 'open' : 'nobody', ...also }
  // "most" is more than half
  if (first.mean / total.mean > 0.5 && first === along[0]) return { says: 'most', name: first.name, ...also }
  return first === along[0] ? { says: 'largest', name: first.name, ...also } : { says: 'open', ...also }
}
