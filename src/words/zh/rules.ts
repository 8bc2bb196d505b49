import type { Dictionary } from '../shape.ts'

/** What rules and their choices are called in Chinese. */
export const rules: Dictionary['rules'] = { invest: '投资规则', transfer: '技术转移规则' }
export const choices: Dictionary['choices'] = {
  logit: '权衡利润',
  imitate: '模仿同行',
  gravity: '引力',
  network: '既有伙伴',
}
