import type { Reading } from '../../economy/columns.ts'
import { exp, log } from '../../math/real.ts'
import type { Params } from '../../scenario/params.ts'
import type { Seen } from './columns.ts'

/** Work space, laid out by size: ln ρ̂ by seller, and e to the pay-offs of one home region over sellers. */
let LN_RHO = new Float64Array(0)
let PULL = new Float64Array(0)

/** Where footloose capital of each cell would go, and what of its cash stays; gives ln ρ̂ by seller. */
export function weighDestinations(
  { cell, outside, outsider, pair, habit, placement, func }: Seen,
  { assumptions: a, rules }: Params,
): Reading {
  const { profitSeen: rho, profitRate0: rho0, relief, retention } = cell
  const { value: placed } = placement
  const { share, share0, next: shareNext } = habit
  const F = func.size
  const C = cell.size
  const P = C / F + outside.size
  const S = P * F
  const beta = a['choice-intensity']
  const imitate = rules.invest === 'imitate'
  if (LN_RHO.length < S) {
    LN_RHO = new Float64Array(S)
    PULL = new Float64Array(S)
  }
  for (let j = 0; j < S; j++)
    LN_RHO[j] = log(j < C ? rho[j] / rho0[j] : outsider.profitSeen[j - C] / outsider.profitRate0[j - C])

  // pay-offs are a home region's, whatever the function
  for (let c = 0; c < C; c++) {
    const h = (c / F) | 0
    if (c % F === 0)
      for (let j = 0; j < S; j++) {
        const d = (j / F) | 0
        const U = beta * LN_RHO[j] + a['investment-distance'] * pair.timeCut[h * P + d] + pair.capitalRise[h * P + d]
        PULL[j] = exp(imitate ? a['peer-speed'] * U : U)
      }
    let sum = 0
    let next = 0
    for (let j = 0; j < S; j++) {
      const base = imitate ? share[c * S + j] : share0[c * S + j] * PULL[j]
      sum += placed[c * S + j] = j < C ? base * (1 - relief[j]) : base
      next += shareNext[c * S + j] = imitate ? share[c * S + j] * PULL[j] : share0[c * S + j]
    }
    const mutated = imitate ? a['peer-mutation'] : 0
    for (let j = 0; j < S; j++) {
      placed[c * S + j] /= sum
      shareNext[c * S + j] = ((1 - mutated) * shareNext[c * S + j]) / next + mutated * share0[c * S + j]
    }
    const keep = a['stay-share'] * pair.capitalShare0[h * P + h]
    const here = imitate ? keep : keep * exp(beta * LN_RHO[c])
    retention[c] = ((1 - relief[c]) * here) / (here + (1 - keep) * (imitate ? 1 : sum))
  }
  return LN_RHO
}
