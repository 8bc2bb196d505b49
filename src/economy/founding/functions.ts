import type { Assumptions } from '../../model/assumptions.ts'
import { type Figures, figuresOf } from '../../worlds/figures.ts'
import { ABROAD, NATION } from '../../worlds/names.ts'
import type { World } from '../../worlds/world.ts'
import type { Economy } from '../economy.ts'

/**
 * What belongs to a function, wherever it stands.
 *
 *   σ, g_E by assumption;  g_M in manufacturing, else 0;  c_f = c⁰_f = final-share(consumption, f);
 *   j_f = final-share(investment, f);  μ_fg = s_μ · input-share(f, g), row f buys column g
 */
export function foundFunctions({ func, use }: Economy, world: World, a: Assumptions): void {
  const figures = figuresOf(world)
  const { functions, manufacturing } = world.names
  functions.forEach((f, k) => {
    func.sigma[k] = a[`elasticity.${f}`]
    func.commonProductivity[k] = manufacturing.includes(f) ? a['manufacturing-productivity'] : 0
    func.tilt[k] = a[`demand-tilt.${f}`]
    func.consumptionShare[k] = func.consumptionShare0[k] = figures.of('final-share', 'consumption', f)
    func.investmentShare[k] = figures.of('final-share', 'investment', f)
    functions.forEach((g, l) => {
      use.share[k * functions.length + l] = a['input-scale'] * figures.of('input-share', f, g)
    })
  })
}

/** Kilometres between two places: those of the table, to the rest of the nation × d_N, to the world × d_W. */
export function distanceOf(figures: Figures, a: Assumptions, p: string, q: string): number {
  const scale =
    p === q
      ? 1
      : p === ABROAD || q === ABROAD
        ? a['world-distance']
        : p === NATION || q === NATION
          ? a['national-distance']
          : 1
  return scale * figures.of('distance', p, q)
}

/**
 * What belongs to two places: distance, shares of investment, and which region serves which as a model of imitation.
 *
 *   dist  = distance(p, q), where p ≠ q to or from the world × d_W, else to or from the rest of the nation × d_N
 *   i⁰_rp = capital-home(r, p), to the rest of the nation × k_N, to other regions × k_R;   i⁰_rr what remains of the whole row
 *   model_rs = Σ over regions up to s of 1 / dist_rs, r itself at 0, over their sum
 */
export function foundPairs({ pair, region }: Economy, world: World, a: Assumptions): void {
  const figures = figuresOf(world)
  const { places, regions } = world.names
  const P = places.length
  places.forEach((p, k) => {
    places.forEach((q, l) => {
      pair.distance[k * P + l] = distanceOf(figures, a, p, q)
    })
  })
  regions.forEach((r, k) => {
    const scale = (l: number) => (l === region.size ? a['capital-to-nation'] : a['capital-between-regions'])
    let home = figures.of('capital-home', r, r)
    places.forEach((q, l) => {
      if (l === k) return
      const share = figures.of('capital-home', r, q)
      const scaled = l > region.size ? share : scale(l) * share
      pair.capitalShare0[k * P + l] = scaled
      home += share - scaled
    })
    pair.capitalShare0[k * P + k] = home
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
