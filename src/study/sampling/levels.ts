/** The places of a factor in a design that lists them: `count` of a range, or the `count` values that a factor has. */
export interface Levels {
  readonly of: 'range' | 'values'
  readonly count: number
}

/**
 * Unit number of level l = 0 … count − 1: l / (count − 1) of a range, both ends included (its middle, if there is only one
 * level), and (l + ½) / count, the middle of the value's slice, of listed values.
 */
export function levelUnit({ of, count }: Levels, l: number): number {
  if (of === 'values') return (l + 0.5) / count
  return count === 1 ? 0.5 : l / (count - 1)
}
