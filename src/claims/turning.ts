import { sqrt } from '../math/real.ts'
import type { AssumptionId } from '../model/assumptions.ts'
import { type Scored, shareOf } from './score.ts'

/** What the outside places are: mass, distance, gap, border. Assumptions that no figure of the regions settles. */
export const OUTSIDE_ASSUMPTIONS = [
  'gap.national',
  'gap-world-buyers',
  'national-closing',
  'absorption-window.national',
  'absorption-window.world',
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

/** Standard errors: of fifteen assumptions that do not matter one seems to in 4 cases of 100. */
const SURE = 3

const vectorsIn = (draws: readonly Scored[]): number => new Set(draws.map(({ vector }) => vector)).size

/**
 * The assumptions among `ids` inside whose range a claim turns: met by most draws in one outer third of its values and
 * missed by most in the other, by more than three standard errors over vectors. `drawnValue` gives an assumption's value
 * in a vector.
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
    const [low, high] = [ordered.slice(0, third), ordered.slice(-third)]
    const [p, q] = [shareOf(low), shareOf(high)]
    const error = sqrt((p * (1 - p)) / vectorsIn(low) + (q * (1 - q)) / vectorsIn(high))
    return p < 0.5 !== q < 0.5 && Math.abs(p - q) > SURE * error
  })
}
