import { useEffect, useState } from 'preact/hooks'
import type { Claim } from '../../../claims/claim.ts'
import { scoreOf } from '../../figures/score.ts'
import { isScored } from '../../world/claims.ts'
import { useShown } from '../parts/shown.ts'
import type { Scored } from './claim-row.tsx'

/**
 * Claims with their scores under the baseline and under the policy, once there are bands of them: made after the bands
 * are drawn, in a task of their own. `claims` must be the same list as long as it holds the same.
 */
export function useScores(claims: readonly Claim[]): readonly Scored[] {
  const { pairs, policy, fresh } = useShown()
  const scoresPolicy = policy !== undefined && fresh.policy
  const [scores, setScores] = useState<readonly Scored[]>(() =>
    claims.map((claim) => ({ claim, before: undefined, after: undefined })),
  )
  useEffect(() => {
    const timer = setTimeout(() =>
      setScores(
        claims.map((claim) => ({
          claim,
          before: pairs && isScored(claim) ? scoreOf(claim, pairs, 'baseline') : undefined,
          after: pairs && scoresPolicy && isScored(claim) ? scoreOf(claim, pairs, 'policy') : undefined,
        })),
      ),
    )
    return () => clearTimeout(timer)
  }, [claims, pairs, scoresPolicy])
  return scores
}
