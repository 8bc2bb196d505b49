import { type Pair, root, times } from './double-double.ts'
import { POWER_OF_TWO } from './powers-of-two.ts'

/** ln 2 in two parts; n times the first is exact for |n| < 2^20. */
const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10

/** 2^(j/128), and what the rounding took off it as a share, j = 0 … 127. */
const { ROOT, REST } = roots()

function roots() {
  const table: Pair[] = [[1, 0]]
  let r: Pair = [2, 0]
  for (let j = 64; j >= 1; j >>= 1) table[j] = r = root(r)
  for (let j = 1; j < 128; j++) table[j] ??= times(table[j & (j - 1)], table[j & -j])
  return {
    ROOT: Float64Array.from(table, ([high]) => high),
    REST: Float64Array.from(table, ([high, low]) => low / high),
  }
}

/** Added and taken away again it rounds to the nearest whole number: doubles of its size have no fraction. */
const WHOLE = 6755399441055744

/**
 * e^x from + − × ÷ only, the same bits in every engine; 0 below −745.13, ∞ above 709.78; error below 0.52 ulp
 * (below 1 ulp where the result is subnormal).
 */
export const exp = (x: number): number => expOfSum(x, 0)

/**
 * e^(x + rest), |rest| far below |x|: with x = (128 k + j) ln 2 / 128 + r, |r| < 0.0028, it is 2^k 2^(j/128) e^r.
 *
 * Source: Tang 1989, "Table-driven implementation of the exponential function", ACM TOMS 15.
 */
export function expOfSum(x: number, rest: number): number {
  // the + tells compilers that it is a number: once an edge is met they would box each result, of every firm
  if (!(x > -708 && x < 709)) return +atTheEdges(x, rest)
  const n = x * (128 * Math.LOG2E) + WHOLE - WHOLE
  const r = x - n * (LN2_HIGH / 128) - n * (LN2_LOW / 128) + rest
  const j = n & 127
  const scale = ROOT[j] * POWER_OF_TWO[(n >> 7) + 1074]
  return scale + scale * (REST[j] + series(r))
}

/** e^r − 1 − r^6/720 …, by its series. */
function series(r: number): number {
  const z = r * r
  return r + z * (1 / 2 + r * (1 / 6)) + z * z * (1 / 24 + r * (1 / 120))
}

function atTheEdges(x: number, rest: number): number {
  if (Number.isNaN(x)) return x
  if (x > 710) return Infinity
  if (x < -746) return 0
  const n = x * (128 * Math.LOG2E) + WHOLE - WHOLE
  const r = x - n * (LN2_HIGH / 128) - n * (LN2_LOW / 128) + rest
  const j = n & 127
  const m = ROOT[j] + ROOT[j] * (REST[j] + series(r))
  const k = n >> 7
  // Two steps, as 2^1024 and 2^-1075 are no doubles; the first is exact.
  return x > 0 ? m * POWER_OF_TWO[k + 1074 - 1] * 2 : m * POWER_OF_TWO[k + 1074 + 60] * POWER_OF_TWO[1074 - 60]
}
