import { span } from '../numbers.ts'
import type { Setting } from '../shape.ts'
import type { ReportWords } from '../shapes/report.ts'
import { BASELINE } from './phrases.ts'
import { verdicts } from './verdicts.ts'

/** What the report says, in Chinese. */
export const reportOf = ({ title, regionsTogether, regionsListed, money, years, sources }: Setting): ReportWords => ({
  language: '中文',
  title: (policies) => (policies.length === 0 ? `${BASELINE}会带来什么` : `${policies.join('、')}会带来什么`),
  question: (policies, last) =>
    policies.length === 0
      ? `若政策不变，到 ${last} 年${title}会怎样？`
      : `到 ${last} 年，${policies.join('与')}会给${regionsListed}带来什么：在哪里、何时、支出多少、把握多大、由哪项政策工具带来？`,
  answer: '要点',
  contents: '目录',
  scenarios: '情景',
  levers: ['政策工具', '地点', '力度', '单位', '起始'],
  noLevers: '没有自身的政策工具。',
  shift: (old, now, by) => `${old} → ${now}（净变化 ${by}）`,
  same: `与${BASELINE}相同的政策工具未列出。`,
  gains: (policy, year) => `${year} 年${policy}下谁受益、支出多少`,
  gainsNote: (pairs) =>
    `相对${BASELINE}的变化，%；${pairs} 对使用相同随机数的模拟的均值；方括号内为 90% 的模拟对所在范围；圆括号内的数值，其范围包含零，正负不明确。没有来源的为示意成本。`,
  causes: (policy) => `由哪项政策工具带来：${policy}`,
  causesNote: (window, exact) =>
    `各类政策工具对${regionsTogether} GDP 之和的差异的贡献，${window} 的均值，${money.unit}/季度：${exact ? '遍历全部组合的' : '按抽样次序计算的'}沙普利值，附种子间的标准误。`,
  makes: (policy, list) =>
    `${policy}下 GDP 的差异中，${list.map(([what, share]) => `${what}占 ${share}`).join('，')}。`,
  makesUnclear: (policy) =>
    `${policy}使${regionsTogether} GDP 之和增加还是减少尚不明确，因此不计算各项政策工具所占的份额。`,
  pictures: (policy) => `图示：${policy}`,
  table: '图中数据',
  moment: '年份',
  verdicts: `模型对${sources.isPaper ? '论文' : '各命题'}的判断`,
  verdictsNote: (vectors, seeds) =>
    `对${sources.isPaper ? `${sources.abstract}摘要的每一句` : '每个命题'}，按 ${vectors} 组未知假设的抽样${seeds > 1 ? `、每组 ${seeds} 次模拟` : ''}评分。只有“涌现”的结论才是发现：属于输入、内置或拟合的，由模型的构造决定。`,
  verdictCount: (supported, contradicted, undetermined) =>
    `${sources.isPaper ? '论文中属于涌现的各句' : '属于涌现的各命题'}，模型支持 ${supported} 句，不支持 ${contradicted} 句，无法判断 ${undetermined} 句。`,
  verdict: verdicts.verdicts,
  origin: verdicts.origins,
  verdictColumns: ['论断', '判断', '成立的比例', '99% 区间', '数据之前的比例', '来源'],
  noVerdicts: '本报告不含判断：先运行 factor-mobility judge，再生成报告。',
  fit: '模型拟合得如何',
  fitNote: `模型（各次抽样的中位数）与公布数据的比较；${years.checked[0]} 年及以后的数据未用于拟合。两种简单预测：延续各地 ${span(years.fitted)} 年自身趋势；保持 ${years.fitted[1]} 年占全国的份额。`,
  fitColumns: ['指标', '地区', '年份', '观测值', '模型', '90% 区间', '自身趋势', '固定份额', '单位'],
  fitted: '拟合',
  checked: '检验',
  noFit: '本报告不含拟合。拟合需要这个地区的后验（由 calibrate 得到）：先运行 factor-mobility fit，再生成报告。',
  limits: '本报告不能回答的',
  limitList: (isCalibrated) => [
    '由初始数据决定的水平（贸易与投资的份额、部门比重）不是发现；变化才可能是。',
    isCalibrated
      ? `没有机制解释的趋势（有效劳动、各功能的需求、研发速度）按 ${span(years.fitted)} 年拟合，此后逐渐消退。${years.checked[1]} 年以后的数值是“其他不变时的结果”，不是预测。`
      : '仅凭先验：本区域尚无后验（由 calibrate 得到）。没有机制解释的趋势（有效劳动、各功能的需求、研发速度）属于假设。各项数值是“其他不变时的结果”，不是预测。',
    '本地服务随地区总收入变动；住房与基础设施不计入这里的资本。',
    '人口不流动。外部地区的情况属于假设。',
    '图中的色带只反映运气（种子）；未知假设会使其更宽：见模型判断一节。',
  ],
  again: '如何重现',
  againNote: '相同版本、相同命令得到相同的结果，字节一致。',
  digest: '结果摘要值',
  code: '代码摘要值',
  version: '版本',
  made: `由 factor-mobility 生成。论文：${sources.paper}。数据：${sources.figures}。轮廓：${sources.outline}。`,
})
