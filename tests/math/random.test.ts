import { describe, expect, it } from 'vitest'
import { draw, hash, key } from '../../src/math/random.ts'

const N = 1 << 16
const at = key(1, 'research', 31)
const dates = Int32Array.from({ length: 256 }, (_, t) => key(1, 'research', t))
const seeds = Int32Array.from({ length: 256 }, (_, seed) => key(seed, 'research', 31))
const phases = Int32Array.from({ length: 256 }, (_, p) => key(1, `phase${p}`, 31))

/** Ways through the addresses: the i-th of N draws along each. */
const ways = {
  ids: (i: number) => draw(at, i),
  ks: (i: number) => draw(at, i >> 4, i & 15),
  dates: (i: number) => draw(dates[i & 255], i >> 8),
  seeds: (i: number) => draw(seeds[i & 255], i >> 8),
  phases: (i: number) => draw(phases[i & 255], i >> 8),
  'neighbouring keys': (i: number) => draw(i, 7),
  'every 4096th id': (i: number) => draw(at, i * 4096),
}

describe.each(Object.entries(ways))('along %s', (_, u) => {
  const draws = Float64Array.from({ length: N }, (_, i) => u(i))

  it('draws are uniform, in their upper and in their lower bits', () => {
    for (const fraction of [(x: number) => x, (x: number) => (x * 2 ** 24) % 1]) {
      const count = new Float64Array(256)
      for (const x of draws) count[Math.floor(fraction(x) * 256)]++
      const chiSquare = count.reduce((sum, n) => sum + (n - N / 256) ** 2 / (N / 256), 0)
      // Mean 255, standard deviation √510.
      expect(Math.abs(chiSquare - 255)).toBeLessThan(4 * Math.sqrt(510))
    }
  })

  it('draws do not follow one another', () => {
    for (const lag of [1, 2, 3, 4, 16, 256, 257, 1000]) {
      let sum = 0
      for (let i = 0; i + lag < N; i++) sum += (draws[i] - 0.5) * (draws[i + lag] - 0.5)
      expect(Math.abs((12 * sum) / Math.sqrt(N - lag)), `lag ${lag}`).toBeLessThan(4.5)
    }
  })
})

describe('the hash', () => {
  it('gives the values of the definition, computed in Python', () => {
    expect(hash(0, 0, 0)).toBe(0)
    expect(hash(0, 1, 0)).toBe(3793335992)
    expect(hash(1, 0, 0)).toBe(69681622)
    expect(hash(0, 0, 1)).toBe(3884576889)
    expect(hash(-1, 3000, 2)).toBe(532213700)
    expect(hash(123456789, 42, 7)).toBe(3707474035)
    expect(hash(-2147483648, 8388607, 255)).toBe(1245115117)
    expect(hash(2147483647, 4294967295, 0)).toBe(138237052)
  })

  it('one bit of the address turns every bit of the number half of the time', () => {
    const turned = {
      key: (i: number, bit: number) => hash(at + i, i, 0) ^ hash((at + i) ^ (1 << bit), i, 0),
      id: (i: number, bit: number) => hash(at, i, 0) ^ hash(at, i ^ (1 << bit), 0),
      k: (i: number, bit: number) => hash(at, i, 3) ^ hash(at, i, 3 ^ (1 << (bit & 7))),
    }
    for (const [part, change] of Object.entries(turned)) {
      for (let bit = 0; bit < 32; bit++) {
        const count = new Int32Array(32)
        for (let i = 0; i < 4096; i++) {
          const bits = change(i, bit)
          for (let b = 0; b < 32; b++) count[b] += (bits >>> b) & 1
        }
        // Standard deviation 32; 3072 counts.
        for (const n of count) expect(Math.abs(n - 2048), `${part} bit ${bit}`).toBeLessThan(5 * 32)
      }
    }
  })

  it('repeats a number as often as chance would', () => {
    const n = 1 << 19
    const sorted = Uint32Array.from({ length: n }, (_, id) => hash(at, id, 0)).sort()
    let repeats = 0
    for (let i = 1; i < n; i++) if (sorted[i] === sorted[i - 1]) repeats++
    // n² / 2^33 = 32, standard deviation 5.7.
    expect(Math.abs(repeats - 32)).toBeLessThan(4 * 5.7)
  })

  it('two keys share no more numbers than chance would have them share, in whatever order', () => {
    const n = 1 << 17
    const first = new Set(Uint32Array.from({ length: n }, (_, id) => hash(dates[0], id, 0)))
    for (const other of [dates[1], dates[0] ^ 1, dates[0] + 0x9e3779b9, dates[0] ^ 0x10000]) {
      let shared = 0
      for (let id = 0; id < n; id++) if (first.has(hash(other, id, 0))) shared++
      // n² / 2^32 = 4.
      expect(shared).toBeLessThan(16)
    }
  })
})

describe('draws', () => {
  it('lie inside (0, 1), at midpoints', () => {
    expect(draw(0, 0)).toBe(2 ** -33)
    expect(draw(123456789, 42, 7)).toBe((3707474035 + 0.5) / 2 ** 32)
  })

  it('depend on the address alone, whatever was drawn before', () => {
    const forward = Array.from({ length: 1000 }, (_, id) => draw(at, id, id % 3))
    const backward = Array.from({ length: 1000 }, (_, i) => draw(at, 999 - i, (999 - i) % 3)).reverse()
    expect(backward).toEqual(forward)
    expect(draw(at, 5)).toBe(draw(at, 5, 0))
  })

  it('of ids below 2^22 and k below 256 never have one address', () => {
    for (let k = 1; k < 256; k++) {
      const step = Math.imul(k, 0x9e3779b9) >>> 0
      expect(Math.min(step, 2 ** 32 - step)).toBeGreaterThan(2 ** 22)
    }
  })
})

describe('keys', () => {
  it('are those of tychei, computed in Python', () => {
    expect(key(1, 'found', 0)).toBe(-286123773)
    expect(key(1, 'research', 31)).toBe(-1193741799)
    expect(key(42, 'invest', 91)).toBe(2126277753)
    expect(key('calm', 'found', 7)).toBe(1214368018)
  })

  it('do not tell a number from its digits, but every seed, phase and date from the others', () => {
    expect(key('1', 'found', 0)).toBe(key(1, 'found', 0))
    expect(new Set([...dates, ...seeds, ...phases]).size).toBe(3 * 256 - 1)
  })
})
