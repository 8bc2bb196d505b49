/**
 * Numbers of twice the precision, as an unevaluated sum of a double and its rounding error (Dekker 1971): some 104
 * bits. Slow; the tables of `exp` and `pow` are made with them when the module loads.
 */
export type Pair = readonly [high: number, low: number]

/** a + b exactly, for |a| ≥ |b|. */
function together(a: number, b: number): Pair {
  const high = a + b
  return [high, a - high + b]
}

/** a b exactly. */
function product(a: number, b: number): Pair {
  const [a1, a2] = halves(a)
  const [b1, b2] = halves(b)
  const high = a * b
  return [high, a1 * b1 - high + a1 * b2 + a2 * b1 + a2 * b2]
}

/** a as a sum of two numbers of 26 bits (Veltkamp). */
function halves(a: number): Pair {
  const c = 134217729 * a
  const high = c - (c - a)
  return [high, a - high]
}

export function times(a: Pair, b: Pair): Pair {
  const [high, low] = product(a[0], b[0])
  return together(high, low + (a[0] * b[1] + a[1] * b[0]))
}

/** a + b, for |a| ≥ |b|. */
export function plus(a: Pair, b: Pair): Pair {
  const [high, low] = together(a[0], b[0])
  return together(high, low + a[1] + b[1])
}

/** a / b of two doubles. */
export function ratio(a: number, b: number): Pair {
  const q = a / b
  const [high, low] = product(q, b)
  return together(q, (a - high - low) / b)
}

export function root(a: Pair): Pair {
  const r = Math.sqrt(a[0])
  const [high, low] = product(r, r)
  return together(r, (a[0] - high - low + a[1]) / (2 * r))
}
