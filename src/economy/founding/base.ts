import { pow } from '../../math/real.ts'

/** Founding values by region that several steps need: GDP, its quarterly growth factor, local value added, R&D growth. */
export interface Base {
  readonly gdp: Float64Array
  readonly growth: Float64Array
  readonly local: Float64Array
  readonly researchGrowth: Float64Array
}

/**
 * Quarterly level and growth factor such that the four quarters ending now add up to a year's total, at the growth to the next.
 *
 *   quarter(total, next):   q = (next / total)^¼;   level = total / (1 + q⁻¹ + q⁻² + q⁻³)
 *
 * Of a difference of two totals it is not the difference of theirs.
 */
export function quarter(total: number, nextYear: number): { level: number; growth: number } {
  const growth = pow(nextYear / total, 1 / 4)
  return { level: total / (1 + (1 + (1 + 1 / growth) / growth) / growth), growth }
}
