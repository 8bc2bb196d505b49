import type { Judged, Reason, Verdict } from '../../claims/judge.ts'
import type { Origin } from '../../claims/origin.ts'
import type { Language } from '../../words/words.ts'
import { table } from '../table.ts'

interface Words {
  readonly heading: readonly string[]
  readonly verdicts: Readonly<Record<Verdict, string>>
  readonly reasons: Readonly<Record<Reason, string>>
  readonly origins: Readonly<Record<Origin, string>>
  readonly independent: string
  readonly turns: (names: string) => string
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    heading: ['claim', 'verdict', 'met', 'interval', 'before', 'Bayes', 'origin', ''],
    verdicts: { supported: 'supported', contradicted: 'contradicted', undetermined: 'undetermined' },
    reasons: {
      'few-draws': 'too few draws for a look',
      'near-half': 'about as many draws for as against',
      'priors-say-as-much': 'the figures add little to what the priors say',
      negligible: 'negligible',
      'outside-assumption': 'turns on what is assumed of the outside',
    },
    origins: { input: 'input', 'built-in': 'built-in', fitted: 'fitted', emergent: 'emergent' },
    independent: 'does not depend on the model’s mechanisms',
    turns: (names) => `turns on ${names}`,
  },
  zh: {
    heading: ['论断', '判断', '成立比例', '区间', '先验', '贝叶斯因子', '来源', ''],
    verdicts: { supported: '支持', contradicted: '反驳', undetermined: '未定' },
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
  },
}

/** Verdicts as a table on a terminal. */
export function verdictTable(judged: readonly Judged[], language: Language): string {
  const words = WORDS[language]
  return table(
    words.heading,
    judged.map(({ judgement: j, remarks }) => [
      j.id,
      words.verdicts[j.verdict],
      j.met.toFixed(2),
      `${j.interval[0].toFixed(2)}–${j.interval[1].toFixed(2)}`,
      j.complexity.toFixed(2),
      shortly(j.bayesFactor),
      words.origins[j.origin],
      [
        remarks.reason &&
          (remarks.turnsOn.length > 0 && remarks.reason === 'outside-assumption'
            ? words.turns(remarks.turnsOn.join(', '))
            : words.reasons[remarks.reason]),
        remarks.dependsOnMechanisms === false && words.independent,
      ]
        .filter(Boolean)
        .join(language === 'zh' ? '；' : '; '),
    ]),
  )
}

const shortly = (factor: number): string =>
  factor >= 100 ? factor.toFixed(0) : factor >= 0.01 ? factor.toPrecision(2) : factor.toExponential(0)
