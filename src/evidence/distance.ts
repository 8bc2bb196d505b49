import { exp, log } from '../math/real.ts'
import { mean } from '../math/sums.ts'
import { type Target, yearsOf } from './targets.ts'

/** What the model leaves out of one figure it leaves out of the next year’s too, to this power of the years between. */
const PERSISTENCE = 0.7

/**
 * Differences from the targets as independent errors of standard deviation 1, where the assumptions are right.
 *
 *   covariance of two rows of one indicator and region: discrepancy_i discrepancy_j 0.7^|years between|, on the diagonal
 *   + observation_i²;  of other rows 0
 *
 * Without persistence eight years of GDP would count as eight experiments. Its size is our assumption.
 */
export function whitening(targets: readonly Target[]): (values: Float64Array) => Float64Array {
  const groups = new Map<string, number[]>()
  targets.forEach(({ indicator, region }, k) => {
    const name = `${indicator}/${region}`
    groups.set(name, [...(groups.get(name) ?? []), k])
  })
  const blocks = [...groups.values()].map((rows) => ({ rows, L: triangle(rows.map((k) => targets[k])) }))
  return (values) => {
    const out = new Float64Array(values.length)
    for (const { rows, L } of blocks)
      rows.forEach((row, i) => {
        let rest = values[row] - targets[row].observed
        for (let k = 0; k < i; k++) rest -= L[i][k] * out[rows[k]]
        out[row] = rest / L[i][i]
      })
    return out
  }
}

/** The lower triangle whose product with its transpose is the covariance of the errors of a group. */
function triangle(group: readonly Target[]): number[][] {
  const at = group.map(({ year }) => mean([...yearsOf(year)]))
  const L: number[][] = []
  group.forEach((target, i) => {
    L.push([])
    for (let j = 0; j <= i; j++) {
      const shared = target.discrepancy * group[j].discrepancy * exp(log(PERSISTENCE) * Math.abs(at[i] - at[j]))
      let sum = shared + (i === j ? target.observation * target.observation : 0)
      for (let k = 0; k < j; k++) sum -= L[i][k] * L[j][k]
      L[i].push(i === j ? Math.sqrt(sum) : sum / L[j][j])
    }
  })
  return L
}
