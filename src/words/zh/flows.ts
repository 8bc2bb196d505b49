import type { Dictionary } from '../shape.ts'

/** What flows are called in Chinese. */
export const flows: Dictionary['flows'] = {
  goods: '商品',
  capital: '资本',
  moves: '企业迁移',
  dividends: '红利',
  technology: '技术',
  fees: '许可费',
  patents: '专利',
}
