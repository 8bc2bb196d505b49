import { draw, key } from '../../math/random.ts'
import { type Points, points } from './points.ts'

/**
 * Points for elementary effects: trajectories of d + 1 rows over the grid 0, 1/(p − 1), …, 1 of p = `levels` levels. A
 * trajectory starts somewhere and moves one factor after the other, each once, up or down by
 *
 *   Δ = p / (2 (p − 1))                p even, so that all levels are met equally often
 *
 * Start, direction and turn of a factor depend on the seed, its name and the trajectory alone: more trajectories keep
 * the ones before, and another factor moves no other column but for the row in which it changes.
 *
 * Source: Morris 1991, "Factorial sampling plans for preliminary computational experiments", Technometrics 33: 161–174.
 */
export function morris(trajectories: number, names: readonly string[], seed: number | string, levels = 4): Points {
  if (!(levels >= 2 && levels % 2 === 0))
    throw new RangeError(`Morris’s design takes an even number of levels, 2 or more, and not ${levels}`)
  const d = names.length
  const sample = points(trajectories * (d + 1), d)
  const keys = names.map((name) => key(seed, `morris/${name}`, levels))
  const turns = new Float64Array(d)
  for (let t = 0; t < trajectories; t++) {
    for (let i = 0; i < d; i++) turns[i] = draw(keys[i], t, 0)
    for (let i = 0; i < d; i++) {
      const low = Math.floor((draw(keys[i], t, 1) * levels) / 2)
      const up = draw(keys[i], t, 2) < 0.5
      const turn = rank(turns, i)
      for (let row = 0; row <= d; row++) {
        const level = up === row > turn ? low + levels / 2 : low
        sample.unit[(t * (d + 1) + row) * d + i] = level / (levels - 1)
      }
    }
  }
  return sample
}

/** How many values come before value i, equal ones in the order in which they stand. */
function rank(values: Float64Array, i: number): number {
  let before = 0
  for (let k = 0; k < values.length; k++) if (values[k] < values[i] || (values[k] === values[i] && k < i)) before++
  return before
}
