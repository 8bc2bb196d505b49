/** The random numbers, the normal quantile and the Poisson count of docs/odd.md, written anew from what stands there. */

/** Tyche-i, seeded with a text; its first number. */
export function keyOf(text: string): number {
  let [a, b, c, d] = [0, 0, 0x9e3779b9 | 0, 1367130551]
  const next = () => {
    b = rotate(b, 25) ^ c
    c = (c - d) | 0
    d = rotate(d, 24) ^ a
    a = (a - b) | 0
    b = rotate(b, 20) ^ c
    c = (c - d) | 0
    // as the library has it: the low half comes from c
    d = (d << 16) ^ (c >>> 16) ^ a
    a = (a - b) | 0
    return a
  }
  for (let k = 0; k < text.length + 20; k++) {
    if (k < text.length) b ^= text.charCodeAt(k)
    next()
  }
  return next()
}
const rotate = (x: number, n: number): number => (x << n) ^ (x >>> (32 - n))

export function uniform(key: number, id: number, k = 0): number {
  let h = (id + Math.imul(k, 0x9e3779b9)) | 0
  h = Math.imul(h ^ (h >>> 16), 0x21f0aaad)
  h = Math.imul(h ^ (h >>> 15), 0x735a2d97)
  h = h ^ (h >>> 15)
  let x = h ^ key
  x = Math.imul(x ^ (x >>> 17), 0xed5ad4bb)
  x = Math.imul(x ^ (x >>> 11), 0xac4c1b51)
  x = Math.imul(x ^ (x >>> 15), 0x31848bab)
  x = x ^ (x >>> 14)
  const n = Number((BigInt(h) + BigInt(x)) & 0xffffffffn)
  return (n + 0.5) / 2 ** 32
}

/** Φ by its series, φ(x) Σ x^{2n+1} / (1 · 3 · … (2n + 1)). */
function normal(x: number): number {
  let term = x
  let sum = x
  // what is left out cannot change the sum
  for (let n = 1; Math.abs(term) > 1e-18 * Math.abs(sum); n++) {
    term *= (x * x) / (2 * n + 1)
    sum += term
  }
  return 0.5 + (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * sum
}

/** The quantile by bisection of Φ. */
export function quantile(u: number): number {
  let [low, high] = [-7, 7]
  for (let n = 0; n < 80; n++) {
    const middle = (low + high) / 2
    if (normal(middle) < u) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** The middle of the one of 4,096 strata that u falls in. */
export const stratum = (u: number): number => (Math.floor(4096 * u) + 0.5) / 4096

/** The least n with P(N ≤ n) ≥ u. */
export function count(u: number, mean: number): number {
  let n = 0
  let p = Math.exp(-mean)
  for (let below = p; below < u; below += p) p *= mean / ++n
  return n
}
