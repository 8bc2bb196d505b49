import type { Economy } from '../economy/economy.ts'
import { exp } from '../math/real.ts'
import { type Called, overCells, overRegions, type Ratio } from './indicator.ts'

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
const card = <Id extends string>(
  called: Called<Id>,
  formula: string,
  of: (economy: Economy, rs: readonly number[]) => number,
  elsewhere: (economy: Economy) => number,
): Ratio<Id> => ({
  ...called,
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
  {
    id: 'patents-per-head',
    name: 'invention patents per head over the nation’s',
    zh: {
      name: '人均有效发明专利（与全国之比）',
      formula: '每位常住居民拥有的有效发明专利 ÷ 全国水平，{national} {first}–{fitted} 年按观测值增长（{figures}）',
    },
  },
  'invention patents in force per resident over the nation’s, the rest of the nation’s grown as observed (National Bureau of Statistics)',
  ({ region }, rs) => overRegions(region.inForce, rs),
  ({ mass, clock }) => mass.inForce0[0] * exp(mass.inForceGrowth[0] * clock.trend[0]),
)
export const capitalPerHead = card(
  {
    id: 'capital-per-head',
    name: 'capital per head over the nation’s',
    zh: {
      name: '人均资本（与全国之比）',
      formula: '每位常住居民对应的可贸易功能企业资本 ÷ 全国水平，{national}取其供应商资本',
    },
  },
  'capital of the traded functions’ firms per resident over the nation’s, the rest of the nation’s that of its suppliers',
  (economy, rs) => overCells(economy, economy.cell.capital, rs, functions(economy)),
  ({ outsider, func }) => {
    let sum = 0
    for (let f = 0; f < func.size; f++) sum += outsider.capital[f]
    return sum
  },
)

const functions = ({ func }: Economy): readonly number[] => Array.from({ length: func.size }, (_, f) => f)
