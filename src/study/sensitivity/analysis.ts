import type { Factor } from '../factor.ts'
import { type Sample, unitPointsOf } from '../points.ts'
import type { Points } from '../sampling/points.ts'
import { aloneEffects } from './alone.ts'
import { elementaryEffects, noiseOfEffects } from './elementary-effects.ts'
import { type Estimate, hasInterval } from './estimate.ts'
import { factorialIndices } from './factorial.ts'
import { noiseShare } from './noise.ts'
import { type Outputs, seedMeans } from './outputs.ts'
import { pawn } from './pawn.ts'
import { sobolIndices } from './sobol-indices.ts'

/** How the influence of factors is measured, each in the file of its estimator. */
export type Method = 'morris' | 'sobol' | 'factorial' | 'alone' | 'pawn'

/** Why nothing can be told of any factor. */
export type Lack = 'none-left' | 'constant' | 'too-few'

/** What an output hangs on, as far as a design can say. */
export interface Analysis {
  readonly method: Method
  /** Those that factors are ranked by with what chance alone stays below 19 times in 20, where that is known. */
  readonly estimates: readonly (Estimate & { readonly threshold?: number })[]
  /** Points that count, and how many there are. */
  readonly used: number
  readonly of: number
  /** Share of the variance of single runs that is between seeds; undefined with one. */
  readonly noise: number
  readonly lack?: Lack
}

const RESAMPLING = { seed: 'sensitivity', resamples: 500 }
const DUMMIES = 100
/** Rows that a slice of a range should hold, and how many slices there are at most. */
const SLICE = 15
const MOST_SLICES = 10

/**
 * The estimator of a design: Morris’s for its trajectories, Sobol’s for base samples and for whole factorials of three
 * seeds or more, effects alone for one factor at a time, PAWN for every other sample.
 */
export function methodOf({ kind }: Pick<Sample, 'kind'>, outputs: Outputs): Method {
  switch (kind) {
    case 'morris':
      return 'morris'
    case 'saltelli':
      return 'sobol'
    case 'one-at-a-time':
      return 'alone'
    case 'full-factorial':
      return outputs.seeds > 2 && outputs.value.every(Number.isFinite) ? 'factorial' : 'pawn'
    default:
      return 'pawn'
  }
}

/**
 * What the factors of a design do to the outputs of its points. Nothing is said of a factor that has one value at all
 * points, nor of an output that is the same in all runs: the one is not asked, the other no answer.
 */
export function analyse(sample: Sample, outputs: Outputs): Analysis {
  const found = estimated(sample, outputs)
  const points = unitPointsOf(sample)
  const estimates = found.estimates.filter(({ factor }) => moves(points, sample.factors, factor))
  if (found.used === 0) return { ...found, estimates: [], lack: 'none-left' }
  if (isConstant(outputs)) return { ...found, estimates: [], lack: 'constant' }
  const tells = estimates.some(
    (each) => Number.isFinite(each.value) && (hasInterval(each) || (each.threshold ?? NaN) >= 0),
  )
  return { ...found, estimates, ...(!tells && { lack: 'too-few' as const }) }
}

/** Whether a factor has two values or more; NaN is the scenario’s own. */
function moves({ n, d, unit }: Points, factors: readonly Factor[], factor: number): boolean {
  if (factors[factor].levels?.length === 1) return false
  for (let row = 1; row < n; row++) if (!Object.is(unit[row * d + factor], unit[factor])) return true
  return false
}

/** Differences below this share of the largest number are rounding. */
const ROUNDING = 1e-13

function isConstant({ value }: Outputs): boolean {
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const v of value) {
    if (!Number.isFinite(v)) continue
    least = Math.min(least, v)
    greatest = Math.max(greatest, v)
  }
  return greatest - least <= ROUNDING * Math.max(Math.abs(least), Math.abs(greatest))
}

function estimated(sample: Sample, outputs: Outputs): Analysis {
  const { factors, size } = sample
  const method = methodOf(sample, outputs)
  const means = seedMeans(outputs)
  const whole = means.reduce((count, value) => count + Number(Number.isFinite(value)), 0)
  const common = { method, used: whole, of: outputs.rows, noise: noiseShare(outputs) }
  switch (method) {
    case 'morris': {
      const points = onLevels(unitPointsOf(sample), factors)
      const threshold = noiseOfEffects(points, outputs)
      const estimates = elementaryEffects(points, means, RESAMPLING).map((estimate) =>
        estimate.measure === 'morris-mu-star' && outputs.seeds > 1 && estimate.used > 1
          ? { ...estimate, threshold }
          : estimate,
      )
      return { ...common, estimates }
    }
    case 'sobol': {
      const { estimates, noise, used, of } = sobolIndices(outputs, factors.length, RESAMPLING)
      const rows = outputs.rows / of
      return { ...common, estimates, used: used * rows, noise: noise.value }
    }
    case 'alone':
      return { ...common, estimates: aloneEffects(unitPointsOf(sample), outputs) }
    case 'factorial': {
      const counts = factors.map(({ levels }) => levels?.length ?? size)
      return { ...common, estimates: factorialIndices(counts, outputs) }
    }
    case 'pawn': {
      const slices = factors.map((factor) => slicesOf(factor, sample, whole))
      return { ...common, estimates: pawn(unitPointsOf(sample), means, { ...RESAMPLING, dummies: DUMMIES, slices }) }
    }
  }
}

/** Listed values at equal steps from 0 to 1, so that the whole range of two options is the step from one to the other. */
function onLevels({ n, d, unit }: Points, factors: readonly Factor[]): Points {
  const own = unit.slice()
  factors.forEach(({ levels }, i) => {
    const count = levels?.length ?? 0
    if (count > 1)
      for (let k = i; k < own.length; k += d) own[k] = Math.min(count - 1, Math.floor(own[k] * count)) / (count - 1)
  })
  return { n, d, unit: own }
}

function slicesOf({ levels }: Factor, { kind, size }: Sample, rows: number): number {
  const usual = Math.max(2, Math.min(MOST_SLICES, Math.floor(rows / SLICE)))
  if (levels === undefined) return kind === 'full-factorial' ? size : usual
  const distinct = new Set(levels).size
  return kind === 'list' && distinct > MOST_SLICES ? usual : distinct
}
