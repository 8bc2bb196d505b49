import type { AssumptionId, SomeAssumptions } from '../model/assumptions.ts'
import { RULES, type Rules } from '../model/rules.ts'
import { refuseOutside } from '../scenario/within.ts'
import { random } from '../study/sampling/random.ts'
import { ScenarioError } from '../text/errors.ts'
import { addressOf, assumptionIds, cardsOf } from '../worlds/cards.ts'
import type { World } from '../worlds/world.ts'

/** What is drawn of the world: values of assumptions, and a rule combination. */
export interface Vector {
  readonly assumptions: SomeAssumptions
  readonly rules: Rules
}

/** Shocks that scenarios ask for are no assumption about the world as it is. */
const NEVER_DRAWN: readonly AssumptionId[] = ['trade-war-cost']
export const drawnIn = (world: World): readonly AssumptionId[] =>
  assumptionIds(world).filter((id) => !NEVER_DRAWN.includes(id))

/** Every combination of rules, in the order of their table. */
export const COMBINATIONS: readonly Rules[] = Object.entries(RULES).reduce<Partial<Rules>[]>(
  (all, [phase, options]) => all.flatMap((rules) => options.map((option) => ({ ...rules, [phase]: option }))),
  [{}],
) as Rules[]

/** A rule combination in words: `logit gravity`. */
export const rulesOf = (rules: Rules): string => Object.values(rules).join(' ')

/**
 * n vectors from the ranges of the assumptions, uniform and independent, with every rule combination in turn. A value
 * depends on the address, the assumption's name and the row alone: more vectors or assumptions move none.
 */
export function priorVectors(
  n: number,
  address: string,
  world: World,
  combinations: readonly Rules[] = COMBINATIONS,
): readonly Vector[] {
  const ids = drawnIn(world)
  const cards = cardsOf(world)
  const { unit, d } = random(n, ids.map(addressOf), address)
  return Array.from({ length: n }, (_, v) => ({
    assumptions: Object.fromEntries(
      ids.map((id, k) => {
        const [low, high] = cards[id].range
        return [id, low + unit[v * d + k] * (high - low)]
      }),
    ),
    rules: combinations[v % combinations.length],
  }))
}

/** Vectors that calibration left for one combination of rules. */
export interface Calibrated {
  readonly rules: Rules
  readonly vectors: readonly SomeAssumptions[]
}

/**
 * n vectors of a calibration, rule combinations in turn, in its order. What it leaves at the defaults is not in them
 * (`beside.ts`). Refused where it has fewer, or one that lies outside the ranges as they are now.
 */
export function calibratedVectors(n: number, calibrated: readonly Calibrated[], world: World): readonly Vector[] {
  if (n > vectorsIn(calibrated))
    throw new ScenarioError({
      code: 'out-of-range',
      path: 'vectors',
      got: `${n}`,
      expected: `at most ${vectorsIn(calibrated)}, which the calibration has`,
    })
  return Array.from({ length: n }, (_, v) => {
    const { rules, vectors } = calibrated[v % calibrated.length]
    const vector = { assumptions: vectors[Math.floor(v / calibrated.length)], rules }
    refuseOutside(vector, world, `vector ${v + 1}`)
    return vector
  })
}

/** The most vectors that can be made of a calibration, every combination as often. */
export const vectorsIn = (calibrated: readonly Calibrated[]): number =>
  calibrated.length === 0 ? 0 : calibrated.length * Math.min(...calibrated.map(({ vectors }) => vectors.length))
