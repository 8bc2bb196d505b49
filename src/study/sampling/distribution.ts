import { normalQuantile } from '../../math/normal.ts'
import { normalProbability } from '../../math/normal-probability.ts'
import { exp, log, sqrt } from '../../math/real.ts'
import type { DistributionEntry } from '../schema.ts'

interface Range {
  readonly low: number
  readonly high: number
}

/** How a factor's value is spread over its range; every one is bounded, so that 0 and 1 have values too. */
export type Distribution =
  | (Range & { readonly kind: 'uniform' })
  | (Range & { readonly kind: 'log-uniform' })
  /** Of mean and standard deviation before the range cuts it. */
  | (Range & { readonly kind: 'normal'; readonly mean: number; readonly sd: number })
  /** Of median and standard deviation of ln x before the range cuts it. */
  | (Range & { readonly kind: 'lognormal'; readonly median: number; readonly sigma: number })
  | (Range & { readonly kind: 'triangular'; readonly mode: number })

/**
 * The value x in [low, high] below which the share u in [0, 1] of the distribution lies; with F the untruncated one's
 * distribution function:
 *
 *   uniform          low + u (high − low)
 *   log-uniform      low (high / low)^u
 *   normal           F⁻¹(F(low) + u (F(high) − F(low)))
 *   lognormal        the same of ln x
 *   triangular       low + √(u (high − low) (mode − low)) up to the mode, high − √((1 − u) (high − low) (high − mode))
 */
export function quantileOf(distribution: Distribution, u: number): number {
  const { low, high } = distribution
  return u <= 0 ? low : u >= 1 ? high : Math.min(high, Math.max(low, inside(distribution, u)))
}

function inside(distribution: Distribution, u: number): number {
  const { low, high } = distribution
  switch (distribution.kind) {
    case 'uniform':
      return low + u * (high - low)
    case 'log-uniform':
      return low * exp(u * log(high / low))
    case 'normal': {
      const { mean, sd } = distribution
      return mean + sd * truncated((low - mean) / sd, (high - mean) / sd, u)
    }
    case 'lognormal': {
      const { median, sigma } = distribution
      return median * exp(sigma * truncated(log(low / median) / sigma, log(high / median) / sigma, u))
    }
    case 'triangular': {
      const { mode } = distribution
      return u * (high - low) < mode - low
        ? low + sqrt(u * (high - low) * (mode - low))
        : high - sqrt((1 - u) * (high - low) * (high - mode))
    }
  }
}

/** Quantile u of the standard normal distribution between a and b. */
function truncated(a: number, b: number, u: number): number {
  // near 1 a probability has few digits left, so an upper tail is computed as the lower one
  if (a > 0) return -truncated(-b, -a, 1 - u)
  const p = normalProbability(a)
  return normalQuantile(p + u * (normalProbability(b) - p))
}

/** The value whose slice u in [0, 1] falls in, of equally likely ones: slice k of n is [k/n, (k + 1)/n). */
export const choiceOf = <T>(values: readonly T[], u: number): T =>
  values[Math.min(values.length - 1, Math.floor(u * values.length))]

/** What keeps a distribution from being one, in words; undefined where nothing does. */
export function faultOf(distribution: Distribution): string | undefined {
  const { low, high, kind } = distribution
  if (!(Number.isFinite(low) && Number.isFinite(high) && low < high)) return `${low} to ${high} is no range`
  if ((kind === 'log-uniform' || kind === 'lognormal') && !(low > 0)) return `${kind} from ${low}, which is not above 0`
  if (kind === 'normal' && !(distribution.sd > 0)) return `a standard deviation of ${distribution.sd}, not above 0`
  if (kind === 'normal' && !Number.isFinite(distribution.mean)) return `a mean of ${distribution.mean}`
  if (kind === 'lognormal' && !(distribution.median > 0 && distribution.median < Infinity))
    return `a median of ${distribution.median}, not above 0`
  if (kind === 'lognormal' && !(distribution.sigma > 0)) return `a sigma of ${distribution.sigma}, not above 0`
  if (kind === 'triangular' && !(low <= distribution.mode && distribution.mode <= high))
    return `a mode of ${distribution.mode} outside ${low} to ${high}`
  return undefined
}

/** A distribution as a file asks for it, over a range. */
export function distributionOf(asked: DistributionEntry, low: number, high: number): Distribution {
  const { kind, mean = 0, sd = 0, median = 0, sigma = 0, mode = 0 } = asked
  switch (kind) {
    case 'normal':
      return { kind, low, high, mean, sd }
    case 'lognormal':
      return { kind, low, high, median, sigma }
    case 'triangular':
      return { kind, low, high, mode }
    default:
      return { kind, low, high }
  }
}
