import { capitalMobile, type Mobile, technologyMobile } from './gravity.ts'
import type { Called, Level } from './indicator.ts'

const card = <Id extends string>(called: Called<Id>, what: string, footloose: Mobile): Level<Id> => ({
  ...called,
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

export const netOutflowCapital = card(
  {
    id: 'net-outflow-capital',
    name: 'net outflow of capital',
    zh: { name: '资本净流出', formula: '与{national}之间的投资：流出 − 流入' },
  },
  'investment placed',
  capitalMobile,
)
export const netOutflowTechnology = card(
  {
    id: 'net-outflow-technology',
    name: 'net outflow of technology',
    zh: { name: '技术净流出', formula: '与{national}之间的合同额：售出 − 购入' },
  },
  'contract value',
  technologyMobile,
)
