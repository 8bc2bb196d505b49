import { exp, log } from '../math/real.ts'
import { phase } from './phase.ts'

/** 2020Q4, to which the rest of China’s R&D is known. */
const LAST = 32
const EI = Number(process.env['EI'] ?? 0)
const OBS = [49.28,48.4,46.57,44.16,42.63,41.9,41.03,39.02,37.9,39.2,39.83].map(Math.log)
const fitLine = (ys: number[]) => { const n = ys.length; const mx=(n-1)/2; const my=ys.reduce((a,b)=>a+b)/n; let sxy=0,sxx=0; ys.forEach((y,i)=>{sxy+=(i-mx)*(y-my);sxx+=(i-mx)**2}); return ys.map((y,i)=>y-my-(i-mx)*sxy/sxx) }
const RES = [...fitLine(OBS.slice(0,7)), ...fitLine(OBS.slice(7)), 0]
export const DEV = (t: number): number => { const at = (t - 0.0 + 1.5) / 4; const at0 = 1.5/4; const v = (a: number) => { const k = Math.floor(a); return k + 1 < RES.length ? RES[k] + (a-k)*(RES[k+1]-RES[k]) : 0 }; return v(at) - v(at0) }

/**
 * Outside: demand of the outside places, the frontier, effective labour.
 *
 *   C(t)     = t to t_f, then + x − x²/(2 T_f) with x = min(t − t_f, T_f)      quarters of fitted trend; c = dC/dt
 *   Ê_o(t)   = path of the outside place (observed to 2022, then assumed)
 *   ln Ω_f   = G⁰ of the founding level + g_Ω t                                the same for every function
 *   c_f      = c⁰_f e^{g_E C} / Σ_g c⁰_g e^{g_E C}                           traded consumption in the regions turns as the nation's
 *   n̂_r      = exp(n_r C)
 *
 * No driver carries a region and a date. Source: observed GDP of the 31 provinces (National Bureau of Statistics);
 * growth after 2022, of the world and of the frontier: assumptions.
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
  ({ path, clock, outside, func, region }, { assumptions: a, t }) => {
    const T = a['trend-fade']
    const until = a['trend-until']
    const x = t <= until ? 0 : Math.min(t - until, T)
    const C = (clock.trend[0] = t <= until ? t : until + x - (x * x) / (2 * T))
    clock.fitted[0] = 1 - x / T
    clock.observed[0] = Math.min(t, LAST)

    for (let o = 0; o < outside.size; o++) {
      const demand = o === 0 ? path.national : path.world
      outside.demand[o] = demand[t]
      outside.growth[o] = t > 0 ? log(demand[t] / demand[t - 1]) : log(demand[1] / demand[0])
    }
    for (let f = 0; f < func.size; f++) func.frontier[f] = a['frontier-growth'] * t
    let shares = 0
    for (let f = 0; f < func.size; f++)
      shares += func.consumptionShare[f] = func.consumptionShare0[f] * exp(func.tilt[f] * C + (f === 1 || f === 2 ? EI * DEV(t) : 0))
    for (let f = 0; f < func.size; f++) func.consumptionShare[f] /= shares
    for (let r = 0; r < region.size; r++) region.supply[r] = exp(region.labourGrowth[r] * C)
  },
)
