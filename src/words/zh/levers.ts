import type { Dictionary } from '../shape.ts'

/** What policy instruments are called, and what their values are measured in, in Chinese. */
export const levers: Dictionary['levers'] = {
  transport: '交通提速',
  'capital-market-integration': '资本市场一体化',
  'supply-chain-programme': '产业链协作',
  'unified-national-market': '全国统一大市场',
  openness: '对外开放',
  'foreign-investment-openness': '外资准入开放',
  'function-support': '功能扶持',
  relief: '功能疏解',
  'research-subsidy': '研发补贴',
  'public-research-funding': '公共科研经费',
  'technology-market': '技术市场',
  'joint-laboratories': '联合实验室',
  'pilot-platforms': '中试平台',
  'new-district': '新区建设',
}
export const leverUnits = {
  'share of travel time removed': '旅行时间缩短的比例',
  'share of the capital border removed': '资本流动壁垒消除的比例',
  'share of the technology border removed': '技术流动壁垒消除的比例',
  'share of restrictions removed': '准入限制取消的比例',
  'share of gross investment displaced': '总投资中疏解的比例',
  'ad-valorem cost removed': '从价成本降低的比例',
}
