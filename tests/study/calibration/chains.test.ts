import { expect, it } from 'vitest'
import { CHAINS, walk } from '../../../src/study/calibration/chains.ts'

const start = Array.from({ length: CHAINS }, (_, i) => Float64Array.of((i + 0.5) / CHAINS, ((7 * i) % CHAINS) / CHAINS))

it('chains stay in the unit cube where density rises beyond it', () => {
  const seen: number[] = []
  walk({
    start,
    steps: 200,
    logDensity: ([x, y]) => 3 * x - 3 * y,
    seed: 'bounds',
    visit: (point) => seen.push(...point),
  })
  expect(seen).toHaveLength(200 * CHAINS * 2)
  expect(Math.min(...seen)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...seen)).toBeLessThanOrEqual(1)
})

it('chains come to have the density: e^{3x} on the unit interval', () => {
  let [sum, count] = [0, 0]
  walk({
    start,
    steps: 600,
    logDensity: ([x]) => 3 * x,
    seed: 'law',
    visit: ([x], _, step) => {
      if (step < 100) return
      sum += x
      count++
    },
  })
  // mean of the law: e³ / (e³ − 1) − 1/3
  expect(sum / count).toBeCloseTo(Math.exp(3) / (Math.exp(3) - 1) - 1 / 3, 1)
})
