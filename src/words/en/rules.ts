import type { Dictionary } from '../shape.ts'

/** What rules and their choices are called in English. */
export const rules: Dictionary['rules'] = { invest: 'rule of investing', transfer: 'rule of technology transfer' }
export const choices: Dictionary['choices'] = {
  logit: 'weigh profit',
  imitate: 'imitate peers',
  gravity: 'gravity',
  network: 'past partners',
}
