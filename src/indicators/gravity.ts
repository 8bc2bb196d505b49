import type { Economy } from '../economy/economy.ts'
import { exp, log } from '../math/real.ts'
import { LAWS } from '../model/assumptions.ts'
import { contracted, VALUE } from './contracts.ts'
import { quarterly } from './quarterly.ts'

/**
 * A thing that moves between places, quarter by quarter: three matrices, origin × destination, in one array. First what
 * moved, ¤ / quarter, then the gravity-expected shares at `TO_DESTINATION` and `FROM_ORIGIN` times P².
 */
export type Mobile = (economy: Economy) => Float64Array
/** Share of a destination in what leaves an origin for elsewhere. */
export const TO_DESTINATION = 1
/** Share of an origin in what a destination draws from elsewhere. */
export const FROM_ORIGIN = 2
const MATRICES = 3

const placesOf = ({ region, outside }: Economy): number => region.size + outside.size

/**
 * Gravity-expected shares, without borders and policies:
 *
 *   of destination d in what leaves o   M_d dist_od^{−θ} / Σ_{d′ ≠ o} M_d′ dist_od′^{−θ}
 *   of origin o in what d draws         N_o dist_od^{−θ} / Σ_{o′ ≠ d} N_o′ dist_o′d^{−θ}
 *
 * M mass that draws, N mass that sends, over all places. Gravity after Tinbergen (1962); θ at its literature prior.
 */
const footloose = (
  theta: number,
  flow: (economy: Economy, p: number, q: number) => number,
  drawing: (economy: Economy, p: number) => number,
  sending: (economy: Economy, p: number) => number,
): Mobile =>
  quarterly(
    (economy, work) => {
      const P = placesOf(economy)
      const to = TO_DESTINATION * P * P
      const from = FROM_ORIGIN * P * P
      for (let p = 0; p < P; p++) {
        const mass = drawing(economy, p)
        const source = sending(economy, p)
        for (let q = 0; q < P; q++) {
          work[p * P + q] = flow(economy, p, q)
          work[to + q * P + p] = p === q ? 0 : exp(-theta * log(economy.pair.distance[q * P + p])) * mass
          work[from + p * P + q] = p === q ? 0 : exp(-theta * log(economy.pair.distance[p * P + q])) * source
        }
      }
      for (let p = 0; p < P; p++) {
        let leaving = 0
        let arriving = 0
        for (let q = 0; q < P; q++) {
          leaving += work[to + p * P + q]
          arriving += work[from + q * P + p]
        }
        for (let q = 0; q < P; q++) {
          work[to + p * P + q] /= leaving
          work[from + q * P + p] /= arriving
        }
      }
    },
    (economy) => MATRICES * placesOf(economy) * placesOf(economy),
  )

function capitalOf({ cell, outsider, func, region }: Economy, p: number): number {
  const F = func.size
  const column = p < region.size ? cell.capital : outsider.capital
  const first = (p < region.size ? p : p - region.size) * F
  let sum = 0
  for (let f = first; f < first + F; f++) sum += column[f]
  return sum
}

/** Investment placed, by owner’s and host’s place; mass: capital. */
export const capitalMobile = footloose(
  LAWS['investment-distance'].default,
  ({ owner, func, region, outside }, p, q) => {
    const F = func.size
    const first = (p * (region.size + outside.size) + q) * F
    let sum = 0
    for (let f = 0; f < F; f++) sum += owner.inflow[first + f]
    return sum
  },
  capitalOf,
  capitalOf,
)

/** Contract value of the regions with all places; outside, founding figures that grow with demand and the propensity to register. */
const contractMass =
  (column: 'absorbed0' | 'supplied0', of: (economy: Economy, p: number, q: number) => number) =>
  (economy: Economy, p: number): number => {
    const { region, outside, mass, portfolio } = economy
    const o = p - region.size
    if (o >= 0) return mass[column][o] * outside.demand[o] * portfolio.registration[0]
    let sum = 0
    for (let q = 0; q < region.size + outside.size; q++) sum += of(economy, p, q)
    return sum
  }

/** Contract value at signing, by place of origin and host; mass: contract value absorbed, or put out. */
export const technologyMobile = footloose(
  LAWS['technology-distance'].default,
  (economy, p, q) => contracted(economy, VALUE, p, q),
  contractMass('absorbed0', (economy, p, q) => contracted(economy, VALUE, q, p)),
  contractMass('supplied0', (economy, p, q) => contracted(economy, VALUE, p, q)),
)
