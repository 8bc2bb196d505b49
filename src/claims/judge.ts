import { quantile } from '../math/sums.ts'
import type { AssumptionId } from '../model/assumptions.ts'
import type { Bilingual } from '../scenario/scenario.ts'
import { type Claim, isDifference, type Kind } from './claim.ts'
import { errorAt, FIRST_LOOK, looksUpTo } from './looks.ts'
import type { Mechanism } from './mechanism.ts'
import { type Origin, originOf } from './origin.ts'
import { bayesFactor, intervalOf, type Scored, shareOf } from './score.ts'
import { turnsOn } from './turning.ts'
import { type Shares, varianceShares } from './variance.ts'

export type Verdict = 'supported' | 'contradicted' | 'undetermined'
/** Why a claim is undetermined. */
export type Reason = 'few-draws' | 'near-half' | 'priors-say-as-much' | 'negligible' | 'outside-assumption'

/** A claim with its verdict and the evidence for it: an entry of claims.json. */
export interface Judgement {
  readonly id: string
  readonly sentence: Bilingual
  readonly kind: Kind
  readonly origin: Origin
  readonly verdict: Verdict
  /** Share of posterior draws that meet. */
  readonly met: number
  readonly draws: number
  readonly interval: readonly [lo: number, hi: number]
  /** Share of prior draws that meet. */
  readonly complexity: number
  readonly bayesFactor: number
  readonly shares: Shares
  readonly knockouts: readonly { readonly mechanism: Mechanism; readonly met: number }[]
  readonly worst: { readonly command: string; readonly margin: number } | null
}

/** What is said of a claim besides. */
export interface Remarks {
  readonly id: string
  /** Assumption vectors at the look that the verdict is of. */
  readonly look: number
  readonly reason: Reason | null
  readonly primary: boolean
  /** Assumptions about outside places inside whose range the claim turns. */
  readonly turnsOn: readonly AssumptionId[]
  /** Share of the draws of the knock-outs that meets with nothing off; null without knock-outs. */
  readonly unmoved: number | null
  /** Does some knock-out move it? */
  readonly dependsOnMechanisms: boolean | null
  /** Quantiles 0.05, 0.5 and 0.95 of the margin. */
  readonly margin: readonly [number, number, number] | null
  /** Share of draws whose effect is at least the smallest worth the word. */
  readonly large: number
  /** Share of prior draws that meet at founding; null for differences between scenarios, which are 0 there. */
  readonly metAtFounding: number | null
}

/** Draws of one claim. */
export interface Evidence {
  readonly posterior: readonly Scored[]
  readonly prior: readonly Scored[]
  /** Share of prior draws that meet with every window at the founding quarter. */
  readonly atFounding: number
  /** Draws on the first vectors with each mechanism off, and the same draws with all on. */
  readonly knockouts: readonly { readonly mechanism: Mechanism; readonly draws: readonly Scored[] }[]
}

export interface Around {
  /** Assumption vectors of which there are draws. */
  readonly vectors: number
  /** The command that runs a draw again. */
  readonly commandOf: (claim: Claim, draw: Scored) => string
  readonly drawnValue: (vector: number, id: AssumptionId) => number
  readonly outside: readonly AssumptionId[]
}

export interface Judged {
  readonly judgement: Judgement
  readonly remarks: Remarks
}

/** Bayes factor from which the data speak for a claim; its inverse, against. */
const BAYES_FACTOR_SUBSTANTIAL = 3
/** A knock-out moves a claim where the share that meets changes by more than this. */
const MOVES = 0.1

/**
 * A claim at the first look that decides it, else at the last. Draws of later vectors are not looked at before their look.
 *
 *   supported      lower bound of f > ½ and Bayes factor ≥ 3
 *   contradicted   upper bound of f < ½ and Bayes factor ≤ ⅓
 *
 * Undetermined besides: a supported one whose effects are not as surely as large as the smallest worth the word
 * (negligible), and one that turns inside the range of an assumption about outside places.
 */
export function judge(claim: Claim, evidence: Evidence, around: Around): Judged {
  const looks = looksUpTo(around.vectors)
  if (looks.length === 0) return atLook(claim, evidence, around, around.vectors, 0)
  let judged: Judged | undefined
  for (const [k, n] of looks.entries()) {
    judged = atLook(claim, evidence, around, n, k)
    if (judged.judgement.verdict !== 'undetermined') break
  }
  return judged!
}

