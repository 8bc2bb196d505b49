import { draw, key } from '../../math/random.ts'
import { type Points, points } from './points.ts'

/**
 * n independent uniform points. A coordinate depends on the seed, the factor's name and the row alone: neither more rows
 * nor more factors move it.
 */
export function random(n: number, names: readonly string[], seed: number | string): Points {
  const d = names.length
  const { unit } = points(n, d)
  names.forEach((name, i) => {
    const at = key(seed, `random/${name}`, 0)
    for (let j = 0; j < n; j++) unit[j * d + i] = draw(at, j)
  })
  return { n, d, unit }
}
