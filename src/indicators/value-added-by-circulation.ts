import { embodied, INTERNATIONAL, NATIONAL, rowOf } from './embodied.ts'
import { type Called, type Level, LOCAL, onlyLocal } from './indicator.ts'

const card = <Id extends string>(called: Called<Id>, where: string, circulation: number): Level<Id> => ({
  ...called,
  unit: '¤/quarter',
  kind: 'flow',
  dimensions: ['region', 'function'],
  formula: `value added made in the region and embodied in its sales to ${where}, through its own inputs too (Leontief 1936; Johnson and Noguera 2012)`,
  of: (economy, rs, fs) => {
    if (onlyLocal(fs)) return Number.NaN
    const row = rowOf(economy, rs)
    let sum = 0
    for (let l = 0; l < fs.length; l++) if (fs[l] !== LOCAL) sum += embodied(economy, row, circulation, fs[l])
    return sum
  },
})

export const valueAddedNational = card(
  {
    id: 'value-added-national',
    name: 'value added in national sales',
    zh: {
      name: '国内销售所含增加值',
      formula:
        '本地区创造并包含在其对{national}销售中的增加值，含经由本地投入者（Leontief 1936；Johnson、Noguera 2012）',
    },
  },
  'the rest of the nation',
  NATIONAL,
)
export const valueAddedInternational = card(
  {
    id: 'value-added-international',
    name: 'value added in international sales',
    zh: {
      name: '国外销售所含增加值',
      formula: '本地区创造并包含在其对{world}销售中的增加值，含经由本地投入者（Leontief 1936；Johnson、Noguera 2012）',
    },
  },
  'the world',
  INTERNATIONAL,
)
