import { POWER_OF_TWO } from './powers-of-two.ts'

/**
 * The exponential from + − × ÷ only, the same bits in every engine; error below 1 ulp.
 *
 * Source: fdlibm, e_exp.c (Sun Microsystems 1993), with a table in place of its bit patterns.
 */
const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10

/** e^x; 0 below −745.13, ∞ above 709.78. */
export function exp(x: number): number {
  if (!(x > -708 && x < 709)) return expAtTheEdges(x)
  const n = (x * 1.4426950408889634 + (x < 0 ? -0.5 : 0.5)) | 0
  return expReduced(x - n * LN2_HIGH, n * LN2_LOW) * POWER_OF_TWO[n + 1074]
}

/** e^(high − low) for |high − low| ≤ ½ ln 2: 1 + y + y c / (2 − c), c a polynomial in y². */
function expReduced(high: number, low: number): number {
  const y = high - low
  const z = y * y
  const c =
    y -
    z *
      (0.16666666666666602 +
        z *
          (-2.7777777777015593e-3 +
            z * (6.613756321437934e-5 + z * (-1.6533902205465252e-6 + z * 4.1381367970572385e-8))))
  return 1 - (low - (y * c) / (2 - c) - high)
}

function expAtTheEdges(x: number): number {
  if (Number.isNaN(x)) return x
  if (x > 7.09782712893384e2) return Infinity
  if (x < -7.451332191019412e2) return 0
  const n = (x * 1.4426950408889634 + (x < 0 ? -0.5 : 0.5)) | 0
  const m = expReduced(x - n * LN2_HIGH, n * LN2_LOW)
  // Two steps: 2^1024 and 2^-1075 are no doubles; only the second step can round.
  return x > 0 ? m * POWER_OF_TWO[n + 1073] * 2 : m * POWER_OF_TWO[n + 1074 + 60] * POWER_OF_TWO[1074 - 60]
}
