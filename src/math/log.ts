import { highWord } from './bits.ts'
import { POWER_OF_TWO } from './powers-of-two.ts'

const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10

/**
 * ln x from + − × ÷ only, the same bits in every engine; −∞ at ±0, NaN below; error below 1 ulp.
 *
 * Source: fdlibm, e_log.c (Sun Microsystems 1993).
 */
export function log(x: number): number {
  let n = 0
  if (!(x >= 2.2250738585072014e-308 && x < Infinity)) {
    if (!(x > 0)) return x === 0 ? -Infinity : NaN
    if (x === Infinity) return x
    x *= 18014398509481984
    n = -54
  }
  // Adding 0x95f64 carries into the exponent when the mantissa is above √2: m lies in [√½, √2).
  const e = ((highWord(x) + 0x95f64) >> 20) - 1023
  n += e
  const f = x * POWER_OF_TWO[1074 - e] - 1
  const s = f / (2 + f)
  const z = s * s
  const w = z * z
  const odd = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373))
  const even = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)))
  const half = 0.5 * f * f
  return n * LN2_HIGH - (half - (s * (half + odd + even) + n * LN2_LOW) - f)
}
