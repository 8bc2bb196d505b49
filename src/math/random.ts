import seedrandom from 'seedrandom'

/** The key of one phase at one date under one seed: 32 bits, made once per phase and date. */
export const key = (seed: number | string, phase: string, t: number): number =>
  seedrandom.tychei(`${seed}/${phase}/${t}`).int32()

/**
 * A uniform draw in (0, 1), addressed: the k-th of agent `id` under `key`; one of the 2^32 midpoints (n + ½) / 2^32.
 *
 * Nothing is counted, so who is drawn first, who has left and which phases exist change nobody's draw: two
 * scenarios under one seed differ only by what their policies cause.
 */
export const draw = (key: number, id: number, k = 0): number => (hash(key, id, k) + 0.5) * 2 ** -32

/**
 * 32 random bits for an address: h = mix2(id + k ⌊2^32/φ⌋), h + mix3(h ⊕ key) mod 2^32.
 *
 * Counter-based (Salmon, Moraes, Dror and Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3"): the key enters
 * between two finalisers. The sum with h (Davies and Meyer's feed-forward) makes equal numbers as frequent as chance
 * would have them, where the finaliser alone, a permutation, would never repeat one.
 * Golden-ratio steps keep all addresses of ids below 2^23 and k below 256 apart.
 */
export function hash(key: number, id: number, k: number): number {
  let h = (id + Math.imul(k, 0x9e3779b9)) | 0
  h = Math.imul(h ^ (h >>> 16), 0x21f0aaad)
  h = Math.imul(h ^ (h >>> 15), 0x735a2d97)
  h ^= h >>> 15

  let x = h ^ key
  x = Math.imul(x ^ (x >>> 17), 0xed5ad4bb)
  x = Math.imul(x ^ (x >>> 11), 0xac4c1b51)
  x = Math.imul(x ^ (x >>> 15), 0x31848bab)
  return (h + (x ^ (x >>> 14))) >>> 0
}
