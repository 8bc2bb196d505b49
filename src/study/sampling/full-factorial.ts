import { type Levels, levelUnit } from './levels.ts'
import { type Points, points } from './points.ts'

/** Number of points of a full factorial design: Π count. */
export const factorialSize = (factors: readonly Levels[]): number =>
  factors.reduce((size, { count }) => size * count, 1)

/** Point j of the full factorial design, its levels the digits of j in mixed radix, the last factor's the lowest. */
export function factorialPoint(j: number, factors: readonly Levels[], out: Float64Array): Float64Array {
  let rest = j
  for (let i = factors.length - 1; i >= 0; i--) {
    const { count } = factors[i]
    out[i] = levelUnit(factors[i], rest % count)
    rest = Math.floor(rest / count)
  }
  return out
}

/** Every combination of the factors' levels; the last factor moves first. */
export function fullFactorial(factors: readonly Levels[]): Points {
  const d = factors.length
  const sample = points(factorialSize(factors), d)
  for (let j = 0; j < sample.n; j++) factorialPoint(j, factors, sample.unit.subarray(j * d, (j + 1) * d))
  return sample
}
