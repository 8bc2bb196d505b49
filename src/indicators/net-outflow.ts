import { capitalMobile, type Mobile, technologyMobile } from './gravity.ts'
import type { Level } from './indicator.ts'

const card = (id: Level['id'], what: string, footloose: Mobile): Level => ({
  id,
  unit: '¤/quarter',
  kind: 'flow',
  dimensions: ['region'],
  formula: `${what} with the rest of the nation: from the region there, less from there to the region`,
  of: (economy, rs) => {
    const nation = economy.region.size
    const P = nation + economy.outside.size
    const flow = footloose(economy)
    let sum = 0
    for (const r of rs) sum += flow[r * P + nation] - flow[nation * P + r]
    return sum
  },
})

export const netOutflowCapital = card('net-outflow-capital', 'investment placed', capitalMobile)
export const netOutflowTechnology = card('net-outflow-technology', 'contract value', technologyMobile)
