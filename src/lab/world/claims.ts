import type { ShippedVerdict } from '../../claims/bundle.ts'
import type { Claim } from '../../claims/claim.ts'
import { BUNDLE } from './shipped.ts'

/** The claims that come with the world, and the verdicts on them that come with the evidence, where they are there. */

export const CLAIMS: readonly Claim[] = BUNDLE.claims
/** Those of the paper's abstract; all, where none is marked. */
export const PRIMARY = CLAIMS.some(({ primary }) => primary) ? CLAIMS.filter(({ primary }) => primary) : CLAIMS
/** Of a state, a trend or an order: what the page scores by itself. Of effects it shows the shipped verdict. */
export const isScored = ({ kind, tests }: Claim): boolean =>
  kind !== 'counterfactual' && tests.every(({ condition }) => !('rule' in condition))
export const SCORED = CLAIMS.filter(isScored)

export const shippedVerdict = (id: string): ShippedVerdict | undefined =>
  BUNDLE.verdicts.find((verdict) => verdict.id === id)
