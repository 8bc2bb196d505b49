import { useMemo } from 'preact/hooks'
import type { Claim } from '../../claims/claim.ts'
import { isScored } from '../verdicts/claims.ts'
import { scoreOf } from '../verdicts/score.ts'
import type { Scored } from './claim-row.tsx'
import { useShown } from './shown.ts'

/** Claims with their scores under the baseline and under the policy, once there are bands of them. */
export function useScores(claims: readonly Claim[]): readonly Scored[] {
  const { pairs, policy, fresh } = useShown()
  const has = policy !== undefined
  return useMemo(
    () =>
      claims.map((claim) => ({
        claim,
        before: pairs && isScored(claim) ? scoreOf(claim, pairs, 'baseline') : undefined,
        after: pairs && has && fresh.policy && isScored(claim) ? scoreOf(claim, pairs, 'policy') : undefined,
      })),
    [claims, pairs, has, fresh.policy],
  )
}
