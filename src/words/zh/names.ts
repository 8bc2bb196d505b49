import type { LeverKind } from '../../model/levers.ts'
import { levers } from './levers.ts'
import { choices, rules } from './rules.ts'
import { scenarios } from './scenarios.ts'

/**
 * What Chinese texts call the ids and keys of files, simplified; other spellings (某某市, 高端製造, full-width letters) are
 * brought to these. One name may stand for several ids: which is meant, those that are possible at its place tell.
 */
type Names<Id extends string> = Readonly<Record<Id, readonly string[]>>

/** Places that every world has; the others are called as its tables say. */
export const PLACE_NAMES: Names<'national' | 'world' | 'all'> = {
  national: ['国内其他地区', '国内其他', '国内', '全国', '全国其他地区', '其他省份', '其他地区', '外省'],
  world: ['国外', '世界', '海外', '境外', '国际', '全球'],
  all: ['全部', '全体', '合计', '总计', '所有'],
}

export const FUNCTION_NAMES: Names<'local'> = {
  local: ['本地服务', '本地', '本地服务业', '地方服务', '非贸易'],
}

/** Names of policy instruments besides the final one. */
const OTHER_KIND_NAMES: Names<LeverKind> = {
  transport: ['交通', '交通一体化', '交通设施', '交通建设', '轨道交通', '高铁', '铁路'],
  'capital-market-integration': ['资本一体化', '资本市场', '税收分享', '税收共享'],
  'supply-chain-programme': ['供应链协作', '供应链', '供应链计划', '供应链协同', '产业链协同', '产业链'],
  'unified-national-market': ['统一大市场', '统一市场', '全国统一市场'],
  openness: ['开放', '自贸区', '自贸区与港口', '自由贸易区', '自贸试验区', '贸易开放'],
  'foreign-investment-openness': ['外资开放', '外资准入', '负面清单'],
  'function-support': ['产业扶持', '产业支持', '功能支持', '职能扶持', '产业引导基金', '引导基金'],
  relief: ['疏解'],
  'research-subsidy': ['研发补助', '企业研发补贴', '研发资助', '科研补贴'],
  'public-research-funding': [
    '公共研发经费',
    '公共研究经费',
    '科研经费',
    '财政科研经费',
    '公共科研投入',
    '公共研发',
    '公共科研',
    '科技经费',
  ],
  'technology-market': ['技术交易市场', '技术市场一体化', '技术交易'],
  'joint-laboratories': ['共建实验室', '水平知识链'],
  'pilot-platforms': ['中试基地', '中试', '梯度创新链'],
  'new-district': ['新区'],
}

/** The final name first, then the others. */
const before = <Id extends string>(final: Readonly<Record<Id, string>>, others: Partial<Names<Id>>): Names<Id> =>
  Object.fromEntries(
    Object.entries<string>(final).map(([id, name]) => [id, [name, ...(others[id as Id] ?? [])]]),
  ) as unknown as Names<Id>

export const KIND_NAMES = before(levers, OTHER_KIND_NAMES)

const RULE_NAMES = {
  ...before(rules, { invest: ['投资'], transfer: ['技术转移', '转移'] }),
  ...before(choices, {
    logit: ['比较选择', '离散选择', '条件逻辑'],
    imitate: ['模仿'],
    gravity: ['引力模型'],
    network: ['网络', '老伙伴', '关系网络'],
  }),
}

