import { expect, it } from 'vitest'
import { directionNumbers, PRIMITIVES } from '../../../src/study/sampling/direction-numbers.ts'
import { saltelli } from '../../../src/study/sampling/saltelli.ts'
import { sobolPoint, sobolSequence } from '../../../src/study/sampling/sobol-sequence.ts'
import published from './published-values.json' with { type: 'json' }

const names = (d: number) => Array.from({ length: d }, (_, i) => `factor ${i}`)

/** The rows of new-joe-kuo-6.21201 (d, s, a, m_i) as their authors print them, and the last that is held here. */
const TABLE = [
  [2, 1, 0, 1],
  [3, 2, 1, 1, 3],
  [4, 3, 1, 1, 3, 1],
  [5, 3, 2, 1, 1, 1],
  [6, 4, 1, 1, 1, 3, 3],
  [7, 4, 4, 1, 3, 5, 13],
  [8, 5, 2, 1, 1, 5, 5, 17],
  [9, 5, 4, 1, 1, 5, 5, 5],
  [10, 5, 7, 1, 1, 7, 11, 19],
]

it('the numbers of Joe and Kuo are those of their table', () => {
  for (const [dimension, s, a, ...m] of TABLE) expect(PRIMITIVES[dimension - 2], `${dimension}`).toEqual({ s, a, m })
  expect(PRIMITIVES.length).toBe(1110)
})

it('every polynomial is primitive and stands once; every initial number is odd and below 2^k', () => {
  expect(new Set(PRIMITIVES.map(({ s, a }) => `${s} ${a}`)).size).toBe(1110)
  for (const { s, a, m } of PRIMITIVES) {
    const polynomial = (1 << s) | (a << 1) | 1
    // primitive: x has the order 2^s − 1, no less
    let power = 1
    let order = 0
    do {
      power <<= 1
      if (power >> s) power ^= polynomial
      order++
    } while (power !== 1 && order < 2 ** s)
    expect(order, `${s} ${a}`).toBe(2 ** s - 1)
    expect(m.length).toBe(s)
    m.forEach((value, k) => {
      expect(value % 2 === 1 && value < 2 ** (k + 1), `${m}`).toBe(true)
    })
  }
})

it('the first 64 dimensions have property A of Sobol: 2^d points, one in each of the 2^d half cubes', () => {
  // The determinant modulo 2 of the highest digits of v_1 … v_d of dimensions 1 … d; v beyond 32 from the recurrence.
  const d = 64
  const rows = Array.from({ length: d }, (_, dimension) => {
    const width = BigInt(d)
    const { s, a, m } = dimension === 0 ? { s: d, a: 0, m: Array<number>(d).fill(1) } : PRIMITIVES[dimension - 1]
    const v: bigint[] = []
    for (let k = 0; k < d; k++) {
      if (k < s) v[k] = BigInt(m[k]) << (width - 1n - BigInt(k))
      else {
        v[k] = v[k - s] ^ (v[k - s] >> BigInt(s))
        for (let l = 1; l < s; l++) if ((a >> (s - 1 - l)) & 1) v[k] ^= v[k - l]
      }
    }
    return v.reduce((row, value, k) => row | ((value >> (width - 1n)) << BigInt(k)), 0n)
  })
  for (let column = 0n; column < d; column++) {
    const pivot = rows.findIndex((row, i) => i >= column && (row >> column) & 1n)
    expect(pivot, `rank ${column}`).toBeGreaterThanOrEqual(0)
    ;[rows[Number(column)], rows[pivot]] = [rows[pivot], rows[Number(column)]]
    for (let i = Number(column) + 1; i < d; i++) if ((rows[i] >> column) & 1n) rows[i] ^= rows[Number(column)]
  }
})

it('points are those of SciPy, in low and high dimensions, near and far', () => {
  const out = new Float64Array(1111)
  for (const [j, coordinates] of Object.entries(published.sobol)) {
    sobolPoint(Number(j), out)
    expect(
      published.dimensions.map((dimension) => out[dimension - 1] * 2 ** 32),
      `point ${j}`,
    ).toEqual(coordinates)
  }
})

it('knows what it has no numbers for', () => {
  expect(() => directionNumbers(1111)).toThrow('1111 dimensions')
  expect(() => sobolSequence(1, names(1112), 1)).toThrow('dimension 1112')
})

/** Whether the 2^m points fill every box of 2^-m with sides of whole powers of two, in dimensions 1 and 2. */
function expectNet(m: number, column: (i: number) => Float64Array) {
  for (let a = 0; a <= m; a++) {
    const boxes = new Set<number>()
    const x = column(0)
    const y = column(1)
    for (let j = 0; j < 2 ** m; j++)
      boxes.add(Math.floor(x[j] * 2 ** a) * 2 ** (m - a) + Math.floor(y[j] * 2 ** (m - a)))
    expect(boxes.size, `${a} of ${m} digits`).toBe(2 ** m)
  }
}

it('2^m points have one in each of 2^m strata of every dimension, and dimensions 1 and 2 are a (0, m, 2)-net', () => {
  const m = 9
  const d = 200
  const { unit } = sobolSequence(2 ** (m + 1), names(d), 'study')
  for (const start of [0, 2 ** m]) {
    const column = (i: number) => Float64Array.from({ length: 2 ** m }, (_, j) => unit[(start + j) * d + i])
    for (let i = 0; i < d; i++) expect(new Set(column(i).map((u) => Math.floor(u * 2 ** m))).size, `${i}`).toBe(2 ** m)
    expectNet(m, column)
  }
})

it('scrambling is by the factor’s name and the seed, and makes a coordinate uniform over seeds', () => {
  const seeds = 4000
  for (const j of [0, 1, 6]) {
    const count = new Float64Array(16)
    for (let seed = 0; seed < seeds; seed++) count[Math.floor(16 * sobolSequence(j + 1, ['x'], seed).unit[j])]++
    const chiSquare = count.reduce((sum, n) => sum + (n - seeds / 16) ** 2 / (seeds / 16), 0)
    // 15 degrees of freedom: 37.7 is met once in a thousand.
    expect(chiSquare).toBeLessThan(37.7)
  }
  expect(sobolSequence(4, ['x'], 1).unit).not.toEqual(sobolSequence(4, ['y'], 1).unit)
})

it('saltelli mixes a row of A and a row of B, block by block', () => {
  const d = 3
  const { n, unit } = saltelli(8, names(d), 1)
  expect(n).toBe(8 * (d + 2))
  for (let j = 0; j < 8; j++) {
    const row = (k: number) => [...unit.subarray((j * (d + 2) + k) * d, (j * (d + 2) + k + 1) * d)]
    const [a, b] = [row(0), row(d + 1)]
    for (let i = 0; i < d; i++) {
      expect(a[i]).not.toBe(b[i])
      expect(row(1 + i)).toEqual(a.map((value, k) => (k === i ? b[k] : value)))
    }
  }
})
