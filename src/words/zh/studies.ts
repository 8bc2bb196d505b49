import type { Setting } from '../shape.ts'
import type { Studies } from '../shapes/studies.ts'
import { flows } from './flows.ts'

/** What comparisons and explanations say on a terminal, in Chinese. */
export const studiesOf = ({ places, regionsTogether, money }: Setting): Studies => ({
  compared: (b, a, year, pairs) =>
    `${year} 年${b}与${a}之差，%；${pairs} 对模拟，每对使用相同的随机数。\n${pairs === 1 ? '（括号内）：仅一对模拟，正负不明' : '均值 [90% 的模拟对所在范围]；（括号内）：范围包含零，正负不明确'}`,
  gains: '谁受益',
  gdp: 'GDP',
  income: '地区总收入',
  research: '研发经费',
  functions: '增加值',
  circulations: '销售',
  inside: `${regionsTogether}之间`,
  nation: places.national,
  abroad: places.world,
  cost: '支出与成效',
  costYear: `政策支出，${money.unit}/年`,
  costShare: '占 GDP 的 %',
  gained: `GDP，${money.unit}/年`,
  perYuan: `每${money.one}带来的GDP`,
  unclear: '不明确',
  explained: (b, a, what, window, seeds) => `${b}与${a}之差：${what}，${window} 的均值，${seeds} 个种子`,
  total: '合计',
  residual: '余项',
  group: '起作用的政策',
  contribution: '贡献',
  error: '标准误',
  share: '占合计的 %',
  exact: '遍历全部组合的沙普利值',
  sampled: '按抽样次序计算的沙普利值；标准误包含抽样误差',
  unclearTotal: (pairs, lo, hi) =>
    pairs < 2
      ? '仅一对模拟，合计的正负不明：不计算份额。'
      : lo === hi
        ? '没有差异：不计算份额。'
        : `合计的正负不明确（90% 的模拟对：${lo} 至 ${hi}）：不计算份额。`,
  through: '经由何处：最大且明确的贡献',
  flows,
  nothing: '无明确贡献',
  same: (b, a) => `${b}与${a}没有差别，无可解释`,
})
