import type { Assumptions } from '../../scenario/assumptions.ts'
import type { Figures } from '../../scenario/figures.ts'
import { FUNCTIONS, type FunctionId, PLACES } from '../../scenario/places.ts'
import type { World } from '../world.ts'

const MANUFACTURING: readonly FunctionId[] = ['advanced', 'general']

/** What belongs to a function, wherever it stands: σ, input shares, tilt of demand, shares of final purchases. */
export function foundFunctions({ func, use }: World, figures: Figures, a: Assumptions): void {
  FUNCTIONS.forEach((f, k) => {
    func.sigma[k] = a[`elasticity-${f}`]
    func.commonProductivity[k] = MANUFACTURING.includes(f) ? a['manufacturing-productivity'] : 0
    func.tilt[k] = a[`demand-tilt-${f}`]
    func.consumptionShare[k] = func.consumptionShare0[k] = figures.of('final-share', 'consumption', f)
    func.investmentShare[k] = figures.of('final-share', 'investment', f)
    FUNCTIONS.forEach((g, l) => {
      use.share[k * FUNCTIONS.length + l] = a['input-scale'] * figures.of('input-share', f, g)
    })
  })
}

/** What belongs to two places: distance, shares of investment, and which region serves which as a model of imitation. */
export function foundPairs({ pair, region }: World, figures: Figures): void {
  const P = PLACES.length
  PLACES.forEach((p, k) => {
    PLACES.forEach((q, l) => {
      pair.distance[k * P + l] = figures.of('distance', p, q)
      if (k < region.size) pair.capitalShare0[k * P + l] = figures.of('capital-home', p, q)
    })
  })
  for (let r = 0; r < region.size; r++) {
    const nearness = Array.from({ length: region.size }, (_, s) => (s === r ? 0 : 1 / pair.distance[r * P + s]))
    const sum = nearness.reduce((x, y) => x + y, 0)
    let below = 0
    nearness.forEach((near, s) => {
      pair.model[r * P + s] = below += near / sum
    })
  }
}
