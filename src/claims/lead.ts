import { sqrt } from '../math/real.ts'
import { quarterOf } from '../text/dates.ts'
import type { Claim, Test } from './claim.ts'
import type { Lookup, Row } from './lookup.ts'
import { endsOf, runKey } from './runs.ts'
import { isShare } from './share.ts'

/** Half the width of luck’s 90 % band around 0, by quarter from founding on, of the difference that policy makes to a row. */
export type Bands = Readonly<Record<string, Float64Array>>

/** The 0.95 quantile of the standard normal distribution. */
const Z_95 = 1.6448536269514722
/** Quarters that a difference has to stay outside. */
const STAY = 4
const YEAR = 4

export const bandKey = ({ indicator, region, function: f }: Row): string => `${indicator}/${region}/${f}`

/** The difference that policy makes to a row in quarter t; of levels relative to the first scenario’s. */
export function differenceAt(claim: Claim, row: Row, lookup: Lookup, t: number): number {
  const [first, last] = endsOf(claim)
  const base = lookup(runKey(first), row, t)
  const difference = lookup(runKey(last), row, t) - base
  return isShare(row.indicator) ? difference : difference / Math.abs(base)
}

/**
 * Luck’s 90 % band: ± 1.645 standard deviations of the difference over the seeds of one assumption vector, pooled over
 * vectors. `vectors` are the draws of each vector; a quarter in which no vector has two of them has no band.
 */
export function bandsOf(claim: Claim, vectors: readonly (readonly Lookup[])[]): Bands {
  const bands: Record<string, Float64Array> = {}
  for (const test of claim.tests) {
    const first = quarterOf(claim.founding)
    const last = quarterOf(test.window[1])
    bands[bandKey(test)] = Float64Array.from({ length: last - first + 1 }, (_, k) => {
      let [squares, freedom] = [0, 0]
      for (const draws of vectors) {
        const values = draws.map((lookup) => differenceAt(claim, test, lookup, first + k)).filter(Number.isFinite)
        if (values.length < 2) continue
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length
        for (const value of values) squares += (value - mean) * (value - mean)
        freedom += values.length - 1
      }
      return Z_95 * sqrt(squares / freedom)
    })
  }
  return bands
}

/** Years by which a test’s indicator leaves its band upwards before those of the claim’s other tests, less `quarters`. */
export function leadOf(claim: Claim, test: Test, lookup: Lookup, bands: Bands | undefined, quarters: number): number {
  const leader = leaves(claim, test, lookup, bands)
  if (leader === undefined) return Number.NaN
  const followers = claim.tests.filter((other) => bandKey(other) !== bandKey(test))
  let lead = Number.POSITIVE_INFINITY
  for (const other of followers) {
    // what has not left by the end leaves after it
    const at = leaves(claim, other, lookup, bands) ?? quarterOf(other.window[1]) + 1
    lead = Math.min(lead, at - leader)
  }
  // a lead of just so many quarters counts
  return (lead - quarters + 0.5) / YEAR
}

/** First of four quarters together in which the difference lies above the band. */
function leaves(claim: Claim, test: Test, lookup: Lookup, bands: Bands | undefined): number | undefined {
  const band = bands?.[bandKey(test)]
  if (!band) return undefined
  const first = quarterOf(claim.founding)
  let since = 0
  for (let k = 1; k < band.length; k++) {
    since = differenceAt(claim, test, lookup, first + k) > band[k] ? since + 1 : 0
    if (since === STAY) return first + k - STAY + 1
  }
  return undefined
}
