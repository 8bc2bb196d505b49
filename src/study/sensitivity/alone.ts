import { sqrt } from '../../math/real.ts'
import { mean, sd } from '../../math/sums.ts'
import type { Points } from '../sampling/points.ts'
import type { Estimate, Interval } from './estimate.ts'
import type { Outputs } from './outputs.ts'
import { studentQuantile } from './student.ts'

/**
 * What each factor does by itself, from the points of a design by `oneAtATime`: row 0 the scenario as it is, every other
 * row one factor at one of its levels (the only number in it):
 *
 *   effect of a level = mean over seeds of y_s(level) − y_s(scenario)
 *
 * the least and the greatest over the levels and the scenario’s own, whose effect is 0 without interval. Intervals by Student’s t over
 * seeds, so that there are none with one seed. This says nothing of how factors act together, nor of other places.
 */
export function aloneEffects({ n, d, unit }: Points, outputs: Outputs): Estimate[] {
  const effects = Array.from({ length: d }, (): Interval[] => [{ value: 0, lo95: NaN, hi95: NaN }])
  const used = new Array<number>(d).fill(0)
  for (let row = 1; row < n; row++) {
    const factor = unit.subarray(row * d, (row + 1) * d).findIndex((u) => !Number.isNaN(u))
    const effect = effectOf(row, outputs)
    if (effect === undefined) continue
    effects[factor].push(effect)
    used[factor]++
  }
  return effects.flatMap((levels, factor) => {
    const sorted = levels.toSorted((a, b) => a.value - b.value)
    const none = { value: NaN, lo95: NaN, hi95: NaN }
    const [least, greatest] = used[factor] === 0 ? [none, none] : [sorted[0], sorted[sorted.length - 1]]
    return [
      { factor, measure: 'alone-least' as const, ...least, used: used[factor] },
      { factor, measure: 'alone-greatest' as const, ...greatest, used: used[factor] },
    ]
  })
}

/** Over the seeds under which both runs are there; undefined below two. */
function effectOf(row: number, { seeds, value }: Outputs): Interval | undefined {
  const pairs = Float64Array.from({ length: seeds }, (_, s) => value[row * seeds + s] - value[s]).filter(
    Number.isFinite,
  )
  if (pairs.length < 2) return undefined
  const half = (studentQuantile(pairs.length - 1) * sd(pairs)) / sqrt(pairs.length)
  const effect = mean(pairs)
  return { value: effect, lo95: effect - half, hi95: effect + half }
}
