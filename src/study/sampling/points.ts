/**
 * n points of the unit cube, a row each: coordinate i of point j, its unit number, stands at j d + i.
 *
 * A distribution turns a unit number into a factor's value (`quantileOf`). Unit numbers lie in [0, 1); designs that go
 * to the ends of a range (Morris, one at a time, factorial) have 1 as well.
 */
export interface Points {
  readonly n: number
  readonly d: number
  readonly unit: Float64Array
}

export const points = (n: number, d: number): Points => ({ n, d, unit: new Float64Array(n * d) })