function atLook(claim: Claim, evidence: Evidence, around: Around, vectors: number, look: number): Judged {
  const upTo = (draws: readonly Scored[]) => draws.filter(({ vector }) => vector < vectors)
  const posterior = upTo(evidence.posterior)
  const error = errorAt(look)
  const f = shareOf(posterior)
  const prior = upTo(evidence.prior)
  const c = shareOf(prior)
  const interval = intervalOf(posterior, error, `${claim.id}/met`)
  const isLarge = ({ large }: Scored) => large
  const [surelyLarge] = intervalOf(posterior, error, `${claim.id}/large`, isLarge)
  const factor = bayesFactor(f, c)
  const turning = turnsOn(posterior, around.outside, around.drawnValue)
  const [verdict, reason] = verdictOf({ vectors, interval, factor, surelyLarge, turning })
  const knockouts = evidence.knockouts.map(({ mechanism, draws }) => ({ mechanism, met: shareOf(draws) }))
  const reference = evidence.knockouts[0]?.draws.map(({ vector, seed }) => `${vector}/${seed}`)
  const allOn = shareOf(posterior.filter(({ vector, seed }) => reference?.includes(`${vector}/${seed}`)))
  const [worst] = posterior
    .filter(({ margin }) => Number.isFinite(margin))
    .sort((a, b) => a.margin - b.margin || a.vector - b.vector || a.seed - b.seed)
  const margins = posterior
    .map(({ margin }) => margin)
    .filter(Number.isFinite)
    .sort((a, b) => a - b)
  return {
    judgement: {
      id: claim.id,
      sentence: claim.sentence,
      kind: claim.kind,
      origin: originOf(claim, { atFounding: evidence.atFounding, complexity: c, isIdentity: isIdentity(prior) }),
      verdict,
      met: f,
      draws: posterior.length,
      interval,
      complexity: c,
      bayesFactor: factor,
      shares: varianceShares(posterior),
      knockouts,
      worst: worst ? { command: around.commandOf(claim, worst), margin: worst.margin } : null,
    },
    remarks: {
      id: claim.id,
      look: vectors,
      reason,
      primary: claim.primary,
      turnsOn: turning,
      unmoved: knockouts.length > 0 ? allOn : null,
      dependsOnMechanisms: knockouts.length > 0 ? knockouts.some(({ met }) => Math.abs(met - allOn) > MOVES) : null,
      margin: margins.length > 0 ? [quantile(margins, 0.05), quantile(margins, 0.5), quantile(margins, 0.95)] : null,
      large: shareOf(posterior, isLarge),
      metAtFounding: claim.tests.some((test) => isDifference(claim, test)) ? null : evidence.atFounding,
    },
  }
}

/** A margin that no assumption, rule or seed moves. */
const isIdentity = (draws: readonly Scored[]): boolean =>
  draws.length > 1 && draws.every(({ margin }) => Math.abs(margin - draws[0].margin) <= 1e-12)

interface Figures {
  readonly vectors: number
  readonly interval: readonly [number, number]
  readonly factor: number
  readonly surelyLarge: number
  readonly turning: readonly AssumptionId[]
}

function verdictOf({ vectors, interval, factor, surelyLarge, turning }: Figures): readonly [Verdict, Reason | null] {
  const [lo, hi] = interval
  if (vectors < FIRST_LOOK) return ['undetermined', 'few-draws']
  if (!(lo > 0.5 || hi < 0.5)) return ['undetermined', turning.length > 0 ? 'outside-assumption' : 'near-half']
  if (lo > 0.5 ? factor < BAYES_FACTOR_SUBSTANTIAL : factor > 1 / BAYES_FACTOR_SUBSTANTIAL)
    return ['undetermined', 'priors-say-as-much']
  if (turning.length > 0) return ['undetermined', 'outside-assumption']
  if (lo > 0.5 && !(surelyLarge > 0.5)) return ['undetermined', 'negligible']
  return [lo > 0.5 ? 'supported' : 'contradicted', null]
}
