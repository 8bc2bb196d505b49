import type { AssumptionId } from '../model/assumptions.ts'
import type { Claim } from './claim.ts'
import { evaluate, evaluateAtFounding } from './evaluate.ts'
import { type Around, type Judged, judge } from './judge.ts'
import { bandsOf } from './lead.ts'
import type { Lookup } from './lookup.ts'
import type { Mechanism } from './mechanism.ts'
import { needsOf } from './needs.ts'
import { runKey } from './runs.ts'
import type { Scored } from './score.ts'
import { OUTSIDE_ASSUMPTIONS } from './turning.ts'

/** One draw: what its runs say. */
export interface DrawnRuns {
  readonly vector: number
  readonly rules: string
  readonly seed: number
  /** False for a run that stopped. */
  readonly has: (run: string) => boolean
  readonly lookup: Lookup
}

export interface Draws {
  readonly posterior: readonly DrawnRuns[]
  readonly prior: readonly DrawnRuns[]
  readonly knockouts: readonly { readonly mechanism: Mechanism; readonly draws: readonly DrawnRuns[] }[]
}

/**
 * Every claim with its verdict, whatever their order. A draw in which one of a claim's runs stopped says nothing of that
 * claim. `drawnValue` gives an assumption's value in a posterior vector.
 */
export const judgeClaims = (
  claims: readonly Claim[],
  draws: Draws,
  around: Omit<Around, 'outside'> & { readonly outside?: readonly AssumptionId[] },
): readonly Judged[] =>
  claims.map((claim) => {
    const runs = new Set(needsOf([claim]).map(({ run }) => runKey(run)))
    const complete = (all: readonly DrawnRuns[]) => all.filter(({ has }) => [...runs].every(has))
    const prior = complete(draws.prior)
    const founded = prior.filter(({ lookup }) => evaluateAtFounding(claim, lookup).met)
    return judge(
      claim,
      {
        posterior: scored(claim, complete(draws.posterior)),
        prior: scored(claim, prior),
        atFounding: prior.length > 0 ? founded.length / prior.length : 0,
        knockouts: draws.knockouts.map(({ mechanism, draws: all }) => ({
          mechanism,
          draws: scored(claim, complete(all)),
        })),
      },
      { outside: OUTSIDE_ASSUMPTIONS, ...around },
    )
  })

function scored(claim: Claim, draws: readonly DrawnRuns[]): readonly Scored[] {
  const bands = usesBands(claim) ? bandsOf(claim, byVector(draws)) : undefined
  return draws.map(({ vector, rules, seed, lookup }) => ({ vector, rules, seed, ...evaluate(claim, lookup, bands) }))
}

const usesBands = ({ tests }: Claim): boolean =>
  tests.some(({ condition }) => 'rule' in condition && condition.rule === 'leads-by-quarters')

function byVector(draws: readonly DrawnRuns[]): readonly (readonly Lookup[])[] {
  const vectors = new Map<number, Lookup[]>()
  for (const { vector, lookup } of draws) vectors.set(vector, [...(vectors.get(vector) ?? []), lookup])
  return [...vectors.values()]
}
