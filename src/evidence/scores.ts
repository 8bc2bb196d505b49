import { normalProbability } from '../math/normal-probability.ts'
import { exp } from '../math/real.ts'
import { mean } from '../math/sums.ts'

/**
 * A forecast of one figure: equally likely centres (runs), each with the same normal error around it. One centre is a
 * normal forecast.
 */
export interface Forecast {
  readonly centres: Float64Array
  readonly sd: number
}

export const normalForecast = (centre: number, sd: number): Forecast => ({ centres: Float64Array.of(centre), sd })

/** The value below which the figure lies with probability p, by halving. */
export function quantileOf({ centres, sd }: Forecast, p: number): number {
  let [lo, hi] = [Infinity, -Infinity]
  for (const m of centres) {
    lo = Math.min(lo, m)
    hi = Math.max(hi, m)
  }
  lo -= 9 * sd
  hi += 9 * sd
  for (let k = 0; k < 60; k++) {
    const middle = (lo + hi) / 2
    let below = 0
    for (const m of centres) below += normalProbability((middle - m) / sd)
    if (below < p * centres.length) lo = middle
    else hi = middle
  }
  return (lo + hi) / 2
}

/**
 * Continuous ranked probability score of a forecast where z came true, in the unit of z; 0 is best.
 *
 *   CRPS = E|X − z| − ½ E|X − X′|
 *   normal pieces: E|N(m, s²)| = m (2Φ(m/s) − 1) + 2 s φ(m/s)
 *
 * Source: Gneiting and Raftery (2007), JASA 102(477): 359–378; mixtures: Grimit et al. (2006), QJRMS 132: 2925–2942.
 */
export function crps({ centres, sd }: Forecast, z: number): number {
  const n = centres.length
  let toTruth = 0
  let among = 0
  for (let i = 0; i < n; i++) {
    toTruth += absoluteMean(centres[i] - z, sd)
    for (let j = 0; j < i; j++) among += 2 * absoluteMean(centres[i] - centres[j], Math.SQRT2 * sd)
  }
  among += n * absoluteMean(0, Math.SQRT2 * sd)
  return toTruth / n - among / (2 * n * n)
}

const DENSITY = 0.3989422804014327

const absoluteMean = (m: number, s: number): number =>
  m * (2 * normalProbability(m / s) - 1) + 2 * s * DENSITY * exp((-m * m) / (2 * s * s))

/** Root of the mean square. */
export const rms = (errors: readonly number[]): number => Math.sqrt(mean(errors.map((e) => e * e)))
