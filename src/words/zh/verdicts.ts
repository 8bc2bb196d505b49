import type { VerdictWords } from '../shapes/verdicts.ts'

/** What is said of verdicts, in Chinese. */
export const verdicts: VerdictWords = {
  heading: ['论断', '判断', '成立比例', '区间', '先验', '贝叶斯因子', '来源', ''],
  verdicts: { supported: '支持', contradicted: '不支持', undetermined: '无法判断' },
  reasons: {
    'few-draws': '抽样太少，尚不能判断',
    'near-half': '成立与不成立的抽样相当',
    'priors-say-as-much': '数据对先验几无增益',
    negligible: '效应可忽略',
    'outside-assumption': '取决于对外部地区的假设',
  },
  origins: { input: '输入', 'built-in': '内置', fitted: '拟合', emergent: '涌现' },
  independent: '与模型机制无关',
  turns: (names) => `取决于 ${names}`,
}
