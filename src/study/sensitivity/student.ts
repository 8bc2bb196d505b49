/** 0.975 quantiles of Student’s t by degrees of freedom, from 1 (Fisher and Yates 1938, table III). */
const TABLE = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131, 2.12, 2.11,
  2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
]

/**
 * How many standard errors lie to each side of a mean in an interval of 95 %, f degrees of freedom. Past the table, with
 * z = 1.96, off by less than 0.0001:
 *
 *   t = z + (z³ + z) / (4 f) + (5 z⁵ + 16 z³ + 3 z) / (96 f²)        (Fisher’s expansion)
 */
export const studentQuantile = (f: number): number =>
  f < 1 ? NaN : (TABLE[f - 1] ?? 1.959964 + 2.372271 / f + 2.822499 / (f * f))
