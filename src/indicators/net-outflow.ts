import { capitalMobile, type Mobile, technologyMobile } from './gravity.ts'
import type { Level } from './indicator.ts'

const card = (id: Level['id'], what: string, mobile: Mobile): Level => ({
  id,
  unit: '1e8 CNY/quarter',
  kind: 'flow',
  dimensions: ['region'],
  formula: `${what} with the rest of China: from the region there, less from there to the region`,
  of: (world, rs) => {
    const nation = world.region.size
    const P = nation + world.outside.size
    const flow = mobile(world)
    let sum = 0
    for (const r of rs) sum += flow[r * P + nation] - flow[nation * P + r]
    return sum
  },
})

export const netOutflowCapital = card('net-outflow-capital', 'investment placed', capitalMobile)
export const netOutflowTechnology = card('net-outflow-technology', 'contract value', technologyMobile)
