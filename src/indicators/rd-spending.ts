import { level, withLocal } from './indicator.ts'

export const rdSpending = level({
  id: 'rd-spending',
  name: 'R&D spending',
  zh: {
    name: '研发经费',
    formula: '企业研发经费，按功能；本地服务：高校与科研院所的公共研发经费（2015 年《弗拉斯卡蒂手册》）',
  },
  unit: '¤/quarter',
  kind: 'flow',
  dimensions: ['region', 'function'],
  formula: 'R&D of firms by function; local: public R&D of universities and institutes (Frascati Manual 2015)',
  of: (economy, rs, fs) => withLocal(economy, economy.cell.research, economy.region.laboratoriesOpening, rs, fs),
})
