import type { Economy } from '../economy/economy.ts'
import { type Called, type Level, onlyLocal, overCells } from './indicator.ts'

/** Of patents of a region and field of origin; a patent of the portfolio stands for `portfolio.weight` legal ones. */
const card = <Id extends string>(
  called: Called<Id>,
  unit: string,
  kind: Level['kind'],
  formula: string,
  column: (economy: Economy) => Float64Array,
): Level<Id> => ({
  ...called,
  unit,
  kind,
  dimensions: ['region', 'function'],
  formula: `${formula}, legal patents by region and field of origin`,
  of: (economy, rs, fs) =>
    onlyLocal(fs) ? Number.NaN : economy.portfolio.weight[0] * overCells(economy, column(economy), rs, fs),
})

export const patentsMade = card(
  {
    id: 'patents-made',
    name: 'new patents',
    zh: { name: '新增专利', formula: '新增专利 = Δ 待转化专利 + 许可专利 + 失效专利，法定专利数，按来源地区与领域' },
  },
  'patents/quarter',
  'flow',
  'patents made = Δ on offer + transferred + lapsed',
  ({ cell }) => cell.made,
)
export const patentsTransferred = card(
  {
    id: 'patents-transferred',
    name: 'patents licensed out',
    zh: {
      name: '许可专利',
      formula: '不再待转化的专利：已授出最后一次许可，或随衍生企业带走，法定专利数，按来源地区与领域',
    },
  },
  'patents/quarter',
  'flow',
  'patents that left the offer for good: last licence taken, or carried into a spin-off',
  ({ cell }) => cell.gone,
)
export const patentsLapsed = card(
  {
    id: 'patents-lapsed',
    name: 'patents lapsed',
    zh: { name: '失效专利', formula: '待转化期间失效的专利，法定专利数，按来源地区与领域' },
  },
  'patents/quarter',
  'flow',
  'patents that lapsed on offer',
  ({ cell }) => cell.lapsed,
)
export const patentsOnOffer = card(
  {
    id: 'patents-on-offer',
    name: 'patents on offer',
    zh: { name: '待转化专利', formula: '季末待转化的专利，法定专利数，按来源地区与领域' },
  },
  'patents',
  'stock',
  'patents on offer at the quarter’s end',
  ({ cell }) => cell.offer,
)
