import { highWord } from './bits.ts'
import { type Pair, plus, ratio, times } from './double-double.ts'
import { expOfSum } from './exp.ts'
import { POWER_OF_TWO } from './powers-of-two.ts'

/** ln 2 in two parts, the first a multiple of 2^-32. */
const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10

/** High word of the least mantissa, 0.7057…, and how many of its bits choose among 128 intervals up to 1.4114…. */
const LEAST = 0x3fe69555
const SHIFT = 13

/** By interval: 1/c, c near its middle; ln c in two parts, the first a multiple of 2^-40. */
const INVERSE = new Float64Array(128)
const LN_HIGH = new Float64Array(128)
const LN_LOW = new Float64Array(128)
for (let i = 0; i < 128; i++) {
  const middle = mantissa(LEAST + (i + 0.5) * (1 << SHIFT))
  const holdsOne = mantissa(LEAST + (i << SHIFT)) <= 1 && mantissa(LEAST + ((i + 1) << SHIFT)) > 1
  // So many bits that m / c − 1 is a double for every m of the interval.
  const a = holdsOne ? 256 : middle < 1 ? 2 * Math.round(128 / middle) : Math.round(256 / middle)
  const [high, low] = logOfRatio(256, a)
  INVERSE[i] = a / 256
  LN_HIGH[i] = Math.round(high * 2 ** 40) / 2 ** 40
  LN_LOW[i] = high - LN_HIGH[i] + low
}

/** The number in [½, 2) with this high word and no other bits. */
function mantissa(high: number): number {
  const significand = 1 + (high & 0xfffff) / 2 ** 20
  return high >= 0x3ff00000 ? significand : significand / 2
}

/** ln(a/b) = 2 Σ s^(2k+1) / (2k+1), s = (a − b) / (a + b). */
function logOfRatio(a: number, b: number): Pair {
  const s = ratio(a - b, a + b)
  const z = times(s, s)
  let sum: Pair = [0, 0]
  for (let k = 24; k >= 0; k--) sum = plus(ratio(1, 2 * k + 1), times(sum, z))
  return times([2 * s[0], 2 * s[1]], sum)
}

/**
 * x^y as ECMAScript defines it, from + − × ÷ only, the same bits in every engine; error below 0.55 ulp (below 1 ulp
 * where the result is subnormal), so that powers which are doubles come out exact.
 */
export function pow(x: number, y: number): number {
  if (x >= 2.2250738585072014e-308 && x < Infinity && y > -1e20 && y < 1e20) return power(x, y, 0)
  if (Number.isNaN(x) || Number.isNaN(y)) return y === 0 ? 1 : NaN
  if (y === 0) return 1

  const size = Math.abs(x)
  if (y <= -1e20 || y >= 1e20) return size === 1 ? (Number.isFinite(y) ? 1 : NaN) : size > 1 === y > 0 ? Infinity : 0
  const negative = (x < 0 || Object.is(x, -0)) && Math.abs(y % 2) === 1
  if (size === 0 || size === Infinity) {
    const limit = size > 1 === y > 0 ? Infinity : 0
    return negative ? -limit : limit
  }
  if (x < 0 && y % 1 !== 0) return NaN
  const result = size >= 2.2250738585072014e-308 ? power(size, y, 0) : power(size * 18014398509481984, y, -54)
  return negative ? -result : result
}

/**
 * (x 2^n)^y for normal x > 0: ln x to some 68 bits, times y, into `expOfSum`.
 *
 * With x = 2^n m and m = c (1 + r): ln x = n ln 2 + ln c + r − r²/2 + …, |r| < 0.007. Three things are exact: r, the
 * square of its upper part, and n ln 2 + ln c in their upper parts. What each rounding loses is added last.
 *
 * Source of the scheme: Arm Optimized Routines, pow (Szabolcs Nagy 2018); series and tables are our own.
 */
function power(x: number, y: number, n: number): number {
  const offset = highWord(x) - LEAST
  const e = offset >> 20
  n += e
  const i = (offset >> SHIFT) & 127
  const m = x * POWER_OF_TWO[1074 - e]
  const inverse = INVERSE[i]

  // Adding 1.5 × 2^32 rounds to a multiple of 2^-20.
  const mHigh = m + 6442450944 - 6442450944
  const rHigh = mHigh * inverse - 1
  const rLow = (m - mHigh) * inverse
  const r = rHigh + rLow

  const base = n * LN2_HIGH + LN_HIGH[i]
  const first = base + r
  const square = -0.5 * rHigh * rHigh
  const second = first + square
  const z = r * r
  const cubic = r * z * (1 / 3 - r * (1 / 4) + z * (1 / 5 - r * (1 / 6) + z * (1 / 7 - r * (1 / 8) + z * (1 / 9))))
  const lost =
    n * LN2_LOW + LN_LOW[i] + (base - first + r) - 0.5 * rLow * (r + rHigh) + cubic + (first - second + square)
  const ln = second + lost
  const lnRest = second - ln + lost

  // y ln in two parts: the factors split at 26 bits (Veltkamp), so that the product of the upper parts is exact.
  const ySplit = 134217729 * y
  const yHigh = ySplit - (ySplit - y)
  const lnSplit = 134217729 * ln
  const lnHigh = lnSplit - (lnSplit - ln)
  return expOfSum(yHigh * lnHigh, (y - yHigh) * lnHigh + y * (ln - lnHigh + lnRest))
}
