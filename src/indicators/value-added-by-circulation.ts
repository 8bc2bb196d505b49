import { embodied, INTERNATIONAL, NATIONAL, rowOf } from './embodied.ts'
import { type Level, LOCAL, onlyLocal } from './indicator.ts'

const card = (id: Level['id'], where: string, circulation: number): Level => ({
  id,
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

export const valueAddedNational = card('value-added-national', 'the rest of the nation', NATIONAL)
export const valueAddedInternational = card('value-added-international', 'the world', INTERNATIONAL)
