import { LESSON_STEPS } from '../../policy/lessons.ts'
import type { Over } from '../../runs/draws.ts'
import type { Pairs } from '../../runs/ensemble.ts'
import type { Recording } from '../../runs/orders.ts'
import { titleOf } from '../../session/asked.ts'
import type { View } from '../../session/state.ts'
import { useOutcome, useView } from './lab.ts'

/** What may be drawn of an outcome: in a lesson the policy is covered until it was guessed. */
export interface Shown {
  readonly baseline: Recording | undefined
  readonly policy: Recording | undefined
  readonly pairs: Pairs | undefined
  /** Bands are of what was asked before. */
  readonly stale: boolean
  readonly fresh: { readonly baseline: boolean; readonly policy: boolean }
  readonly banded: { readonly baseline: boolean; readonly policy: boolean }
  readonly covered: boolean
  /** What the pairs are over. */
  readonly over: Over
}

export const isCovered = ({ lesson }: View): boolean => lesson !== undefined && LESSON_STEPS[lesson.step] === 'guess'

export function useShown(): Shown {
  const covered = useView(isCovered)
  const baseline = useOutcome((outcome) => outcome.baseline)
  const policy = useOutcome((outcome) => outcome.policy)
  const pairs = useOutcome((outcome) => outcome.pairs)
  const fresh = useOutcome((outcome) => outcome.fresh)
  const banded = useOutcome((outcome) => outcome.banded)
  const over = useOutcome((outcome) => outcome.pairsOver)
  return {
    baseline,
    policy: covered ? undefined : policy,
    pairs,
    stale: !(fresh.baseline && fresh.policy),
    fresh,
    banded,
    covered,
    over,
  }
}

/** The policy's title in the language of the page. */
export const useTitle = (): string => useView((view) => titleOf(view)[view.language])
