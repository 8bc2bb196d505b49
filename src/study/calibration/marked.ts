import { ASSUMPTIONS, type AssumptionCard, type AssumptionId } from '../../model/assumptions.ts'
import { RULES, type Rules } from '../../model/rules.ts'

/** The assumptions marked for calibration, in the order of `list`; the prior of each is uniform over its range. */
export const MARKED: readonly AssumptionId[] = (Object.entries(ASSUMPTIONS) as [AssumptionId, AssumptionCard][])
  .filter(([, { status }]) => status === 'calibrated')
  .map(([id]) => id)

/** Every combination of rival rules, the default first. */
export const COMBINATIONS: readonly Rules[] = RULES.invest.flatMap((invest) =>
  RULES.transfer.map((transfer) => ({ invest, transfer })),
)

export type Vector = Readonly<Partial<Record<AssumptionId, number>>>

/** A point of the unit cube as values of the marked assumptions, to six digits. */
export const vectorOf = (point: ArrayLike<number>): Vector =>
  Object.fromEntries(
    MARKED.map((id, k) => {
      const [lo, hi] = ASSUMPTIONS[id].range
      return [id, Number((lo + point[k] * (hi - lo)).toPrecision(6))]
    }),
  )

/** Where a vector lies in the unit cube. */
export const pointOf = (vector: Vector): Float64Array =>
  Float64Array.from(MARKED, (id) => {
    const [lo, hi] = ASSUMPTIONS[id].range
    return (vector[id]! - lo) / (hi - lo)
  })
