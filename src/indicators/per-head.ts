import type { Economy } from '../economy/economy.ts'
import { exp } from '../math/real.ts'
import { overCells, overRegions, type Ratio } from './indicator.ts'

/** Residents of regions, and of the rest of the nation; they grow as observed, then ever less. */
function residents({ region, clock }: Economy, rs: readonly number[]): number {
  let sum = 0
  for (const r of rs) sum += region.population0[r] * exp(region.populationGrowth[r] * clock.trend[0])
  return sum
}
const others = ({ mass, clock }: Economy): number =>
  mass.population0[0] * exp(mass.populationGrowth[0] * clock.trend[0])

const every = ({ region }: Economy): readonly number[] => Array.from({ length: region.size }, (_, r) => r)

/** Something per head in regions over the same in the nation; `elsewhere` is what the rest of the nation has. */
const card = (
  id: Ratio['id'],
  formula: string,
  of: (economy: Economy, rs: readonly number[]) => number,
  elsewhere: (economy: Economy) => number,
): Ratio => ({
  id,
  unit: '1',
  kind: 'ratio',
  year: 'end',
  dimensions: ['region'],
  formula,
  of: (economy, rs) => {
    const country =
      (of(economy, every(economy)) + elsewhere(economy)) / (residents(economy, every(economy)) + others(economy))
    return of(economy, rs) / residents(economy, rs) / country
  },
})

export const patentsPerHead = card(
  'patents-per-head',
  'invention patents in force per resident over the nation’s, the rest of the nation’s grown as observed (National Bureau of Statistics)',
  ({ region }, rs) => overRegions(region.inForce, rs),
  ({ mass, clock }) => mass.inForce0[0] * exp(mass.inForceGrowth[0] * clock.trend[0]),
)
export const capitalPerHead = card(
  'capital-per-head',
  'capital of the traded functions’ firms per resident over the nation’s, the rest of the nation’s that of its suppliers',
  (economy, rs) => overCells(economy, economy.cell.capital, rs, functions(economy)),
  ({ outsider, func }) => {
    let sum = 0
    for (let f = 0; f < func.size; f++) sum += outsider.capital[f]
    return sum
  },
)

const functions = ({ func }: Economy): readonly number[] => Array.from({ length: func.size }, (_, f) => f)
