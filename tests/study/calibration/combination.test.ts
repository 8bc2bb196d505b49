import { expect, it } from 'vitest'
import { WORLD } from '../../../scripts/default-world.ts'
import { COMBINATIONS, markedIn } from '../../../src/study/calibration/marked.ts'
import { combinationOf } from '../../../src/study/calibration/report.ts'

const marked = markedIn(WORLD)
/** Points of the prior: coordinates on grids that have nothing to do with each other, but for two that do. */
function points(pairs: (at: (step: number) => number, k: number) => number): Float64Array[] {
  return Array.from({ length: 53 }, (_, i) =>
    Float64Array.from(marked, (_, k) => pairs((step) => (0.5 + ((i * step) % 53)) / 53, k)),
  )
}
const found = (vectors: readonly Float64Array[]) => ({
  waves: [],
  vectors,
  acceptance: 0.25,
  effective: 0.5,
  profiles: marked.map(() => Array.from({ length: 20 }, () => 0)),
})
const STEPS = [1, 5, 12, 17, 22, 8, 26, 19, 3, 14, 24, 10, 7, 21]

it('a ridge is told of the two whose correlation is a half or more, with its sign', () => {
  const vectors = points((at, k) => {
    if (k === 3) return 1 - at(STEPS[1])
    return at(STEPS[k % STEPS.length] + Math.floor(k / STEPS.length))
  })
  const combination = combinationOf(COMBINATIONS[0], found(vectors), WORLD)
  if ('failed' in combination) throw new Error('failed')
  expect(combination.ridges[0]).toEqual({ pair: [marked[1], marked[3]], correlation: -1 })
  for (const { correlation } of combination.ridges) expect(Math.abs(correlation)).toBeGreaterThanOrEqual(0.5)
})

it('an assumption that the data leave as the prior has it has no shrinkage, one held to a tenth of its range nearly all', () => {
  const vectors = points((at, k) => (k === 2 ? 0.45 + 0.1 * at(STEPS[k]) : at(STEPS[k % STEPS.length])))
  const combination = combinationOf(COMBINATIONS[0], found(vectors), WORLD)
  if ('failed' in combination) throw new Error('failed')
  const of = (k: number) => combination.shrinkage.find(({ assumption }) => assumption === marked[k])!
  expect(of(0).shrinkage).toBeCloseTo(0, 1)
  expect(of(2).shrinkage).toBeCloseTo(0.99, 2)
})
