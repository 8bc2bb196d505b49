import type { InBoth } from './language.ts'

/** A term of the frame: what both languages call it, and what is meant by it. */
export interface Term {
  readonly name: InBoth
  readonly note: InBoth
}

const term = (en: string, zh: string, noteEn: string, noteZh: string): Term => ({
  name: { en, zh },
  note: { en: noteEn, zh: noteZh },
})

/** Words for what is asked and how it is answered, in the order in which one meets them. */
export const FRAME = {
  scenario: term(
    'scenario',
    '情景',
    'a file: levers, assumptions, rules, horizon',
    '一个文件：政策工具、假设、规则、终点',
  ),
  plan: term(
    'plan',
    '方案',
    'a scenario of a planner’s, set against the baseline',
    '规划者自己的情景，与既有政策延续相比',
  ),
  baseline: term(
    'baseline',
    '既有政策延续',
    'policies as they happened, then held; where there is little room: 既有政策',
    '已实施的政策，此后维持不变；版面不足时写“既有政策”',
  ),
  lever: term('lever', '政策工具', 'what a government does, and what it costs', '政府做什么、花多少'),
  assumption: term(
    'assumption',
    '假设',
    'a number that nobody knows for sure, with range and source',
    '无人确知的数，附范围与来源',
  ),
  rule: term('rule', '规则', 'a rival theory of how firms decide', '企业如何决策的不同理论'),
  luck: term('luck', '运气', 'what chance alone makes different between runs', '仅凭偶然造成的差别'),
  unknown: term(
    'what we do not know',
    '未知假设',
    'assumptions and rules that fit the figures as well',
    '与数据同样相符的假设与规则',
  ),
  seed: term('seed', '种子', 'the number that luck is drawn by; technical', '产生运气的数，仅用于技术场合'),
  draw: term('draw', '抽样', 'one run of many, with its own luck or assumptions', '多次运行之一，各有其运气或假设'),
  strength: term('strength in force', '现行力度', 'of a lever, before the plan', '方案实施之前政策工具的力度'),
  value: term('new value', '新值', 'of a lever, under the plan; a total', '方案之下政策工具的力度，为总额'),
  verdict: term(
    'verdict',
    '判断',
    'what the model says of a sentence: supported, contradicted, undetermined',
    '模型对一句话的结论：支持、不支持、无法判断',
  ),
  illustrative: term('illustrative cost', '示意成本', 'a cost without a source', '没有来源的成本'),
  outlay: term('outlay', '拨款额', 'of a lever whose strength is money paid', '以所付金额为力度的政策工具的支出'),
  median: term(
    'median',
    '中位数',
    'of many draws; medians of parts do not add up',
    '多次抽样的中位数；各部分的中位数不能相加',
  ),
  mean: term('mean', '均值', 'of many draws; means add up as accounts do', '多次抽样的均值；像账目一样可以相加'),
  internal: term('internal circulation', '内循环', 'a word of the paper, for headings', '论文用语，仅用于标题'),
  national: term('national circulation', '国内循环', 'a word of the paper, for headings', '论文用语，仅用于标题'),
  international: term(
    'international circulation',
    '国际循环',
    'a word of the paper, for headings',
    '论文用语，仅用于标题',
  ),
} as const satisfies Readonly<Record<string, Term>>
