/** Rows in ascending order of their output; `last[k]` tells whether the next one's is larger. */
export interface Ordered {
  readonly rows: Uint32Array
  readonly last: readonly boolean[]
}

export function ordered(y: readonly number[]): Ordered {
  const rows = Uint32Array.from(y, (_, row) => row).sort((a, b) => y[a] - y[b] || a - b)
  return { rows, last: Array.from(rows, (row, k) => k === rows.length - 1 || y[rows[k + 1]] > y[row]) }
}

/**
 * Kolmogorov and Smirnov's distance of each slice from all rows, max_y |F(y) − F_k(y)|, of the slices that have rows; row
 * r lies in `slice[r]` < K and counts `times[r]` times.
 */
export function distances({ rows, last }: Ordered, slice: Uint32Array, K: number, times: Uint32Array): number[] {
  const size = new Float64Array(K)
  let n = 0
  for (let r = 0; r < times.length; r++) {
    size[slice[r]] += times[r]
    n += times[r]
  }
  const below = new Float64Array(K)
  const largest = new Float64Array(K)
  const compare = (k: number, all: number) => {
    const distance = Math.abs(below[k] / size[k] - all / n)
    if (distance > largest[k]) largest[k] = distance
  }

  // F_k only moves where a row of the slice stands, so F is farthest from it just before or at one.
  let before = 0
  for (let start = 0, end = 0; start < rows.length; start = end) {
    let weight = 0
    do {
      const r = rows[end]
      if (times[r] > 0) compare(slice[r], before)
      weight += times[r]
    } while (!last[end++])
    // counted only now, so that rows of equal output step up as one
    for (let p = start; p < end; p++) below[slice[rows[p]]] += times[rows[p]]
    before += weight
    for (let p = start; p < end; p++) if (times[rows[p]] > 0) compare(slice[rows[p]], before)
  }
  return Array.from(largest).filter((_, k) => size[k] > 0)
}
