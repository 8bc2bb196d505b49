export { indicators } from '../words/zh/indicators.ts'

/** What Chinese charts and tables call units. */
export const units: Readonly<Record<string, string>> = {
  '1e8 CNY': '亿元',
  '1e8 CNY/quarter': '亿元/季',
  '1/quarter': '每季',
  patents: '件',
  'patents/quarter': '件/季',
  firms: '家',
  index: '指数',
  '1': '',
}
