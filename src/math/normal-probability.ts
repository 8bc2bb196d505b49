import { exp } from './exp.ts'

/** 1 / √(2π). */
const DENSITY = 0.3989422804014327

/**
 * The standard normal distribution function Φ(z), with some fourteen digits in the lower tail as well; 0 below −38.
 *
 *   |z| < 3     ½ + φ(z) (z + z³/3 + z⁵/(3·5) + …)             (Marsaglia 2004, J. Stat. Software 11(4))
 *   z ≤ −3      φ(z) / (−z + 1/(−z + 2/(−z + 3/(−z + …))))     (Laplace)
 */
export function normalProbability(z: number): number {
  if (z >= 3) return 1 - normalProbability(-z)
  const density = DENSITY * exp(-0.5 * z * z)
  if (z <= -3) {
    let fraction = -z
    for (let k = 120; k > 0; k--) fraction = k / fraction - z
    return density / fraction
  }
  let term = z
  let sum = z
  for (let k = 3; k < 120; k += 2) sum += term *= (z * z) / k
  return 0.5 + density * sum
}
