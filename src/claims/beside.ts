import { measuresOf } from '../evidence/measures.ts'
import type { Years } from '../evidence/rows.ts'
import type { Target } from '../evidence/targets.ts'
import { toleranceOf, yearsOf } from '../evidence/targets.ts'
import { mean } from '../math/sums.ts'
import type { AssumptionId, SomeAssumptions } from '../model/assumptions.ts'
import { random } from '../study/sampling/random.ts'
import { addressOf, cardsOf } from '../worlds/cards.ts'
import type { World } from '../worlds/world.ts'
import { OUTSIDE_ASSUMPTIONS } from './turning.ts'

/** What governments reach by what they do, per unit: policy was too small in the years observed for figures to settle it. */
export const EFFECTS = [
  'transport-trade',
  'supply-chain-effect',
  'national-market-effect',
  'openness-effect',
  'foreign-investment-effect',
  'research-additionality',
  'relief-effect',
  'relief-moves',
  'joint-laboratory-effect',
  'joint-laboratory-half',
  'pilot-window-effect',
  'pilot-readiness-effect',
  'pilot-half',
  'new-district-effect',
  'new-district-half',
] as const satisfies readonly AssumptionId[]

/** Whether growth is driven by innovation is asked for every growth of the frontier from 1 to 4 % a year. */
const EVERY_FRONTIER_GROWTH = ['frontier-growth'] as const satisfies readonly AssumptionId[]

/** Assumptions that calibration leaves at their defaults and that are drawn beside what it found. */
export const uncalibratedOf = ({ silent }: World): readonly AssumptionId[] => [
  ...OUTSIDE_ASSUMPTIONS,
  ...EFFECTS,
  ...silent,
  ...EVERY_FRONTIER_GROWTH,
]

/** Attempts at a scale, whose halves follow; after the last of them the defaults stand. */
const ATTEMPTS = 4
export const ROUNDS = 16

export type Values = SomeAssumptions

/**
 * The round-th proposal of each of n vectors for what stands beside the calibrated values: uniform over the ranges. From
 * the fifth on all but effects of policy are pulled halfway to the defaults, and so on; in the last they are the defaults.
 */
export function proposalsOf(n: number, round: number, world: World): readonly Values[] {
  const ids = uncalibratedOf(world)
  const cards = cardsOf(world)
  const { unit, d } = random(n, ids.map(addressOf), `beside ${round}`)
  let scale = round < ROUNDS ? 1 : 0
  for (let k = ATTEMPTS; k <= round; k += ATTEMPTS) scale /= 2
  const pull = ids.map((id) => ((EFFECTS as readonly AssumptionId[]).includes(id) ? 1 : scale))
  return Array.from({ length: n }, (_, v) =>
    Object.fromEntries(
      ids.map((id, k) => {
        const { range, default: usual } = cards[id]
        const [low, high] = range
        const by = low + unit[v * d + k] * (high - low) - usual
        return [id, usual + pull[k] * by]
      }),
    ),
  )
}

/** How far a run is from the figures it should fit: mean of ((run − observed) / tolerance)². */
export const misfitOf = (run: Years, targets: readonly Target[], world: World): number =>
  mean(
    targets.map((target) => {
      const { indicator, region, year, observed } = target
      const off = (measuresOf(world)[indicator].of(run, region, yearsOf(year)) - observed) / toleranceOf(target)
      return off * off
    }),
  )
