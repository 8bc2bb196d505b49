import type { Setting } from '../shape.ts'

/** What units are called in English; a bare number has none. */
export const unitsOf = ({ money }: Setting) => ({
  [money.file]: money.unit,
  [`${money.file}/quarter`]: `${money.unit} a quarter`,
  [`${money.file}/year`]: `${money.unit} a year`,
  '1/quarter': 'a quarter',
  patents: 'patents',
  'patents/quarter': 'patents a quarter',
  firms: 'firms',
  index: 'index',
  '1': '',
})
