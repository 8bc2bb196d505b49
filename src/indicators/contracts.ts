import type { Economy } from '../economy/economy.ts'
import { quarterly } from './quarterly.ts'

/** Columns of a contract, as `contractsOf` orders them. */
export const MET = 0
export const LICENCES = 1
export const VALUE = 2
export const FEE = 3
const KINDS = 4

const placesOf = ({ region, outside }: Economy): number => region.size + outside.size

/** Contracts of the quarter over the functions of those who took them: kind × origin × destination × field. */
export const contractsOf = quarterly(
  (economy, work) => {
    const { contract } = economy
    const F = economy.func.size
    const P = placesOf(economy)
    const columns = [contract.met, contract.licences, contract.value, contract.fee]
    work.fill(0)
    for (let kind = 0; kind < KINDS; kind++) {
      const column = columns[kind]
      let row = 0
      for (let pair = 0; pair < P * P; pair++) {
        const to = (kind * P * P + pair) * F
        for (let host = 0; host < F; host++) for (let f = 0; f < F; f++) work[to + f] += column[row++]
      }
    }
  },
  (economy) => KINDS * placesOf(economy) * placesOf(economy) * economy.func.size,
)

/** A kind of contract from place `p` to place `q`, of all fields. */
export function contracted(economy: Economy, kind: number, p: number, q: number): number {
  const F = economy.func.size
  const P = placesOf(economy)
  const work = contractsOf(economy)
  const from = ((kind * P + p) * P + q) * F
  let sum = 0
  for (let f = 0; f < F; f++) sum += work[from + f]
  return sum
}
