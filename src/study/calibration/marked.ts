import type { AssumptionId, SomeAssumptions } from '../../model/assumptions.ts'
import { RULES, type Rules } from '../../model/rules.ts'
import { assumptionIds, cardsOf } from '../../worlds/cards.ts'
import type { World } from '../../worlds/world.ts'

/** The assumptions marked for calibration, in the order of `list`; the prior of each is uniform over its range. */
export const markedIn = (world: World): readonly AssumptionId[] =>
  assumptionIds(world).filter((id) => cardsOf(world)[id].status === 'calibrated')

/** Every combination of rival rules, the default first. */
export const COMBINATIONS: readonly Rules[] = RULES.invest.flatMap((invest) =>
  RULES.transfer.map((transfer) => ({ invest, transfer })),
)

export type Vector = SomeAssumptions

/** A point of the unit cube as values of the marked assumptions, to six digits. */
export const vectorOf = (point: ArrayLike<number>, world: World): Vector =>
  Object.fromEntries(
    markedIn(world).map((id, k) => {
      const [lo, hi] = cardsOf(world)[id].range
      return [id, Number((lo + point[k] * (hi - lo)).toPrecision(6))]
    }),
  )

/** Where a vector lies in the unit cube. */
export const pointOf = (vector: Vector, world: World): Float64Array =>
  Float64Array.from(markedIn(world), (id) => {
    const [lo, hi] = cardsOf(world)[id].range
    return (vector[id]! - lo) / (hi - lo)
  })