/** Keys of scenario, design and claims files. */
export const KEY_NAMES = {
  id: ['编号', '标识', '代号', '代码', '名字'],
  title: ['标题', '题目', '名称', '题名'],
  text: ['说明', '正文', '描述', '文字', '简介', '文本', '备注', '注释'],
  en: ['英文', '英语'],
  zh: ['中文', '汉语'],
  extends: ['继承', '继承自', '基于', '父情景', '上级情景', '扩展', '基础情景', '基准情景'],
  horizon: ['终点', '期末', '终止年份', '终止年', '截止', '截止年份', '模拟期末', '预测期', '末期', '目标年'],
  firms: ['企业数', '企业', '企业数量', '企业个数'],
  levers: ['政策工具', '政策', '政策杠杆', '杠杆', '措施', '工具', '政策列表'],
  assumptions: ['假设', '参数', '假定'],
  rules: ['规则', '行为规则'],
  kind: ['类型', '种类', '类别', '政策类型', '工具类型'],
  region: ['地区', '区域', '地点', '城市', '省份', '省市'],
  pair: ['两地', '地区对', '区域对', '双方'],
  function: ['功能', '行业', '产业', '职能'],
  value: ['数值', '值', '取值', '力度', '总额', '金额', '强度', '数额'],
  add: ['新增', '增加', '追加', '增量'],
  start: ['开始', '起始', '起', '开始时间', '起始时间', '起始年', '自'],
  ramp: ['渐进', '爬坡', '过渡期', '渐进期', '逐步到位', '过渡'],
  end: ['结束', '终', '结束时间', '截止', '截止时间', '终止', '止', '至'],
  after: ['之后', '期满后', '到期后', '结束后'],
  during: ['期间', '规划期', '时期'],
  format: ['格式', '格式版本'],
  scenarios: ['情景', '情景列表'],
  scenario: ['情景'],
  factors: ['因素', '因子'],
  axis: ['轴', '维度'],
  range: ['范围', '区间', '取值范围'],
  values: ['取值', '数值', '值'],
  distribution: ['分布'],
  design: ['设计', '试验设计', '抽样方法'],
  size: ['规模', '样本量', '样本数', '点数'],
  seeds: ['种子', '随机种子', '种子数'],
  keep: ['保留', '保存'],
  indicators: ['指标'],
  indicator: ['指标'],
  dates: ['日期', '时间', '季度'],
  sentence: ['句子', '命题', '陈述'],
  window: ['时段', '窗口', '时间窗口'],
  aggregate: ['汇总', '聚合', '汇总方式'],
  condition: ['条件'],
  op: ['运算符', '比较符', '比较'],
  order: ['顺序', '次序', '排序'],
  rule: ['规则'],
  primary: ['主要', '首要'],
  all: ['全部'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** What indicators were called before, or are elsewhere. */
const INDICATOR_NAMES: Readonly<Record<string, readonly string[]>> = {
  gdp: ['GDP', '国内生产总值', '生产总值'],
  income: ['收入', '居民可支配收入', '可支配收入', '总收入'],
  capital: ['资本'],
  'producer-price': ['生产者价格'],
  'factor-employment': ['要素占比', '要素投入'],
  'rd-spending': ['研发支出', '研发投入'],
  'patents-made': ['专利产出'],
  'patents-in-force': ['有效专利'],
  'patents-transferred': ['转让专利', '专利转移'],
  'patents-on-offer': ['待售专利'],
  'conversion-inside': ['专利内部转化率'],
  'functional-specialisation-national': ['国内循环功能份额'],
  'functional-specialisation-international': ['国际循环功能份额'],
  'functional-specialisation-index-national': ['国内循环功能专业化指数'],
  'functional-specialisation-index-international': ['国际循环功能专业化指数'],
  'value-added-national': ['国内循环增加值'],
  'value-added-international': ['国际循环增加值'],
  'regional-input-share': ['三地投入品占比'],
  complementarity: ['贸易互补性'],
  specialisation: ['专业化程度'],
  similarity: ['结构相似度'],
  'pull-capital': ['资本净吸引'],
  'pull-technology': ['技术净吸引'],
  'export-presence': ['国外商品市场份额指数', '出口地位'],
  'export-sophistication': ['出口与技术前沿的距离', '出口技术复杂度'],
  'technology-presence': ['国外技术市场份额指数'],
  'tfp-share-of-growth': ['TFP 对增长的贡献'],
  'tfp-share-of-growth-ky': ['TFP 对增长的贡献（资本产出比口径）'],
  'lever-cost': ['政策成本'],
}
const ASSUMPTION_NAMES: Readonly<Record<string, readonly string[]>> = {
  'outside-accumulation': ['区外积累的利润弹性'],
  'outside-wage-lag': ['区外要素价格滞后'],
  'patent-lapse': ['待售专利失效率'],
  'patent-expiry': ['有效专利衰减率'],
  'network-share': ['老伙伴相遇比例'],
  'supply-chain-effect': ['供应链政策效果'],
  'national-market-effect': ['统一大市场效果'],
  'foreign-investment-effect': ['外资开放效果'],
  'relief-effect': ['疏解对投资的效果'],
  'relief-moves': ['疏解对迁移的效果'],
  'new-district-effect': ['新区效果'],
  'new-district-half': ['新区半效支出'],
}

/** Every table of Chinese names, each from an id or key to what texts call it; those of a world are learned when it is read. */
export const TABLES: readonly Readonly<Record<string, readonly string[]>>[] = [
  PLACE_NAMES,
  FUNCTION_NAMES,
  KIND_NAMES,
  RULE_NAMES,
  KEY_NAMES,
  ASSUMPTION_NAMES,
  INDICATOR_NAMES,
  before(scenarios, { baseline: ['基准'] }),
]
