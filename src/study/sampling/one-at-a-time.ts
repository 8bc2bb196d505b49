import { type Levels, levelUnit } from './levels.ts'
import { type Points, points } from './points.ts'

/**
 * The centre, then each factor by itself at each of its levels, the others at the centre: 1 + Σ count rows, less those that
 * would repeat the centre. A range of two levels goes to its low and its high end.
 *
 * `centre` holds unit numbers, ½ if not given; among listed values it stands for the value in whose slice it lies.
 */
export function oneAtATime(factors: readonly Levels[], centre: ArrayLike<number> = factors.map(() => 0.5)): Points {
  const d = factors.length
  const moves = factors.flatMap((levels, i) =>
    Array.from({ length: levels.count }, (_, l) => ({ i, at: levelUnit(levels, l) })).filter(({ at }, l) =>
      levels.of === 'values' ? Math.floor(centre[i] * levels.count) !== l : at !== centre[i],
    ),
  )
  const sample = points(1 + moves.length, d)
  for (let row = 0; row < sample.n; row++) sample.unit.set(Float64Array.from(centre), row * d)
  moves.forEach(({ i, at }, move) => {
    sample.unit[(move + 1) * d + i] = at
  })
  return sample
}
