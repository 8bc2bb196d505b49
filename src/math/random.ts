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
export const draw = (key: number, id: number, k = 0): number => ((bits(key, id, k) >>> 0) + 0.5) * 2 ** -32

/**
 * 32 random bits for an address, 0 … 2^32 − 1: with h = mix(id + k ⌊2^32/φ⌋) they are h + remix(h ⊕ key) mod 2^32.
 *
 * Counter-based (Salmon, Moraes, Dror and Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3"). The key enters
 * between two finalisers, so neither two keys nor two ids ever give shifted or shuffled copies of one stream. Adding h
 * again (Davies and Meyer's feed-forward) lets numbers repeat as often as chance would have it; the finaliser alone is
 * a permutation and never repeats one. Steps of ⌊2^32/φ⌋ keep all addresses with id < 2^22 and k < 256 apart.
 *
 * mix: two rounds found by the hash prospector, bias 0.107; remix: its triple32, bias 0.021, next to an ideal
 * permutation (Wellons 2018, "Prospecting for hash functions"; github.com/skeeto/hash-prospector).
 */
function bits(key: number, id: number, k: number): number {
  let h = (id + Math.imul(k, 0x9e3779b9)) | 0
  h = Math.imul(h ^ (h >>> 16), 0x21f0aaad)
  h = Math.imul(h ^ (h >>> 15), 0x735a2d97)
  h ^= h >>> 15

  let x = h ^ key
  x = Math.imul(x ^ (x >>> 17), 0xed5ad4bb)
  x = Math.imul(x ^ (x >>> 11), 0xac4c1b51)
  x = Math.imul(x ^ (x >>> 15), 0x31848bab)
  // signed, since an engine may have to box an unsigned number above 2^31
  return (h + (x ^ (x >>> 14))) | 0
}

/** The 32 bits as a number from 0 to 2^32 − 1. */
export const hash = (key: number, id: number, k: number): number => bits(key, id, k) >>> 0
