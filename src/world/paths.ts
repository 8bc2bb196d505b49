import { exp, log } from '../math/real.ts'
import type { Assumptions } from '../scenario/assumptions.ts'
import { yearOf } from '../scenario/dates.ts'
import type { Figures } from '../scenario/figures.ts'
import { REGIONS } from '../scenario/places.ts'
import type { World } from './world.ts'

/** The trade war begins in 2018Q2 and is in full force two years later. */
const WAR = 22
const RAMP = 8

/**
 * Nominal demand outside, quarter by quarter, relative to 2012Q4.
 *
 *   national  GDP of the 31 provinces less the three regions', its yearly totals set at mid-year and joined log-linearly
 *             (a year's growth applied inside that year would run half a year early); after the last figure, g_N
 *   world     e^{g_W t}
 *   ln τ_W    0 to 2018Q1, then to τ_W over two years
 */
export function layPaths(world: World, figures: Figures, a: Assumptions): void {
  const years: number[] = []
  const levels: number[] = []
  for (let year = 2012; figures.has('gdp', 'china', String(year)); year++) {
    const rest = REGIONS.reduce(
      (sum, r) => sum - figures.of('gdp', r, String(year)),
      figures.of('gdp', 'china', String(year)),
    )
    years.push(year + 0.5)
    levels.push(log(rest))
  }
  const last = years.length - 1
  const level = (t: number): number => {
    const at = yearOf(t)
    if (at >= years[last]) return levels[last] + a['national-growth-later'] * 4 * (at - years[last])
    const k = Math.floor(at - years[0])
    return levels[k] + (at - years[k]) * (levels[k + 1] - levels[k])
  }
  const { national, world: abroad, worldCost } = world.path
  for (let t = 0; t < world.path.size; t++) {
    national[t] = exp(level(t) - level(0))
    abroad[t] = exp(a['world-growth'] * t)
    worldCost[t] = a['trade-war-cost'] * Math.min(1, Math.max(0, (t - WAR + 1) / RAMP))
  }
}
