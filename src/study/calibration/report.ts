import { mean, sd } from '../../math/sums.ts'
import type { AssumptionId } from '../../model/assumptions.ts'
import type { Rules } from '../../model/rules.ts'
import type { World } from '../../worlds/world.ts'
import type { Calibration, Failure, Wave } from './calibrate.ts'
import { cholesky, solve } from './cholesky.ts'
import { markedIn, pointOf, type Vector, vectorOf } from './marked.ts'

/** What one combination of rules came to, as `calibration.json` holds it. */
export type Combination = { readonly rules: Rules; readonly waves: readonly Wave[] } & (
  | { readonly failed: string }
  | {
      readonly acceptance: number
      readonly effective: number
      /** The vector nearest to the posterior’s mean, by its covariance. */
      readonly central: Vector
      readonly shrinkage: readonly Shrinkage[]
      readonly ridges: readonly Ridge[]
    }
)

/** How much narrower an assumption’s posterior is than its prior. */
export interface Shrinkage {
  readonly assumption: AssumptionId
  readonly mean: number
  readonly sd: number
  /** 1 − variance of the posterior / variance of the prior: 0 where the data say nothing, 1 where they say it all. */
  readonly shrinkage: number
  /** Rise of the least −2 ln L where the assumption is held in each twentieth of its range; none where no chain came. */
  readonly profile: readonly (number | null)[]
}

/** Two assumptions that the data see together rather than each. */
export interface Ridge {
  readonly pair: readonly [AssumptionId, AssumptionId]
  readonly correlation: number
}

/** Correlations from here on are a ridge. */
const RIDGE = 0.5
/** Variance of a uniform number. */
const UNIFORM = 1 / 12

export function combinationOf(rules: Rules, found: Calibration | Failure, world: World): Combination {
  if ('failed' in found) return { rules, waves: found.waves, failed: found.failed }
  const { waves, acceptance, effective, profiles } = found
  const marked = markedIn(world)
  const vectors = found.vectors.map((point) => vectorOf(point, world))
  const points = vectors.map((vector) => pointOf(vector, world))
  const columns = marked.map((_, k) => points.map((point) => point[k]))
  const shrinkage = marked.map((assumption, k) => {
    const spread = sd(columns[k])
    return {
      assumption,
      mean: rounded(mean(vectors.map((v) => v[assumption]!))),
      sd: rounded(sd(vectors.map((v) => v[assumption]!))),
      shrinkage: rounded(1 - (spread * spread) / UNIFORM, 3),
      profile: profiles[k].map((rise) => (rise === undefined ? null : rounded(rise, 3))),
    }
  })
  return {
    rules,
    waves,
    acceptance: rounded(acceptance, 3),
    effective: rounded(effective, 3),
    central: vectors[centralOf(points)],
    shrinkage,
    ridges: ridgesOf(columns, marked),
  }
}

const rounded = (x: number, digits = 6): number => Number(x.toPrecision(digits))

function ridgesOf(columns: readonly (readonly number[])[], marked: readonly AssumptionId[]): Ridge[] {
  const ridges: Ridge[] = []
  for (let i = 0; i < columns.length; i++)
    for (let j = 0; j < i; j++) {
      const r = covariance(columns[i], columns[j]) / (sd(columns[i]) * sd(columns[j]))
      if (Math.abs(r) >= RIDGE) ridges.push({ pair: [marked[j], marked[i]], correlation: rounded(r, 3) })
    }
  return ridges.sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation))
}

function covariance(x: readonly number[], y: readonly number[]): number {
  const [mx, my] = [mean(x), mean(y)]
  return x.reduce((sum, value, k) => sum + (value - mx) * (y[k] - my), 0) / (x.length - 1)
}

/** The point with the least distance to the mean, Mahalanobis’s. */
export function centralOf(points: readonly Float64Array[]): number {
  const d = points[0].length
  const columns = Array.from({ length: d }, (_, k) => points.map((point) => point[k]))
  const middle = columns.map((column) => mean(column))
  const C = new Float64Array(d * d)
  for (let i = 0; i < d; i++) for (let j = 0; j < d; j++) C[i * d + j] = covariance(columns[i], columns[j])
  for (let i = 0; i < d; i++) C[i * d + i] += 1e-9
  const L = cholesky(C, d)
  const far = points.map((point) => {
    const away = point.map((x, k) => x - middle[k])
    const solved = solve(L, d, Float64Array.from(away))
    return away.reduce((sum, x, k) => sum + x * solved[k], 0)
  })
  return far.indexOf(Math.min(...far))
}
