import { addressOf } from '../worlds/cards.ts'
import { AXES, type Factor } from './factor.ts'
import { choiceOf, quantileOf } from './sampling/distribution.ts'
import { factorialSize, fullFactorial } from './sampling/full-factorial.ts'
import { latinHypercube } from './sampling/latin-hypercube.ts'
import type { Levels } from './sampling/levels.ts'
import { morris } from './sampling/morris.ts'
import { oneAtATime } from './sampling/one-at-a-time.ts'
import type { Points } from './sampling/points.ts'
import { random } from './sampling/random.ts'
import { saltelli } from './sampling/saltelli.ts'
import { sobolSequence } from './sampling/sobol-sequence.ts'
import type { DesignKind } from './schema.ts'

/** What the points of a design depend on. */
export interface Sample {
  readonly kind: DesignKind
  readonly factors: readonly Factor[]
  readonly size: number
}

/** Values of the factors, a row a point: value i of point j at j d + i. NaN leaves what the scenario has. */
export interface FactorValues {
  readonly n: number
  readonly d: number
  readonly values: Float64Array
}

/** All sampled designs draw under one seed: the same design twice has the same points, whatever it is called. */
const SEED = 'design'

/** How many points a design has. */
export function countPoints({ kind, factors, size }: Sample): number {
  const d = factors.length
  switch (kind) {
    case 'full-factorial':
      return factorialSize(levelsOf(factors, size))
    case 'one-at-a-time':
      return 1 + levelsOf(factors, size).reduce((sum, { count }) => sum + count, 0)
    case 'saltelli':
      return size * (d + 2)
    case 'morris':
      return size * (d + 1)
    default:
      return size
  }
}

/** The points of a design in their order, as values of its factors. */
export function pointsOf(sample: Sample): FactorValues {
  const { kind, factors, size } = sample
  const d = factors.length
  if (kind === 'list') {
    const values = Float64Array.from({ length: size * d }, (_, k) => factors[k % d].levels![Math.floor(k / d)])
    return { n: size, d, values }
  }
  const { n, unit } = unitPoints(sample)
  factors.forEach(({ levels, distribution }, i) => {
    for (let k = i; k < unit.length; k += d)
      if (!Number.isNaN(unit[k])) unit[k] = levels ? choiceOf(levels, unit[k]) : quantileOf(distribution!, unit[k])
  })
  return { n, d, values: unit }
}

/**
 * The points of a design as unit numbers, from which its values follow. Values of a list, which were not drawn, stand
 * evenly in their order: that at place k of m different ones at (k + ½) / m. NaN is what the scenario has.
 */
export function unitPointsOf(sample: Sample): Points {
  const { kind, factors, size } = sample
  if (kind !== 'list') return unitPoints(sample)
  const d = factors.length
  const unit = new Float64Array(size * d)
  factors.forEach(({ levels }, i) => {
    const distinct = Float64Array.from(new Set(levels)).sort()
    for (let j = 0; j < size; j++) unit[j * d + i] = (distinct.indexOf(levels![j]) + 0.5) / distinct.length
  })
  return { n: size, d, unit }
}

function unitPoints({ kind, factors, size }: Sample): Points {
  const names = factors.map(({ axis, path, id }) =>
    axis === 'assumption' ? `${AXES.assumption}.${addressOf(id)}` : path,
  )
  switch (kind) {
    case 'full-factorial':
      return fullFactorial(levelsOf(factors, size))
    case 'one-at-a-time':
      // the centre is what each scenario has
      return oneAtATime(
        levelsOf(factors, size),
        factors.map(() => Number.NaN),
      )
    case 'saltelli':
      return saltelli(size, names, SEED)
    case 'morris':
      return morris(size, names, SEED)
    case 'latin-hypercube':
      return latinHypercube(size, names, SEED)
    case 'sobol-sequence':
      return sobolSequence(size, names, SEED)
    default:
      return random(size, names, SEED)
  }
}

const levelsOf = (factors: readonly Factor[], size: number): Levels[] =>
  factors.map(({ levels }) => (levels ? { of: 'values', count: levels.length } : { of: 'range', count: size }))
