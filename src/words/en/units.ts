import type { Setting } from '../shape.ts'

/** What units are called in English; a bare number has none. */
export const unitsOf = ({ money }: Setting) => ({
  '1e8 CNY': money.unit,
  '1e8 CNY/quarter': `${money.unit} a quarter`,
  '1e8 CNY/year': `${money.unit} a year`,
  '1/quarter': 'a quarter',
  patents: 'patents',
  'patents/quarter': 'patents a quarter',
  firms: 'firms',
  index: 'index',
  '1': '',
})
