import type { RULES } from '../model/rules.ts'

export { assumptions } from '../words/zh/assumptions.ts'

/** What Chinese charts and tables call rules. */
export const rules: Readonly<Record<keyof typeof RULES, string>> = { invest: '投资规则', transfer: '技术转移规则' }
