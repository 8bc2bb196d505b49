import { exp, log } from '../math/real.ts'
import { phase } from './phase.ts'

/**
 * Outside: demand of the outside places, the frontier, effective labour.
 *
 *   C(t)   = t to t_f, then t_f + late − late² / (2 T_f),  late = min(t − t_f, T_f)     quarters of fitted trend
 *   C′     = 1 − late / T_f, 1 to t_f                              how much of a fitted difference is still there
 *   Ê_o    = the path of the outside place (observed as far as there are figures, then assumed)
 *   Δ ln Ê = ln(Ê_o(t) / Ê_o(t − 1)), at t = 0 ln(Ê_o(1) / Ê_o(0))
 *   ln Ω_f = g_Ω t                                                 the same for every function
 *   c_f    = c⁰_f e^{g_Ef C} / Σ_g c⁰_g e^{g_Eg C}                 traded consumption in the regions turns as the nation's
 *   n̂_r    = e^{n_L C}
 *
 * No driver carries a region and a date. Source: observed GDP of the nation; growth after its last
 * year, of the world and of the frontier: assumptions.
 */
export const outside = phase(
  {
    name: 'outside',
    reads: ['path.national', 'path.world', 'region.labourGrowth', 'func.tilt', 'func.consumptionShare0'],
    writes: [
      'clock.trend',
      'clock.fitted',
      'clock.observed',
      'outside.demand',
      'outside.growth',
      'func.frontier',
      'func.consumptionShare',
      'region.supply',
    ],
  },
  ({ path, clock, outside, func, region }, { assumptions: a, t, observed }) => {
    const T = a['trend-fade']
    const until = a['trend-until']
    const x = t <= until ? 0 : Math.min(t - until, T)
    const C = (clock.trend[0] = t <= until ? t : until + x - (x * x) / (2 * T))
    clock.fitted[0] = 1 - x / T
    clock.observed[0] = Math.min(t, observed)

    for (let o = 0; o < outside.size; o++) {
      const demand = o === 0 ? path.national : path.world
      outside.demand[o] = demand[t]
      outside.growth[o] = t > 0 ? log(demand[t] / demand[t - 1]) : log(demand[1] / demand[0])
    }
    for (let f = 0; f < func.size; f++) func.frontier[f] = a['frontier-growth'] * t
    let shares = 0
    for (let f = 0; f < func.size; f++)
      shares += func.consumptionShare[f] = func.consumptionShare0[f] * exp(func.tilt[f] * C)
    for (let f = 0; f < func.size; f++) func.consumptionShare[f] /= shares
    for (let r = 0; r < region.size; r++) region.supply[r] = exp(region.labourGrowth[r] * C)
  },
)
