import { MEASURES } from '../evidence/measures.ts'
import type { Years } from '../evidence/rows.ts'
import type { Target } from '../evidence/targets.ts'
import { toleranceOf, yearsOf } from '../evidence/targets.ts'
import { mean } from '../math/sums.ts'
import { ASSUMPTIONS, type AssumptionId, DEFAULT_ASSUMPTIONS } from '../model/assumptions.ts'
import { random } from '../study/sampling/random.ts'
import { OUTSIDE_ASSUMPTIONS } from './turning.ts'

/** What governments reach by what they do, per unit: policy was too small in 2013–2020 for figures to settle it. */
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

/**
 * What else no figure of 2013–2020 settles by itself: at neither end of its range does any target of the default run move
 * by as much as its tolerance.
 */
const SILENT = [
  'peer-speed',
  'peer-mutation',
  'network-share',
  'national-growth-later',
  'knowledge-decay',
  'public-research-elasticity',
  'investment-distance',
  'knowledge-elasticity',
  'move-intensity',
  'trade-border',
  'investment-border',
  'foreign-content-gap-slope',
  'research-elasticity',
  'technology-distance',
  'trade-distance',
  'specific-factor',
  'choice-intensity',
  'elasticity-shipping',
  'exit-size',
  'entry-size',
  'entry-capital',
  'household-finance',
  'ability-spread',
  'size-spread',
  'invention-elasticity',
  'expansion-free',
] as const satisfies readonly AssumptionId[]

/** Whether growth is driven by innovation is asked for every growth of the frontier from 1 to 4 % a year. */
const SWEPT = ['frontier-growth'] as const satisfies readonly AssumptionId[]

/** Assumptions that calibration leaves at their defaults and that are drawn beside what it found. */
export const BESIDE: readonly AssumptionId[] = [...OUTSIDE_ASSUMPTIONS, ...EFFECTS, ...SILENT, ...SWEPT]

/** Attempts at a scale, whose halves follow; after the last of them the defaults stand. */
const ATTEMPTS = 4
export const ROUNDS = 16

export type Values = Readonly<Partial<Record<AssumptionId, number>>>

/**
 * The round-th proposal of each of n vectors for what stands beside the calibrated values: uniform over the ranges. From
 * the fifth on all but effects of policy are pulled halfway to the defaults, and so on; in the last they are the defaults.
 */
export function proposalsOf(n: number, round: number): readonly Values[] {
  const { unit, d } = random(n, BESIDE, `beside ${round}`)
  let scale = round < ROUNDS ? 1 : 0
  for (let k = ATTEMPTS; k <= round; k += ATTEMPTS) scale /= 2
  const pull = BESIDE.map((id) => ((EFFECTS as readonly AssumptionId[]).includes(id) ? 1 : scale))
  return Array.from({ length: n }, (_, v) =>
    Object.fromEntries(
      BESIDE.map((id, k) => {
        const [low, high] = ASSUMPTIONS[id].range
        const by = low + unit[v * d + k] * (high - low) - DEFAULT_ASSUMPTIONS[id]
        return [id, DEFAULT_ASSUMPTIONS[id] + pull[k] * by]
      }),
    ),
  )
}

/** How far a run is from the figures it should fit: mean of ((run − observed) / tolerance)². */
export const misfitOf = (run: Years, targets: readonly Target[]): number =>
  mean(
    targets.map((target) => {
      const { indicator, region, year, observed } = target
      const off = (MEASURES[indicator].of(run, region, yearsOf(year)) - observed) / toleranceOf(target)
      return off * off
    }),
  )
