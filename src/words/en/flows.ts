import type { Dictionary } from '../shape.ts'

/** What flows are called in English. */
export const flows: Dictionary['flows'] = {
  goods: 'goods',
  capital: 'capital',
  moves: 'firms that move',
  dividends: 'dividends',
  technology: 'technology',
  fees: 'licence fees',
  patents: 'patents',
}
