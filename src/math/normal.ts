import { log } from './log.ts'

/**
 * The standard normal quantile N⁻¹(u), u in (0, 1) (Wichura 1988, algorithm AS 241, PPND16); ∓∞ at 0 and 1, NaN outside.
 */
export function normalQuantile(u: number): number {
  const q = u - 0.5
  if (q >= -0.425 && q <= 0.425) {
    const r = 0.180625 - q * q
    return (
      (q *
        (((((((2.5090809287301227e3 * r + 3.343057558358813e4) * r + 6.72657709270087e4) * r + 4.592195393154987e4) *
          r +
          1.373169376550946e4) *
          r +
          1.9715909503065513e3) *
          r +
          1.3314166789178438e2) *
          r +
          3.3871328727963665)) /
      (((((((5.226495278852854e3 * r + 2.8729085735721943e4) * r + 3.930789580009271e4) * r + 2.1213794301586597e4) *
        r +
        5.394196021424751e3) *
        r +
        6.871870074920579e2) *
        r +
        42.31333070160091) *
        r +
        1)
    )
  }
  if (!(u > 0 && u < 1)) return u === 0 ? -Infinity : u === 1 ? Infinity : NaN
  const distance = Math.sqrt(-log(q < 0 ? u : 1 - u))
  const z = distance <= 5 ? middle(distance - 1.6) : tail(distance - 5)
  return q < 0 ? -z : z
}

const middle = (r: number): number =>
  (((((((7.745450142783414e-4 * r + 0.022723844989269184) * r + 0.2417807251774506) * r + 1.2704582524523684) * r +
    3.6478483247632045) *
    r +
    5.769497221460691) *
    r +
    4.630337846156546) *
    r +
    1.4234371107496835) /
  (((((((1.0507500716444169e-9 * r + 5.475938084995345e-4) * r + 0.015198666563616457) * r + 0.14810397642748008) * r +
    0.6897673349851) *
    r +
    1.6763848301838038) *
    r +
    2.053191626637759) *
    r +
    1)

const tail = (r: number): number =>
  (((((((2.0103343992922881e-7 * r + 2.7115555687434876e-5) * r + 1.2426609473880784e-3) * r + 0.026532189526576124) *
    r +
    0.29656057182850487) *
    r +
    1.7848265399172913) *
    r +
    5.463784911164114) *
    r +
    6.657904643501103) /
  (((((((2.0442631033899397e-15 * r + 1.421511758316446e-7) * r + 1.8463183175100548e-5) * r + 7.868691311456133e-4) *
    r +
    0.014875361290850615) *
    r +
    0.1369298809227358) *
    r +
    0.599832206555888) *
    r +
    1)

const STRATA = 4096
const MIDDLES = Float64Array.from({ length: STRATA }, (_, k) => normalQuantile((k + 0.5) / STRATA))

/**
 * The standard normal quantile at the middle of the one of 4,096 strata that u in [0, 1) falls in, a table, for hot loops:
 * N(u) = N⁻¹((⌊4096 u⌋ + ½) / 4096).
 */
export const stratumQuantile = (u: number): number => MIDDLES[Math.floor(STRATA * u)]
