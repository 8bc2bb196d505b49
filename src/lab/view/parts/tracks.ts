import { useMemo } from 'preact/hooks'
import type { Measure } from '../../figures/measures.ts'
import { meanTrack, movedTrack, runTrack, type Track } from '../../figures/tracks.ts'
import { useShown } from './shown.ts'

export interface Tracks {
  readonly baseline: Track
  /** Left out where there is no policy, or where it is covered. */
  readonly policy: Track | undefined
}

/**
 * A measure of what is shown. Once there are bands, lines are means; while they are made, the policy's line is the
 * baseline's mean and what the shown run of this seed adds to it.
 */
export function useTracks(measure: Measure): Tracks | undefined {
  const { baseline, policy, pairs, banded } = useShown()
  const base = useMemo(
    () => baseline && (pairs && banded.baseline ? meanTrack(measure, pairs.baseline) : runTrack(measure, baseline)),
    [measure, baseline, pairs, banded.baseline],
  )
  const old = useMemo(
    () => (policy && pairs && pairs.policy.length > 0 ? meanTrack(measure, pairs.policy) : undefined),
    [measure, policy === undefined, pairs],
  )
  return useMemo(() => {
    if (!base || !baseline) return undefined
    if (!policy) return { baseline: base, policy: undefined }
    if (banded.policy && banded.baseline && old) return { baseline: base, policy: old }
    return { baseline: base, policy: movedTrack(measure, base, baseline, policy, old) }
  }, [measure, base, old, baseline, policy, banded])
}
