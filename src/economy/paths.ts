import { exp, log } from '../math/real.ts'
import type { Assumptions } from '../model/assumptions.ts'
import { quarterOf } from '../text/dates.ts'
import { figuresOf } from '../worlds/figures.ts'
import type { World } from '../worlds/world.ts'
import type { Economy } from './economy.ts'

/** Quarters after which the trade war is in full force. */
const RAMP = 8
/** The middle of the year of founding as a quarter. */
const MIDDLE = -1.5
/** Rounds after which the quarters add up to the years. */
const ROUNDS = 60

/**
 * Nominal demand outside, quarter by quarter, relative to founding.
 *
 *   rest of the nation   yearly GDP of the nation less the regions', from the year of founding on; log levels of a quarter's GDP at the middles of
 *                   years, straight lines between them, before the first of the slope after it, after the last 4 g_N a year;
 *                   at first ln(GDP / 4), then 60 rounds: year by year, level += ln(GDP / Σ of e^level at the middles of its
 *                   four quarters), until the quarters add up to every year
 *                   Ê_N(t) = e^{level(t + l_E) − level(l_E)}, the middle of quarter t being 0.875 + t/4 years after the beginning of the year of founding
 *   world           Ê_W(t) = e^{g_W t}
 *   τ_W(t)          τ_W min(1, max(0, (t − t_W + 1) / 8)): the trade war, from the quarter t_W that the calendar names, in full after two years
 *
 * Levels of the totals themselves would put a year of slump too high and the one after it too low, by 1.2 and 1.0 % in 2020 and 2021. Orders come before value added, and
 * accounts spend what came in a quarter ago: hence l_E quarters of lead.
 */
export function layPaths(economy: Economy, world: World, a: Assumptions): void {
  const figures = figuresOf(world)
  const { names, calendar } = world
  const war = quarterOf(calendar.tradeWar) - quarterOf(`${calendar.founding}Q4`)
  const years: number[] = []
  const totals: number[] = []
  const levels: number[] = []
  for (let year = calendar.founding; figures.has('gdp', names.whole, String(year)); year++) {
    const rest = names.regions.reduce(
      (sum, r) => sum - figures.of('gdp', r, String(year)),
      figures.of('gdp', names.whole, String(year)),
    )
    years.push(year + 0.5)
    totals.push(rest)
    levels.push(log(rest / 4))
  }
  const last = years.length - 1
  const level = (t: number): number => {
    const at = calendar.founding + 0.875 + t / 4
    if (at >= years[last]) return levels[last] + a['national-growth-later'] * 4 * (at - years[last])
    const k = Math.max(0, Math.floor(at - years[0]))
    return levels[k] + (at - years[k]) * (levels[k + 1] - levels[k])
  }
  for (let round = 0; round < ROUNDS; round++)
    totals.forEach((total, k) => {
      let sum = 0
      for (let q = -1.5; q <= 1.5; q++) sum += exp(level(4 * (years[k] - years[0]) + MIDDLE + q))
      levels[k] += log(total / sum)
    })
  const lead = a['demand-lead']
  const { national, world: abroad, worldCost } = economy.path
  for (let t = 0; t < economy.path.size; t++) {
    national[t] = exp(level(t + lead) - level(lead))
    abroad[t] = exp(a['world-growth'] * t)
    worldCost[t] = a['trade-war-cost'] * Math.min(1, Math.max(0, (t - war + 1) / RAMP))
  }
}
