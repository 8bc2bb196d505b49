import type { Setting } from '../shape.ts'

/** What units are called in Chinese; a bare number has none. */
export const unitsOf = ({ money }: Setting) => ({
  [money.file]: money.unit,
  [`${money.file}/quarter`]: `${money.unit}/季`,
  [`${money.file}/year`]: `${money.unit}/年`,
  '1/quarter': '每季',
  patents: '件',
  'patents/quarter': '件/季',
  firms: '家',
  index: '指数',
  '1': '',
})
