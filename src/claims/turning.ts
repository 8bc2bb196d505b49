import type { AssumptionId } from '../scenario/assumptions.ts'
import { type Scored, shareOf } from './score.ts'

/** What the outside places are: mass, distance, gap, border. Assumptions that no figure of the three regions settles. */
export const OUTSIDE_ASSUMPTIONS = [
  'gap-national',
  'gap-world-buyers',
  'national-closing',
  'absorption-window-national',
  'absorption-window-world',
  'world-market-share',
  'national-distance',
  'world-distance',
  'national-contracts-abroad',
  'world-contracts',
  'contracts-abroad',
  'capital-to-nation',
  'capital-between-regions',
  'capital-from-nation',
  'capital-from-world',
] as const satisfies readonly AssumptionId[]

/**
 * The assumptions among `ids` inside whose range a claim turns: met by most draws in one outer third of its values and
 * missed by most in the other. `drawnValue` gives an assumption's value in a vector.
 */
export function turnsOn(
  draws: readonly Scored[],
  ids: readonly AssumptionId[],
  drawnValue: (vector: number, id: AssumptionId) => number,
): readonly AssumptionId[] {
  return ids.filter((id) => {
    const ordered = [...draws].sort(
      (a, b) => drawnValue(a.vector, id) - drawnValue(b.vector, id) || a.vector - b.vector,
    )
    if (ordered.length < 3 || drawnValue(ordered[0].vector, id) === drawnValue(ordered.at(-1)!.vector, id)) return false
    const third = Math.floor(ordered.length / 3)
    const [low, high] = [shareOf(ordered.slice(0, third)), shareOf(ordered.slice(-third))]
    return low < 0.5 !== high < 0.5
  })
}
