/// <reference types="vite/client" />
import type { Claim } from '../../claims/claim.ts'
import type { Judgement } from '../../claims/judge.ts'

/** Of a verdict what the build puts into the page. */
type Shipped = Pick<Judgement, 'id' | 'verdict' | 'met' | 'draws'>

/** The claims that come with the page, and the verdicts on them that come with the evidence, where they are there. */

const [claims] = Object.values(
  import.meta.glob<readonly Claim[]>('../../../scenarios/claims.yaml', { eager: true, import: 'default' }),
)
const [verdicts] = Object.values(
  import.meta.glob<readonly Shipped[]>('../../../docs/verdicts/claims.json', { eager: true, import: 'default' }),
)

export const CLAIMS: readonly Claim[] = claims ?? []
/** Those of the paper's abstract. */
export const PRIMARY = CLAIMS.filter(({ primary }) => primary)
/** Of a state, a trend or an order: what the page scores by itself. Of effects it shows the shipped verdict. */
export const isScored = ({ kind, tests }: Claim): boolean =>
  kind !== 'counterfactual' && tests.every(({ condition }) => !('rule' in condition))
export const SCORED = CLAIMS.filter(isScored)

export const shippedVerdict = (id: string): Shipped | undefined => verdicts?.find((verdict) => verdict.id === id)
