import { draw, key } from '../math/random.ts'
import { quantile } from '../math/sums.ts'
import type { Met } from './evaluate.ts'

/** A claim under one draw: which assumption vector with its rule combination, which seed. */
export interface Scored extends Met {
  readonly vector: number
  /** The rule combination, in words. */
  readonly rules: string
  readonly seed: number
}

/** Resamples of the interval. */
const RESAMPLES = 4000

/**
 * Share of draws that meet, rule combinations weighted equally whatever their number of draws:
 *
 *   (m + ½) / (n + 1),   m = n · mean over combinations of their shares
 */
export function shareOf(draws: readonly Scored[], meets: (draw: Scored) => boolean = ({ met }) => met): number {
  const n = draws.length
  if (n === 0) return 0.5
  return smoothed(meanShare(groupsOf(draws, meets)), n)
}

const smoothed = (share: number, n: number): number => (share * n + 0.5) / (n + 1)

/** How much the data speak for a claim: odds after them over odds before. */
export const bayesFactor = (f: number, c: number): number => f / (1 - f) / (c / (1 - c))

/**
 * Interval of the share by the bootstrap over assumption vectors, drawn with replacement within each rule combination;
 * all seeds of a vector go with it. Percentiles error/2 and 1 − error/2 of 4,000 resamples, at addresses of their own.
 *
 * Source: Efron (1979), Annals of Statistics 7(1): 1–26; whole clusters: Davison and Hinkley (1997), section 3.8.
 */
export function intervalOf(
  draws: readonly Scored[],
  error: number,
  address: string,
  meets: (draw: Scored) => boolean = ({ met }) => met,
): readonly [lo: number, hi: number] {
  const groups = groupsOf(draws, meets)
  if (groups.length === 0) return [0, 1]
  const at = key(address, 'claims-bootstrap', 0)
  const shares = new Float64Array(RESAMPLES)
  let k = 0
  for (let r = 0; r < RESAMPLES; r++) {
    let sum = 0
    for (const vectors of groups) {
      let [met, all] = [0, 0]
      for (let v = 0; v < vectors.length; v++) {
        const drawn = vectors[Math.floor(draw(at, k++) * vectors.length)]
        met += drawn.met
        all += drawn.all
      }
      sum += met / all
    }
    shares[r] = smoothed(sum / groups.length, draws.length)
  }
  shares.sort()
  return [quantile(shares, error / 2), quantile(shares, 1 - error / 2)]
}

interface Vector {
  met: number
  all: number
}

/** Vectors by rule combination, each with how many of its draws meet; in the order of combinations and vectors. */
function groupsOf(draws: readonly Scored[], meets: (draw: Scored) => boolean): readonly (readonly Vector[])[] {
  const groups = new Map<string, Map<number, Vector>>()
  for (const draw of draws) {
    const vectors = groups.get(draw.rules) ?? new Map<number, Vector>()
    groups.set(draw.rules, vectors)
    const vector = vectors.get(draw.vector) ?? { met: 0, all: 0 }
    vectors.set(draw.vector, vector)
    vector.all++
    if (meets(draw)) vector.met++
  }
  const sorted = <K, V>(map: Map<K, V>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value)
  return sorted(groups).map(sorted)
}

function meanShare(groups: readonly (readonly Vector[])[]): number {
  let sum = 0
  for (const vectors of groups) {
    let [met, all] = [0, 0]
    for (const vector of vectors) {
      met += vector.met
      all += vector.all
    }
    sum += met / all
  }
  return sum / groups.length
}
